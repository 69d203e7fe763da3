import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import { faultData } from '../../../shared/fault.ts'
import type { HandedFile, ImportProgress } from '../../../shared/model/import-report.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { Progress } from '../../components/progress.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { ImportResult } from './import-result.tsx'
import { importRun } from './import-run.ts'
import { useImport } from './use-import.ts'

/** How far the running import is, or how the last one ended; nothing where there was none. */
export function ImportPanel() {
  const { t } = useTranslation()
  const run = useStore(importRun)
  const panel = useRef<HTMLElement>(null)
  const isShown = run.phase !== 'idle'
  // The button that starts an import may be far down the page.
  useEffect(() => {
    if (isShown) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  if (run.phase === 'idle') return null
  return (
    <section className="section card" ref={panel} aria-label={t('calls.read.result')}>
      {run.phase === 'running' && <Running progress={run.progress} />}
      {run.phase === 'done' && <ImportResult report={run.report} />}
      {run.phase === 'stopped' && <p>{t('calls.read.cancelled')}</p>}
      {run.phase === 'lost' && <Lost files={run.files} />}
      {run.phase === 'failed' && (
        <p role="alert">
          {run.problem === null ? t('calls.read.notHanded') : <ProblemText text={run.problem} />}
        </p>
      )}
      {run.phase !== 'running' && (
        <div>
          <Button className="button button--small" onPress={() => importRun.set({ phase: 'idle' })}>
            {t('calls.read.dismiss')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Lost({ files }: { files: readonly HandedFile[] }) {
  const { t } = useTranslation()
  const { client } = useStore(useEngine().state)
  const { goOn } = useImport()
  return (
    <>
      <p role="alert">{t('calls.read.lost')}</p>
      <div>
        <Button className="button" isDisabled={client === null} onPress={() => goOn(files)}>
          {t('calls.read.goOn')}
        </Button>
      </div>
    </>
  )
}

function Running({ progress }: { progress: ImportProgress | null }) {
  const { t, i18n } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  const cancel = async () => {
    try {
      await requireClient(engine).imports.cancel()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  const label = progress ? t('calls.read.progress', { ...progress }) : t('calls.read.preparing')
  return (
    <>
      <p role="status">{label}</p>
      <Progress label={label} done={progress?.bytes ? progress.done / progress.bytes : 0} />
      {progress && (
        <p className="quiet small numbers">
          {t('calls.read.far', {
            done: byteSize(progress.done, i18n.language),
            bytes: byteSize(progress.bytes, i18n.language),
            records: progress.records,
          })}
        </p>
      )}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <div>
        <Button className="button" onPress={cancel}>
          {t('calls.read.cancel')}
        </Button>
      </div>
    </>
  )
}
