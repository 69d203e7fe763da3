import { useTranslation } from 'react-i18next'
import { Answered, Failure } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import './help.css'

const PARTS = ['why', 'evidence', 'advice', 'settles'] as const

/** One question: why it is asked, what an answer rests on, what to do and what would settle it. */
export function QuestionPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const answer = useAnswer('rule docs', (client) => client.rules.docs())
  return (
    <Answered answer={answer}>
      {(docs) => {
        const doc = docs.find((one) => one.id === id)
        if (!doc) return <Failure message={t('shell.notFoundText')} />
        return (
          <Page
            title={<span lang="en">{doc.question}</span>}
            name={doc.question}
            back={{ href: href('help'), label: t('help.page') }}
            lead={<p className="quiet">{t(`warnings.kinds.${doc.id}`)}</p>}
          >
            <dl className="question">
              {PARTS.map((part) => (
                <div key={part}>
                  <dt>{t(`help.${part}`)}</dt>
                  <dd lang="en">{doc[part]}</dd>
                </div>
              ))}
            </dl>
          </Page>
        )
      }}
    </Answered>
  )
}
