import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { navigate } from '../../routes.ts'
import { announce } from '../../shell/announcer.tsx'

/** Takes in a record somebody else wrote, and goes to its maker; a broken file is refused with line and field. */
export function ImportDossier() {
  const { t } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File) => {
    setProblem(null)
    try {
      const { vendor, statements } = await requireClient(engine).vendors.importDossier({
        text: await file.text(),
        origin: file.name.slice(0, 256),
      })
      announce(
        statements === 0
          ? t('vendors.own.importedNone', { vendor })
          : t('vendors.own.imported', { count: statements, vendor }),
      )
      navigate('vendors', vendor)
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.yaml', '.yml', '.json']}
        onSelect={(files) => {
          if (files?.[0]) take(files[0])
        }}
      >
        <Button className="button">
          <FileInput aria-hidden />
          {t('vendors.own.import')}
        </Button>
      </FileTrigger>
      {problem && (
        <p role="alert" className="vendors__problem">
          <ProblemText text={problem} />
        </p>
      )}
    </>
  )
}
