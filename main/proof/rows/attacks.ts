import type { Attack } from '../kit/attack.ts'
import { attacks } from '../kit/attacks/index.ts'
import { Home, type Siege } from '../kit/home.ts'
import { brokenBy } from '../kit/verdict.ts'
import type { Random } from '../random.ts'
import type { Row, Trial } from '../row.ts'

/** Homes that are attacked at once: a scan waits more than it works. */
const HOMES = 4
const SCAN_SECONDS = 5
/** What was missed on a disturbed machine is tried again. */
const TRIES = 3

/** One attack to be tried, with what its throws begin from. */
interface Round {
  attack: Attack
  seed: number
}

/** The attack kit: a liar beside two honest neighbours, once for every attack. */
export const attacksRow: Row = {
  id: 'attacks',
  area: 'network',
  threat: 'a device of the home that lies, stalls, floods or points elsewhere while it is scanned',
  unit: 'attacks',
  // The short form takes them in an order the seed decides; the long one takes all of them, three times.
  short: 100,
  long: attacks.length * 3,
  needs: 'namespaces',
  async run({ count, seed, random, folder, say }: Trial) {
    // `ATTACK=crowd-,link-` tries those alone.
    const only = process.env.ATTACK?.split(',')
    const chosen = shuffled(
      attacks.filter(({ id }) => !only || only.some((start) => id.startsWith(start))),
      random,
    )
    const waiting = Array.from({ length: only ? chosen.length : count }, (_, i) => ({
      attack: chosen[i % chosen.length]!,
      seed: seed + Math.floor(i / chosen.length),
    }))
    const failures: string[] = []
    const worst = { seconds: 0, peakMb: 0, asked: 0, tcpBytes: 0, frames: 0 }
    let done = 0
    const worker = async (waiting: Round[], lane: number) => {
      const home = await Home.open(`hg${process.pid % 10_000}${lane}`, folder)
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const siege = await undisturbed(home, next)
          worst.seconds = Math.max(worst.seconds, siege.seconds)
          worst.peakMb = Math.max(worst.peakMb, siege.peakMb)
          worst.asked = Math.max(worst.asked, siege.conduct.asked.length)
          worst.tcpBytes = Math.max(worst.tcpBytes, siege.conduct.tcpBytes)
          worst.frames += siege.framesElsewhere
          const broken = brokenBy(siege, addressesOf(next.attack))
          done++
          if (broken.length > 0) failures.push(`${next.attack.id} (seed ${next.seed}): ${broken.join('; ')}`)
          say(`${next.attack.id}: ${broken.length === 0 ? 'held' : broken.join('; ')}`)
        }
      } finally {
        await home.close()
      }
    }
    // The kernel has one table of neighbours for all namespaces: a crowd has the machine for itself.
    const crowds = waiting.filter(({ attack }) => attack.crowd)
    const others = waiting.filter(({ attack }) => !attack.crowd)
    await Promise.all(
      Array.from({ length: Math.min(HOMES, others.length) }, (_, lane) => worker(others, lane)),
    )
    if (crowds.length > 0) await worker(crowds, 0)
    return {
      count: done,
      failures,
      measured: `at most ${worst.seconds.toFixed(1)} s, ${Math.round(worst.peakMb)} MB, ${worst.asked} questions, ${(worst.tcpBytes / 2 ** 20).toFixed(1)} MB taken in; ${worst.frames} frames on the second interface`,
    }
  },
}

/** What came of an attack on a machine that let the scan do its work, if that can be had. */
async function undisturbed(home: Home, { attack, seed }: Round): Promise<Siege> {
  for (let tried = 1; ; tried++) {
    const siege = await home.besiege(attack, { seed, seconds: SCAN_SECONDS })
    const failed = brokenBy(siege, addressesOf(attack)).length > 0
    if (!failed || siege.disturbed === null || tried === TRIES) return siege
  }
}

/** How many addresses the liar holds besides its own. */
const addressesOf = ({ holds, crowd }: Attack): number | undefined => holds?.length ?? crowd?.length

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const rest = [...from]
  return Array.from({ length: rest.length }, () => rest.splice(random.int(rest.length), 1)[0]!)
}
