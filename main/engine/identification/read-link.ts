import { clean } from '../../../shared/text.ts'
import type { ClaimList } from './claim-list.ts'
import { lookUpModel } from './model-lookup.ts'
import { leadingVendor } from './vendor-name.ts'

/** WS-Discovery types and ONVIF scopes (ONVIF Core, 7.3.2.2): `onvif://www.onvif.org/hardware/RLC-510A`. */
export function readWsd(list: ClaimList, types: readonly string[], scopes: readonly string[]): void {
  const scope = (name: string) => {
    const prefix = `onvif://www.onvif.org/${name}/`
    const found = scopes.slice(0, 64).find((text) => text.toLowerCase().startsWith(prefix))
    return found ? unescaped(found.slice(prefix.length)) : ''
  }
  const hardware = scope('hardware')
  const name = scope('name')
  const maker = scope('manufacturer') || scope('mfr') || leadingVendor(name) || leadingVendor(hardware)
  list.add('vendor', maker, 'wsd scope name', 0.8)
  if (hardware) list.add('vendor', lookUpModel(hardware, null)?.vendor, 'wsd scope hardware', 0.6, 'inferred')
  list.add('model', hardware, 'wsd scope hardware', 0.85)
  list.add('name', name, 'wsd scope name', 0.5)
  list.add('mac', scope('mac') || scope('macaddr'), 'wsd scope MAC', 0.8)
  list.add('serial', scope('serial') || scope('sn'), 'wsd scope serial', 0.8)
  const all = types.slice(0, 32).join(' ')
  if (/NetworkVideoTransmitter|NetworkVideoDisplay|NetworkVideoStorage/i.test(all))
    list.add('kind', 'camera', 'wsd Types', 0.85, 'inferred')
  if (/PrintDeviceType|PrinterServiceType/i.test(all))
    list.add('kind', 'printer', 'wsd Types', 0.85, 'inferred')
  if (/ScanDeviceType|ScannerServiceType/i.test(all))
    list.add('kind', 'scanner', 'wsd Types', 0.6, 'inferred')
  if (/pub:Computer/i.test(all)) {
    list.add('kind', 'computer', 'wsd Types', 0.85, 'inferred')
    list.add('vendor', 'Microsoft', 'wsd Types', 0.3, 'inferred')
  }
}

function unescaped(text: string): string {
  try {
    return clean(decodeURIComponent(text))
  } catch {
    return clean(text)
  }
}

