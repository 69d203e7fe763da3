import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ShownDelivery } from '../../../shared/model/delivery.ts'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { placeHost } from './stated-delivery.ts'
import { type Telling, WhichWarnings } from './which-warnings.tsx'

/** Which warnings a place is told of, and when not; where it is cannot be changed. */
export function ChangeDelivery(props: {
  delivery: ShownDelivery
  onShut: () => void
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const act = useAct()
  const { id, place, severities, quiet } = props.delivery
  const [telling, setTelling] = useState<Telling>({ severities, quiet })
  const keep = async () => {
    const done = await act.run(
      ({ deliveries }) => deliveries.change({ id, ...telling }),
      () => t('sharing.changed', { name: placeHost(place) }),
    )
    if (!done) return
    props.onChanged()
    props.onShut()
  }
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <WhichWarnings telling={telling} onChange={setTelling} />
      <p className="quiet small">{t('sharing.changeHint')}</p>
      <Problem text={act.problem} />
      <div className="sharing__acts">
        <Button
          className="button button--small button--primary"
          type="submit"
          isDisabled={telling.severities.length === 0 || act.isBusy}
        >
          {t('sharing.keep')}
        </Button>
        <Button className="button button--small" onPress={props.onShut}>
          {t('sharing.cancel')}
        </Button>
      </div>
    </form>
  )
}
