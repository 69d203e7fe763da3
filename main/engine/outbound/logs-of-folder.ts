import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** Logs a sensor set aside by time, as Zeek does every hour, in one folder or in one for each day. */

/** A folder of one day, as zeekctl and zeek-archiver name them. */
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Where zeekctl keeps what is still written, beside the days. */
const CURRENT = 'current'
const isDay = (name: string): boolean => name === CURRENT || DAY.test(name)
/** `10:00:00-11:00:00.log.gz`, `2026-01-05-10-00-00.log`; not the number of logrotate(8). */
const TIMED = /^\d{2,4}[:._-]\d{2}.*\.log(?:\.gz)?$/
/** What is still written. As text it comes after all times. */
const GROWING = 'log'

/** The names in a folder, in order as text; none of what is no folder or may not be read. */
export type NamesIn = (folder: string) => readonly string[]

/** Reads each folder once, however many of its files are asked for. */
export function namesOfFolders(): NamesIn {
  const known = new Map<string, readonly string[]>()
  return (folder) => {
    const names = known.get(folder) ?? listed(folder)
    known.set(folder, names)
    return names
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Whether a log of this name, without its kind, was set aside by time, or may be when it is whole. */
const isTimed = (rest: string): boolean => rest === GROWING || TIMED.test(rest)

/**
 * The log called `before` and a time that is next after (`step` 1) or before (-1) the time `rest`, seen from `folder`: in
 * it, else in the folder of the day next to it. Times are written with their zeros, so their order is that of text.
 */
export function nextInTime(
  folder: string,
  { before, rest, step }: { before: string; rest: string; step: 1 | -1 },
  namesIn: NamesIn,
): string[] {
  if (!isTimed(rest)) return []
  const nearest = (names: readonly string[]) => (step > 0 ? names.slice(0, 1) : names.slice(-1))
  const next = (names: readonly string[], than: string) =>
    nearest(names.filter((name) => (step > 0 ? name > than : name < than)))
  const logsIn = (where: string) =>
    namesIn(where).filter((name) => name.startsWith(before) && isTimed(name.slice(before.length)))
  const here = next(logsIn(folder), before + rest)
  const own = basename(resolve(folder))
  if (here.length > 0 || !isDay(own)) return here
  const days = namesIn(join(folder, '..')).filter(isDay)
  return next(days, own).flatMap((day) =>
    nearest(logsIn(join(folder, '..', day))).map((name) => join('..', day, name)),
  )
}
