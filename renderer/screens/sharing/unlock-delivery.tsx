import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { DeliverySecret, ShownDelivery } from '../../../shared/model/delivery.ts'
import { LineField } from '../../components/line-field.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { FileButton } from './file-button.tsx'
import { giveSecret, LASTS, type Lasting } from './give-secret.ts'
import { Lasts } from './lasts.tsx'
import { placeName, webAddress } from './stated-delivery.ts'

/** Takes anew what is secret of a place, where no keyring kept it. */
export function UnlockDelivery({ delivery, onGiven }: { delivery: ShownDelivery; onGiven: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [address, setAddress] = useState('')
  const [password, setPassword] = useState('')
  const [certificate, setCertificate] = useState<{ name: string; text: string } | null>(null)
  const [lasting, setLasting] = useState<Lasting | null>(null)
  const { id, place } = delivery
  const name = placeName(delivery)
  const isWeb = place.kind === 'webhook' || place.kind === 'ntfy'
  const path = isWeb ? pathOf(place, address) : null
  const give = async (secret: DeliverySecret) => {
    const how = await act.run(
      (client) => giveSecret(client, id, secret),
      (given) => (given === 'refused' ? t(LASTS.refused) : t('sharing.secretGiven', { name })),
    )
    setLasting(how)
    onGiven()
  }
  const isWhole = !isWeb || path !== null
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void give({ path, password: password || null, ca: certificate?.text ?? null })
      }}
    >
      {isWeb && (
        <LineField
          label={t('sharing.secretAddress', { name })}
          value={address}
          onChange={setAddress}
          maxLength={2048}
        />
      )}
      <LineField
        label={t(isWeb ? 'sharing.token' : 'sharing.password')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={1024}
      />
      <FileButton
        label={t('sharing.certificate')}
        accept={['.pem', '.crt', '.cer']}
        chosen={certificate?.name ?? null}
        onChosen={setCertificate}
      />
      <Button className="button" type="submit" isDisabled={!isWhole || act.isBusy}>
        {t('sharing.giveSecret')}
      </Button>
      <Problem text={act.problem} />
      <Lasts lasting={lasting} />
    </form>
  )
}

/** The secret part of an address that is of this very place, `null` for another. */
function pathOf(place: { kind: 'webhook' | 'ntfy'; origin: string }, address: string): string | null {
  const web = webAddress(place.kind, address)
  return web && web.origin === place.origin ? web.path : null
}
