import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { useFocusStays } from '../../components/passing-button.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { mergeById } from '../../engine/live.ts'
import { announce } from '../../shell/announcer.tsx'

/** "I expected this": settles a warning, with a note for later, once or for good. */
export function Acknowledge({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  const isInUse = useRef(false)
  useFocusStays(isInUse)
  return (
    <DialogTrigger onOpenChange={() => (isInUse.current = true)}>
      <Button className="button">
        <Check aria-hidden />
        {t('warnings.acknowledge')}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="acknowledge">{({ close }) => <Form warning={warning} onDone={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Form({ warning, onDone }: { warning: Warning; onDone: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [note, setNote] = useState('')
  const [forGood, setForGood] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const settle = async () => {
    try {
      const settled = await requireClient(engine).warnings.acknowledge({
        id: warning.id,
        note: note.trim() || null,
        ...(forGood ? { until: null } : {}),
      })
      const live = engine.warnings.get()
      engine.warnings.set({ ...live, value: mergeById(live.value, [settled]) })
      announce(t('warnings.acknowledged'))
      onDone()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <>
      <Heading slot="title" className="acknowledge__title">
        {t('warnings.acknowledgeTitle')}
      </Heading>
      <TextField className="field" value={note} onChange={setNote} maxLength={2000}>
        <Label>{t('warnings.note')}</Label>
        <TextArea placeholder={t('warnings.noteHint')} />
      </TextField>
      {warning.deviceId && (
        <CheckBox isSelected={forGood} onChange={setForGood}>
          {t('warnings.forGood')}
        </CheckBox>
      )}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <Button className="button button--primary" onPress={settle}>
        {t('warnings.acknowledge')}
      </Button>
    </>
  )
}
