import { useTranslation } from 'react-i18next'
import type { Destination, ToldRules } from '../../../shared/model/house-rules.ts'
import { Folded } from '../../components/disclosure.tsx'
import { Told } from '../../components/told.tsx'

/** House rules in plain words, and whom exactly they name one click below. */
export function RulesInWords({ told }: { told: ToldRules }) {
  const { t } = useTranslation()
  return (
    <>
      <ul className="house-rules__words">
        {told.words.map((word, index) => (
          <li key={word}>
            <Told said={told.said[index]} text={word} />
          </li>
        ))}
      </ul>
      <Folded label={t('houseRules.whom')}>
        {told.rules.destinations.length === 0 ? (
          <p className="quiet">{t('houseRules.nobody')}</p>
        ) : (
          <Destinations destinations={told.rules.destinations} />
        )}
      </Folded>
    </>
  )
}

function Destinations({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation()
  return (
    <table className="plain-table" aria-label={t('houseRules.whom')}>
      <thead>
        <tr>
          <th scope="col">{t('houseRules.columns.host')}</th>
          <th scope="col">{t('houseRules.columns.port')}</th>
          <th scope="col">{t('houseRules.columns.protocol')}</th>
        </tr>
      </thead>
      <tbody>
        {destinations.map(({ host, port, protocol }) => (
          <tr key={`${host} ${port} ${protocol}`}>
            <td>
              <bdi>{host}</bdi>
            </td>
            <td>{port ?? t('houseRules.anyPort')}</td>
            <td>{protocol?.toUpperCase() ?? t('houseRules.anyPort')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
