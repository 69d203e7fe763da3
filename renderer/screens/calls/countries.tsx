import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import { countryName } from '../../../shared/i18n/local-tongue.ts'
import type { CountrySum } from '../../../shared/model/contact-views.ts'
import { numberFormat } from '../../formatters.ts'
import { countedBy } from './calendar.ts'
import { SaveCsv } from './save-csv.tsx'
import { ShareBars } from './share-bars.tsx'
import { useTables } from './use-tables.ts'

/** Where the called addresses are registered. */
export function Countries({ countries }: { countries: readonly CountrySum[] }) {
  const { t, i18n } = useTranslation()
  const tables = useTables()
  if (countries.length === 0) return null
  // One bar of what is not known would be no picture.
  if (countries.every(({ country }) => country === null))
    return (
      <section className="section" aria-labelledby="countries">
        <h2 id="countries">{t('calls.countries')}</h2>
        <p className="quiet">{t('calls.noCountries', { where: t('calls.dataSets') })}</p>
      </section>
    )
  const number = numberFormat(i18n.language)
  const counted = countedBy(countries)
  const hasLookups = countries.some(({ lookups }) => lookups > 0)
  const nameOf = (code: string | null) =>
    code ? countryName(code, i18n.language) : t('calls.unknownCountry')
  return (
    <section className="section" aria-labelledby="countries">
      <h2 id="countries">{t('calls.countries')}</h2>
      <div className="card">
        <ShareBars
          parts={countries.map(({ country, ...sum }) => ({
            name: nameOf(country),
            amount: sum[counted],
            text: number.format(sum[counted]),
            isTracker: false,
          }))}
          caption={t(counted === 'lookups' ? 'calls.barsAsked' : 'calls.barsConnections')}
          label={(list) =>
            t(counted === 'lookups' ? 'calls.countriesAsked' : 'calls.countriesPicture', { list })
          }
        />
      </div>
      <table className="plain-table plain-table--stack" aria-labelledby="countries">
        <thead>
          <tr>
            <th scope="col">{t('calls.columns.country')}</th>
            <th scope="col" className="end">
              {t('calls.columns.destinations')}
            </th>
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
          </tr>
        </thead>
        <tbody>
          {countries.map((sum) => (
            <tr key={sum.country ?? ''}>
              <td>{nameOf(sum.country)}</td>
              <td className="end numbers">{sum.destinations}</td>
              <td className="end numbers">{number.format(sum.connections)}</td>
              {hasLookups && <td className="end numbers">{number.format(sum.lookups)}</td>}
              <td className="end numbers nowrap">
                {sum.bytesOut === null ? t('calls.notCounted') : byteSize(sum.bytesOut, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <SaveCsv what={t('calls.countries')} file="countries" table={() => tables.countries(countries)} />
      </p>
    </section>
  )
}
