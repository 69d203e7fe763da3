import type { DnsSdService } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import type { ClaimField } from './claim.ts'
import { type ClaimList, MAX_READ, macOfUuid } from './claim-list.ts'
import { AIRPORT_PRODUCTS, APPLE_MODELS } from './fingerprints/apple-models.ts'
import { DNS_SD_TYPES, type DnsSdTypeRow } from './fingerprints/dns-sd-types.ts'
import {
  HOMEKIT_CATEGORIES,
  MATTER_DEVICE_TYPES,
  MATTER_VENDORS,
  MIIO_MAKERS,
  MIIO_TYPES,
} from './fingerprints/numbered.ts'
import { airplayFirmware } from './firmware-version.ts'
import { lookUpModel } from './model-lookup.ts'
import { readFreeText } from './read-text.ts'
import { labelVendor, leadingVendor, normaliseVendor, withoutNoun } from './vendor-name.ts'

const rows = new Map<string, DnsSdTypeRow>(DNS_SD_TYPES.map((row) => [row.type.toLowerCase(), row]))
type Txt = (key: string) => string
type Read = (list: ClaimList, txt: Txt, name: string, from: (key: string) => string) => void

/** One DNS-SD service: its type, instance name and TXT record (RFC 6763). */
export function readDnsSd(list: ClaimList, service: DnsSdService): void {
  const type = service.type.toLowerCase()
  const txt: Txt = (key) => clean(service.txt[key] ?? '', MAX_READ)
  const from = (key: string) => `mdns ${service.type} ${key}`
  const name = clean(service.name)
  const row = rows.get(type)
  if (NAMED_BY_INSTANCE.has(type)) readFreeText(list, 'instance', name, from('instance'))
  if (row) readRow(list, row, txt, name, from)
  SPECIAL[type]?.(list, txt, name, from)
  if (!row || type === '_http._tcp') readGeneralKeys(list, txt, from)
  if (service.host) list.add('hostname', service.host.replace(/\.local\.?$/i, ''), from('host'), 0.8)
  if (!row?.keys?.name) list.add('name', name.replace(/^[0-9A-F]{12}@/i, ''), from('instance'), 0.5)
  list.add('mac', macOfUuid(txt('uuid')), from('TXT UUID'), 0.5)
  // An owner may have chosen the name: it counts only where nothing else names a maker.
  if (!list.has('vendor') && NAMED_BY_MAKER.has(type)) readNameAsModel(list, name, from('instance'))
}

/** TXT keys that mean the same whoever sends them. A bare `version` is often a protocol's and is not among them. */
const GENERAL_KEYS: readonly (readonly [ClaimField, readonly string[]])[] = [
  ['vendor', ['manufacturer', 'vendor', 'brand', 'usb_mfg', 'mfg', 'mf']],
  [
    'model',
    ['model', 'model_name', 'modelname', 'usb_mdl', 'mdl', 'product_name', 'product', 'md', 'devicetype'],
  ],
  [
    'firmware',
    [
      'fw_ver',
      'fw_version',
      'fwversion',
      'fwver',
      'firmware',
      'firmware_version',
      'firmwareversion',
      'sw_version',
      'swversion',
      'software_version',
    ],
  ],
  ['serial', ['serial', 'serialnumber', 'serial_number', 'sn', 'usb_ser']],
  ['hardware', ['hw_version', 'hwversion', 'hw_ver', 'hardware']],
  ['mac', ['mac', 'macaddress', 'mac_address']],
]

/** A service nobody in the tables announces, and web pages: fields by their usual keys. */
function readGeneralKeys(list: ClaimList, txt: Txt, from: (key: string) => string): void {
  for (const [field, keys] of GENERAL_KEYS) {
    const key = list.has(field) ? undefined : keys.find((name) => txt(name))
    if (key) list.add(field, txt(key).replace(/^\((.*)\)$/, '$1'), from(`TXT ${key}`), 0.7)
  }
}

/** Types of many makers whose instance names give one away. */
const NAMED_BY_INSTANCE = new Set(['_http._tcp', '_amzn-alexa._tcp', '_spotify-connect._tcp'])

/** Types whose instance name is the maker's until the owner changes it. */
const NAMED_BY_MAKER = new Set(['_hap._tcp', '_hap._udp', '_androidtvremote._tcp', '_androidtvremote2._tcp'])

