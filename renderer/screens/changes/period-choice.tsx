import { useTranslation } from 'react-i18next'
import { DayField } from '../../components/day-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useAskAhead } from '../../engine/engine-context.tsx'
import { PERIODS, type Period } from './period.ts'
import { changesSince } from './questions.ts'

/** How far back to look: a usual time, or since a day. `date` is `YYYY-MM-DD`, empty while there is none. */
export function PeriodChoice(props: {
  period: Period
  date: string
  onChange: (chosen: { period: Period; date: string }) => void
}) {
  const { t } = useTranslation()
  const { period, date, onChange } = props
  const askAhead = useAskAhead()
  return (
    <>
      <SelectField
        label={t('changes.period')}
        value={period}
        options={PERIODS.map((id) => ({ id, label: t(`changes.periods.${id}`) }))}
        onChange={(next) => onChange({ period: next, date })}
        onOpen={() => askAhead(PERIODS.map((id) => changesSince(id, date)))}
      />
      {period === 'date' && (
        <DayField
          label={t('changes.since')}
          value={date}
          onChange={(next) => onChange({ period, date: next })}
        />
      )}
    </>
  )
}
