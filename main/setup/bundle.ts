import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { projectRoot } from './command.ts'

/** What Vite makes of the sources: one configuration per kind of process. */

/** Where the app and the command line look for what was built. */
export const distFolder = join(projectRoot, 'dist')

const shared: InlineConfig = {
  configFile: false,
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  envDir: false,
}

/** Programs that Node runs, by the name of their file in `dist/` without `.js`. */
const NODE_ENTRIES: Readonly<Record<string, string>> = {
  'electron/index': 'main/electron/index.ts',
  'engine/entry': 'main/engine/entry.ts',
  'engine/read-worker': 'main/engine/outbound/read-worker.ts',
  'cli/index': 'main/cli/index.ts',
}

/** The oldest Node of any runtime that loads a bundle: the one inside the fallback Electron. */
const NODE_TARGET = 'node20'

/**
 * Main process, engine and command line: ES modules with all but the native and the host's own modules inside.
 * `devServer` is baked in, so that a release has no way to be pointed at another origin.
 */
export function nodeBundles(dist: string, devServer: string | null, programs = NODE_ENTRIES): InlineConfig {
  const entries = Object.entries(programs).filter(([, file]) => existsSync(join(projectRoot, file)))
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
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, file]) => [name, join(projectRoot, file)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}

/** The preload script: a sandboxed renderer loads only one CommonJS file. */
export const preloadBundle = (dist: string): InlineConfig => ({
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
})

/** The screens, as their own configuration says. */
export const rendererBundle = (dist: string): InlineConfig => ({
  configFile: join(projectRoot, 'renderer', 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: join(dist, 'renderer'), emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
})
