import type { TFunction } from 'i18next'
import type { Consent } from '../../shared/ipc/schema.ts'
import type { NetworkInterface } from '../../shared/model/scan.ts'

/** Whether a consent is for this very network: the same interface elsewhere needs a yes of its own. */
export const covers = (consent: Consent, network: NetworkInterface): boolean =>
  consent.interface === network.name && consent.cidr === network.cidr

/** A network as a household says it, such as "Wi-Fi (wlan0)". */
export const networkName = (network: NetworkInterface, t: TFunction): string =>
  `${t(`welcome.interfaceKind.${network.kind}`)} (${network.name})`

const ORDER: readonly NetworkInterface['kind'][] = ['wifi', 'ethernet', 'other', 'vpn', 'virtual', 'loopback']

/** The likeliest home network first. */
export const byLikelihood = (a: NetworkInterface, b: NetworkInterface): number =>
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.name.localeCompare(b.name)
