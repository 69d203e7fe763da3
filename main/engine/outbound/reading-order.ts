import { basename } from 'node:path'

/** In which order files are read that are imported together, so that what one tells serves the next. */

/**
 * Logs that name connections; they are read before the one that counts their bytes. Zeek's ssl.log names those over QUIC
 * too and does not say so: quic.log comes first.
 */
const NAMES = [/(?:^|[./_-])quic[._-]/, /(?:^|[./_-])(?:dns|ssl|http)[._-]/]
/** Logs that were set aside: by number, the oldest with the highest, or by date (logrotate(8), `dateext`). */
const NUMBERED = /\.(\d{1,3})(?:\.gz)?$/
const DATED = /-(\d{8,10})(?:\.gz)?$/

/** The places of `paths`, the first to be read first: names before bytes, then older logs before newer ones. */
export function readingOrder(paths: readonly string[]): number[] {
  const files = paths.map((path, place) => ({ place, turn: turnOf(basename(path)) }))
  return files.sort((x, y) => x.turn - y.turn || x.place - y.place).map(({ place }) => place)
}

const LATER = 1e12

function turnOf(name: string): number {
  const kind = NAMES.findIndex((names) => names.test(name))
  return ageOf(name) + LATER * (kind < 0 ? NAMES.length : kind)
}

/** Negative for what was set aside, the lower the older; 0 for a log that may still grow. */
function ageOf(name: string): number {
  const number = NUMBERED.exec(name)?.[1]
  if (number !== undefined) return -Number(number)
  const date = DATED.exec(name)?.[1]
  return date === undefined ? 0 : Number(date.padEnd(10, '0')) - LATER / 10
}
