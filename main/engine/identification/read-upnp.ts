import type { UpnpFields } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import { type ClaimList, MAX_READ, macOfUuid, normaliseMac } from './claim-list.ts'
import { DISGUISES } from './fingerprints/disguises.ts'
import { MODEL_NUMBER_FIRMWARE } from './fingerprints/model-number-firmware.ts'
import { avmFirmware } from './firmware-version.ts'
import { knownModelWord, lookUpModel } from './model-lookup.ts'
import { readProducts } from './read-products.ts'
import { readPlace, readTypes } from './read-ssdp.ts'
import { readFreeText } from './read-text.ts'
import { isKnownVendor, leadingVendor, namedVendor, normaliseVendor } from './vendor-name.ts'

/** The root device of a UPnP description, vendor extensions included (UPnP Device Architecture 2.0, 2.3). */
export function readUpnp(list: ClaimList, fields: UpnpFields): void {
  const cleaned = new Map<string, string>()
  const get = (name: string) => {
    const before = cleaned.get(name)
    if (before !== undefined) return before
    const value = clean(fields[name] ?? '', MAX_READ)
    cleaned.set(name, value)
    return value
  }
  const disguise = DISGUISES.find(({ field, match }) => match.test(get(field)))
  if (disguise) {
    const from = `upnp ${disguise.field}`
    list.add('vendor', disguise.vendor, from, 0.97)
    list.add('model', disguise.model, from, 0.97)
    list.add('kind', disguise.kind, from, 0.97, 'inferred')
  }
  list.add('vendor', get('manufacturer'), 'upnp manufacturer', 0.85)
  if (get('server')) {
    readFreeText(list, 'server', get('server'), 'upnp SERVER')
    if (!get('manufacturer')) readProducts(list, get('server'), 'upnp SERVER')
  }
  if (get('location')) readPlace(list, get('location'), 'upnp LOCATION')
  for (const url of ['manufacturerURL', 'modelURL']) {
    const host = /^(?:https?:\/\/)?(?:www\.|support\.)?([\w-]+)\.[a-z]/i.exec(get(url))?.[1]
    if (host && isKnownVendor(host) && !list.has('vendor')) list.add('vendor', host, `upnp ${url}`, 0.7)
  }
  const vendor = vendorOf(list, get)
  readModel(list, get, vendor)
  readVersions(list, get, vendor ?? list.best('vendor'))
  readIds(list, get)
  list.add('name', get('friendlyName'), 'upnp friendlyName', 0.6)
  readTypes(list, `${get('deviceType')} ${get('serviceTypes')}`, 'upnp deviceType')
  readSonyServices(list, fields)
  list.describe(get('modelDescription'), 'upnp modelDescription')
  list.describe(get('modelName'), 'upnp modelName')
  list.describe(get('modelType'), 'upnp modelType')
  list.describe(get('friendlyName'), 'upnp friendlyName')
}

/** The maker, from the manufacturer or from what the other fields begin with. */
function vendorOf(list: ClaimList, get: (name: string) => string): string | null {
  const stated = list.best('vendor')
  const named = leadingVendor(get('modelName')) ?? leadingVendor(get('modelDescription'))
  const friendly = /^\[(LG|TV)\] ?(\S+)/.exec(get('friendlyName'))
  const screen = /^(?:LG )?webOS ?TV\b/i.test(get('modelDescription')) ? 'LG' : null
  const spoken =
    named ?? screen ?? (friendly ? (friendly[1] === 'LG' ? 'LG' : leadingVendor(friendly[2]!)) : null)
  if (spoken === 'WiiM' && stated === 'Linkplay') list.add('vendor', 'WiiM', 'upnp modelName', 0.95)
  if (stated) return spoken === 'WiiM' ? spoken : stated
  const known =
    spoken ?? leadingVendor(get('friendlyName')) ?? (get('modelName') ? namedVendor(get('modelName')) : null)
  list.add('vendor', known, named ? 'upnp modelName' : 'upnp friendlyName', 0.7)
  return known
}

/** Names in `friendlyName` that are models: the maker wrote them there, not the owner. */
const FRIENDLY_MODELS: readonly RegExp[] = [
  /^\[LG\] ?(?:webOS )?TV ?([A-Z0-9-]{5,})$/i,
  /^(\d{2}(?:PUS|PFS|PFL|PUT|PFK|PUK|OLED|PHS|PUG|PML|HFL)\d+[A-Z]?(?:\/\d\d)?)$/,
  /^(?:Panasonic )?(T[HXC][A-Z]?-?\d{2}[A-Z]{2,}\w+)$/,
  /^(FRITZ![\w ]+)$/,
  /^(KDL?-\w+|XR-\w+|XBR-\w+)$/,
  /^\[TV\] ?(\d{2}[A-Z]{2}\w+(?:-[A-Z]{2})?)$/,
  /^LG-(B[DP]P?\d{3}[A-Z]?)(?:-\d+)?$/,
  /^\[TV\] ?\[LG\] ?(\d{2}\w+(?:-[A-Z]{2})?)$/,
]

