import { closeSync, openSync, utimesSync, writeSync } from 'node:fs'
import type { Random } from '../random.ts'

/** A resolver's log of a home, as dnsmasq writes it (its `log_query`): devices that mostly ask for the same few names. */

const START = Date.UTC(2026, 4, 1)
/** The log ends within half a year, so that its months tell the year. */
const LONGEST_MS = 170 * 86_400_000
const USUAL_STEP_MS = 1_500
const CLIENTS = 40
/** Names a device asks for again and again, and those that all of them together ask for once in a while. */
const USUAL_NAMES = 25
const RARE_NAMES = 2_000
const RARE = 0.005
const LINES_PER_WRITE = 20_000

const query = (name: string, client: number): string =>
  ` dnsmasq[1]: query[A] ${name}.example from 192.168.1.${2 + client}\n`

/** Writes `lines` queries to `path`; each is one connection when it is imported. */
export function writeResolverLog(path: string, lines: number, random: Random): void {
  const step = Math.min(USUAL_STEP_MS, LONGEST_MS / lines)
  const usual = Array.from({ length: CLIENTS * USUAL_NAMES }, (_, n) => query(`h${n}`, n % CLIENTS))
  const fd = openSync(path, 'w')
  let stamp = ''
  let second = -1
  let waiting: string[] = []
  const flush = () => {
    writeSync(fd, waiting.join(''), null, 'latin1')
    waiting = []
  }
  for (let n = 0; n < lines; n++) {
    const now = Math.floor((START + n * step) / 1000)
    if (now !== second) {
      second = now
      stamp = stampOf(second)
    }
    const asked = random.chance(RARE)
      ? query(`r${random.int(RARE_NAMES)}`, random.int(CLIENTS))
      : random.pick(usual)
    waiting.push(stamp + asked)
    if (waiting.length === LINES_PER_WRITE) flush()
  }
  flush()
  closeSync(fd)
  const last = new Date(START + lines * step)
  utimesSync(path, last, last)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A syslog time (RFC 3164, 4.1.2): month, day, time of day; in universal time, whatever zone it is read in. */
function stampOf(second: number): string {
  const time = new Date(second * 1000)
  const day = String(time.getUTCDate()).padStart(2)
  return `${MONTHS[time.getUTCMonth()]} ${day} ${time.toISOString().slice(11, 19)}`
}
