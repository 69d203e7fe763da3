import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the screens. Everything becomes a file of its own, because the CSP forbids whatever is inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  server: { host: '127.0.0.1' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the window opens with comes in one file: each file of our own scheme passes through the main process.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'window', tags: ['$initial'] }] } },
    },
  },
})
