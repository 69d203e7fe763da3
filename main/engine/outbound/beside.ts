import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type NamesIn, nextInTime } from './logs-of-folder.ts'
import type { Format } from './reader.ts'

/** Which files beside one are of the same sensor and tell of the same connections. */

/** A file beside the one that is imported. */
export interface Beside {
  path: string
  /** Whether what was not counted of it is of use, too. */
  isWhole: boolean
  /** Whether its end says enough: it is the log before, of which little is still open. */
  isTail: boolean
}

/** The kind of a Zeek log, where its name says it: `conn.log`, `home_ssl.log.1`, `dns.10:00:00-11:00:00.log.gz`. */
const KIND = /(^|[./_-])(conn|dns|ssl|http|quic)(?=[._-])/
/** A log that was set aside by number (logrotate(8)): the older, the higher. */
const NUMBERED = /^(.*?)(?:\.(\d{1,3}))?(?:\.gz)?$/

/** What to read beside `path` before it is counted; only files that are there. */
export function besideOf(path: string, format: Format, namesIn: NamesIn): Beside[] {
  const name = basename(path)
  if (format === 'suricata') return there(path, numbered(name, 1), { isWhole: false, isTail: true })
  const found = format === 'zeek' ? KIND.exec(name) : null
  const kind = found?.[2]
  if (kind === undefined || kind === 'dns') return []
  const logOf = (other: string) => name.replace(KIND, `$1${other}`)
  const named = (other: string, isWhole: boolean) => there(path, [logOf(other)], { isWhole, isTail: false })
  // Behind the kind and the character after it.
  const rest = name.slice(found!.index + found![0].length + 1)
  const turned = (other: string, step: 1 | -1): string[] => [
    ...numbered(logOf(other), -step),
    ...nextInTime(dirname(path), { before: logOf(other).slice(0, -rest.length), rest, step }, namesIn),
  ]
  if (kind === 'conn')
    return ['quic', 'ssl', 'http', 'dns'].flatMap((other) => [
      ...there(path, turned(other, -1), { isWhole: true, isTail: true }),
      ...named(other, true),
    ])
  // A connection over QUIC is told by ssl.log too, which does not say so: quic.log does, else conn.log.
  const quic = kind === 'quic' ? [] : named('quic', kind === 'ssl')
  const others = ['ssl', 'http'].filter((other) => other !== kind).flatMap((other) => named(other, false))
  const conn = named('conn', kind === 'ssl' && quic.length === 0)
  const newer = there(path, turned('conn', 1), { isWhole: false, isTail: false })
  return [...quic, ...others, ...conn, ...newer]
}

function there(path: string, names: readonly string[], how: Pick<Beside, 'isWhole' | 'isTail'>): Beside[] {
  return names
    .map((name) => join(dirname(path), name))
    .filter((one) => one !== path && existsSync(one))
    .map((one) => ({ path: one, ...how }))
}

/** What the log is called that was set aside `step` turns before (-1: after) this one, packed or not. */
function numbered(name: string, step: number): string[] {
  const [, base = name, number = '0'] = NUMBERED.exec(name) ?? []
  const turn = Number(number) + step
  if (turn < 0) return []
  return turn === 0 ? [base] : [`${base}.${turn}`, `${base}.${turn}.gz`]
}
