import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/select-field.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { DeliveryFields, NameField } from './delivery-fields.tsx'
import { giveSecret, type Lasting } from './give-secret.ts'
import { Lasts } from './lasts.tsx'
import { DELIVERY_KINDS, EMPTY, placeName, type Stated, statedDelivery } from './stated-delivery.ts'
import { WhichWarnings } from './which-warnings.tsx'

/** A form for another place to be told at; nothing is sent before it is tried or there is news. */
export function AddDelivery({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [form, setForm] = useState(EMPTY)
  const [lasting, setLasting] = useState<Lasting | null>(null)
  const stated = statedDelivery(form)
  const add = async ({ delivery, secret }: Stated) => {
    const how = await act.run(
      async (client) => giveSecret(client, (await client.deliveries.add(delivery)).id, secret),
      () => t('sharing.added', { name: placeName(delivery) }),
    )
    if (!how) return
    setLasting(how)
    setForm({ ...EMPTY, kind: form.kind })
    onAdded()
  }
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (stated) void add(stated)
      }}
    >
      <SelectField
        label={t('sharing.kind')}
        value={form.kind}
        options={DELIVERY_KINDS.map((kind) => ({ id: kind, label: t(`sharing.kinds.${kind}`) }))}
        onChange={(kind) => setForm({ ...EMPTY, kind })}
      />
      <p className="quiet small">{t(`sharing.kindHints.${form.kind}`)}</p>
      <NameField form={form} onChange={(part) => setForm({ ...form, ...part })} />
      <DeliveryFields form={form} onChange={(part) => setForm({ ...form, ...part })} />
      {form.kind !== 'mqtt' && (
        <WhichWarnings telling={form} onChange={(telling) => setForm({ ...form, ...telling })} />
      )}
      <p className="quiet small">{t('sharing.keptInKeyring')}</p>
      <Problem text={act.problem} />
      <Lasts lasting={lasting} />
      <Button className="button button--primary" type="submit" isDisabled={!stated || act.isBusy}>
        <Plus aria-hidden />
        {t('sharing.add')}
      </Button>
    </form>
  )
}
