import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { projectRoot } from './command.ts'

/** What Vite makes of the sources: one configuration per kind of process, all into `dist/`. */

const dist = join(projectRoot, 'dist')
const shared: InlineConfig = {
  configFile: false,
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  envFile: false,
}

/** Programs that Node runs, by the name of their file in `dist/` without `.js`. */
const NODE_ENTRIES = {
  'electron/index': 'main/electron/index.ts',
  'engine/entry': 'main/engine/entry.ts',
  'cli/index': 'main/cli/index.ts',
}

/** The oldest Node of any runtime that loads a bundle: the one inside the fallback Electron. */
const NODE_TARGET = 'node20'

/**
 * Main process, engine and command line: ES modules with all but the native and the host's own modules inside.
 * `devServer` is baked in, so that a release has no way to be pointed at another origin.
 */
export function nodeBundles(devServer: string | null): InlineConfig {
  const entries = Object.entries(NODE_ENTRIES).filter(([, file]) => existsSync(join(projectRoot, file)))
  return {
    ...shared,
    define: { 'import.meta.env.DEV_SERVER': JSON.stringify(devServer) },
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, file]) => [name, join(projectRoot, file)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}

/** The preload script: a sandboxed renderer loads only one CommonJS file. */
export const preloadBundle: InlineConfig = {
  ...shared,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: NODE_TARGET,
    outDir: join(dist, 'electron'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { preload: join(projectRoot, 'main/electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

/** The screens. No polyfill for module preloading: it would fetch, which the content security policy forbids. */
export const rendererBundle: InlineConfig = {
  ...shared,
  root: join(projectRoot, 'renderer'),
  publicDir: 'public',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: join(dist, 'renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
  server: { host: '127.0.0.1', strictPort: false },
}
