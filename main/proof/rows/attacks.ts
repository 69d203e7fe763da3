import type { Attack } from '../kit/attack.ts'
import { attacks } from '../kit/attacks/index.ts'
import { Home, type Siege } from '../kit/home.ts'
import { brokenBy } from '../kit/verdict.ts'
import type { Random } from '../random.ts'
import type { Row, Trial } from '../row.ts'

/** Homes that are attacked at once: a scan waits more than it works. */
const HOMES = 4
const SCAN_SECONDS = 5
/** A scan that waited longer than this for a core did not listen for its five seconds; what it missed is tried again. */
const STARVED_SECONDS = 2
const TRIES = 3

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
    const worker = async (_: unknown, lane: number) => {
      const home = await Home.open(`hg${process.pid % 10_000}${lane}`, folder)
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const siege = await fed(home, next)
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
    await Promise.all(Array.from({ length: Math.min(HOMES, waiting.length) }, worker))
    return {
      count: done,
      failures,
      measured: `at most ${worst.seconds.toFixed(1)} s, ${Math.round(worst.peakMb)} MB, ${worst.asked} questions, ${(worst.tcpBytes / 2 ** 20).toFixed(1)} MB taken in; ${worst.frames} frames on the second interface`,
    }
  },
}

/** What came of an attack whose scan had a machine to run on, if that can be had. */
async function fed(home: Home, { attack, seed }: { attack: Attack; seed: number }): Promise<Siege> {
  for (let tried = 1; ; tried++) {
    const siege = await home.besiege(attack, { seed, seconds: SCAN_SECONDS })
    const failed = brokenBy(siege, addressesOf(attack)).length > 0
    if (!failed || siege.starved < STARVED_SECONDS || tried === TRIES) return siege
  }
}

/** How many addresses the liar holds besides its own. */
const addressesOf = ({ holds, crowd }: Attack): number | undefined => holds?.length ?? crowd?.length

function shuffled<T>(from: readonly T[], random: Random): T[] {
  const rest = [...from]
  return Array.from({ length: rest.length }, () => rest.splice(random.int(rest.length), 1)[0]!)
}
