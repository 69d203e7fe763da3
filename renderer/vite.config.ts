import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria empties its live region by `innerHTML`, which the window's Trusted Types forbid even for nothing. */
const emptiedAsText: Plugin = {
  name: 'emptied-as-text',
  apply: 'build',
  transform(code, id) {
    if (!/\/dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/.test(id)) return null
    const emptied = (property: string) => `.${property} = ''`
    const kept = code.replaceAll(emptied('innerHTML'), emptied('textContent'))
    if (kept === code) throw new Error('React Aria empties its live region in another way now')
    return kept
  },
}

/**
 * Few files, for each of our own scheme passes through the main process: what the window opens with, the list that is
 * opened next with the house that stands below the first answer, and all other pages. A language is a file of its own.
 */
const FILES = [
  { name: 'window', tags: ['$initial' as const], priority: 3 },
  { name: 'list', test: /[\\/](?:devices-page|house)\.tsx$/, priority: 2 },
  { name: 'pages', test: /^(?!.*[\\/]i18n[\\/])/, priority: 1 },
]

/** Builds the screens. Everything becomes a file of its own, because the CSP forbids whatever is inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), emptiedAsText],
  server: { host: '127.0.0.1' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    // A page's files are two, and at hand: to look for what else it needs takes longer than to load it.
    modulePreload: false,
    // All styles with the window, in the same order: a page that came later waited for its own.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
  },
})
