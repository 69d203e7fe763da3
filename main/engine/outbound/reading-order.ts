import { basename, dirname } from 'node:path'

/** In which order files are read that are imported together, so that what one tells serves the next. */

/**
 * Logs that name connections, and conn.log that counts their bytes after them. Zeek's ssl.log names those over QUIC too
 * and does not say so: quic.log comes first.
 */
const KINDS = [/(^|[./_-])quic(?=[._-])/, /(^|[./_-])(?:dns|ssl|http)(?=[._-])/, /(^|[./_-])conn(?=[._-])/]
const CONN = 2
/** Logs that were set aside: by number, the oldest with the highest, or by date (logrotate(8), `dateext`). */
const NUMBERED = /\.(\d{1,3})(?:\.gz)?$/
const DATED = /-(\d{8,10})(?:\.gz)?$/

interface Place {
  place: number
  kind: number
  age: number
  /** The logs a sensor wrote over the same time have the same. */
  turn: string
}

/**
 * The places of `paths`, the first to be read first: older logs before newer ones, and of those of the same time names
 * before bytes. So no more names have to be remembered than are told in a while, however many logs there are.
 */
export function readingOrder(paths: readonly string[]): number[] {
  const files = paths.map(placed)
  /** Where the first log of each time stands that has a conn.log; names of no such time serve all, and come first. */
  const turns = new Map<string, number>()
  for (const { turn, place } of files) turns.set(turn, turns.get(turn) ?? place)
  const counted = new Set(files.filter(({ kind }) => kind >= CONN).map(({ turn }) => turn))
  const isForAll = ({ turn }: Place) => (counted.has(turn) ? 1 : 0)
  return files
    .sort(
      (x, y) =>
        isForAll(x) - isForAll(y) ||
        x.age - y.age ||
        turns.get(x.turn)! - turns.get(y.turn)! ||
        x.kind - y.kind ||
        x.place - y.place,
    )
    .map(({ place }) => place)
}

function placed(path: string, place: number): Place {
  const name = basename(path)
  const found = KINDS.findIndex((kind) => kind.test(name))
  const kind = found < 0 ? KINDS.length : found
  const turn = found < 0 ? `${place}` : `${dirname(path)}/${name.replace(KINDS[found]!, '$1')}`
  return { place, kind, age: ageOf(name), turn }
}

const LATER = 1e12

/** Negative for what was set aside, the lower the older; 0 for a log that may still grow. */
function ageOf(name: string): number {
  const number = NUMBERED.exec(name)?.[1]
  if (number !== undefined) return -Number(number)
  const date = DATED.exec(name)?.[1]
  return date === undefined ? 0 : Number(date.padEnd(10, '0')) - LATER / 10
}
