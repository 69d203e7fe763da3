import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MINUTES_A_DAY } from '../../shared/model/preferences.ts'
import { dateFormat } from '../formatters.ts'
import { SelectField } from './select-field.tsx'

const STEP = 30

/** A time of day to the half hour, in minutes after midnight. */
export function TimeOfDay(props: { label: string; minute: number; onChange: (minute: number) => void }) {
  const { i18n } = useTranslation()
  const options = useMemo(() => {
    const format = dateFormat(i18n.language, { timeStyle: 'short', timeZone: 'UTC' })
    const minutes = Array.from({ length: MINUTES_A_DAY / STEP }, (_, n) => n * STEP)
    const all = minutes.includes(props.minute) ? minutes : [...minutes, props.minute].sort((a, b) => a - b)
    return all.map((minute) => ({ id: String(minute), label: format.format(minute * 60_000) }))
  }, [i18n.language, props.minute])
  return (
    <SelectField
      label={props.label}
      value={String(props.minute)}
      options={options}
      onChange={(minute) => props.onChange(Number(minute))}
    />
  )
}
