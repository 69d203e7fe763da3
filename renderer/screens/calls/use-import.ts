import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { HandedFile } from '../../../shared/model/import-report.ts'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { importRun, runImport } from './import-run.ts'

/** Reads in files from the system's dialog or from a drop, and says to screen readers how it ended. */
export function useImport(): {
  choose(): Promise<void>
  drop(files: File[]): Promise<void>
  /** Goes on with an import whose engine ended. */
  goOn(files: readonly HandedFile[]): Promise<void>
} {
  const { t } = useTranslation()
  const engine = useEngine()
  const read = async (handed: Promise<HandedFile[]> | undefined, isChosen: boolean) => {
    if (importRun.get().phase === 'running') return
    try {
      const files = (await handed) ?? []
      // A dialog that was closed without a choice is no failure; a drop that holds no file is one.
      if (files.length === 0 && isChosen) return
      if (files.length === 0) return importRun.set({ phase: 'failed', problem: null })
      const run = await runImport(requireClient(engine), files)
      if (run.phase === 'done') announce(t('calls.read.done', { count: run.report.files.length }))
      else if (run.phase === 'stopped') announce(t('calls.read.cancelled'))
    } catch (error) {
      importRun.set({ phase: 'failed', problem: faultData(error).message })
    }
  }
  return {
    choose: () => read(window.houseguest?.chooseFiles(), true),
    drop: (files) => read(window.houseguest?.handFiles(files), false),
    goOn: (files) => read(window.houseguest?.handAgain(files[0]?.token ?? ''), false),
  }
}
