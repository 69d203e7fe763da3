import { useTranslation } from 'react-i18next'
import { APPEARANCES } from '../../../shared/model/preferences.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { DemoButton } from '../../components/demo-button.tsx'
import { LanguagePicker } from '../../components/language-picker.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { href } from '../../routes.ts'
import { PreferenceForm } from './preference.tsx'

/** How the app looks on this computer, and when it runs. */
export function ComputerSettings() {
  const { t } = useTranslation()
  return (
    <>
      <section className="section card" aria-labelledby="appearance">
        <h2 id="appearance">{t('settings.lookAndLanguage')}</h2>
        <PreferenceForm>
          {({ state: { preferences }, prefer }) => (
            <div className="setting__field">
              <SelectField
                label={t('settings.appearance')}
                value={preferences.appearance}
                options={APPEARANCES.map((id) => ({ id, label: t(`settings.appearances.${id}`) }))}
                onChange={(appearance) => prefer({ appearance })}
              />
            </div>
          )}
        </PreferenceForm>
        <LanguagePicker />
      </section>
      <section className="section card" aria-labelledby="running">
        <h2 id="running">{t('settings.running')}</h2>
        <PreferenceForm>
          {({ state: { preferences, startAtLogin }, prefer, ask }) => (
            <>
              <div className="setting">
                <CheckBox
                  isSelected={preferences.background}
                  onChange={(background) => prefer({ background })}
                >
                  {t('settings.background')}
                </CheckBox>
                <p className="quiet small setting__hint">{t('settings.backgroundHint')}</p>
              </div>
              {startAtLogin !== null && (
                <div className="setting">
                  <CheckBox
                    isSelected={startAtLogin}
                    onChange={(on) => ask((client) => client.desktop.startAtLogin(on))}
                  >
                    {t('settings.startAtLogin')}
                  </CheckBox>
                  <p className="quiet small setting__hint">{t('settings.startAtLoginHint')}</p>
                </div>
              )}
            </>
          )}
        </PreferenceForm>
      </section>
      <section className="section card" aria-labelledby="demo">
        <h2 id="demo">{t('settings.demo')}</h2>
        <p className="quiet">{t('settings.demoLead')}</p>
        <p>
          <DemoButton />
        </p>
      </section>
      <section className="section card" aria-labelledby="own-conduct">
        <h2 id="own-conduct">{t('settings.own')}</h2>
        <p className="quiet">{t('settings.ownLead')}</p>
        <p>
          <a href={href('conduct')}>{t('settings.toOwn')}</a>
        </p>
      </section>
    </>
  )
}
