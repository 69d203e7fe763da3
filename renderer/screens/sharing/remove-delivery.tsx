import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ShownDelivery } from '../../../shared/model/delivery.ts'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { placeName } from './stated-delivery.ts'

/** Asks first; a broker that cannot be reached to forget can be left with what it shows. */
export function RemoveDelivery(props: {
  delivery: ShownDelivery
  onShut: () => void
  onRemoved: () => void
}) {
  const { t } = useTranslation()
  const act = useAct()
  const { id, place } = props.delivery
  const name = placeName(props.delivery)
  const isBroker = place.kind === 'mqtt'
  const remove = async (forget: boolean) => {
    const done = await act.run(
      ({ deliveries }) => deliveries.remove({ id, forget }),
      () => t('sharing.removed', { name }),
    )
    if (done) props.onRemoved()
  }
  return (
    <div className="sharing__form">
      <p>{t(isBroker ? 'sharing.removeSureBroker' : 'sharing.removeSure', { name })}</p>
      <Problem text={act.problem} />
      <div className="sharing__acts">
        <Button
          className="button button--small button--danger"
          isDisabled={act.isBusy}
          onPress={() => void remove(false)}
        >
          {t('sharing.removeYes')}
        </Button>
        {isBroker && act.problem !== null && (
          <Button className="button button--small" onPress={() => void remove(true)}>
            {t('sharing.removeAnyway')}
          </Button>
        )}
        <Button className="button button--small" onPress={props.onShut} autoFocus>
          {t('sharing.removeNo')}
        </Button>
      </div>
    </div>
  )
}