/** Host names that makers set and owners seldom change; each row with its example. */
export const HOST_NAMES: readonly {
  match: RegExp
  vendor: string
  kind?:
    | 'printer'
    | 'camera'
    | 'hub'
    | 'plug'
    | 'light'
    | 'tv'
    | 'phone'
    | 'tablet'
    | 'computer'
    | 'speaker'
    | 'media-player'
  example: string
}[] = [
  { match: /^BR[NW](?<mac>[0-9A-F]{12})$/i, vendor: 'Brother', kind: 'printer', example: 'BRW0080927AFBCE' },
  { match: /^NPI[0-9A-F]{6}$/i, vendor: 'HP', kind: 'printer', example: 'NPI8DDAFB' },
  { match: /^HP[0-9A-F]{6,12}$/i, vendor: 'HP', kind: 'printer', example: 'HP6F21B0' },
  { match: /^SEC(?<mac>[0-9A-F]{12})$/i, vendor: 'Samsung', kind: 'printer', example: 'SEC30CDA7A3CA13' },
  { match: /^EPSON[0-9A-F]{6}$/i, vendor: 'Epson', kind: 'printer', example: 'EPSONAAD6C5' },
  { match: /^KM[0-9A-F]{6}$/i, vendor: 'Kyocera', kind: 'printer', example: 'KM8F3312' },
  { match: /^ET0021B7[0-9A-F]{6}$/i, vendor: 'Lexmark', kind: 'printer', example: 'ET0021B7123456' },
  { match: /^RNP[0-9A-F]{6,12}$/i, vendor: 'Ricoh', kind: 'printer', example: 'RNP00267312AB34' },
  { match: /^(?<model>DCS-\w+)$/i, vendor: 'D-Link', kind: 'camera', example: 'DCS-930LB' },
  {
    match: /^(?<model>(?:HS|KP|EP)\d{2,3}(?:\(\w+\))?)/,
    vendor: 'TP-Link',
    kind: 'plug',
    example: 'HS100(EU)',
  },
  { match: /^(?<model>(?:LB|KL)\d{2,3})/, vendor: 'TP-Link', kind: 'light', example: 'LB130' },
  { match: /^Philips-hue$/i, vendor: 'Philips', kind: 'hub', example: 'Philips-hue' },
  { match: /^axis-(?<mac>[0-9a-f]{12})$/i, vendor: 'Axis', kind: 'camera', example: 'axis-00408c123456' },
  {
    match: /^Sonos-?(?<mac>[0-9A-F]{12})$/i,
    vendor: 'Sonos',
    kind: 'speaker',
    example: 'Sonos-7828CA05FACC',
  },
  {
    match: /^Bose-SM\d-(?<mac>[0-9a-f]{12})$/i,
    vendor: 'Bose',
    kind: 'speaker',
    example: 'Bose-SM2-c8df84ae0b6e',
  },
  { match: /^LGwebOSTV$/i, vendor: 'LG', kind: 'tv', example: 'LGwebOSTV' },
  { match: /^tasmota[-_]/i, vendor: 'Tasmota', kind: 'plug', example: 'tasmota-8AF312-4850' },
  { match: /^shelly/i, vendor: 'Shelly', example: 'shelly1-A4CF12F45373' },
  { match: /^wled-/i, vendor: 'WLED', kind: 'light', example: 'wled-f45373' },
  { match: /^wemo/i, vendor: 'Belkin', example: 'wemo' },
  { match: /^iPhone/i, vendor: 'Apple', kind: 'phone', example: 'iPhone-von-Eva' },
  { match: /^iPad/i, vendor: 'Apple', kind: 'tablet', example: 'iPad' },
  { match: /^(?:MacBook|iMac|Mac-?mini)/i, vendor: 'Apple', kind: 'computer', example: 'MacBook-Pro' },
  { match: /^Pixel-\d/i, vendor: 'Google', kind: 'phone', example: 'Pixel-8' },
  { match: /^Galaxy-(?!Tab)/i, vendor: 'Samsung', kind: 'phone', example: 'Galaxy-S21' },
  {
    match: /^(?:DESKTOP|LAPTOP)-[0-9A-Z]{6,7}$/,
    vendor: 'Microsoft',
    kind: 'computer',
    example: 'DESKTOP-4K2P9QX',
  },
  {
    match: /^(?:yeelink-|yeelight)/i,
    vendor: 'Yeelight',
    kind: 'light',
    example: 'yeelink-light-color1_miio01385535',
  },
]

/** A DHCP request, or any host name: names that makers set. */
export function readHostname(list: ClaimList, hostname: string, from: string): void {
  const name = clean(hostname).replace(/\.(?:local|lan|home|home\.arpa|fritz\.box)\.?$/i, '')
  list.add('hostname', name, from, 0.8)
  for (const { match, vendor, kind } of HOST_NAMES) {
    const found = match.exec(name)
    if (!found) continue
    if (vendor !== 'Microsoft') list.add('vendor', vendor, from, 0.45, 'inferred')
    list.add('kind', kind, from, 0.5, 'inferred')
    list.add('model', found.groups?.model, from, 0.45)
    list.add('mac', found.groups?.mac, from, 0.6)
    return
  }
}

/** DHCP option 60, vendor class: what the client's software says of itself. */
export function readVendorClass(list: ClaimList, vendorClass: string): void {
  const text = clean(vendorClass)
  if (/^MSFT/.test(text)) list.add('kind', 'computer', 'dhcp vendor class', 0.4, 'inferred')
  if (/^android-dhcp/i.test(text)) list.add('kind', 'phone', 'dhcp vendor class', 0.25, 'inferred')
  if (/^Hewlett-Packard|JetDirect/i.test(text)) {
    list.add('vendor', 'HP', 'dhcp vendor class', 0.6)
    list.add('kind', 'printer', 'dhcp vendor class', 0.5, 'inferred')
  }
  if (/^Mfg=/i.test(text)) {
    list.add('vendor', /Mfg=([^;]+)/i.exec(text)?.[1], 'dhcp vendor class', 0.7)
    list.add('model', /Mod=([^;]+)/i.exec(text)?.[1], 'dhcp vendor class', 0.7)
    list.add('serial', /Ser=([^;]+)/i.exec(text)?.[1], 'dhcp vendor class', 0.7)
  }
}
