import { useTranslation } from 'react-i18next'
import { SENT_KINDS } from './sent-kinds.ts'

/** Exactly what a scan sends: kind, to whom, how often, why. */
export function WhatIsSent({ label }: { label: string }) {
  const { t } = useTranslation()
  return (
    <div className="plain-table__scroll">
      <table className="plain-table plain-table--stack" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('welcome.sentKind')}</th>
            <th scope="col">{t('welcome.sentTo')}</th>
            <th scope="col">{t('welcome.sentOften')}</th>
            <th scope="col">{t('welcome.sentWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {SENT_KINDS.map((kind) => (
            <tr key={kind}>
              <td>{t(`sending.${kind}.what`)}</td>
              <td className="quiet">{t(`sending.${kind}.to`)}</td>
              <td className="quiet">{t(`sending.${kind}.often`)}</td>
              <td className="quiet">{t(`sending.${kind}.why`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
