import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { OrganisationSum } from '../../../shared/model/contact-views.ts'
import { Paged } from '../../components/paged.tsx'
import { Ago } from '../../components/time.tsx'
import { numberFormat } from '../../formatters.ts'
import { countedBy } from './calendar.ts'
import { isTracker } from './category.ts'
import { CategoryTag } from './category-tag.tsx'
import { useOrganisationName } from './organisation-name.ts'
import { SaveCsv } from './save-csv.tsx'
import { ShareBars } from './share-bars.tsx'
import { useTables } from './use-tables.ts'

const PAGE = 25

const MEASURES = {
  bytesOut: { caption: 'calls.barsSent', picture: 'calls.organisationsPicture' },
  connections: { caption: 'calls.barsConnections', picture: 'calls.organisationsConnections' },
  lookups: { caption: 'calls.barsAsked', picture: 'calls.organisationsAsked' },
} as const

/**
 * The organisations all devices together call, most sent first; last what stays in the home. `onFind` is asked for one of
 * them: who calls it, by which hosts.
 */
export function HomeOrganisations(props: {
  organisations: readonly OrganisationSum[]
  onFind(organisation: string): void
}) {
  const { organisations, onFind } = props
  const { t, i18n } = useTranslation()
  const nameOf = useOrganisationName()
  const tables = useTables()
  const hasLookups = organisations.some(({ lookups }) => lookups > 0)
  // A name server tells no sizes: a home that has only that is pictured by the names it asked for.
  const isSized = organisations.some(({ bytesOut }) => bytesOut !== null && bytesOut > 0)
  const measured = isSized ? 'bytesOut' : countedBy(organisations)
  const text = (amount: number) =>
    isSized ? byteSize(amount, i18n.language) : numberFormat(i18n.language).format(amount)
  return (
    <section className="section" aria-labelledby="organisations">
      <h2 id="organisations">{t('calls.organisations')}</h2>
      <div className="card">
        <ShareBars
          parts={organisations.map((sum) => ({
            name: nameOf(sum.organisation, sum.isLocal),
            amount: sum[measured] ?? 0,
            text: text(sum[measured] ?? 0),
            isTracker: sum.categories.some(isTracker),
          }))}
          caption={t(MEASURES[measured].caption)}
          label={(list) => t(MEASURES[measured].picture, { list })}
        />
      </div>
      <Paged items={organisations} page={PAGE}>
        {(shown) => (
          <table className="plain-table plain-table--stack" aria-labelledby="organisations">
            <thead>
              <tr>
                <th scope="col">{t('calls.columns.organisation')}</th>
                <th scope="col" className="end">
                  {t('calls.columns.connections')}
                </th>
                {hasLookups && (
                  <th scope="col" className="end">
                    {t('calls.columns.lookups')}
                  </th>
                )}
                <th scope="col" className="end">
                  {t('calls.columns.out')}
                </th>
                <th scope="col">{t('calls.columns.last')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((sum) => (
                <tr key={`${sum.isLocal} ${sum.organisation ?? ''}`}>
                  <td>
                    <span className="organisations__name">
                      {sum.organisation === null || sum.isLocal ? (
                        <bdi>{nameOf(sum.organisation, sum.isLocal)}</bdi>
                      ) : (
                        <FindCallers organisation={sum.organisation} onFind={onFind} />
                      )}
                      {sum.categories.map((category) => (
                        <CategoryTag key={category} category={category} />
                      ))}
                    </span>
                    <span className="quiet small">
                      {sum.hosts === 0 ? t('calls.onlyAsked') : t('calls.destinations', { count: sum.hosts })}
                    </span>
                  </td>
                  <td className="end numbers">{numberFormat(i18n.language).format(sum.connections)}</td>
                  {hasLookups && (
                    <td className="end numbers">{numberFormat(i18n.language).format(sum.lookups)}</td>
                  )}
                  <td className={sum.bytesOut === null ? 'end' : 'end numbers nowrap'}>
                    {sum.bytesOut === null ? t('calls.notCounted') : byteSize(sum.bytesOut, i18n.language)}
                  </td>
                  <td className="quiet small nowrap">
                    <Ago at={new Date(sum.lastAt).toISOString()} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      <p>
        <SaveCsv
          what={t('calls.organisations')}
          file="organisations"
          table={() => tables.organisations(organisations, 'destinations')}
        />
      </p>
    </section>
  )
}

function FindCallers({ organisation, onFind }: { organisation: string; onFind(organisation: string): void }) {
  const { t } = useTranslation()
  return (
    <Button
      className="calls__find"
      aria-label={t('calls.findCallers', { organisation })}
      onPress={() => onFind(organisation)}
    >
      <bdi>{organisation}</bdi>
    </Button>
  )
}
