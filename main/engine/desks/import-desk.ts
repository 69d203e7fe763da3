import { basename } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { type ImportProgress, type ImportReport, MAX_FILES } from '../../../shared/model/import-report.ts'
import type { EvidenceDesk } from '../evidence.ts'

/** Progress is told when at least this much more was read. */
const TELL_BYTES = 16 * 1024 * 1024

/** Imports files for a screen: one import at a time, told as it goes, stopped when the owner says so. */
export function importDesk(evidence: EvidenceDesk, publish: (progress: ImportProgress) => void) {
  let running: { abort: AbortController; done: Promise<ImportReport> } | null = null

  async function run(paths: readonly string[], signal: AbortSignal): Promise<ImportReport> {
    let told = { file: '', done: 0 }
    const report = await evidence.importFiles(paths, {
      signal,
      onProgress(file, done, bytes, sofar) {
        if (file === told.file && done < bytes && done - told.done < TELL_BYTES) return
        told = { file, done }
        publish({ file: basename(file), done, bytes, files: paths.length, ...sofar })
      },
    })
    return { ...report, files: report.files.map((f) => ({ ...f, file: basename(f.file) })) }
  }

  return {
    /** @throws Fault `cancelled` (what was kept until then stays) or `bad-argument`: too many, or another import runs */
    importFiles(paths: readonly string[]): Promise<ImportReport> {
      if (running) throw new Fault('bad-argument', 'An import is running; wait for it or cancel it.')
      if (paths.length > MAX_FILES)
        throw new Fault('bad-argument', 'More than 10,000 files are not read in at once; choose fewer.')
      const abort = new AbortController()
      const done = run(paths, abort.signal).finally(() => {
        running = null
      })
      running = { abort, done }
      return done
    },
    cancelImport: (): void => running?.abort.abort(),
    /** Ends an import with what it read kept. */
    async stop(): Promise<void> {
      running?.abort.abort()
      await running?.done.catch(() => undefined)
    },
  }
}
