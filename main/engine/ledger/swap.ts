import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import { syncFolder, writeDurably } from './durable.ts'

/** Puts another ledger in a ledger's place. Nothing is overwritten: what was there is set aside as it is. */

/** A ledger is these files together: a log left behind would be played into the next ledger of that name. */
export const LEDGER_ENDS = ['', '-wal', '-shm'] as const

/** Why files were set aside. */
const REASONS = ['damaged', 'replaced', 'undone'] as const
export type AsideReason = (typeof REASONS)[number]

const aside = v.object({ at: v.string(), reason: v.picklist(REASONS), backup: v.nullable(v.string()) })
/** What is known of a folder of files set aside; `backup` is what took their place. */
export type Aside = v.InferOutput<typeof aside> & { folder: string; whole: boolean }

const moves = v.array(v.tuple([v.string(), v.string()]))
const plan = v.object({ out: moves, in: moves })

const WHY = 'why.json'
const planOf = (file: string) => `${file}.swap.json`
/** The folder with everything that was ever set aside for this ledger. */
export const asideFolder = (file: string): string => `${file}.set-aside`

/**
 * Sets the ledger's files aside and moves `incoming` (files beside it, by their ending) into their place. The
 * plan is on the disk before the first move: cut off anywhere, `finishSwap` completes it at the next start.
 * The ledger must be closed. Answers the folder of what was set aside.
 */
export function swap(
  file: string,
  incoming: Partial<Record<(typeof LEDGER_ENDS)[number], string>>,
  why: { at: string; reason: AsideReason; backup: string | null },
): string {
  const name = basename(file)
  const folder = freeFolder(asideFolder(file), `${why.at.replace(/[-:]|\.\d+/g, '')}-${why.reason}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeDurably(join(folder, WHY), JSON.stringify(why))
  const out = LEDGER_ENDS.filter((end) => existsSync(file + end)).map((end) => [
    file + end,
    join(folder, name + end),
  ])
  const into = LEDGER_ENDS.flatMap((end) => (incoming[end] ? [[incoming[end], file + end]] : []))
  writeDurably(planOf(file), JSON.stringify({ out, in: into }))
  finishSwap(file)
  return folder
}

/** Completes a swap that was cut off; nothing to do otherwise. @throws Fault `ledger-damaged` for an unreadable plan */
export function finishSwap(file: string): void {
  if (!existsSync(planOf(file))) return
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), plan), readFileSync(planOf(file), 'utf8'))
  if (!read.success)
    throw new Fault(
      'ledger-damaged',
      `${planOf(file)} cannot be read; move it away, then start again: nothing was deleted.`,
    )
  for (const [from, to] of read.output.out) if (!existsSync(to) && existsSync(from)) renameSync(from, to)
  for (const [from, to] of read.output.in) if (existsSync(from)) renameSync(from, to)
  syncFolder(dirname(file))
  rmSync(planOf(file))
}

/** Whether a swap was cut off and waits to be completed. */
export const swapPending = (file: string): boolean => existsSync(planOf(file))

/** Everything that was set aside, newest first. */
export function setAside(file: string): Aside[] {
  const folder = asideFolder(file)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): Aside[] => {
      const own = join(folder, name)
      const why = existsSync(join(own, WHY)) ? readFileSync(join(own, WHY), 'utf8') : ''
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), aside), why)
      const whole = existsSync(join(own, basename(file)))
      return read.success ? [{ ...read.output, folder: own, whole }] : []
    })
    .sort((a, b) => b.at.localeCompare(a.at) || b.folder.localeCompare(a.folder))
}

/** The restore that can be taken back: the last one, while what it set aside still lies there. */
export const undoable = (file: string): Aside | null =>
  setAside(file).find(({ reason, whole }) => reason !== 'undone' && whole) ?? null

/** Takes the last restore back: the files it set aside are in use again. @throws Fault `not-found` */
export function undoSwap(file: string, at: string): string {
  const last = undoable(file)
  if (!last) throw new Fault('not-found', 'There is no restore to take back.')
  const name = basename(file)
  const incoming = Object.fromEntries(
    LEDGER_ENDS.filter((end) => existsSync(join(last.folder, name + end))).map((end) => [
      end,
      join(last.folder, name + end),
    ]),
  )
  return swap(file, incoming, { at, reason: 'undone', backup: null })
}

function freeFolder(parent: string, name: string): string {
  for (let n = 1; ; n++) {
    const folder = join(parent, n === 1 ? name : `${name}-${n}`)
    if (!existsSync(folder)) return folder
  }
}
