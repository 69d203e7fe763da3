import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../../setup/command.ts'
import { type Program, programFile } from '../programs.ts'
import type { Attack } from './attack.ts'
import { type Conduct, conductIn, framesIn } from './frames.ts'
import { Switch } from './namespaces.ts'
import { LAPTOP, LIAR, NETWORK, RELAY, ROUTER, SPEAKER } from './places.ts'
import { queuedOf } from './queued.ts'
import { MDNS, SSDP } from './voice.ts'

/** A home with a laptop, a router, two honest neighbours and one liar, and a second network of the laptop's. */

/** Groups the product may speak to besides its neighbours: mDNS, SSDP, and those of single makers' searches. */
const GROUPS = [MDNS.group, SSDP.group, '255.255.255.255', '10.91.0.255', '224.0.0.252', '224.0.0.22']
const SECOND = { name: 'elsewhere', address: '172.31.91.1/24' }
/** A forger of addresses neither answers ARP for them nor asks in their name: it forges IP, not ARP. */
const FORGERS_ARP = ['arp_ignore=1', 'arp_announce=2'].flatMap((setting) =>
  ['all', 'lan0'].map((nic) => `net.ipv4.conf.${nic}.${setting}`),
)
const SECOND_NIC = 'other0'
/** How long a scan may take, less what it waits for a core that others have, before it is ended and counts as hung. */
const HUNG_MS = 90_000
const LOOK_MS = 100
/** A scan that waited longer than this for a core did not listen for as long as it was told to. */
const STARVED_SECONDS = 2

/** What one scan under attack did. */
export interface Siege {
  /** How long it was to listen. */
  wished: number
  status: number | null
  out: string
  err: string
  /** From start to end, less what it waited for a core that others had. */
  seconds: number
  /** How long it waited for a core that others had, in seconds (the kernel's own count). */
  queued: number
  /** Why what it missed may be this machine's fault and not its own, as one phrase; `null` when it is not. */
  disturbed: string | null
  /** The most memory it held, in MB (VmHWM). */
  peakMb: number
  conduct: Conduct
  /** Frames that left on the second interface. */
  framesElsewhere: number
  /** TCP and UDP packets to itself; what the kernel tells itself of unreachable hosts is no contact. */
  toItself: number
  /** Files outside the ledger's folder. */
  stray: string[]
  /** Processes it left behind. */
  left: number
}

export class Home {
  readonly #net: Switch
  readonly #cast: ChildProcess[] = []
  readonly #folder: string
  static #sieges = 0

  private constructor(id: string, folder: string) {
    this.#net = new Switch(id)
    this.#folder = folder
  }

  /** Builds a home; its files go into `folder`. */
  static async open(id: string, folder: string): Promise<Home> {
    const home = new Home(id, folder)
    try {
      await home.#furnish()
      return home
    } catch (error) {
      await home.close()
      throw error
    }
  }