function readRow(
  list: ClaimList,
  row: DnsSdTypeRow,
  txt: Txt,
  name: string,
  from: (key: string) => string,
): void {
  for (const [field, keys] of Object.entries(row.keys ?? {}) as [
    keyof NonNullable<DnsSdTypeRow['keys']>,
    readonly string[],
  ][]) {
    if (field === 'model' && keys.includes('ty')) continue
    for (const [rank, key] of keys.entries()) {
      if (!txt(key)) continue
      list.add(field, txt(key), from(`TXT ${key}`), 0.85 - rank * 0.1)
      break
    }
  }
  if (row.keys?.model?.includes('ty')) {
    readPrinterModel(list, txt, from)
    if (!list.has('model')) readNameAsModel(list, name.replace(/ @ .*$/, ''), from('instance'))
  }
  const groups = row.instance?.exec(name)?.groups
  if (groups) {
    list.add('mac', groups.mac ?? groups.mac2, from('instance'), 0.75)
    list.add('serial', groups.serial, from('instance'), 0.7)
    list.add('model', groups.model, from('instance'), 0.6)
    list.add('name', groups.name, from('instance'), 0.6)
  }
  list.add('vendor', row.vendor, from('type'), 0.75, 'inferred')
  list.add('model', row.model, from('type'), 0.5, 'inferred')
  list.add(
    'kind',
    row.kind === 'unknown' ? null : row.kind,
    from('type'),
    row.kindConfidence ?? 0.5,
    'inferred',
  )
}

/** `usb_MDL`, else `ty`, else `product` in brackets: without the words a sharing host adds (PWG 5100.14). */
function readPrinterModel(list: ClaimList, txt: Txt, from: (key: string) => string): void {
  const vendor = normaliseVendor(txt('usb_mfg') || txt('mfg')) || null
  const candidates: [string, string, number][] = [
    ['usb_mdl', txt('usb_mdl'), 0.9],
    ['mdl', txt('mdl'), 0.88],
    ['ty', txt('ty').split(',')[0]!, 0.85],
    ['product', /ghostscript/i.test(txt('product')) ? '' : txt('product').replace(/^\((.*)\)$/, '$1'), 0.8],
  ]
  for (const [key, text, confidence] of candidates) {
    if (!text) continue
    const model = text.replace(/^CN(?=MF\d|LBP)/, '').replace(/ HTTP$/, '')
    list.add('model', model, from(`TXT ${key}`), confidence)
    if (!vendor) list.add('vendor', leadingVendor(model), from(`TXT ${key}`), 0.75)
  }
}

const AIRPLAY_IMITATED = /^appletv\d/i

const airplay: Read = (list, txt, _name, from) => {
  const model = txt('model') || txt('am')
  const maker = normaliseVendor(txt('manufacturer') || txt('integrator').replace(/_tv$/i, ''))
  const apple = (maker === 'Apple' || maker === '') && lookUpModel(model, null)?.vendor === 'Apple'
  const key = txt('am') ? 'TXT am' : 'TXT model'
  if (maker && maker !== 'Apple' && AIRPLAY_IMITATED.test(model)) {
    discard(list, 'model')
    list.add('kind', 'tv', from('TXT integrator'), 0.7, 'inferred')
  }
  if (/_tv$/i.test(txt('integrator'))) list.add('kind', 'tv', from('TXT integrator'), 0.85, 'inferred')
  if (apple) {
    list.add('vendor', 'Apple', from(key), 0.85)
    list.add('firmware', txt('osvers') || txt('ov'), from(txt('osvers') ? 'TXT osvers' : 'TXT ov'), 0.9)
    return
  }
  const firmware = airplayFirmware(txt('fv'))
  // Roku writes its build behind its version: the first three groups are what it states everywhere else.
  const roku = /^[A-Z]?\d{3,4}X\d?$/.test(model)
  list.add(
    'firmware',
    roku ? (/^\d+\.\d+\.\d+/.exec(firmware)?.[0] ?? firmware) : firmware,
    from('TXT fv'),
    0.88,
  )
  if (/^ampl?i?f?i?e?r?$|^play:|^beam|^arc$|^one/i.test(model))
    list.add('kind', 'speaker', from(key), 0.6, 'inferred')
}

