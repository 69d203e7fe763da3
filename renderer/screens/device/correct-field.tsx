import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Heading } from 'react-aria-components/Heading'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { CORRECTABLE, type CorrectableField } from '../../../shared/model/change.ts'
import { DEVICE_KINDS, type DeviceKind } from '../../../shared/model/kinds.ts'
import { DialogButton } from '../../components/dialog-button.tsx'
import { factLabel } from '../../components/facts.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'

export const isCorrectable = (field: string): field is CorrectableField =>
  (CORRECTABLE as readonly string[]).includes(field)

/** The owner's word on one field of a device; an empty one takes the latest back. */
export function CorrectField(props: { deviceId: string; field: CorrectableField; value: string | null }) {
  const { t } = useTranslation()
  const label = factLabel(props.field, t)
  return (
    <DialogButton label={t('device.correctOf', { field: label })} icon={Pencil} className="correct-field">
      {(close) => <CorrectionForm {...props} label={label} onDone={close} />}
    </DialogButton>
  )
}

function CorrectionForm(props: {
  deviceId: string
  field: CorrectableField
  value: string | null
  label: string
  onDone: () => void
}) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [value, setValue] = useState(props.value ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (word: string | null) => {
    try {
      await requireClient(engine).devices.correct({ id: props.deviceId, field: props.field, value: word })
      props.onDone()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <Form
      className="correct-field__form"
      onSubmit={(event) => {
        event.preventDefault()
        void send(value.trim() || null)
      }}
    >
      <Heading slot="title" className="correct-field__title">
        {t('device.correctOf', { field: props.label })}
      </Heading>
      {props.field === 'kind' ? (
        <SelectField<DeviceKind>
          label={props.label}
          value={DEVICE_KINDS.find((kind) => kind === value) ?? 'unknown'}
          options={DEVICE_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          onChange={setValue}
        />
      ) : (
        <TextField className="field" value={value} onChange={setValue} maxLength={128} autoFocus>
          <Label>{props.label}</Label>
          <Input className="field__box" />
        </TextField>
      )}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <div className="correct-field__actions">
        <Button type="submit" className="button button--primary">
          {t('device.save')}
        </Button>
        <Button className="button" onPress={() => send(null)}>
          {t('device.takeBack')}
        </Button>
      </div>
    </Form>
  )
}
