import type { StartEngine } from './engine-host.ts'

/** Stands where no process can run the engine: refuses each start with the reason. */
export const noHost: StartEngine = (on) => {
  queueMicrotask(() => {
    on.report({
      type: 'fatal',
      code: 'runtime-too-old',
      message: `Electron ${process.versions.electron} is too old for the ledger's SQLite driver and there is no newer Node.js beside it; use the official Electron, or run: npm ci`,
    })
    on.exit()
  })
  return { connect: (port) => port.close(), ask() {}, shutdown() {}, kill() {} }
}
