import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

/** Takes in another home's file; one that was changed after it was signed is refused with why. */
export function TakeNotes({ onTaken }: { onTaken: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File) => {
    setSaid(null)
    setProblem(null)
    try {
      const { notes, fresh } = await requireClient(engine).notes.take({
        text: await file.text(),
        file: file.name,
      })
      const words = fresh ? t('compareNotes.taken', { count: notes }) : t('compareNotes.takenBefore')
      setSaid(words)
      announce(words)
      onTaken()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <div className="notes-exchange__acts">
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => {
          if (files?.[0]) take(files[0])
        }}
      >
        <Button className="button">
          <FileInput aria-hidden />
          {t('compareNotes.take')}
        </Button>
      </FileTrigger>
      {said && <p className="small">{said}</p>}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
    </div>
  )
}
