import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Home, type Siege } from '../kit/home.ts'
import { Patience } from '../kit/patience.ts'
import { foundSpeaker, misbehaviour } from '../kit/verdict.ts'
import type { Row, Trial } from '../row.ts'

/** Homes at once. */
const HOMES = 3
const MISSED = 'the speaker was not found'

/** Something that happens to the network before or during a scan, and how the scan must end. */
interface NetworkFault {
  id: string
  happens: string
  seconds: number
  before?(home: Home): Promise<void>
  meanwhile?(home: Home, pid: number): Promise<void>
  /** `found`: it ends well and knows the neighbour; `told`: it ends with one sentence and status 1; `ended`: either. */
  ends: 'found' | 'told' | 'ended'
}

const FAULTS: readonly NetworkFault[] = [
  {
    id: 'gone-and-back',
    happens: 'the cable is pulled for two seconds',
    seconds: 10,
    async meanwhile(home) {
      await wait(1_500)
      await home.laptop('link set lan0 down')
      await wait(2_500)
      await home.laptop('link set lan0 up')
    },
    ends: 'found',
  },
  {
    id: 'gone-for-good',
    happens: 'the interface is taken out of the machine',
    seconds: 6,
    async meanwhile(home) {
      await wait(1_500)
      await home.laptop('link del lan0')
    },
    ends: 'ended',
  },
  {
    id: 'another-address',
    happens: 'the lease ends and another address is given',
    seconds: 10,
    async meanwhile(home) {
      await wait(1_500)
      await home.laptop('addr del 10.91.0.2/24 dev lan0', 'addr add 10.91.0.3/24 dev lan0')
    },
    ends: 'found',
  },
  {
    id: 'mdns-port-taken',
    happens: 'another program has port 5353 for itself',
    seconds: 5,
    before: (home) => home.holdPort(5353),
    ends: 'found',
  },
  {
    id: 'ssdp-port-taken',
    happens: 'another program has port 1900 for itself',
    seconds: 5,
    before: (home) => home.holdPort(1900),
    ends: 'found',
  },
  {
    id: 'no-address',
    happens: 'there is no network when it starts',
    seconds: 5,
    before: (home) => home.laptop('addr flush dev lan0'),
    ends: 'told',
  },
  {
    id: 'multicast-forbidden',
    happens: 'the firewall lets no multicast leave',
    seconds: 5,
    before: (home) => home.laptop('route add prohibit 224.0.0.0/4'),
    ends: 'ended',
  },
  {
    id: 'tunnel-first',
    happens: 'a tunnel has the default route and half of all addresses',
    seconds: 5,
    before: (home) =>
      home.laptop(
        'route replace default dev other0',
        'route add 0.0.0.0/1 dev other0',
        'route add 224.0.0.0/4 dev other0',
      ),
    ends: 'found',
  },
  {
    id: 'duplicate-address',
    happens: 'another machine has the laptop’s address',
    seconds: 5,
    before: (home) => home.twin(),
    ends: 'ended',
  },
  {
    id: 'suspended',
    happens: 'the machine sleeps for three seconds',
    seconds: 8,
    async meanwhile(_home, pid) {
      await wait(2_000)
      process.kill(pid, 'SIGSTOP')
      await wait(3_000)
      process.kill(pid, 'SIGCONT')
    },
    ends: 'found',
  },
]

function wrongEnd(siege: Siege, ends: NetworkFault['ends']): string[] {
  if (ends === 'told' || (ends === 'ended' && siege.status !== 0)) {
    const [last = ''] = siege.err.trim().split('\n').slice(-1)
    return siege.status === 1 && last.startsWith('houseguest: ')
      ? []
      : [`it ended with ${siege.status}, saying: ${last}`]
  }
  if (siege.status !== 0) return [`it ended with ${siege.status}: ${siege.err.slice(-200)}`]
  return ends === 'found' && !foundSpeaker(siege) ? [MISSED] : []
}

const brokenIn = (siege: Siege, { ends }: NetworkFault): string[] => [
  ...misbehaviour(siege),
  ...wrongEnd(siege, ends),
]

/** One fault in a home of its own. */
async function happened(fault: NetworkFault, name: string, folder: string): Promise<Siege> {
  const home = await Home.open(name, folder)
  try {
    await fault.before?.(home)
    return await home.scan(
      `${fault.id}-${randomUUID()}`,
      fault.seconds,
      (pid) => fault.meanwhile?.(home, pid) ?? Promise.resolve(),
    )
  } finally {
    await home.close()
  }
}

export const networkFaultsRow: Row = {
  id: 'network-faults',
  area: 'network',
  threat: 'a network that goes, changes, refuses or is somebody else’s while it is scanned',
  unit: 'faults',
  short: FAULTS.length,
  long: FAULTS.length * 10,
  needs: 'namespaces',
  async run({ count, folder, say }: Trial) {
    const waiting = Array.from({ length: count }, (_, i) => FAULTS[i % FAULTS.length]!)
    const failures: string[] = []
    let done = 0
    let elsewhere = 0
    const patience = new Patience()
    const worker = async (_: unknown, lane: number) => {
      for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
        const name = `nf${process.pid % 10_000}${lane}`
        const siege = await patience.until(
          async () => {
            const siege = await happened(fault, name, folder)
            elsewhere += siege.framesElsewhere
            return siege
          },
          (siege) => siege.disturbed !== null && brokenIn(siege, fault).length > 0,
        )
        let broken = brokenIn(siege, fault)
        // What nobody could hear on a machine that was too busy is not told; whatever is wrong is a failure.
        if (siege.disturbed !== null && broken.join() === MISSED) {
          patience.open++
          broken = []
        }
        if (broken.length > 0) failures.push(`${fault.id}: ${broken.join('; ')}`)
        say(`${fault.id}: ${broken.length > 0 ? broken.join('; ') : 'held'}`)
        done++
      }
    }
    await Promise.all(Array.from({ length: Math.min(HOMES, waiting.length) }, worker))
    const measured = `${elsewhere} frames on the second interface${patience.words}`
    return {
      count: done,
      failures: [...failures, ...patience.failures(done)],
      measured,
      open: patience.open,
    }
  },
}
