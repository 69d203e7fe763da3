import type { Random } from '../random.ts'
import type { Row } from '../row.ts'
import { disorderIn, storyOf, watchedHome } from './watched-home.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 5, 1)
/** Scans between two jumps, and how many a wrong clock lasts. */
const CALM = 12
const LONGEST_WRONG = 4

/** What clocks do: a time zone kept in hardware, an empty battery, a slip of a hand, a night of sleep. */
const JUMPS: readonly { name: string; leap(now: number): number }[] = [
  { name: 'an hour ahead', leap: (now) => now + HOUR },
  { name: 'an hour back', leap: (now) => now - HOUR },
  { name: 'nine hours back', leap: (now) => now - 9 * HOUR },
  { name: 'ten years ahead', leap: (now) => now + 3653 * DAY },
  { name: '1970', leap: () => 5 * HOUR },
  { name: 'a day ahead', leap: (now) => now + DAY },
]

/** When each scan happens, by a clock that jumps and comes right again; `null` for a clock that is right. */
function* hours(jumps: number, random: Random | null): Generator<{ now: number; wrong: boolean }> {
  let time = START
  for (let jump = 0; jump < jumps; jump++) {
    const { leap } = JUMPS[jump % JUMPS.length]!
    const lasts = 1 + (random ? random.int(LONGEST_WRONG) : 0)
    for (let n = 0; n < CALM; n++, time += HOUR) {
      const wrong = random !== null && n >= CALM - lasts
      yield { now: wrong ? leap(time) : time, wrong }
    }
  }
}

async function watched(jumps: number, random: Random | null) {
  let now = START
  const home = watchedHome(':memory:', () => now)
  let n = 0
  let refused = 0
  const strange: string[] = []
  for (const hour of hours(jumps, random)) {
    now = hour.now
    const code = await home.scan(n++)
    if (code !== null) refused++
    if (code !== null && !(hour.wrong && code === 'bad-input')) strange.push(`scan ${n} was refused: ${code}`)
  }
  const found = { story: storyOf(home), disorder: disorderIn(home), refused, strange }
  await home.engine.close()
  return found
}

/** The same home watched by a good clock is the oracle: no change and no warning more, none fewer, none out of order. */
export const clockJumps: Row = {
  id: 'clock-jumps',
  area: 'data',
  threat: 'this computer’s clock jumps: changes are missed, warned of twice or put out of order',
  unit: 'jumps',
  short: 60,
  long: 1_000,
  async run({ count, random }) {
    const good = await watched(count, null)
    const jumping = await watched(count, random)
    const failures = [...jumping.strange]
    const missing = good.story.filter((line) => !jumping.story.includes(line))
    const extra = jumping.story.filter((line) => !good.story.includes(line))
    for (const line of missing) failures.push(`missed: ${line}`)
    for (const line of extra) failures.push(`only with jumps: ${line}`)
    if (good.story.length !== jumping.story.length)
      failures.push(`${jumping.story.length} things told, ${good.story.length} by a good clock`)
    if (jumping.disorder > 0) failures.push(`${jumping.disorder} facts are out of order`)
    return {
      count,
      failures,
      measured: `${count * CALM} scans, ${jumping.refused} refused for a clock plainly wrong; ${good.story.length} things told, the same by a good clock`,
    }
  },
}
