import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { type Classifier, classifier } from './outbound/classify/classify.ts'
import { MAX_LIST_BYTES, ownList, ownLists } from './outbound/classify/own-lists.ts'

/** The shipped table with the lists the owner has put into a folder beside the ledger. */
export interface ListShelf extends Classifier {
  /** Copies a list into the folder. @throws Fault `bad-input` for what is no list, `not-permitted` where none can be kept */
  add(path: string, licence: string | null): void
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
  return {
    classify: (destination) => named().classify(destination),
    get dataSets() {
      return named().dataSets
    },
    add(path, licence) {
      if (folder === null)
        throw new Fault('not-permitted', 'A ledger in memory keeps no lists; open one in a file.')
      const name = basename(path)
      if (statSync(path).size > MAX_LIST_BYTES) throw new Fault('bad-input', `${name} is larger than 256 MB.`)
      const text = readFileSync(path, 'utf8')
      const stated = licence === null ? text : `# License: ${licence.replace(/[\r\n]+/g, ' ')}\n${text}`
      try {
        ownList(name, stated, 0)
      } catch (error) {
        throw new Fault(
          'bad-input',
          `${name} is no list of domains or address ranges: ${(error as Error).message}.`,
        )
      }
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(join(folder, name), stated, { mode: 0o600 })
      made = undefined
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
