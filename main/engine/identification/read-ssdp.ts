import { clean } from '../../../shared/text.ts'
import { type ClaimList, MAX_READ, macOfUuid } from './claim-list.ts'
import { DESCRIPTION_PLACES, UPNP_TYPES } from './fingerprints/upnp-types.ts'
import { lookUpModel } from './model-lookup.ts'
import { patternIndex } from './pattern-index.ts'
import { readProducts } from './read-products.ts'
import { readFreeText } from './read-text.ts'

/** How the ids of Signify's own bridges begin: with its MAC prefixes. */
export const SIGNIFY_ID = /^(?:001788|ecb5fa|c42996)/i

/** SSDP headers (UPnP Device Architecture 2.0, 1.2 and 1.3), and Yeelight's own on port 1982. */
export function readSsdp(list: ClaimList, headers: Readonly<Record<string, string>>): void {
  const header = new Map<string, string>()
  for (const [name, value] of Object.entries(headers)) header.set(name.toLowerCase(), value ?? '')
  const get = (name: string) => header.get(name) ?? ''
  readFreeText(list, 'server', clean(get('server'), MAX_READ), 'ssdp SERVER')
  readFreeText(list, 'server', clean(get('user-agent'), MAX_READ), 'ssdp USER-AGENT')
  readProducts(list, clean(get('server'), MAX_READ), 'ssdp SERVER')
  readTypes(list, `${get('st')} ${get('nt')} ${get('usn')}`, 'ssdp ST')
  readPlace(list, get('location'), 'ssdp LOCATION')
  readUsn(list, get('usn'))
  const bridge = /^([0-9a-f]{6})fffe([0-9a-f]{6})$/i.exec(get('hue-bridgeid'))
  if (bridge) {
    list.add('mac', `${bridge[1]}${bridge[2]}`, 'ssdp hue-bridgeid', 0.9)
    // Imitations make up their ids; the real bridges' begin with Signify's own MAC prefixes.
    if (SIGNIFY_ID.test(bridge[1]!)) {
      list.add('vendor', 'Philips', 'ssdp hue-bridgeid', 0.6, 'inferred')
      list.add('model', 'Hue Bridge', 'ssdp hue-bridgeid', 0.5, 'inferred')
    }
    list.add('kind', 'hub', 'ssdp hue-bridgeid', 0.8, 'inferred')
  }
  list.add('mac', /MAC=([0-9a-f:]{17})/i.exec(get('wakeup'))?.[1], 'ssdp WAKEUP', 0.9)
  const lg = /\[LG\] ?(?:webOS )?TV ?(\S+)/i.exec(decoded(get('dlnadevicename.lge.com')))
  if (lg) {
    list.add('vendor', 'LG', 'ssdp DLNADeviceName.lge.com', 0.9)
    list.add('model', lg[1], 'ssdp DLNADeviceName.lge.com', 0.85)
    list.add('kind', 'tv', 'ssdp DLNADeviceName.lge.com', 0.9, 'inferred')
  }
  const av = `${get('x-av-server-info')} ${get('x-av-client-info')}`
  list.add('vendor', /\bcn="([^"]{2,64})"/.exec(av)?.[1], 'ssdp X-AV-Server-Info cn', 0.8)
  const unit =
    /\bpa="([^"]{2,64})"/.exec(get('x-av-physical-unit-info'))?.[1] ?? /\bmn="([^"]{2,64})"/.exec(av)?.[1]
  if (unit && lookUpModel(unit, null)) {
    list.add('model', unit.replace(/^BRAVIA (?=\S*\d)/, ''), 'ssdp X-AV-Physical-Unit-Info', 0.8)
    list.describe(unit, 'ssdp X-AV-Physical-Unit-Info')
  }
  list.add('name', decoded(get('nl-devicename')), 'ssdp nl-devicename', 0.7)
  list.add('mac', get('nl-deviceid'), 'ssdp nl-deviceid', 0.9)
  list.add('model', /nanoleaf:(nl\d+)/i.exec(`${get('st')} ${get('nt')}`)?.[1]?.toUpperCase(), 'ssdp ST', 0.8)
  if (get('fw_ver') && get('support')) readYeelight(list, get)
  list.add('model', get('devmodel.bambu.com'), 'ssdp DevModel.bambu.com', 0.8)
  list.add('firmware', get('devversion.bambu.com'), 'ssdp DevVersion.bambu.com', 0.9)
  list.add('name', get('devname.bambu.com'), 'ssdp DevName.bambu.com', 0.7)
}

function readYeelight(list: ClaimList, get: (name: string) => string): void {
  list.add('vendor', 'Yeelight', 'yeelight LOCATION', 0.9, 'inferred')
  list.add('model', get('model'), 'yeelight model', 0.8)
  list.add('firmware', get('fw_ver'), 'yeelight fw_ver', 0.9)
  list.add('kind', 'light', 'yeelight support', 0.95, 'inferred')
  list.add('name', get('name'), 'yeelight name', 0.7)
}

const upnpTypes = patternIndex(UPNP_TYPES.map(({ match }) => match))
const descriptionPlaces = patternIndex(DESCRIPTION_PLACES.map(({ match }) => match))

/** Device, service and vendor types, from any text that holds them. */
export function readTypes(list: ClaimList, text: string, from: string): void {
  for (const row of upnpTypes(text)) {
    const { match, vendor, model, kind, confidence } = UPNP_TYPES[row]!
    if (!match.test(text)) continue
    list.add('vendor', vendor, from, confidence, 'inferred')
    list.add('model', model, from, confidence * 0.8, 'inferred')
    list.add('kind', kind, from, confidence, 'inferred')
    if (vendor) return
  }
}

export function readPlace(list: ClaimList, location: string, from: string): void {
  for (const row of descriptionPlaces(location)) {
    const { match, vendor, model, kind, confidence } = DESCRIPTION_PLACES[row]!
    if (!match.test(location)) continue
    list.add('vendor', vendor, from, confidence, 'inferred')
    list.add('model', model, from, confidence, 'inferred')
    list.add('kind', kind, from, confidence, 'inferred')
    return
  }
}

/** Ids that hold more than an id; each row with its example. */
const USN_ROWS: readonly { match: RegExp; vendor?: string; kind?: 'router'; example: string }[] = [
  {
    match: /^uuid:(?<model>[A-Z][A-Za-z]+)-\d_\d-(?<serial>\d{6}[A-Z0-9]{6,9})(?:::|$)/,
    vendor: 'Belkin',
    example: 'uuid:Insight-1_0-221542K1200339::upnp:rootdevice',
  },
  { match: /^uuid:RINCON_(?<mac>[0-9A-F]{12})/, vendor: 'Sonos', example: 'uuid:RINCON_B8E93791AF5C01400' },
  { match: /^uuid:roku:ecp:(?<serial>\w+)/, example: 'uuid:roku:ecp:YG004J486863' },
  {
    match: /^uuid:00e0fc37-(?:2525-2828-2500|2626-2828-2600)-/i,
    kind: 'router',
    example: 'uuid:00e0fc37-2525-2828-2500-0C31DCD93368',
  },
  {
    match: /^uuid:2f402f80-da50-11e1-9b23-(?<mac>[0-9a-f]{12})/i,
    example: 'uuid:2f402f80-da50-11e1-9b23-0017882476ff',
  },
  {
    match: /^uuid:.*-(?:AXIS-)?(?<mac>00408C[0-9A-F]{6}|ACCC8E[0-9A-F]{6}|B8A44F[0-9A-F]{6})(?:::|$)/i,
    vendor: 'Axis',
    example: 'uuid:Upnp-BasicDevice-1_0-00408C123456::upnp:rootdevice',
  },
]
export const USN_EXAMPLES: readonly { match: RegExp; example: string }[] = USN_ROWS

function readUsn(list: ClaimList, usn: string): void {
  if (!usn) return
  for (const { match, vendor, kind } of USN_ROWS) {
    const found = match.exec(usn)
    if (!found) continue
    list.add('vendor', vendor, 'ssdp USN', 0.75, 'inferred')
    list.add('kind', kind, 'ssdp USN', 0.6, 'inferred')
    list.add('model', found.groups?.model, 'ssdp USN', 0.7)
    list.add('serial', found.groups?.serial, 'ssdp USN', 0.8)
    list.add('mac', found.groups?.mac, 'ssdp USN', 0.8)
    break
  }
  if (/^uuid:/i.test(usn)) list.add('uuid', usn, 'ssdp USN', 0.9)
  list.add('mac', macOfUuid(usn), 'ssdp USN', 0.5)
}

function decoded(text: string): string {
  if (!text) return ''
  try {
    return clean(decodeURIComponent(text))
  } catch {
    return clean(text)
  }
}
