import { useTranslation } from 'react-i18next'
import { WARNING_KINDS } from '../../../shared/model/kinds.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { Guide } from './guide.tsx'
import './help.css'

/** The guide, and every question a rule asks. */
export function HelpPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('help.title')} name={t('help.title')}>
      <Guide />
      <section className="section" aria-labelledby="questions">
        <h2 id="questions">{t('help.page')}</h2>
        <p className="quiet">{t('help.lead')}</p>
        <ul className="questions">
          {WARNING_KINDS.map((kind) => (
            <li key={kind} className="questions__one">
              <a href={href('help', kind)}>{t(`questions.${kind}.question`)}</a>
              <p className="quiet small">{t(`questions.${kind}.why`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
