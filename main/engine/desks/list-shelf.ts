import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import { type Classifier, classifier } from '../outbound/classify/classify.ts'
import {
  FETCHED_FROM,
  MAX_LIST_BYTES,
  NO_LICENCE,
  ownList,
  ownLists,
} from '../outbound/classify/own-lists.ts'

/** The shipped table with the lists the owner has put into a folder beside the ledger. */
export interface ListShelf extends Classifier {
  /** Copies a list into the folder. @throws Fault `bad-input` for what is no list, `not-permitted` where none can be kept */
  add(path: string, licence: string | null): void
  /** Keeps a list fetched from an address, in place of the one from there before; what is no list changes nothing. @throws Fault as `add` */
  keep(url: string, text: string, licence: string | null): void
  /** Deletes an added list by its file's name. @throws Fault `not-found` */
  remove(file: string): void
}

/** A shelf over `folder`, or with `null` the shipped table alone. Lists are read when a destination is to be named first. */
export function listShelf(folder: string | null): ListShelf {
  let made: Classifier | undefined
  const named = (): Classifier => {
    if (made) return made
    const { domains, ranges } = folder === null ? { domains: [], ranges: [] } : ownLists(folder)
    made = classifier(domains, ranges)
    return made
  }
  /** Writes a list whole or not at all. */
  function put(name: string, text: string, licence: string | null, before: string): void {
    if (folder === null)
      throw new Fault('not-permitted', 'A ledger in memory keeps no lists; open one in a file.')
    let isStated: boolean
    try {
      isStated = ownList(name, text, 0).dataSet.licence !== NO_LICENCE
    } catch (error) {
      throw new Fault(
        'bad-input',
        `${name} is no list of domains or address ranges: ${(error as Error).message}.`,
      )
    }
    const given =
      licence === null || licence === NO_LICENCE || isStated ? '' : licence.replace(/[\r\n]+/g, ' ')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const written = join(folder, `.${name}.new`)
    writeFileSync(written, `${before}${given === '' ? '' : `# License: ${given}\n`}${text}`, { mode: 0o600 })
    renameSync(written, join(folder, name))
    made = undefined
  }
  return {
    classify: (destination) => named().classify(destination),
    get dataSets() {
      return named().dataSets
    },
    add(path, licence) {
      const name = basename(path)
      if (statSync(path).size > MAX_LIST_BYTES) throw new Fault('bad-input', `${name} is larger than 256 MB.`)
      put(name, readFileSync(path, 'utf8'), licence, '')
    },
    keep(url, text, licence) {
      const before = named().dataSets.find((set) => set.address === url)?.file
      put(before ?? fileOf(new URL(url), named().dataSets), text, licence, `${FETCHED_FROM}${url}\n`)
    },
    remove(file) {
      const known = named().dataSets.find((set) => set.file === file)
      if (folder === null || !known?.file)
        throw new Fault('not-found', 'There is no such list; it was removed.')
      rmSync(join(folder, basename(known.file)))
      made = undefined
    },
  }
}

/** A file's name for what is at an address, which no other list has. */
function fileOf({ hostname, pathname }: URL, others: readonly DataSet[]): string {
  const last = pathname.split('/').at(-1) ?? ''
  const isRanges = last.toLowerCase().endsWith('.csv')
  const stem = `${hostname}.${last.replace(/\.(?:csv|txt)$/i, '')}`.replace(/[^\w.-]/g, '_').slice(0, 120)
  const taken = new Set(others.map(({ file }) => file))
  const name = (n: number) => `${stem}${n === 0 ? '' : `-${n}`}${isRanges ? '.csv' : '.txt'}`
  let n = 0
  while (taken.has(name(n))) n++
  return name(n)
}
