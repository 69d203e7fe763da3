import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import type { HandedFile } from '../../../shared/model/import-report.ts'

/** Files the owner chose in a dialog or dropped. Screens name them by token: a page never says which path is read. */

/** Files remembered; the oldest are forgotten first. */
const MAX_HANDED = 4096

export function handedFiles() {
  const paths = new Map<string, string>()
  return {
    /** Takes paths from the main process; what is no file there is left out. */
    hand: (given: readonly string[]): HandedFile[] =>
      given.flatMap((path) => {
        const stat = isAbsolute(path) ? statSync(path, { throwIfNoEntry: false }) : undefined
        if (!stat?.isFile()) return []
        const token = randomUUID()
        const oldest = paths.size >= MAX_HANDED ? paths.keys().next().value : undefined
        if (oldest !== undefined) paths.delete(oldest)
        paths.set(token, path)
        return [{ token, name: basename(path), bytes: stat.size }]
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
export type HandedFiles = ReturnType<typeof handedFiles>
