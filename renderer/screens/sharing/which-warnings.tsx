import { useTranslation } from 'react-i18next'
import type { QuietHours } from '../../../shared/model/delivery.ts'
import { SEVERITIES, type Severity } from '../../../shared/model/kinds.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { TimeOfDay } from '../../components/time-of-day.tsx'

export interface Telling {
  severities: Severity[]
  quiet: QuietHours | null
}

/** From ten in the evening to seven in the morning. */
const USUAL_QUIET: QuietHours = { from: 22 * 60, until: 7 * 60 }
/** The gravest first. */
const GRAVEST_FIRST = SEVERITIES.toReversed()

/** Which warnings a place is told of, and when not. */
export function WhichWarnings({ telling, onChange }: { telling: Telling; onChange: (to: Telling) => void }) {
  const { t } = useTranslation()
  const { severities, quiet } = telling
  return (
    <>
      <fieldset className="sharing__set">
        <legend className="sharing__legend">{t('sharing.whichWarnings')}</legend>
        <div className="sharing__boxes">
          {GRAVEST_FIRST.map((severity) => (
            <CheckBox
              key={severity}
              isSelected={severities.includes(severity)}
              onChange={(isTold) =>
                onChange({
                  quiet,
                  severities: SEVERITIES.filter((one) =>
                    one === severity ? isTold : severities.includes(one),
                  ),
                })
              }
            >
              {t(`warnings.severities.${severity}`)}
            </CheckBox>
          ))}
        </div>
      </fieldset>
      <CheckBox
        isSelected={quiet !== null}
        onChange={(isQuiet) => onChange({ severities, quiet: isQuiet ? USUAL_QUIET : null })}
      >
        {t('sharing.quiet')}
      </CheckBox>
      {quiet && (
        <div className="sharing__row">
          <TimeOfDay
            label={t('sharing.quietFrom')}
            minute={quiet.from}
            onChange={(from) => onChange({ severities, quiet: { ...quiet, from } })}
          />
          <TimeOfDay
            label={t('sharing.quietUntil')}
            minute={quiet.until}
            onChange={(until) => onChange({ severities, quiet: { ...quiet, until } })}
          />
        </div>
      )}
    </>
  )
}
