import { faultData } from '../../../shared/fault.ts'
import type { HandedFile, ImportProgress, ImportReport } from '../../../shared/model/import-report.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { createStore } from '../../engine/store.ts'

/** The import of this window: it goes on while the owner looks at other screens. */
export type ImportRun =
  | { phase: 'idle' }
  | { phase: 'running'; progress: ImportProgress | null }
  | { phase: 'done'; report: ImportReport }
  | { phase: 'stopped' }
  /** The engine ended under it. */
  | { phase: 'lost'; files: readonly HandedFile[] }
  /** `null`: no file was handed over. */
  | { phase: 'failed'; problem: string | null }

export const importRun = createStore<ImportRun>({ phase: 'idle' })

/** Imports handed files, telling how far it is; ends as `done`, `stopped` by the owner, `lost` with
 * its engine, or `failed` with a sentence. */
export async function runImport(client: EngineClient, files: readonly HandedFile[]): Promise<ImportRun> {
  importRun.set({ phase: 'running', progress: null })
  const leave = client.imports.onProgress((progress) => importRun.set({ phase: 'running', progress }))
  importRun.set(
    await client.imports.start({ files: files.map(({ token }) => token) }).then(
      (report): ImportRun => ({ phase: 'done', report }),
      (error): ImportRun => {
        const { code, message } = faultData(error)
        if (code === 'engine-gone') return { phase: 'lost', files }
        return code === 'cancelled' ? { phase: 'stopped' } : { phase: 'failed', problem: message }
      },
    ),
  )
  leave()
  return importRun.get()
}
