import type { Attack } from '../kit/attack.ts'
import { attacks } from '../kit/attacks/index.ts'
import { Home, type Siege } from '../kit/home.ts'
import { Patience } from '../kit/patience.ts'
import { addressesOf, brokenBy } from '../kit/verdict.ts'
import type { Random } from '../random.ts'
import type { Row, Trial } from '../row.ts'

/** Homes that are attacked at once: a scan waits more than it works. */
const HOMES = 4
const SCAN_SECONDS = 5
/** So many addresses of a liar fill a good part of the kernel's table of neighbours. */
const CROWD = 40

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
    const patience = new Patience()
    const judge = ({ attack, seed }: Round, siege: Siege) => {
      worst.seconds = Math.max(worst.seconds, siege.seconds)
      worst.peakMb = Math.max(worst.peakMb, siege.peakMb)
      worst.asked = Math.max(worst.asked, siege.conduct.asked.length)
      worst.tcpBytes = Math.max(worst.tcpBytes, siege.conduct.tcpBytes)
      worst.frames += siege.framesElsewhere
      const broken = brokenBy(siege, attack, siege.disturbed !== null)
      if (broken.length === 0 && wasMissed(siege, { attack, seed })) patience.open++
      done++
      if (broken.length > 0) failures.push(`${attack.id} (seed ${seed}): ${broken.join('; ')}`)
      say(`${attack.id}: ${broken.length === 0 ? 'held' : broken.join('; ')}`)
    }
    // Namespaces share the kernel's one table of neighbours: a crowd, or what was disturbed, has the machine for itself.
    const [alone, together] = [waiting.filter(isCrowd), waiting.filter((round) => !isCrowd(round))]
    await inHomes(HOMES, together, folder, async (home, round) => {
      const siege = await besiege(home, round)
      if (!wasMissed(siege, round)) return judge(round, siege)
      patience.spoilt(siege)
      alone.push(round)
    })
    await inHomes(1, alone, folder, async (home, round) => {
      const siege = await patience.until(
        () => besiege(home, round),
        (siege) => wasMissed(siege, round),
      )
      judge(round, siege)
    })
    return {
      count: done,
      failures: [...failures, ...patience.failures(done)],
      measured: `at most ${worst.seconds.toFixed(1)} s, ${Math.round(worst.peakMb)} MB, ${worst.asked} questions, ${(worst.tcpBytes / 2 ** 20).toFixed(1)} MB taken in; ${worst.frames} frames on the second interface${patience.words}`,
      open: patience.open,
    }
  },
}

const besiege = (home: Home, { attack, seed }: Round): Promise<Siege> =>
  home.besiege(attack, { seed, seconds: SCAN_SECONDS })

/**
 * Whether something failed that may be the machine's fault: it was too busy, by its own measure, and something is
 * missing. What is wrong is wrong on a busy machine, too.
 */
const wasMissed = (siege: Siege, { attack }: Round): boolean =>
  siege.disturbed !== null &&
  brokenBy(siege, attack, false).length > 0 &&
  brokenBy(siege, attack, true).length === 0

/** Takes all of `rounds`, in so many homes at once. */
async function inHomes(
  homes: number,
  rounds: Round[],
  folder: string,
  take: (home: Home, round: Round) => Promise<void>,
): Promise<void> {
  const lane = async (_: unknown, number: number) => {
    const home = await Home.open(`hg${process.pid % 10_000}${number}`, folder)
    try {
      for (let next = rounds.shift(); next; next = rounds.shift()) await take(home, next)
    } finally {
      await home.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(homes, rounds.length) }, lane))
}

const isCrowd = ({ attack }: Round): boolean => addressesOf(attack) >= CROWD

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const rest = [...from]
  return Array.from({ length: rest.length }, () => rest.splice(random.int(rest.length), 1)[0]!)
}
