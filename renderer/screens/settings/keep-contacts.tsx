import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import {
  type ContactKeeping,
  HOURLY_DAYS,
  KEPT_YEARS,
  type KeepingPreview,
} from '../../../shared/model/backup.ts'
import { Answered } from '../../components/answered.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { day } from '../../format.ts'
import { Problem } from './problem.tsx'
import { useAct } from './use-act.ts'

const EVER = 'ever'

/** How long whom devices called is kept; what another choice would delete is said before it is made. */
export function KeepContacts(props: { keeping: ContactKeeping; onChange: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [wanted, want] = useState(props.keeping)
  const isOther = wanted.hourlyDays !== props.keeping.hourlyDays || wanted.years !== props.keeping.years
  const keep = async () => {
    const kept = await act.run(
      (client) => client.data.keepContacts(wanted),
      () => t('settings.keptNow'),
    )
    if (kept) props.onChange()
  }
  return (
    <div className="section">
      <div className="setting__row">
        <SelectField
          label={t('settings.keepHourly')}
          value={String(wanted.hourlyDays)}
          options={HOURLY_DAYS.map((count) => ({
            id: String(count),
            label: t('settings.keepDays', { count }),
          }))}
          onChange={(given) =>
            want({ ...wanted, hourlyDays: HOURLY_DAYS.find((days) => String(days) === given) ?? 90 })
          }
        />
        <SelectField
          label={t('settings.keepDaily')}
          value={String(wanted.years ?? EVER)}
          options={[
            ...KEPT_YEARS.map((count) => ({ id: String(count), label: t('settings.keepYears', { count }) })),
            { id: EVER, label: t('settings.keepEver') },
          ]}
          onChange={(given) =>
            want({ ...wanted, years: KEPT_YEARS.find((years) => String(years) === given) ?? null })
          }
        />
      </div>
      {isOther && (
        <>
          <Foretold wanted={wanted} />
          {wanted.hourlyDays < props.keeping.hourlyDays && <p>{t('settings.keepFolds')}</p>}
          <p>
            <Button className="button" isPending={act.isBusy} onPress={() => void keep()}>
              {t('settings.keepNow')}
            </Button>
          </p>
        </>
      )}
      <Problem text={act.problem} />
    </div>
  )
}

function Foretold({ wanted }: { wanted: ContactKeeping }) {
  const answer = useAnswer(`keeping ${wanted.hourlyDays} ${wanted.years}`, (client) =>
    client.data.previewKeeping(wanted),
  )
  return (
    <div aria-live="polite">
      <Answered answer={answer}>{(preview) => <Gone preview={preview} />}</Answered>
    </div>
  )
}

function Gone({ preview: { days, until, bytes } }: { preview: KeepingPreview }) {
  const { t, i18n } = useTranslation()
  if (until === null) return <p>{t('settings.keepNothing')}</p>
  const said = { count: days, until: day(until, i18n.language), size: byteSize(bytes, i18n.language) }
  return (
    <>
      <p>{t('settings.keepGone', said)}</p>
      <p className="quiet">{t('settings.keepStays')}</p>
    </>
  )
}
