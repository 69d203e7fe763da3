import { useTranslation } from 'react-i18next'
import { href } from '../../routes.ts'
import { Networks } from './networks.tsx'
import { SnmpSetting } from './snmp-setting.tsx'

/** Where, how often and how the home is looked at. */
export function LookingSettings() {
  const { t } = useTranslation()
  return (
    <>
      <Networks />
      <section className="section card" aria-labelledby="sources">
        <h2 id="sources">{t('settings.sources')}</h2>
        <p className="quiet">{t('settings.sourcesLead')}</p>
        <p>
          <a href={href('sources')}>{t('settings.toSources')}</a>
        </p>
      </section>
      <SnmpSetting />
    </>
  )
}
