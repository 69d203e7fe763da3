import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MINUTES_A_DAY } from '../../../shared/model/preferences.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { dateFormat } from '../../formatters.ts'
import { PreferenceForm } from './preference.tsx'

/** When the desktop tells of new warnings. */
export function TellingSettings() {
  const { t } = useTranslation()
  return (
    <section className="section card" aria-labelledby="notifications">
      <h2 id="notifications">{t('settings.notifications')}</h2>
      <PreferenceForm>
        {({ state: { preferences }, prefer }) => (
          <>
            <div className="setting">
              <CheckBox isSelected={preferences.notify} onChange={(notify) => prefer({ notify })}>
                {t('settings.notify')}
              </CheckBox>
              <p className="quiet small setting__hint">{t('settings.notifyHint')}</p>
            </div>
            <div className="setting">
              <CheckBox
                isSelected={preferences.quiet}
                isDisabled={!preferences.notify}
                onChange={(quiet) => prefer({ quiet })}
              >
                {t('settings.quiet')}
              </CheckBox>
              <p className="quiet small setting__hint">{t('settings.quietHint')}</p>
            </div>
            {preferences.notify && preferences.quiet && (
              <div className="setting__row">
                <TimeOfDay
                  label={t('settings.quietFrom')}
                  minute={preferences.quietFrom}
                  onChange={(quietFrom) => prefer({ quietFrom })}
                />
                <TimeOfDay
                  label={t('settings.quietUntil')}
                  minute={preferences.quietUntil}
                  onChange={(quietUntil) => prefer({ quietUntil })}
                />
              </div>
            )}
          </>
        )}
      </PreferenceForm>
    </section>
  )
}

const STEP = 30

/** A time of day to the half hour, in minutes after midnight. */
function TimeOfDay(props: { label: string; minute: number; onChange: (minute: number) => void }) {
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
