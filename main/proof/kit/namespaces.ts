import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

/** Networks of the proof's own making: network namespaces joined by virtual cables. Nothing leaves the machine. */

const run = promisify(execFile)
const FLUSH_TRIES = 5

/** Why this machine cannot make namespaces, as one phrase; `null` when it can. */
export function whyNoNamespaces(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s'
  if (process.getuid?.() !== 0) return 'namespaces want root; run it as root'
  for (const [program, ...args] of [
    ['ip', '-V'],
    ['tcpdump', '--version'],
    ['unshare', '--net', 'true'],
  ] as const)
    try {
      execFileSync(program, args, { stdio: 'ignore' })
    } catch {
      return `${program} is missing or not allowed here`
    }
  return null
}

/** Ends a process that may have ended by itself just now. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already: that is what was wanted.
  }
}

/** Runs `ip` with each line of `batch`; fails with what it says. */
async function ip(batch: readonly string[], namespace?: string): Promise<void> {
  const where = namespace ? ['-netns', namespace] : []
  const running = run('ip', [...where, '-batch', '-'])
  running.child.stdin?.end(`${batch.join('\n')}\n`)
  await running
}

/** A machine of the network: its name there, its address with prefix length, its MAC. */
export interface Machine {
  name: string
  address: string
  mac: string
}

/** A card of many answers ARP for its own address alone, though all of them are on one network. */
const ANSWERS_FOR_ITSELF = ['arp_ignore=1', 'arp_announce=2', 'rp_filter=0']

/** Namespaces on one switch, all removed by `close`. */
export class Switch {
  readonly #id: string
  readonly #made = new Set<string>()

  /** `id` keeps the namespaces of several switches apart; at most eight letters. */
  constructor(id: string) {
    this.#id = id
  }

  /** The name of a machine's namespace. */
  namespace = (name: string): string => `${this.#id}-${name}`

  async #make(name: string): Promise<void> {
    const namespace = this.namespace(name)
    this.#made.add(namespace)
    await ip([`netns add ${namespace}`])
    await this.set(name, 'net.ipv6.conf.default.accept_dad=0', 'net.ipv6.conf.all.accept_dad=0')
    await ip(['link set lo up'], namespace)
  }

  /** The switch itself: a bridge that learns. */
  async open(): Promise<void> {
    await this.#make('wire')
    await ip(
      ['link add br0 type bridge mcast_snooping 0 forward_delay 0', 'link set br0 up'],
      this.namespace('wire'),
    )
  }

  /** Plugs a machine in; its interface is called `lan0`. */
  async plug({ name, address, mac }: Machine): Promise<void> {
    await this.#make(name)
    const wire = this.namespace('wire')
    await ip([`link add lan0 netns ${this.namespace(name)} type veth peer name ${name} netns ${wire}`])
    await ip([`link set ${name} master br0 up`], wire)
    await ip(
      [`link set lan0 address ${mac}`, `addr add ${address} dev lan0`, 'link set lan0 up'],
      this.namespace(name),
    )
  }

  /** Gives a machine more addresses, each at a MAC of its own, as if as many machines stood there. */
  async crowd(name: string, addresses: readonly string[]): Promise<void> {
    await this.set(name, ...ANSWERS_FOR_ITSELF.map((setting) => `net.ipv4.conf.all.${setting}`))
    await this.ip(
      name,
      ...addresses.flatMap((address, i) => {
        const mac = `02:9a:67:00:${(i >> 8).toString(16)}:${(i & 255).toString(16)}`
        return [
          `link add link lan0 name many${i} address ${mac} type macvlan mode bridge`,
          `addr add ${address}/24 dev many${i}`,
          `link set many${i} up`,
        ]
      }),
    )
  }

  /** Takes a machine away, with everything that runs on it. */
  async unplug(name: string): Promise<void> {
    const namespace = this.namespace(name)
    for (const pid of await this.processes(name)) end(pid)
    await ip([`link del ${name}`], this.namespace('wire'))
    await ip([`netns del ${namespace}`])
    this.#made.delete(namespace)
  }

  /** A cable of its own between two machines, past the switch; IPv6 is off on it, so that the kernel is silent. */
  async cable(name: string, nic: string, address: string, far: Omit<Machine, 'mac'>): Promise<void> {
    await this.#make(far.name)
    for (const end of [name, far.name]) await this.set(end, 'net.ipv6.conf.default.disable_ipv6=1')
    await ip([
      `link add ${nic} netns ${this.namespace(name)} type veth peer name ${nic} netns ${this.namespace(far.name)}`,
    ])
    await ip([`addr add ${far.address} dev ${nic}`, `link set ${nic} up`], this.namespace(far.name))
    await ip([`addr add ${address} dev ${nic}`, `link set ${nic} up`], this.namespace(name))
  }

  /** `ip` inside a machine, one command a line. */
  ip = (name: string, ...batch: string[]): Promise<void> => ip(batch, this.namespace(name))

  /** Empties a machine's table of neighbours. An entry that goes by itself meanwhile makes `ip` give up: then once more. */
  async forgetNeighbours(name: string): Promise<void> {
    for (let tried = 1; ; tried++)
      try {
        return await this.ip(name, 'neigh flush all')
      } catch (error) {
        if (tried >= FLUSH_TRIES) throw error
      }
  }

  /** Kernel settings of a machine, as `name=value`. */
  async set(name: string, ...settings: string[]): Promise<void> {
    await run('ip', ['netns', 'exec', this.namespace(name), 'sysctl', '-qw', ...settings])
  }

  /** The command that runs a program on a machine. */
  on = (name: string, ...words: string[]): [string, string[]] => [
    'ip',
    ['netns', 'exec', this.namespace(name), ...words],
  ]

  /** What a file of a machine's own `/sys` or `/proc` says. */
  async read(name: string, file: string): Promise<string> {
    const [program, args] = this.on(name, 'cat', file)
    return (await run(program, args)).stdout.trim()
  }

  /** The processes that live on a machine. */
  async processes(name: string): Promise<number[]> {
    const { stdout } = await run('ip', ['netns', 'pids', this.namespace(name)])
    return stdout.split('\n').filter(Boolean).map(Number)
  }

  async close(): Promise<void> {
    for (const namespace of this.#made) await run('ip', ['netns', 'del', namespace]).catch(() => undefined)
    this.#made.clear()
  }
}
