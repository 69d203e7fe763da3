import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { HostName } from '../../components/host-name.tsx'
import { Ago } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { DeviceLink } from './device-link.tsx'
import { useOrganisationName } from './organisation-name.ts'
import { SaveCsv } from './save-csv.tsx'
import { useTables } from './use-tables.ts'

/** Destinations a search finds, each with the devices that called it. */
export function FoundDestinations({ text }: { text: string }) {
  const { t } = useTranslation()
  const nameOf = useOrganisationName()
  const tables = useTables()
  const answer = useAnswer(`find ${text}`, ({ contacts }) => contacts.search({ text: text.slice(0, 128) }))
  return (
    <section className="section" aria-labelledby="found">
      <h2 id="found">{t('calls.found')}</h2>
      <Answered answer={answer}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet" role="status">
              {t('calls.foundNothing')}
            </p>
          ) : (
            <>
              <table className="plain-table plain-table--stack" aria-labelledby="found">
                <thead>
                  <tr>
                    <th scope="col">{t('calls.columns.host')}</th>
                    <th scope="col">{t('calls.columns.organisation')}</th>
                    <th scope="col">{t('calls.columns.devices')}</th>
                    <th scope="col">{t('calls.columns.last')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map((one) => (
                    <tr key={`${one.host} ${one.ip} ${one.port} ${one.protocol}`}>
                      <td>
                        <HostName name={one.host ?? one.ip ?? t('calls.unknownHost')} />
                        {one.port !== null && (
                          <span className="quiet small"> {t('device.port', { port: one.port })}</span>
                        )}
                      </td>
                      <td className="quiet">
                        <bdi>{nameOf(one.organisation, one.category === 'local')}</bdi>
                      </td>
                      <td>
                        <Callers ids={one.callers} of={one.devices} />
                      </td>
                      <td className="quiet small nowrap">
                        <Ago at={new Date(one.lastAt).toISOString()} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p>
                <SaveCsv what={t('calls.found')} file="found" table={() => tables.found(found)} />
              </p>
            </>
          )
        }
      </Answered>
    </section>
  )
}

/** Some devices by name, and how many more there are. */
function Callers({ ids, of }: { ids: readonly string[]; of: number }) {
  const { t } = useTranslation()
  return (
    <ul className="calls__callers">
      {ids.map((id) => (
        <li key={id}>
          <DeviceLink id={id} />
        </li>
      ))}
      {of > ids.length && (
        <li className="quiet small">
          {ids.length > 0
            ? t('calls.moreCallers', { count: of - ids.length })
            : t('calls.unnamedCallers', { count: of })}
        </li>
      )}
    </ul>
  )
}