const SPECIAL: Readonly<Record<string, Read>> = {
  '_dvl-deviceapi._tcp': (list, txt, _name, from) => {
    // devolo's type numbers: 2600 and 2601 are its smart home centre.
    if (/^260[01]$/.test(txt('mt'))) {
      list.add('model', 'Home Control Central', from('TXT MT'), 0.7, 'inferred')
      list.add('kind', 'hub', from('TXT MT'), 0.95, 'inferred')
    }
  },
  '_airplay._tcp': airplay,
  '_raop._tcp': (list, txt, name, from) => {
    airplay(list, txt, name, from)
    const shown = name.replace(/^[0-9A-F]{12}@/i, '')
    const row = txt('am') ? null : lookUpModel(shown, null)
    if (!row) return
    list.add('vendor', row.vendor, from('instance'), 0.6)
    list.add('model', shown.replace(/^(?:\S+ )(?=\S*\d)/, ''), from('instance'), 0.5)
  },
  '_companion-link._tcp': (list, txt, _name, from) => {
    const row = lookUpModel(txt('rpmd'), 'Apple')
    if (row?.kind) list.add('kind', row.kind, from('TXT rpMd'), 0.9, 'inferred')
  },
  '_device-info._tcp': (list, txt, _name, from) => {
    const sold = APPLE_MODELS[txt('model')]
    if (sold) {
      // Below what another service states: then the identifier itself holds, as everywhere else.
      discard(list, 'model')
      list.add('model', sold, from('TXT model'), 0.8)
    }
    // The names Apple's own builds carry, such as J105aAP of an Apple TV 4K.
    if (/^[A-Z]\d{2,3}[a-z]{0,2}AP$/.test(txt('model')))
      list.add('vendor', 'Apple', from('TXT model'), 0.8, 'inferred')
    if (/^(?:MacSamba|Xserve|RackMac|TimeCapsule)/.test(txt('model'))) discard(list, 'model')
  },
  '_airport._tcp': (list, txt, _name, from) => {
    const record = Object.fromEntries(
      txt('wama')
        .split(',')
        .map((part) => part.split('=') as [string, string]),
    )
    list.add('firmware', record.syVs, from('TXT syVs'), 0.92)
    list.add('model', AIRPORT_PRODUCTS[record.syAP ?? ''], from('TXT syAP'), 0.85, 'inferred')
    list.add('mac', txt('wama').split(',')[0], from('TXT waMA'), 0.9)
  },
  '_googlecast._tcp': (list, txt, _name, from) => {
    const model = txt('md')
    if (/^google cast group$/i.test(model)) {
      list.add('kind', 'speaker', from('TXT md'), 0.95, 'inferred')
    }
    if (/^(?:google|chromecast|nest)/i.test(model)) list.add('vendor', 'Google', from('TXT md'), 0.85)
    if (model && !leadingVendor(model) && !lookUpModel(model, null))
      list.add('vendor', leadingVendor(txt('fn')), from('TXT fn'), 0.4, 'inferred')
  },
  '_esphomelib._tcp': (list, txt, _name, from) => {
    const [maker, product] = txt('project_name').split('.')
    if (maker && product) {
      list.add('vendor', maker, from('TXT project_name'), 0.85)
      list.add('model', product, from('TXT project_name'), 0.85)
      list.add('firmware', txt('project_version'), from('TXT project_version'), 0.9)
    } else {
      list.add('vendor', 'ESPHome', from('type'), 0.8, 'inferred')
      list.add('model', txt('board'), from('TXT board'), 0.7)
      list.add('firmware', txt('version'), from('TXT version'), 0.9)
    }
  },
  '_http._tcp': readWeb,
  '_sonos._tcp': (list, txt, _name, from) =>
    list.add('uuid', /(RINCON_[0-9A-F]+)/.exec(txt('info'))?.[1], from('TXT info'), 0.9),
  '_hue._tcp': (list, txt, _name, from) => {
    const id = /^([0-9a-f]{6})fffe([0-9a-f]{6})$/i.exec(txt('bridgeid'))
    if (id) list.add('mac', `${id[1]}${id[2]}`, from('TXT bridgeid'), 0.9)
  },
  '_elg._tcp': (list, txt, _name, from) => {
    const product = /^(?:Elgato )?(.+?)(?: (\d{2}[A-Z]{3}\d{4}))?$/.exec(txt('md'))
    list.add('model', product?.[1], from('TXT md'), 0.9)
    list.add('hardware', product?.[2], from('TXT md'), 0.7)
  },
  '_ewelink._tcp': (list, txt, _name, from) => {
    list.add('model', txt('type').startsWith('diy') ? '' : txt('model'), from('TXT model'), 0.6)
    list.add('firmware', /"fwVersion":"([\w.]+)"/.exec(txt('data1'))?.[1], from('TXT data1'), 0.9)
    list.describe(txt('type').replaceAll('_', ' '), from('TXT type'))
  },
  '_hap._tcp': homekit,
  '_hap._udp': homekit,
  '_matterc._udp': matter,
  '_matterd._udp': matter,
  '_miio._udp': (list, _txt, name, from) => {
    const parts = /^((\w+?)-(\w+?)-[\w.]+?)_mi(?:io|ap)/i.exec(name)
    if (!parts) {
      list.add('vendor', 'Xiaomi', from('type'), 0.7, 'inferred')
      return
    }
    list.add('vendor', MIIO_MAKERS[parts[2]!.toLowerCase()] ?? 'Xiaomi', from('instance'), 0.85)
    list.add('model', parts[1], from('instance'), 0.8)
    list.add('kind', MIIO_TYPES[parts[3]!.toLowerCase()], from('instance'), 0.9, 'inferred')
  },
  '_axis-video._tcp': readCamera,
  '_rtsp._tcp': readCamera,
  '_daap._tcp': (list, txt, name, from) => {
    const owner = /^\d+\.\d+/.test(txt('mtd-version'))
    if (owner && /forked-daapd|owntone/i.test(name)) list.add('model', name, from('instance'), 0.7)
    else if (owner) list.add('model', 'OwnTone', from('TXT mtd-version'), 0.4, 'inferred')
    else if (/^svn/.test(txt('mtd-version')))
      list.add('model', 'Firefly Media Server', from('TXT mtd-version'), 0.6, 'inferred')
    list.add('firmware', txt('mtd-version'), from('TXT mtd-version'), 0.7)
    list.add('kind', txt('mtd-version') ? 'server' : null, from('TXT mtd-version'), 0.7, 'inferred')
  },
  '_ssh._tcp': (list, _txt, name, from) => {
    const smappee = /^Smappee(\d{10})$/.exec(name)
    if (!smappee) return
    list.add('vendor', 'Smappee', from('instance'), 0.8)
    list.add('serial', smappee[1], from('instance'), 0.8)
    list.add('kind', 'energy', from('instance'), 0.9, 'inferred')
  },
  '_api._udp': (list, _txt, name, from) => {
    if (!/guardian/i.test(name)) return
    list.add('vendor', 'Elexa', from('instance'), 0.7, 'inferred')
    list.add('model', name.replace(/ API$/, ''), from('instance'), 0.7)
    list.add('kind', 'sensor', from('instance'), 0.85, 'inferred')
  },
  // BluOS runs in players of many makers, who begin the name they ship with their own.
  '_musc._tcp': (list, _txt, name, from) => list.add('vendor', labelVendor(name), from('instance'), 0.7),
  '_viziocast._tcp': (list, _txt, name, from) => {
    const row = lookUpModel(list.best('model') ?? name, 'Vizio')
    if (row?.kind) list.add('kind', row.kind, from('TXT name'), 0.85, 'inferred')
  },
  '_lutron._tcp': (list, txt, _name, from) => {
    if (txt('devclass') === '08050100')
      list.add('model', 'Caseta SBP2', from('TXT DEVCLASS'), 0.7, 'inferred')
  },
}

