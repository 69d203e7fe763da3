import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Ledger } from './open.ts'
import { keepSetting, readSetting } from './settings.ts'

/** How far timelines were played into this ledger: played again, they count nothing twice. */

const KEY = 'timelines-played'
/** More timelines than anybody plays into one ledger. */
const MOST = 100

/** The beginning of a timeline: its first `events`, and the SHA-256 of them as JSON Lines. */
interface PlayedMark {
  events: number
  sha256: string
}

const marks = v.pipe(v.string(), v.parseJson(), v.array(v.object({ events: v.number(), sha256: v.string() })))

/** Every beginning that was played, the latest last. */
function playedMarks(db: Ledger): PlayedMark[] {
  const read = v.safeParse(marks, readSetting(db, KEY))
  return read.success ? read.output : []
}

/** Keeps that a timeline was played that far; `last` is how far it was in this playing, and is forgotten. */
function keepPlayed(db: Ledger, mark: PlayedMark, last: PlayedMark | null): void {
  const others = playedMarks(db).filter(({ sha256 }) => sha256 !== last?.sha256 && sha256 !== mark.sha256)
  keepSetting(db, KEY, JSON.stringify([...others, mark].slice(-MOST)))
}

/** A timeline that is played into a ledger piece by piece. */
export interface PlayedTimeline {
  /** How many of its events are in the ledger: those played before, too. */
  played(): number
  /** Records its events up to this many, and that they were played, in one transaction. */
  playUntil(events: number): void
}

/** Begins where an earlier playing of the same events ended. `record` takes all events in one transaction. */
export function timelineInto(
  db: Ledger,
  events: readonly TimelineEvent[],
  record: (events: Iterable<TimelineEvent>) => void,
): PlayedTimeline {
  const known = new Map(playedMarks(db).map(({ events: length, sha256 }) => [sha256, length]))
  const lengths = new Set(known.values())
  const furthest = Math.max(0, ...[...lengths].filter((length) => length <= events.length))
  const line = (event: TimelineEvent) => `${JSON.stringify(event)}\n`
  const read = createHash('sha256')
  let hash = read.copy()
  let before: PlayedMark | null = null
  let last: PlayedMark | null = null
  for (const [index, event] of events.slice(0, furthest).entries()) {
    read.update(line(event))
    if (!lengths.has(index + 1)) continue
    const sha256 = read.copy().digest('hex')
    if (known.get(sha256) !== index + 1) continue
    before = { events: index + 1, sha256 }
    hash = read.copy()
  }
  return {
    played: () => before?.events ?? 0,
    playUntil(until) {
      const piece = events.slice(before?.events ?? 0, until)
      for (const event of piece) hash.update(line(event))
      const mark = { events: until, sha256: hash.copy().digest('hex') }
      // Whoever records takes them in its transaction, up to and with the mark.
      const marked = function* () {
        yield* piece
        keepPlayed(db, mark, last)
      }
      record(marked())
      before = mark
      last = mark
    },
  }
}
