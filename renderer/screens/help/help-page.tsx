import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { Guide } from './guide.tsx'
import './help.css'

/** The guide, and every question, drawn from the rules themselves. */
export function HelpPage() {
  const { t } = useTranslation()
  const answer = useAnswer('rule docs', (client) => client.rules.docs())
  return (
    <Page title={t('help.title')} name={t('help.title')}>
      <Guide />
      <section className="section" aria-labelledby="questions">
        <h2 id="questions">{t('help.page')}</h2>
        <p className="quiet">{t('help.lead')}</p>
        <Answered answer={answer}>
          {(docs) => (
            <ul className="questions" lang="en">
              {docs.map(({ id, question, why }) => (
                <li key={id} className="questions__one">
                  <a href={href('help', id)}>{question}</a>
                  <p className="quiet small">{why}</p>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </section>
    </Page>
  )
}