function readModel(list: ClaimList, get: (name: string) => string, vendor: string | null): void {
  const name = get('modelName')
  const number = get('modelNumber')
  const known = (text: string) => Boolean(text) && lookUpModel(text, vendor) !== null
  list.add('model', name, 'upnp modelName', 0.85)
  if (looksLikeModel(number, vendor) && number !== name)
    list.add('model', number, 'upnp modelNumber', known(number) && !known(name) ? 0.9 : 0.6)
  const friendly = get('friendlyName')
  const match = FRIENDLY_MODELS.map((pattern) => pattern.exec(friendly)).find(Boolean)
  if (match) list.add('model', match[1], 'upnp friendlyName', 0.65)
  else if (!list.has('model') && known(friendly)) list.add('model', friendly, 'upnp friendlyName', 0.5)
  if (list.has('model')) return
  for (const field of ['modelDescription', 'friendlyName']) {
    if (vendor) list.add('model', knownModelWord(get(field), vendor), `upnp ${field}`, 0.5)
  }
}

/** Letters and digits together, and no version, platform or branding word. */
const looksLikeModel = (number: string, vendor: string | null): boolean =>
  /[A-Za-z]/.test(number) &&
  /\d/.test(number) &&
  !/^(?:v?\d+(?:\.\d+)+|V\d+-.*|AllShare.*|WEBOS\d?|2k\d+MTK|JB[\d.]+|\d[\d.]+-\w+|.* - avme?)$/i.test(
    number,
  ) &&
  !(vendor && / \d+\.\d+-\d+$/.test(number))

/** Elements a maker added that hold its firmware. */
const VERSION_FIELDS = [
  'softwareVersion',
  'firmwareVersion',
  'FirmwareVersion',
  'firmware_version',
  'swVersion',
  'X_firmwareVersion',
]

function readVersions(list: ClaimList, get: (name: string) => string, vendor: string | null): void {
  for (const field of VERSION_FIELDS) list.add('firmware', get(field), `upnp ${field}`, 0.92)
  if (vendor === 'AVM') list.add('firmware', avmFirmware(get('Display')), 'upnp systemVersion Display', 0.92)
  readNumberFirmware(list, get, vendor)
  list.add('hardware', get('hardwareVersion') || get('hwVersion') || get('HW'), 'upnp hardwareVersion', 0.85)
}

/** Makers who write the firmware into the model's number. */
function readNumberFirmware(list: ClaimList, get: (name: string) => string, vendor: string | null): void {
  const number = get('modelNumber')
  if (!number) return
  const others = ['manufacturer', 'modelName', 'modelDescription', 'friendlyName', 'server']
    .map(get)
    .join(' ')
  for (const row of MODEL_NUMBER_FIRMWARE) {
    if (row.vendor !== null && row.vendor !== vendor) continue
    if (row.when && !row.when.test(others)) continue
    const match = row.match.exec(number)
    if (!match) continue
    list.add('firmware', match[1], 'upnp modelNumber', 0.85)
    return
  }
  // A gateway nobody in the tables made: a number like 7.57 is no hardware revision (those end in one digit).
  if (
    /InternetGatewayDevice/.test(get('deviceType')) &&
    !isKnownVendor(get('manufacturer')) &&
    !normaliseVendor(get('manufacturer')).match(/miniupnp/i)
  )
    list.add('firmware', /^(\d+\.\d{2,}(?:\.\d+)*)$/.exec(number)?.[1], 'upnp modelNumber', 0.6)
}

function readIds(list: ClaimList, get: (name: string) => string): void {
  const serial = get('serialNumber') || get('serialNum')
  const isMac = normaliseMac(serial)
  list.add('serial', serial, 'upnp serialNumber', isMac ? 0.6 : 0.9)
  if (isMac) list.add('mac', isMac, 'upnp serialNumber', 0.8)
  list.add('mac', get('macAddress') || get('MACAddress') || get('mac'), 'upnp macAddress', 0.95)
  const udn = get('UDN') || get('udn')
  list.add('uuid', udn, 'upnp UDN', 0.9)
  list.add('mac', macOfUuid(udn) ?? /RINCON_([0-9A-F]{12})/.exec(udn)?.[1], 'upnp UDN', 0.5)
}

/** Sony's ScalarWebAPI lists what the device can do: one with a screen is a television. */
function readSonyServices(list: ClaimList, fields: UpnpFields): void {
  const services = Object.keys(fields)
    .filter((name) => name.startsWith('X_ScalarWebAPI'))
    .map((name) => fields[name])
    .join(' ')
  if (!services) return
  list.add('vendor', 'Sony', 'upnp X_ScalarWebAPI', 0.8, 'inferred')
  list.add('kind', /videoScreen/.test(services) ? 'tv' : 'speaker', 'upnp X_ScalarWebAPI', 0.92, 'inferred')
}