/** HomeKit: `md` is the model, `ci` the category; `id` is a random pairing id and no MAC. */
function homekit(list: ClaimList, txt: Txt, _name: string, from: (key: string) => string): void {
  list.add('vendor', leadingVendor(txt('md')), from('TXT md'), 0.75)
  list.add('kind', HOMEKIT_CATEGORIES[txt('ci')], from('TXT ci'), 0.84, 'inferred')
}

/** Matter commissioning: `VP` is vendor and product id, `DT` the device type (Matter Core, 4.3.1). */
function matter(list: ClaimList, txt: Txt, _name: string, from: (key: string) => string): void {
  list.add('vendor', MATTER_VENDORS[Number.parseInt(txt('vp'), 10)], from('TXT VP'), 0.85)
  list.add('kind', MATTER_DEVICE_TYPES[Number.parseInt(txt('dt'), 10)], from('TXT DT'), 0.85, 'inferred')
  list.add('name', txt('dn'), from('TXT DN'), 0.7)
}

/** Web servers: what Shelly, Synology, Bosch, LEDVANCE and others put there, and names that are models. */
function readWeb(list: ClaimList, txt: Txt, name: string, from: (key: string) => string): void {
  const shelly = /^(shelly[\w-]*?)-([0-9A-F]{6,12})$/i.exec(txt('id') || name)
  if (shelly) {
    list.add('vendor', 'Shelly', from(txt('id') ? 'TXT id' : 'instance'), 0.85)
    list.add('model', shelly[1], from(txt('id') ? 'TXT id' : 'instance'), 0.55)
    list.add('mac', shelly[2], from('instance'), 0.8)
    list.add(
      'firmware',
      /(?:\/v?|^v)(\d+\.\d+(?:\.\d+)?(?:-(?:rc|beta)\w*)?)/.exec(txt('fw_id'))?.[1],
      from('TXT fw_id'),
      0.9,
    )
  }
  list.add('vendor', txt('vendor') || txt('manufacturer'), from('TXT vendor'), 0.85)
  list.add('model', shelly ? '' : txt('model') || txt('product'), from('TXT model'), 0.85)
  list.add('firmware', txt('sw ver') || txt('fw_version') || txt('fwversion'), from('TXT SW ver'), 0.85)
  list.add('serial', txt('serial'), from('TXT serial'), 0.85)
  for (const part of (txt('mac_address') || txt('mac')).split('|').slice(0, 4))
    list.add('mac', part, from('TXT mac_address'), 0.9)
  if (txt('devicefamily')) list.add('firmware', txt('version'), from('TXT version'), 0.85)
  if (txt('version_major') && txt('version_build'))
    list.add(
      'firmware',
      `${txt('version_major')}.${txt('version_minor') || '0'}-${txt('version_build')}`,
      from('TXT version_*'),
      0.9,
    )
  if (/iCom_/.test(txt('hwversion'))) {
    list.add('vendor', 'Bosch', from('TXT hwversion'), 0.7, 'inferred')
    list.add('model', 'KM200', from('TXT hwversion'), 0.6, 'inferred')
    list.add('kind', 'thermostat', from('TXT hwversion'), 0.8, 'inferred')
    list.add('hardware', txt('hwversion'), from('TXT hwversion'), 0.85)
  }
  if (!list.has('model')) readNameAsModel(list, name, from('instance'))
}

