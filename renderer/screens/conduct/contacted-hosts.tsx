import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ContactedHost } from '../../../shared/model/conduct.ts'
import { OwnReason } from '../../components/problem-text.tsx'
import { numberFormat } from '../../formatters.ts'
import { isSentKind } from '../welcome/sent-kinds.ts'
import { When } from './when.tsx'

/** Rows shown before "show more": a scan of a big office contacts hundreds. */
const PAGE = 50

/** Every single host that was asked something directly. */
export function ContactedHosts({ hosts }: { hosts: readonly ContactedHost[] }) {
  const { t, i18n } = useTranslation()
  const [shown, setShown] = useState(PAGE)
  const left = hosts.length - shown
  return (
    <section className="section" aria-labelledby="hosts">
      <h2 id="hosts">{t('conduct.hosts')}</h2>
      <p className="quiet">{t('conduct.internet')}</p>
      {hosts.length === 0 ? (
        <p className="quiet">{t('conduct.hostsNobody')}</p>
      ) : (
        <div className="plain-table__scroll">
          <table className="plain-table plain-table--stack" aria-label={t('conduct.hostsTable')}>
            <thead>
              <tr>
                <th scope="col">{t('conduct.columns.host')}</th>
                <th scope="col">{t('conduct.columns.purpose')}</th>
                <th scope="col">{t('conduct.columns.why')}</th>
                <th scope="col" className="end">
                  {t('conduct.columns.count')}
                </th>
                <th scope="col">{t('conduct.columns.when')}</th>
              </tr>
            </thead>
            <tbody>
              {hosts.slice(0, shown).map((host) => (
                <tr key={`${host.host} ${host.port} ${host.purpose} ${host.reason}`}>
                  <td className="numbers">
                    <bdi>{host.host}</bdi>{' '}
                    <span className="quiet small">{t('device.port', { port: host.port })}</span>
                  </td>
                  <td>
                    {isSentKind(host.purpose) ? t(`sending.${host.purpose}.what`) : <bdi>{host.purpose}</bdi>}
                  </td>
                  <td className="quiet">
                    <OwnReason text={host.reason} />
                  </td>
                  <td className="end numbers">{numberFormat(i18n.language).format(host.count)}</td>
                  <td className="quiet small">
                    <When from={host.firstAt} until={host.lastAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <Button className="button button--small" onPress={() => setShown(shown + PAGE)}>
              {t('shell.showMore', { count: Math.min(PAGE, left) })}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
