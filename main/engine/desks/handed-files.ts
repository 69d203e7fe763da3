import { randomUUID } from 'node:crypto'
import { readdirSync, type Stats, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { type HandedFile, MAX_FILES } from '../../../shared/model/import-report.ts'

/** Files the owner chose in a dialog or dropped. Screens name them by token: a page never says which path is read. */

/** Files remembered; the oldest are forgotten first. */
const MAX_HANDED = 2 * MAX_FILES

/** A register of chosen files: tokens out, paths back in, both only as long as this process runs. */
export function handedFiles() {
  const paths = new Map<string, string>()
  return {
    /** Takes paths from the main process: a folder stands for the files in it; what is no file there is left out. */
    hand: (given: readonly string[]): HandedFile[] =>
      given
        .filter(isAbsolute)
        .flatMap(filesAt)
        // One more than an import takes: it says that it is too many, where it would read some and be silent of the rest.
        .slice(0, MAX_FILES + 1)
        .map(({ path, stat }) => {
          const token = randomUUID()
          const oldest = paths.size >= MAX_HANDED ? paths.keys().next().value : undefined
          if (oldest !== undefined) paths.delete(oldest)
          paths.set(token, path)
          return { token, name: basename(path), bytes: stat.size }
        }),
    /** The path behind a token. @throws Fault `not-found` */
    pathOf(token: string): string {
      const path = paths.get(token)
      if (path === undefined)
        throw new Fault('not-found', 'This file was not chosen in this run; choose it again.')
      return path
    },
  }
}
interface FoundFile {
  path: string
  stat: Stats
}

const statOf = (path: string): Stats | null => {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

/** The file at a path, or those of a folder by name, without hidden ones and folders of its own. */
function filesAt(path: string): FoundFile[] {
  const stat = statOf(path)
  if (stat?.isFile()) return [{ path, stat }]
  if (!stat?.isDirectory()) return []
  return namesIn(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
    .flatMap((inside) => {
      const found = statOf(inside)
      return found?.isFile() ? [{ path: inside, stat: found }] : []
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The files that were chosen in this run. */
export type HandedFiles = ReturnType<typeof handedFiles>
