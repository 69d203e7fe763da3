import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { useTranslation } from 'react-i18next'
import type { AddedAddress } from '../../../shared/model/fleet.ts'
import { LineField } from '../../components/line-field.tsx'
import { startScan } from '../../components/scan.ts'
import { Day } from '../../components/time.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'
import { useFleetCall } from './use-fleet-call.ts'

/** Printers added by their address: a form, and what has answered there. */
export function AddedAddresses(props: { addresses: readonly AddedAddress[]; onChanged: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [address, setAddress] = useState('')
  const { problem, send } = useFleetCall(props.onChanged)
  const add = () =>
    send(async (client) => {
      const { addresses } = await client.fleet.addAddress({ address: address.trim() })
      setAddress('')
      const nic = addresses.find((one) => one.address === address.trim())?.interface
      const network = (await client.network.interfaces()).find(({ name }) => name === nic)
      if (network) void startScan(engine, network)
    })
  return (
    <section className="section" aria-labelledby="fleet-add">
      <h2 id="fleet-add">{t('fleet.add')}</h2>
      <p className="quiet fleet__text">{t('fleet.addLead')}</p>
      <Form
        className="fleet__add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <LineField
          label={t('fleet.address')}
          placeholder="192.168.1.50"
          value={address}
          onChange={setAddress}
          maxLength={45}
        />
        <Button type="submit" className="button" isDisabled={address.trim() === ''}>
          {t('fleet.addButton')}
        </Button>
      </Form>
      {problem && <p role="alert">{problem}</p>}
      {props.addresses.length > 0 && (
        <ul className="fleet__addresses" aria-label={t('fleet.added')}>
          {props.addresses.map((one) => (
            <li key={one.address}>
              <span className="numbers">{one.address}</span>
              <span className="quiet">
                <Found added={one} />
              </span>
              <span className="quiet small">
                <Day at={one.addedAt} />
              </span>
              <Button
                className="icon-button"
                aria-label={t('fleet.remove', { address: one.address })}
                onPress={() => send((client) => client.fleet.removeAddress({ address: one.address }))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who answers at an added address. */
function Found({ added }: { added: AddedAddress }) {
  const { t } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  const device = devices.find(({ id }) => id === added.deviceId)
  if (device)
    return (
      <a href={href('devices', device.id)}>
        <bdi>{displayName(device, words)}</bdi>
      </a>
    )
  return added.interface === null ? t('fleet.notHere') : t('fleet.notSeen')
}
