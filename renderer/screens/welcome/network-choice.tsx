import { Cable, Laptop, type LucideIcon, Network, ShieldQuestion, Wifi } from 'lucide-react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/ipc/schema.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { covers } from '../../components/networks.ts'

const ICONS: Record<NetworkInterface['kind'], LucideIcon> = {
  ethernet: Cable,
  wifi: Wifi,
  virtual: Network,
  vpn: ShieldQuestion,
  loopback: Laptop,
  other: Network,
}

/** The networks of this machine in plain words, one to be chosen. */
export function NetworkChoice(props: {
  networks: readonly NetworkInterface[]
  consents: readonly Consent[]
  chosen: string
  onChoose: (name: string) => void
}) {
  const { t } = useTranslation()
  return (
    <RadioGroup className="network-choice" value={props.chosen} onChange={props.onChoose}>
      <Label className="network-choice__label">{t('welcome.chooseNetwork')}</Label>
      {props.networks.map((network) => {
        const Icon = ICONS[network.kind]
        return (
          <Radio key={network.name} value={network.name} className="network-choice__network">
            <span className="network-choice__dot" aria-hidden />
            <span className="kind-icon" aria-hidden>
              <Icon />
            </span>
            <span>
              <strong>{t(`welcome.interfaceKind.${network.kind}`)}</strong>{' '}
              <span className="quiet">
                (<bdi>{network.name}</bdi>)
              </span>
              <span className="network-choice__text">
                {t('welcome.networkAddress', { address: network.address, cidr: network.cidr })}
                {network.kind === 'vpn' && ` ${t('welcome.foreignNetwork')}`}
                {props.consents.some((consent) => covers(consent, network)) &&
                  ` ${t('welcome.alreadyAllowed')}`}
              </span>
            </span>
          </Radio>
        )
      })}
    </RadioGroup>
  )
}
