import { enableCompileCache } from 'node:module'
import type { Port } from '../../../shared/ipc/port.ts'

/**
 * The real engine in a process of its own that records when told a number, and falls ill when told how:
 * `ill-engine.ts LEDGER COMPILED`. It is given no environment, so it is told where what was compiled is kept.
 */

const [file = '', compiled = ''] = process.argv.slice(2)
if (compiled) enableCompileCache(compiled)
const { hostEngine } = await import('../../engine/host/engine-process.ts')
const { homeEngine } = await import('../data/home-engine.ts')
const { moment } = await import('../data/moments.ts')

const ILLS: Readonly<Record<string, () => unknown>> = {
  killed: () => process.kill(process.pid, 'SIGKILL'),
  throws: () =>
    setImmediate(() => {
      throw new Error('an error nobody expected')
    }),
  rejects: () => Promise.reject(new Error('a rejection nobody expected')),
  loops() {
    for (;;);
  },
  grows() {
    for (const held: unknown[] = []; ; ) held.push(new Array(100_000).fill(held.length))
  },
}

await hostEngine(() => {
  const { engine } = homeEngine(file)
  return {
    attach(port: Port) {
      port.listen((told) => {
        if (typeof told !== 'number') return void ILLS[String(told)]?.()
        engine.record(moment(told))
        port.post(told)
      })
    },
    close: () => engine.close(),
  }
})
