import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import { copiesBeside } from './backup-folder.ts'
import { textOf } from './backup-label.ts'
import { writeDurably } from './durable.ts'
import { asFault } from './refusals.ts'

/** `home` names this ledger's copies for good; `chosen` is the owner's second folder. */
const choices = v.object({ home: v.string(), chosen: v.nullable(v.string()) })
export type Choices = v.InferOutput<typeof choices>

/** The part of the owner's folder that is ours. */
const WITHIN_CHOSEN = 'houseguest-backups'

/** A file beside the copies and not in the ledger: it is needed when the ledger cannot be read. */
const fileOf = (ledger: string) => join(copiesBeside(ledger), 'choices.json')

/** What was chosen for a ledger; a name of its own and no second folder where nothing was. */
export function readChoices(ledger: string): Choices {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), choices), textOf(fileOf(ledger)))
  return read.success ? read.output : { home: randomUUID(), chosen: null }
}

export function keepChoices(ledger: string, given: Choices): void {
  mkdirSync(copiesBeside(ledger), { recursive: true, mode: 0o700 })
  writeDurably(fileOf(ledger), JSON.stringify(given))
}

/** Chooses the second folder, or with `null` none. @throws Fault `bad-argument` for what is no folder that can be written */
export function chooseFolder(ledger: string, folder: string | null): void {
  if (folder !== null) {
    if (!isAbsolute(folder) || !isFolder(folder))
      throw new Fault('bad-argument', `${folder} is no folder; choose one that is there.`)
    try {
      mkdirSync(withinChosen(folder), { recursive: true, mode: 0o700 })
    } catch (error) {
      throw asFault(error, folder)
    }
  }
  keepChoices(ledger, { ...readChoices(ledger), chosen: folder })
}

export const withinChosen = (folder: string): string => join(folder, WITHIN_CHOSEN)

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
