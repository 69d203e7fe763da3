/** The closed word lists of the command-line contract: device kinds, warning kinds, severities. */

/** What a device can be. */
export const DEVICE_KINDS = [
  'router',
  'access-point',
  'switch',
  'printer',
  'scanner',
  'nas',
  'computer',
  'phone',
  'tablet',
  'tv',
  'media-player',
  'speaker',
  'camera',
  'doorbell',
  'light',
  'plug',
  'thermostat',
  'sensor',
  'hub',
  'lock',
  'appliance',
  'vacuum',
  'game-console',
  'voice-assistant',
  'vehicle',
  'energy',
  'server',
  'unknown',
] as const

/** What sort of thing a device is; `unknown` is an answer, not an error. */
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** What a warning can be about. */
export const WARNING_KINDS = [
  'new-device',
  'device-returned-different',
  'identity-conflict',
  'firmware-changed',
  'firmware-unannounced',
  'firmware-downgraded',
  'delayed-change',
  'new-service',
  'service-gone',
  'new-destination',
  'new-country',
  'tracker-contact',
  'traffic-spike',
  'mail-sending',
  'dns-bypass',
  'lan-scanning',
  'cleartext',
  'supply-refused',
  'supply-yield-drop',
  'supply-replaced-early',
  'policy-changed',
  'ownership-changed',
  'support-ended',
  'say-do-gap',
  'house-rule-broken',
] as const

/** The question a warning answers. */
export type WarningKind = (typeof WARNING_KINDS)[number]

/** From worth knowing to act now, in rising order of consequence. */
export const SEVERITIES = ['info', 'notice', 'warning', 'alarm'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How a statement reached us. */
export const VIAS = [
  'ssdp',
  'mdns',
  'upnp',
  'http',
  'ipp',
  'snmp',
  'arp',
  'dhcp',
  'kasa',
  'mqtt',
  'pjl',
  'wsd',
  'capture',
  'user',
] as const
export type Via = (typeof VIAS)[number]
