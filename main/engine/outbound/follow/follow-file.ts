import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A log of a home that is in use grows every day. */
const SILENT_MS = 86_400_000

/**
 * Follows a log that grows: each time it changed, the import goes on where it ended. When it was rotated away,
 * the rest of the former file (`NAME.1`) is imported first.
 */
export async function followFile(
  path: string,
  importFiles: (paths: string[]) => Promise<unknown>,
  options: { signal: AbortSignal; everyMs?: number; now(): number; onAbsent?(): void; onSilent?(): void },
): Promise<void> {
  let before: { inode: number; size: number; time: number } | null = null
  while (!options.signal.aborted) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat) {
      const now = { inode: stat.ino, size: stat.size, time: stat.mtimeMs }
      const rotated = before !== null && (before.inode !== now.inode || now.size < before.size)
      if (rotated && statSync(`${path}.1`, { throwIfNoEntry: false })) await importFiles([`${path}.1`])
      if (before === null || rotated || now.size !== before.size || now.time !== before.time)
        await importFiles([path])
      else if (options.now() - now.time > SILENT_MS) options.onSilent?.()
      before = now
    } else options.onAbsent?.()
    await wait(options.everyMs ?? 30_000, undefined, { signal: options.signal }).catch(() => undefined)
  }
}
