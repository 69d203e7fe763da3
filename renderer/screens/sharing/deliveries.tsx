import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useIsDemo } from '../../components/demo-refusal.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { AddDelivery } from './add-delivery.tsx'
import { DeliveryCard } from './delivery-card.tsx'

/** The places warnings are brought to, each with how it goes, and a form for another. */
export function Deliveries() {
  const { t } = useTranslation()
  const { client } = useStore(useEngine().state)
  const answer = useAnswer('deliveries', ({ deliveries }) => deliveries.list())
  const { reload } = answer
  useEffect(() => client?.deliveries.onChanged(reload), [client, reload])
  const isDemo = useIsDemo()
  return (
    <section className="section card" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('sharing.deliveries')}</h2>
      <p className="quiet">{t('sharing.deliveriesLead')}</p>
      {!isDemo && (
        <Answered answer={answer}>
          {(deliveries) => (
            <>
              {deliveries.length === 0 ? (
                <p>{t('sharing.noDeliveries')}</p>
              ) : (
                deliveries.map((delivery) => (
                  <DeliveryCard key={delivery.id} delivery={delivery} onTurned={reload} />
                ))
              )}
              <Folded label={t('sharing.addDelivery')}>
                <AddDelivery onAdded={reload} />
              </Folded>
            </>
          )}
        </Answered>
      )}
    </section>
  )
}
