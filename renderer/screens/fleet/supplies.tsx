import { useTranslation } from 'react-i18next'
import type { FleetSupply } from '../../../shared/model/fleet.ts'

const BAR = { width: 56, height: 6 }

/** Each supply as a small bar beside its words; the words say all the bar does. */
export function Supplies(props: { supplies: readonly FleetSupply[]; percent: (share: number) => string }) {
  const { t } = useTranslation()
  if (props.supplies.length === 0) return <span className="quiet">{t('fleet.noSupplies')}</span>
  return (
    <ul className="fleet__supplies">
      {props.supplies.map((supply) => (
        <li key={supply.slot}>
          {supply.percent !== null && <Bar percent={supply.percent} />}
          <bdi className="small">
            {supply.percent === null
              ? t('fleet.levelUnknown', { supply: supply.name })
              : t('fleet.level', { supply: supply.name, percent: props.percent(supply.percent / 100) })}
          </bdi>
          {supply.notOriginal && (
            <span className="tag" title={supply.notOriginal}>
              {t('fleet.notOriginal')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const Bar = ({ percent }: { percent: number }) => (
  <svg className="fleet__bar" width={BAR.width} height={BAR.height} aria-hidden>
    <rect className="fleet__bar-track" width={BAR.width} height={BAR.height} rx={3} />
    <rect className="fleet__bar-left" width={(BAR.width * percent) / 100} height={BAR.height} rx={3} />
  </svg>
)
