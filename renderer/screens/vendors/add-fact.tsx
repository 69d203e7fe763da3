import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { StatementPart } from '../../../shared/model/vendor-statement.ts'
import { DayField } from '../../components/day-field.tsx'
import { LineField } from '../../components/line-field.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import {
  FACT_KINDS,
  type FactKind,
  type FieldId,
  type FieldRow,
  FORMS,
  readFact,
  type Values,
} from './fact-form.ts'
import { useOptionWords } from './option-words.ts'

/** The form for one fact of the owner's; what does not hold is said at its field, and nothing is kept then. */
export function AddFact({ vendor, onAdded }: { vendor: string; onAdded: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const today = new Date().toISOString().slice(0, 10)
  const [kind, setKind] = useState<FactKind>('practice')
  const [values, setValues] = useState<Values>({ checked: today })
  const [wrong, setWrong] = useState<FieldId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (statement: StatementPart) => {
    try {
      await requireClient(engine).vendors.state({ vendor, statement })
      announce(t('vendors.own.kept'))
      setValues({ checked: today })
      onAdded()
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  const form = useRef<HTMLDivElement>(null)
  const submit = () => {
    setProblem(null)
    const read = readFact(kind, values, today)
    setWrong('wrong' in read ? read.wrong : null)
    if ('statement' in read) keep(read.statement)
    else
      form.current
        ?.querySelector<HTMLElement>(
          `[data-field="${read.wrong}"] :is(button, input:not([type="hidden"]), textarea, [role="spinbutton"])`,
        )
        ?.focus()
  }
  return (
    <div className="add-fact" ref={form}>
      <SelectField
        label={t('vendors.own.kind')}
        value={kind}
        options={FACT_KINDS.map((id) => ({ id, label: t(`vendors.own.kinds.${id}`) }))}
        onChange={(next) => {
          setKind(next)
          setWrong(null)
        }}
      />
      {FORMS[kind]
        .filter(({ only }) => only?.(values) ?? true)
        .map((row) => (
          <div key={row.id} data-field={row.id}>
            <Field
              row={row}
              value={values[row.id] ?? ''}
              onChange={(value) => setValues({ ...values, [row.id]: value })}
            />
            {wrong === row.id && (
              <p role="alert" className="add-fact__wrong small">
                {t(`vendors.own.wrong.${row.id}`)}
              </p>
            )}
          </div>
        ))}
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
      <p>
        <Button className="button button--primary" onPress={submit}>
          {t('vendors.own.keep')}
        </Button>
      </p>
    </div>
  )
}

function Field(props: { row: FieldRow; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  const words = useOptionWords()
  const { row, value, onChange } = props
  const label = t(`vendors.own.fields.${row.id}`)
  if (row.type === 'choice')
    return (
      <SelectField
        label={label}
        value={value}
        options={(row.options ?? []).map((id) => ({ id, label: words(row.id, id) }))}
        onChange={onChange}
      />
    )
  if (row.type === 'text')
    return (
      <TextField className="field" value={value} onChange={onChange} maxLength={1000}>
        <Label>{label}</Label>
        <TextArea rows={3} />
      </TextField>
    )
  if (row.type === 'date') return <DayField label={label} value={value} onChange={onChange} />
  return <LineField label={label} value={value} onChange={onChange} maxLength={2048} />
}
