import { spawn, spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { Fault } from '../../../../shared/fault.ts'
import { CaptureReader } from '../capture/capture-reader.ts'
import { type FollowOptions, hasSlept, KEEP_EVERY_MS, LiveSource } from './live-source.ts'

/** Live capture through a capture program that is installed already; Houseguest brings none and needs no rights. */

/** Bytes of a packet that are captured: enough for every name, less than most content. */
const SNAP_LENGTH = 1600
const MAX_HELD = 1_000_000

/** No path, no pipe and no address of another machine: dumpcap would read from any of them. */
const INTERFACE = /^[^-/\\@|][^/\\@|]*$/u

interface CaptureProgram {
  /** Where it is looked for: by its name, then where installers put it; the app's engine has no search path. */
  places: readonly string[]
  /** Arguments that make it write a capture to stdout. */
  run(nic: string): string[]
}

/** By preference. */
const PROGRAMS: readonly CaptureProgram[] = [
  {
    places: [
      'dumpcap',
      '/usr/local/bin/dumpcap',
      '/opt/homebrew/bin/dumpcap',
      '/Applications/Wireshark.app/Contents/MacOS/dumpcap',
      'C:\\Program Files\\Wireshark\\dumpcap.exe',
    ],
    run: (nic) => ['-q', '-i', nic, '-s', `${SNAP_LENGTH}`, '-P', '-w', '-'],
  },
  {
    places: ['tcpdump', '/usr/sbin/tcpdump'],
    run: (nic) => ['-i', nic, '-U', '-n', '-s', `${SNAP_LENGTH}`, '-w', '-'],
  },
]

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

function installed(): { program: string; run: CaptureProgram['run'] } | null {
  for (const { places, run } of PROGRAMS) {
    const program = places.find(isThere)
    if (program !== undefined) return { program, run }
  }
  return null
}

/** The installed capture program, or `null`. */
export const captureProgram = (): string | null => installed()?.program ?? null

/** Captures on one interface until aborted or the program ends. @throws Fault `not-permitted | no-such-interface` */
export async function followCapture(nic: string, options: FollowOptions): Promise<void> {
  if (!INTERFACE.test(nic))
    throw new Fault(
      'no-such-interface',
      `${JSON.stringify(nic)} is no interface of this machine; choose one.`,
    )
  const found = installed()
  if (!found)
    throw new Fault(
      'not-permitted',
      'No capture program is installed; install Wireshark (dumpcap) or tcpdump.',
    )
  const { program, run } = found
  const live = new LiveSource('capture', nic, options)
  const reader = new CaptureReader('pcap', live.context)
  const child = spawn(program, run(nic), {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
    killSignal: 'SIGTERM',
  })
  let said = ''
  let held = Buffer.alloc(0)
  let counted = 0
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-2000)
  })
  // The capture's header: it was allowed to begin.
  child.stdout.once('data', () => live.health(null))
  child.stdout.on('data', (chunk: Buffer) => {
    const data = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    const rest = data.subarray(reader.push(data, 0, data.length))
    if (rest.length > MAX_HELD || reader.broken !== null) child.kill('SIGTERM')
    held = Buffer.from(rest)
  })
  let kept = options.now()
  const keep = (isLast: boolean) => {
    reader.settle(!isLast)
    reader.tellSeen()
    const now = options.now()
    live.keep(now, reader.records - counted, hasSlept(kept, options) ? now : kept)
    kept = now
    live.health(null)
    counted = reader.records
  }
  const timer = setInterval(() => keep(false), options.everyMs ?? KEEP_EVERY_MS)
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  clearInterval(timer)
  keep(true)
  if (options.signal.aborted || (code === 0 && !IS_GONE.test(said))) return
  throw whyEnded(basename(program), nic, said, code)
}

/** How dumpcap, tcpdump and the libpcap of both word that an interface is not there, or not any more. */
const IS_GONE = /no such device|no device named|no longer attached|disappeared|went down|is not up/i
/** How they word that the account may not. */
const IS_DENIED = /permission|not permitted|setcap/i

function whyEnded(program: string, nic: string, said: string, code: number | null): Fault {
  if (IS_GONE.test(said))
    return new Fault(
      'no-such-interface',
      `${nic} is not there at the moment; connect it again, or choose another network.`,
    )
  if (IS_DENIED.test(said))
    return new Fault(
      'not-permitted',
      `Your account may not capture on ${nic}; give it the right to use ${program} (on Linux mostly the group wireshark), then log in again.`,
    )
  const why = said.split('\n').findLast((line) => line.trim() !== '') ?? `status ${code}`
  return new Fault(
    'not-permitted',
    `${program} cannot capture on ${nic} (${why.slice(0, 200)}); try it in a terminal, or choose another network.`,
  )
}
