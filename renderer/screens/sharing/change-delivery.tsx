import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { StatedDelivery } from '../../../shared/ipc/delivery-calls.ts'
import type { DeliverySecret, ShownDelivery } from '../../../shared/model/delivery.ts'
import { isSameServer } from '../../../shared/model/delivery.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { DeliveryFields, NameField } from './delivery-fields.tsx'
import { giveSecret } from './give-secret.ts'
import { type DeliveryForm, formOf, placeName, statedDelivery } from './stated-delivery.ts'
import { WhichWarnings } from './which-warnings.tsx'

interface Change {
  delivery: StatedDelivery
  /** What is secret, given anew; `null` keeps what was given before. */
  secret: DeliverySecret | null
  /** Whether this is another server, to which nothing that was given before is sent. */
  isElsewhere: boolean
}

/**
 * All that can be said of a place, said anew. What is secret stays, unseen, unless it is given again: which it has to
 * be at another server.
 */
export function ChangeDelivery(props: {
  delivery: ShownDelivery
  onShut: () => void
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const act = useAct()
  const { delivery } = props
  const { kind } = delivery.place
  const isWeb = kind === 'webhook' || kind === 'ntfy'
  const [form, setForm] = useState(() => formOf(delivery))
  const [isAnew, setAnew] = useState(false)
  const edit = (part: Partial<DeliveryForm>) => setForm({ ...form, ...part })
  const change = changeIn(delivery, form, isAnew)
  const keep = async ({ delivery: stated, secret }: Change, forget = false) => {
    const done = await act.run(
      async (client) => {
        const { id } = await client.deliveries.change({ id: delivery.id, ...stated, forget })
        return secret === null ? 'kept' : giveSecret(client, id, secret)
      },
      () => t('sharing.changed', { name: placeName(stated) }),
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
        if (change) void keep(change)
      }}
    >
      <NameField form={form} onChange={edit} />
      {(!isWeb || isAnew) && (
        <DeliveryFields form={form} onChange={edit} hasSecret={isAnew || change?.isElsewhere} />
      )}
      {change?.isElsewhere && !isWeb ? (
        <p className="quiet small">{t('sharing.elsewhere')}</p>
      ) : (
        <CheckBox isSelected={isAnew} onChange={setAnew}>
          {t(isWeb ? 'sharing.newAddress' : 'sharing.newSecret')}
        </CheckBox>
      )}
      {kind !== 'mqtt' && <WhichWarnings telling={form} onChange={edit} />}
      <p className="quiet small">{t('sharing.changeHint')}</p>
      <Problem text={act.problem} />
      <div className="sharing__acts">
        <Button
          className="button button--small button--primary"
          type="submit"
          isDisabled={!change || act.isBusy}
        >
          {t('sharing.keep')}
        </Button>
        {kind === 'mqtt' && change && act.problem !== null && (
          <Button
            className="button button--small"
            isDisabled={act.isBusy}
            onPress={() => void keep(change, true)}
          >
            {t('sharing.changeAnyway')}
          </Button>
        )}
        <Button className="button button--small" onPress={props.onShut}>
          {t('sharing.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What a form makes of a place, `null` while something is missing. A web address is a secret: it is stated whole or stays. */
function changeIn(before: ShownDelivery, form: DeliveryForm, isAnew: boolean): Change | null {
  const { place, atHome } = before
  if ('origin' in place && !isAnew) {
    const { severities, quiet } = form
    if (severities.length === 0) return null
    const name = form.name.trim() || null
    return { delivery: { name, place, atHome, severities, quiet }, secret: null, isElsewhere: false }
  }
  const stated = statedDelivery(form)
  if (!stated) return null
  const isElsewhere = !isSameServer(before, stated.delivery)
  return {
    delivery: stated.delivery,
    secret: isAnew || isElsewhere ? stated.secret : null,
    isElsewhere,
  }
}
