import type { Port } from '../../../shared/ipc/port.ts'
import { hostEngine } from '../../engine/host/engine-process.ts'
import { homeEngine } from '../data/home-engine.ts'
import { moment } from '../data/moments.ts'

/** The real engine in a process of its own that records when told a number, and falls ill when told how: `ill-engine LEDGER`. */

const [file = ''] = process.argv.slice(2)

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
