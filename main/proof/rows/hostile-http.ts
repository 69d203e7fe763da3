import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { exchange } from '../../engine/network/http-exchange.ts'
import { FETCH_MAX_BYTES } from '../../engine/protocol/limits.ts'
import { queuedOf } from '../kit/queued.ts'
import { programFile } from '../programs.ts'
import type { Row, Trial } from '../row.ts'

/** Each hostile web server of the kit by itself, at the HTTP client: how long it holds us, and what it leaves behind. */

const ADDRESS = '127.0.0.2'
const LONGEST_SECONDS = 5.5
const MOST_MB = 10
/** A body in chunks of one octet is six times as long on the wire (RFC 9112, 7.1); what one reading gives beyond is read, too. */
const MOST_READ = 6 * FETCH_MAX_BYTES + 2 * 64 * 1024
const AT_ONCE = 8
const SETTLE_MS = 1_000
const MB = 2 ** 20

const heldMb = (): number => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MB
}

export const hostileHttpRow: Row = {
  id: 'hostile-http',
  area: 'network',
  threat: 'a web server that unfolds, drips, pours, resets or never ends',
  unit: 'exchanges',
  short: 60,
  long: 2_000,
  async run({ count }: Trial) {
    const servers = fork(programFile('http-servers'), [ADDRESS], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const failures: string[] = []
    let slowest = 0
    let most = 0
    let done = 0
    try {
      const [ports] = (await once(servers, 'message')) as [Record<string, number>]
      const all = Object.entries(ports)
      const before = heldMb()
      const lane = async () => {
        while (done < count) {
          const [id, port] = all[done++ % all.length]!
          const start = performance.now()
          const queued = await queuedOf('self')
          await exchange({
            address: ADDRESS,
            port,
            path: '/d.xml',
            host: ADDRESS,
            tls: false,
            localAddress: '127.0.0.1',
            octets: FETCH_MAX_BYTES,
            signal: AbortSignal.timeout(60_000),
            took(octets) {
              most = Math.max(most, octets)
              if (octets > MOST_READ) failures.push(`${id}: ${octets} octets were read`)
            },
          })
          // Less what this process waited for a core that others had.
          const seconds = (performance.now() - start) / 1000 - ((await queuedOf('self')) - queued)
          slowest = Math.max(slowest, seconds)
          if (seconds > LONGEST_SECONDS) failures.push(`${id}: it took ${seconds.toFixed(1)} s`)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, lane))
      // Sockets that were cut off let go of what they hold a little later.
      await wait(SETTLE_MS)
      const grown = heldMb() - before
      if (grown > MOST_MB) failures.push(`${grown.toFixed(1)} MB were held afterwards`)
      return {
        count: done,
        failures,
        measured: `${all.length} servers, at most ${slowest.toFixed(1)} s and ${Math.round(most / 1024)} kB read, ${Math.max(0, grown).toFixed(1)} MB held afterwards`,
      }
    } finally {
      servers.kill('SIGKILL')
    }
  },
}
