import { useTranslation } from 'react-i18next'
import { Folded } from '../../components/disclosure.tsx'
import { href } from '../../routes.ts'
import { CHAPTERS } from './chapters.ts'

/** The guide, a chapter a screen, each with the way there. */
export function Guide() {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="guide">
      <h2 id="guide">{t('guide.title')}</h2>
      <p className="quiet">{t('guide.lead')}</p>
      <ul className="guide">
        {CHAPTERS.map((screen) => (
          <li key={screen}>
            <Folded label={t(`guide.chapters.${screen}.title`)}>
              <div className="guide__chapter">
                <p id={`guide-${screen}`}>{t(`guide.chapters.${screen}.what`)}</p>
                <p>{t(`guide.chapters.${screen}.how`)}</p>
                <a href={href(screen)} aria-describedby={`guide-${screen}`}>
                  {t('guide.open')}
                </a>
              </div>
            </Folded>
          </li>
        ))}
      </ul>
    </section>
  )
}
