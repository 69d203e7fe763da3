import { useTranslation } from 'react-i18next'
import { WARNING_KINDS } from '../../../shared/model/kinds.ts'
import { Failure } from '../../components/answered.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import './help.css'

const PARTS = ['why', 'evidence', 'advice', 'settles'] as const

/** One question: why it is asked, what an answer rests on, what to do and what would settle it. */
export function QuestionPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const kind = WARNING_KINDS.find((one) => one === id)
  if (!kind) return <Failure message={t('shell.notFoundText')} />
  const question = t(`questions.${kind}.question`)
  return (
    <Page
      title={question}
      name={question}
      back={{ href: href('help'), label: t('help.page') }}
      lead={<p className="quiet">{t(`warnings.kinds.${kind}`)}</p>}
    >
      <dl className="question">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`help.${part}`)}</dt>
            <dd>{t(`questions.${kind}.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
