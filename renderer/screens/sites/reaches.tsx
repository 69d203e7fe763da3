import { useTranslation } from 'react-i18next'
import { type FleetReach, reachDays } from '../../../shared/model/hub-fleet.ts'
import { Paged } from '../../components/paged.tsx'
import { makerAndModel } from './kind-words.ts'

const PAGE = 10
const WIDTH = 160
const HEIGHT = 8

/** How far each firmware has come among the devices of its model: a sentence, and the same as a bar. */
export function Reaches({ reaches }: { reaches: readonly FleetReach[] }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="sites-reach">
      <h2 id="sites-reach">{t('sites.reach')}</h2>
      {reaches.length === 0 ? (
        <p className="quiet">{t('sites.noReach')}</p>
      ) : (
        <>
          <p className="quiet">{t('sites.reachLead')}</p>
          <Paged items={reaches} page={PAGE}>
            {(shown) => (
              <ul className="sites__reaches">
                {shown.map((reach) => (
                  <li key={JSON.stringify([reach.vendor, reach.model, reach.firmware])}>
                    <strong>
                      <bdi>{makerAndModel(reach)}</bdi>
                    </strong>
                    <svg className="sites__reach" aria-hidden width={WIDTH} height={HEIGHT}>
                      <rect className="sites__reach-all" width={WIDTH} height={HEIGHT} rx={4} />
                      <rect
                        className="sites__reach-there"
                        width={(WIDTH * reach.devices) / reach.ofDevices}
                        height={HEIGHT}
                        rx={4}
                      />
                    </svg>
                    <bdi>{sentence(reach)}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </Paged>
        </>
      )}
    </section>
  )

  /** "PC2.15.0 reached 41 of 60 devices of the model in 9 days; 2 sites held back." */
  function sentence(reach: FleetReach): string {
    const days = reachDays(reach)
    return t('sites.reached', {
      firmware: reach.firmware,
      count: reach.devices,
      total: reach.ofDevices,
      within: days === null ? '' : t('sites.within', { count: days }),
      held: reach.sitesHeldBack === 0 ? '' : t('sites.held', { count: reach.sitesHeldBack }),
    })
  }
}
