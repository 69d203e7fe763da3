import { useTranslation } from 'react-i18next'
import type { CountrySum } from '../../../shared/model/contact-views.ts'
import { size } from '../../format.ts'
import { countryName } from './country.ts'

/** Where the called addresses are registered. */
export function Countries({ countries }: { countries: readonly CountrySum[] }) {
  const { t, i18n } = useTranslation()
  if (countries.length === 0) return null
  return (
    <section className="section" aria-labelledby="countries">
      <h2 id="countries">{t('calls.countries')}</h2>
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
            <th scope="col" className="end">
              {t('calls.columns.out')}
            </th>
          </tr>
        </thead>
        <tbody>
          {countries.map((sum) => (
            <tr key={sum.country ?? ''}>
              <td>{sum.country ? countryName(sum.country, i18n.language) : t('calls.unknownCountry')}</td>
              <td className="end numbers">{sum.destinations}</td>
              <td className="end numbers">{new Intl.NumberFormat(i18n.language).format(sum.connections)}</td>
              <td className="end numbers nowrap">
                {sum.bytesOut === null ? t('calls.notCounted') : size(sum.bytesOut, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
