import { useTranslation } from 'react-i18next'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import { Folded } from '../../components/disclosure.tsx'

/** The data sets organisations and categories are named from, with date and licence. */
export function DataSets({ dataSets }: { dataSets: readonly DataSet[] }) {
  const { t } = useTranslation()
  return (
    <Folded label={t('calls.dataSets')}>
      <ul className="small quiet">
        {dataSets.map(({ name, entries, date, licence, source }) => (
          <li key={name}>
            {t('calls.dataSet', { name, entries, date, licence })} (<bdi>{source}</bdi>)
          </li>
        ))}
      </ul>
    </Folded>
  )
}
