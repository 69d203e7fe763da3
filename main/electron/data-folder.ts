import { accessSync, constants, mkdirSync } from 'node:fs'

/** Whether files can be made in `folder`, which is made if it is missing. */
export function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
