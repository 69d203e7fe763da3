import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { SentPackets } from '../../../shared/model/conduct.ts'
import { OwnReason } from '../../components/problem-text.tsx'
import { numberFormat } from '../../formatters.ts'
import { isSentKind } from '../welcome/sent-kinds.ts'
import { summarise } from './summarise.ts'
import { When } from './when.tsx'

/** What was sent, one row a kind and network. */
export function SentPacketsTable({ packets }: { packets: readonly SentPackets[] }) {
  const { t, i18n } = useTranslation()
  const rows = useMemo(() => summarise(packets), [packets])
  return (
    <section className="section" aria-labelledby="sent">
      <h2 id="sent">{t('conduct.sent')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('conduct.sentNothing')}</p>
      ) : (
        <div className="plain-table__scroll">
          <table className="plain-table plain-table--stack" aria-label={t('conduct.sentTable')}>
            <thead>
              <tr>
                <th scope="col">{t('conduct.columns.what')}</th>
                <th scope="col">{t('conduct.columns.to')}</th>
                <th scope="col">{t('conduct.columns.why')}</th>
                <th scope="col" className="end">
                  {t('conduct.columns.count')}
                </th>
                <th scope="col" className="end">
                  {t('conduct.columns.bytes')}
                </th>
                <th scope="col">{t('conduct.columns.when')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.interface} ${row.reason}`}>
                  <td>{isSentKind(row.kind) ? t(`sending.${row.kind}.what`) : <bdi>{row.kind}</bdi>}</td>
                  <td className="quiet numbers">
                    {row.destinations.length === 1 ? (
                      <bdi>{row.destinations[0]}</bdi>
                    ) : (
                      t('conduct.destinations', { count: row.destinations.length })
                    )}{' '}
                    <span className="small">
                      (<bdi>{row.interface}</bdi>)
                    </span>
                  </td>
                  <td className="quiet">
                    <OwnReason text={row.reason} />
                  </td>
                  <td className="end numbers">{numberFormat(i18n.language).format(row.count)}</td>
                  <td className="end numbers nowrap">{byteSize(row.bytes, i18n.language)}</td>
                  <td className="quiet small">
                    <When from={row.firstAt} until={row.lastAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