  async #furnish(): Promise<void> {
    const net = this.#net
    await net.open()
    for (const machine of [LAPTOP, ROUTER, SPEAKER, RELAY]) await net.plug(machine)
    await net.cable(LAPTOP.name, SECOND_NIC, '172.31.91.2/24', SECOND)
    await net.ip(LAPTOP.name, `route add default via ${ROUTER.address.split('/')[0]}`)
    for (const name of [SPEAKER.name, RELAY.name]) this.#cast.push(await this.#act(name, 'honest', name))
  }

  /** Starts one of the cast and waits until it says it is ready. */
  async #act(machine: string, part: Program, ...words: string[]): Promise<ChildProcess> {
    const [program, args] = this.#net.on(machine, process.execPath, programFile(part), ...words)
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let err = ''
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (word !== 'ready') throw new Error(`${part} ${words.join(' ')} did not start: ${err.slice(0, 800)}`)
    return child
  }

  /** How many of the cast live on this machine. */
  #guests = (machine: string): number =>
    this.#cast.filter(({ spawnargs }) => spawnargs.includes(this.#net.namespace(machine))).length

  async close(): Promise<void> {
    for (const child of this.#cast) child.kill('SIGKILL')
    await this.#net.close()
  }

  /**
   * Lets the liar run `attack` while the laptop scans for `seconds`. The liar is built anew for every attack, and a home
   * that is to be known was scanned before it came. Whenever it says a word, the scan is stopped for `stallMs`, if that is
   * given.
   */
  async besiege(
    attack: Attack,
    { seed, seconds, stallMs }: { seed: number; seconds: number; stallMs?: number },
  ): Promise<Siege> {
    const net = this.#net
    // Whoever is tried again meets a ledger that knows nothing of the first time.
    const id = `${attack.id}-${++Home.#sieges}`
    await net.forgetNeighbours(LAPTOP.name)
    const before = attack.known ? await this.scan(id, seconds) : null
    await net.plug({ ...LIAR, mac: attack.mac ?? LIAR.mac })
    await net.ip(LIAR.name, ...(attack.holds ?? []).map((ip) => `addr add ${ip}/24 dev lan0`))
    if (attack.crowd) await net.crowd(LIAR.name, attack.crowd)
    if (attack.forges) {
      await net.set(LIAR.name, ...FORGERS_ARP)
      await net.ip(LIAR.name, ...attack.forges.map((ip) => `addr add ${ip}/32 dev lo`))
    }
    await net.forgetNeighbours(LAPTOP.name)
    const liar = await this.#act(LIAR.name, 'liar', attack.id, String(seed))
    try {
      const siege = await this.scan(id, seconds, async (pid) => {
        if (stallMs !== undefined) liar.on('message', () => void stall(pid, stallMs))
      })
      return { ...siege, disturbed: before?.disturbed ?? siege.disturbed }
    } finally {
      liar.kill('SIGKILL')
      await net.unplug(LIAR.name)
    }
  }

  /** `ip` on the laptop, one command a line. */
  laptop = (...batch: string[]): Promise<void> => this.#net.ip(LAPTOP.name, ...batch)

  /** Another machine on the switch that has the laptop's address, too. */
  twin = (): Promise<void> => this.#net.plug({ ...LIAR, address: LAPTOP.address })

  /** Another program on the laptop that has a UDP port for itself. */
  async holdPort(port: number): Promise<void> {
    this.#cast.push(await this.#act(LAPTOP.name, 'holder', String(port)))
  }

  /** The laptop scans for `seconds`; `meanwhile` is what happens to it, `pid` the scan's process. */
  async scan(id: string, seconds: number, meanwhile?: (pid: number) => Promise<void>): Promise<Siege> {
    const net = this.#net
    const folder = join(this.#folder, id)
    const places = Object.fromEntries(
      await Promise.all(
        ['ledger', 'home', 'work', 'tmp'].map(async (name) => {
          await mkdir(join(folder, name), { recursive: true })
          return [name, join(folder, name)] as const
        }),
      ),
    ) as Record<'ledger' | 'home' | 'work' | 'tmp', string>
    const pcap = join(folder, 'frames.pcap')
    const loopback = join(folder, 'loopback.pcap')
    const captures = [
      await this.#capture(pcap, 'lan0', ''),
      await this.#capture(loopback, 'lo', 'tcp or udp'),
    ]
    const counted = async () =>
      Number(await net.read(LAPTOP.name, `/sys/class/net/${SECOND_NIC}/statistics/tx_packets`))
    const before = await counted()
    const fulls = await tableFulls()
    const [program, args] = net.on(
      LAPTOP.name,
      process.execPath,
      join(projectRoot, 'main/cli/houseguest.mjs'),
      ...['scan', '--interface', 'lan0', '--for', String(seconds), '--json'],
      ...['--db', join(places.ledger, 'ledger.db')],
    )
    const { PATH } = process.env
    const started = performance.now()
    const child = spawn(program, args, {
      cwd: places.work,
      env: { PATH, HOME: places.home, TMPDIR: places.tmp },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const heard = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString('latin1')))
    child.stderr.on('data', (chunk: Buffer) => (heard.err += chunk.toString('latin1')))
    let peakMb = 0
    let queued = 0
    const look = setInterval(() => {
      void peakOf(child.pid!).then((mb) => (peakMb = Math.max(peakMb, mb)))
      void queuedOf(child.pid!).then((seconds) => (queued = Math.max(queued, seconds)))
      if (performance.now() - started - queued * 1000 > HUNG_MS) child.kill('SIGKILL')
    }, LOOK_MS)
    // It speaks up when it begins to listen; what is to happen meanwhile happens from then on.
    const begun = Promise.race([once(child.stderr, 'data'), once(child, 'exit')])
    const happened = meanwhile && begun.then(() => meanwhile(child.pid!))
    const [status] = (await once(child, 'close')) as [number | null]
    const seconds_ = (performance.now() - started) / 1000
    clearInterval(look)
    await happened
    const framesElsewhere = (await counted()) - before
    await Promise.all(captures.map(endCapture))
    const stray = await Promise.all(
      (['home', 'work', 'tmp'] as const).map(async (name) =>
        (await readdir(places[name], { recursive: true })).map((file) => `${name}/${file}`),
      ),
    )
    return {
      wished: seconds,
      status,
      ...heard,
      seconds: seconds_ - queued,
      queued,
      disturbed:
        queued > STARVED_SECONDS
          ? 'others had the cores'
          : (await tableFulls()) > fulls
            ? 'the kernel’s one table of neighbours was full'
            : null,
      peakMb,
      conduct: conductIn(await readFile(pcap), { mac: LAPTOP.mac, network: NETWORK, groups: GROUPS }),
      framesElsewhere,
      toItself: framesIn(await readFile(loopback)),
      stray: stray.flat(),
      left: (await net.processes(LAPTOP.name)).length - this.#guests(LAPTOP.name),
    }
  }

  /** Keeps the head of every frame at an interface of the laptop; it listens when this resolves. */
  async #capture(file: string, nic: string, filter: string): Promise<ChildProcess> {
    const [program, args] = this.#net.on(
      LAPTOP.name,
      ...['tcpdump', '-Z', 'root', '-i', nic, '-s', '96', '-B', '16384', '-n', '-U', '-w', file, filter],
    )
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    await once(child.stderr, 'data')
    return child
  }
}

/** Stops a process for so long; it may end meanwhile. */
async function stall(pid: number, ms: number): Promise<void> {
  try {
    process.kill(pid, 'SIGSTOP')
    await wait(ms)
    process.kill(pid, 'SIGCONT')
  } catch {
    // It has ended: there is nothing to stop.
  }
}

/** A capture ends by itself when its interface goes. */
async function endCapture(capture: ChildProcess): Promise<void> {
  if (capture.exitCode !== null || capture.signalCode !== null) return
  capture.kill('SIGINT')
  await once(capture, 'exit')
}

/** The most memory a process has held, in MB; 0 when it is gone. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}

/** How often the table of neighbours was full: all namespaces share one (`gc_thresh3` entries, 1,024 as shipped). */
async function tableFulls(): Promise<number> {
  const [head = '', ...cores] = (await readFile('/proc/net/stat/arp_cache', 'utf8').catch(() => ''))
    .trim()
    .split('\n')
  const column = head.trim().split(/\s+/).indexOf('table_fulls')
  return cores.reduce((sum, core) => sum + Number.parseInt(core.split(/\s+/)[column] ?? '0', 16), 0)
}
