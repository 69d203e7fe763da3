import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a file's content on the disk itself, not only in memory. */
export function syncFile(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Puts a folder's list of names on the disk; Windows does that with each rename. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Writes a small file as a whole: after a power cut it is the old one or the new one, never half of it. */
export function writeDurably(file: string, text: string): void {
  const half = `${file}.part`
  writeFileSync(half, text, { mode: 0o600 })
  syncFile(half)
  renameSync(half, file)
  syncFolder(dirname(file))
}

/** Removes what is left of an unfinished file; that it cannot be is not the failure to tell. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}
