import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import { defaultLedgerFile } from './default-file.ts'
import { syncFolder, writeDurably } from './durable.ts'

/**
 * Where the owner's ledger lies: in the app's own folder, or where they moved it. A small file in the app's folder says
 * so, and app and command line both follow it. To write it is the moment of a move: before, the ledger lies where it
 * was; after, whatever is still to be done is done by the next start.
 */

/** `leaving`: what a move has copied from and is still to be removed, with what its ledger looked like then. */
const place = v.object({
  folder: v.string(),
  leaving: v.nullable(v.object({ folder: v.string(), look: v.string() })),
})
export type LedgerPlace = v.InferOutput<typeof place>

const LEDGER = 'ledger.db'
/** The folder of ours within one that the owner chose. */
const WITHIN_CHOSEN = 'houseguest-data'
/** Where a move puts everything together before it counts. */
const STAGE = 'ledger-arriving'
/** Beside the ledger, its log, copies and what was set aside: passwords kept for it, and the owner's lists. */
const BESIDE = /^(ledger-(passwords|sharing)\.json|lists|hub-password|delivery-passwords\.json)(\.\w+)?$/

const fileOf = (appFolder: string): string => join(appFolder, 'ledger-place.json')

/** The folder a ledger goes to when its owner chooses `folder` for it. */
export const withinChosen = (folder: string): string => join(folder, WITHIN_CHOSEN)

export const stageIn = (folder: string): string => join(folder, STAGE)

/** The names of all that belongs to the ledger in a folder; none where there is no such folder. */
export function belongings(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.startsWith(LEDGER) || BESIDE.test(name))
}

/** @throws Fault `ledger-gone` where the file that says it cannot be read */
export function readPlace(appFolder: string): LedgerPlace {
  const file = fileOf(appFolder)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return { folder: appFolder, leaving: null }
    text = ''
  }
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), place), text)
  if (!read.success)
    throw new Fault(
      'ledger-gone',
      `${file} cannot be read, and it alone says where your ledger was moved to; choose the folder it is in.`,
    )
  return read.output
}

/** Keeps where the ledger lies from now on; for the app's own folder there is nothing to keep. */
export function keepPlace(appFolder: string, given: LedgerPlace): void {
  const file = fileOf(appFolder)
  if (given.folder === appFolder && given.leaving === null) {
    rmSync(file, { recursive: true, force: true })
    return
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true })
  writeDurably(file, JSON.stringify(given))
}

/**
 * The owner's ledger, once a move that was cut off is completed. A ledger of the app's own folder need not be there yet.
 * @throws Fault `ledger-gone` for one that was moved and is not there
 */
export function placedLedger(appFolder: string): string {
  const { folder, leaving } = readPlace(appFolder)
  if (leaving) arrive(folder)
  if (folder !== appFolder && !isLedgerFolder(folder))
    throw new Fault(
      'ledger-gone',
      `Your ledger was moved to ${folder} and is not there now; connect its disk, or choose the folder it is in.`,
    )
  return join(folder, LEDGER)
}

/** The ledger that app and command line share when none is named. @throws Fault `ledger-gone` */
export const ownLedgerFile = (): string => placedLedger(dirname(defaultLedgerFile()))

/** Whether a ledger lies here, or one did until its owner began anew: a writer's lock stays. */
export const isLedgerFolder = (folder: string): boolean =>
  existsSync(join(folder, LEDGER)) || existsSync(join(folder, `${LEDGER}.lock`))

const isEmpty = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length === 0

/** What a ledger's file looks like from outside: changed when somebody wrote it. */
export function lookOf(folder: string): string {
  const found = statSync(join(folder, LEDGER), { throwIfNoEntry: false })
  return found ? `${found.size} ${found.mtimeMs}` : ''
}

/** Puts what a move brought into its place; cut off anywhere, the next call goes on. */
function arrive(folder: string): void {
  const stage = stageIn(folder)
  if (!existsSync(stage)) return
  for (const name of readdirSync(stage)) {
    if (existsSync(join(folder, name))) continue
    try {
      renameSync(join(stage, name), join(folder, name))
    } catch (error) {
      // App and command line may both be at it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  syncFolder(folder)
  rmSync(stage, { recursive: true, force: true })
}

/**
 * Removes what a move left behind, once the ledger was found whole where it lies now. A ledger that somebody wrote
 * meanwhile stays.
 */
export function leaveBehind(appFolder: string): void {
  const { folder, leaving } = readPlace(appFolder)
  if (!leaving) return
  arrive(folder)
  if (lookOf(leaving.folder) === leaving.look || !existsSync(join(leaving.folder, LEDGER))) {
    for (const name of belongings(leaving.folder))
      rmSync(join(leaving.folder, name), { recursive: true, force: true })
    if (basename(leaving.folder) === WITHIN_CHOSEN && isEmpty(leaving.folder)) rmdirSync(leaving.folder)
  }
  keepPlace(appFolder, { folder, leaving: null })
}
