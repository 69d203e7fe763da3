import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { ImportedPolicies } from '../../../shared/ipc/schema.ts'
import { ProblemText, useProblem } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import type { DocumentId } from './document-name.ts'

const MAX_FILES = 300
/** A larger file is no policy; the engine refuses it too. */
const MAX_BYTES = 1_000_000

/** Takes in archived versions, as files or a folder of them; each that was not taken is named with why. */
export function TakeArchive(props: { vendor: string; document: DocumentId; onTaken: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const { vendor, document, onTaken } = props
  const [result, setResult] = useState<ImportedPolicies | null>(null)
  const told = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (chosen: readonly File[]) => {
    setResult(null)
    setProblem(null)
    const readable = chosen.filter(({ size }) => size <= MAX_BYTES)
    if (readable.length === 0) return
    if (readable.length > MAX_FILES) return setProblem(t('policies.tooMany'))
    try {
      const files = await Promise.all(
        readable.map(async (file) => ({
          path: (file.webkitRelativePath || file.name).slice(0, 1024),
          text: await file.text(),
        })),
      )
      const taken = await requireClient(engine).vendors.importPolicies({ vendor, document, files })
      setResult(taken)
      announce(t('policies.imported', { count: taken.kept }))
      onTaken()
    } catch (error) {
      setProblem(told(faultData(error).message))
    }
  }
  return (
    <>
      <p className="quiet small">{t('policies.importLead')}</p>
      <p className="policies__acts">
        <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
          <Button className="button">{t('policies.importFiles')}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={(files) => take([...(files ?? [])])}>
          <Button className="button">{t('policies.importFolder')}</Button>
        </FileTrigger>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {result && (
        <div className="small">
          <p>{t('policies.imported', { count: result.kept })}</p>
          {result.known > 0 && <p>{t('policies.importedKnown', { count: result.known })}</p>}
          {result.refused.length > 0 && (
            <>
              <p>{t('policies.importedRefused', { count: result.refused.length })}</p>
              <ul className="policy-refused">
                {result.refused.map(({ path, why }) => (
                  <li key={path}>
                    <bdi>{path}</bdi>: <ProblemText text={why} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  )
}
