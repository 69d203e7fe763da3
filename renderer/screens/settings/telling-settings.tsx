import { useTranslation } from 'react-i18next'
import { CheckBox } from '../../components/check-box.tsx'
import { TimeOfDay } from '../../components/time-of-day.tsx'
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