/** An instance name that is a known model, without the id behind it: `Lightify-017b5f6b`. */
function readNameAsModel(list: ClaimList, name: string, from: string): void {
  const model = name
    .replace(/[ _-]*[[(]?(?:[0-9a-f]{4,12}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2})[\])]?$/i, '')
    .trim()
  const row = model.length > 2 ? lookUpModel(model, null) : null
  if (!row) {
    list.add('vendor', leadingVendor(name), from, 0.4, 'inferred')
    return
  }
  list.add('vendor', row.vendor, from, 0.6, 'inferred')
  list.add('model', withoutNoun(model), from, 0.55)
  list.describe(model, from)
}

function readCamera(list: ClaimList, txt: Txt, name: string, from: (key: string) => string): void {
  const mac = (txt('macaddress') || /([0-9A-F]{12})\)?$/i.exec(name)?.[1] || '').toUpperCase()
  list.add('mac', mac, from('TXT macaddress'), 0.9)
  const label = name.replace(/\s*[-–]?\s*\(?[0-9A-F]{12}\)?$/i, '').trim()
  if (mac.startsWith('1CCAE3')) {
    list.add('vendor', 'DoorBird', from('TXT macaddress'), 0.85, 'inferred')
    list.add('kind', 'doorbell', from('TXT macaddress'), 0.9, 'inferred')
    if (/doorbird|^D\d/i.test(label)) list.add('model', label, from('instance'), 0.5)
    return
  }
  const vendor =
    leadingVendor(label) ?? (/^axis\b/i.test(label) || /^(?:00408C|ACCC8E|B8A44F)/.test(mac) ? 'Axis' : null)
  list.add('vendor', vendor, from('instance'), 0.8)
  if (vendor && lookUpModel(label, vendor)) list.add('model', label, from('instance'), 0.75)
}

/** Takes back what a key stated although it only names an icon or a group. */
function discard(list: ClaimList, field: 'model'): void {
  for (let at = list.claims.length - 1; at >= 0; at--)
    if (list.claims[at]!.field === field) list.claims.splice(at, 1)
}
