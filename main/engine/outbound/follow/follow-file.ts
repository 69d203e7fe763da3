import { Stats, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A log of a home that is in use grows every day. */
const SILENT_MS = 86_400_000

/**
 * Follows a log that grows: each time it changed, the import goes on where it ended. When it was rotated away,
 * the rest of the former file (`NAME.1`) is imported first. One that may be read again counts as changed, too.
 */
export async function followFile(
  path: string,
  importFiles: (paths: string[]) => Promise<unknown>,
  options: {
    signal: AbortSignal
    everyMs?: number
    now(): number
    onAbsent?(error: unknown): void
    onSilent?(): void
  },
): Promise<void> {
  let before: { inode: number; size: number; changed: number } | null = null
  while (!options.signal.aborted) {
    const stat = look(path)
    if (stat instanceof Stats) {
      const now = { inode: stat.ino, size: stat.size, time: stat.mtimeMs, changed: stat.ctimeMs }
      const rotated = before !== null && (before.inode !== now.inode || now.size < before.size)
      if (rotated && look(`${path}.1`) instanceof Stats) await importFiles([`${path}.1`])
      if (before === null || rotated || now.size !== before.size || now.changed !== before.changed)
        await importFiles([path])
      else if (options.now() - now.time > SILENT_MS) options.onSilent?.()
      before = now
    } else {
      options.onAbsent?.(stat)
      // Once it is there again it is read, if only to say that all is well.
      if (before) before.changed = Number.NaN
    }
    await wait(options.everyMs ?? 30_000, undefined, { signal: options.signal }).catch(() => undefined)
  }
}

/** How the file is, or why nobody can tell: it is gone, or its folder or disk is. */
function look(path: string): unknown {
  try {
    return statSync(path)
  } catch (error) {
    return error
  }
}
