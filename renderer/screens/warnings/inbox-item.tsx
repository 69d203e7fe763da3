import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../shared/model/warning.ts'
import { SeverityTag } from '../../components/severity.tsx'
import { Ago } from '../../components/time.tsx'
import { Told } from '../../components/told.tsx'
import { href } from '../../routes.ts'
import './warnings.css'

/** One warning in a list: a link to it, with the gist. */
export const InboxItem = memo(function InboxItem({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  return (
    <li className="inbox__item">
      <a className="inbox__link" href={href('warnings', warning.id)}>
        <span className="inbox__meta small quiet">
          <SeverityTag severity={warning.severity} />
          {warning.state !== 'open' && <span className="tag">{t(`warnings.states.${warning.state}`)}</span>}
          <Ago at={warning.at} />
        </span>
        <span className="inbox__title">
          <Told said={warning.said?.title} text={warning.title} />
        </span>
        <span className="quiet inbox__text">
          <Told said={warning.said?.explanation} text={warning.explanation} />
        </span>
      </a>
    </li>
  )
})
