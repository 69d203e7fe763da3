import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { SeverityTag } from '../../components/severity.tsx'
import { Ago } from '../../components/time.tsx'
import { Told } from '../../components/told.tsx'
import { href } from '../../routes.ts'
import './warnings.css'

/** One warning in a list: a link to it, named by how grave it is and its title; the gist describes it. */
export const InboxItem = memo(function InboxItem({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  const meta = `meta-${warning.id}`
  const title = `title-${warning.id}`
  const gist = `gist-${warning.id}`
  return (
    <li className="inbox__item">
      <a
        className="inbox__link"
        href={href('warnings', warning.id)}
        aria-labelledby={`${meta} ${title}`}
        aria-describedby={gist}
      >
        <span className="inbox__meta small quiet" id={meta}>
          <SeverityTag severity={warning.severity} />
          {warning.state !== 'open' && <span className="tag">{t(`warnings.states.${warning.state}`)}</span>}
          <Ago at={warning.at} />
        </span>
        <span className="inbox__title" id={title}>
          <Told said={warning.said?.title} text={warning.title} />
        </span>
        <span className="quiet inbox__text" id={gist}>
          <Told said={warning.said?.explanation} text={warning.explanation} />
        </span>
      </a>
    </li>
  )
})
