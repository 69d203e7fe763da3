import type { DnsSdService } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import type { ClaimField } from './claim.ts'
import { type ClaimList, MAX_READ, macOfUuid } from './claim-list.ts'
import { type From, type ReadService, readNameAsModel, type Txt } from './dns-sd-service.ts'
import { DNS_SD_TYPES, type DnsSdTypeRow } from './fingerprints/dns-sd-types.ts'
import { APPLE_SERVICES } from './read-airplay.ts'
import { SMART_HOME_SERVICES } from './read-smart-home.ts'
import { readFreeText } from './read-text.ts'
import { WEB_SERVICES } from './read-web-service.ts'
import { leadingVendor, normaliseVendor } from './vendor-name.ts'

const rows = new Map<string, DnsSdTypeRow>(DNS_SD_TYPES.map((row) => [row.type.toLowerCase(), row]))

/** One DNS-SD service: its type, instance name and TXT record (RFC 6763). */
export function readDnsSd(list: ClaimList, service: DnsSdService): void {
  const type = service.type.toLowerCase()
  const txt: Txt = (key) => clean(service.txt[key] ?? '', MAX_READ)
  const from = (key: string) => `mdns ${service.type} ${key}`
  const name = clean(service.name)
  const row = rows.get(type)
  if (!row || NAMED_BY_INSTANCE.has(type)) readFreeText(list, 'instance', name, from('instance'))
  if (row) readRow(list, row, txt, name, from)
  SPECIAL[type]?.(list, txt, name, from)
  if (!row || (!row.keys && !SPECIAL[type]) || type === '_http._tcp') readGeneralKeys(list, txt, from)
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
function readGeneralKeys(list: ClaimList, txt: Txt, from: From): void {
  for (const [field, keys] of GENERAL_KEYS) {
    const key = list.has(field) ? undefined : keys.find((name) => txt(name) && !isTypeNumber(name, txt(name)))
    if (key) list.add(field, txt(key).replace(/^\((.*)\)$/, '$1'), from(`TXT ${key}`), 0.7)
  }
}

/** Miele's `devicetype=7` is a dishwasher of any model. */
const isTypeNumber = (key: string, value: string): boolean => key === 'devicetype' && /^\d+$/.test(value)

/** Known types of many makers whose instance names give one away. */
const NAMED_BY_INSTANCE = new Set(['_http._tcp', '_amzn-alexa._tcp', '_spotify-connect._tcp'])

/** Types whose instance name is the maker's until the owner changes it. */
const NAMED_BY_MAKER = new Set([
  '_hap._tcp',
  '_hap._udp',
  '_androidtvremote._tcp',
  '_androidtvremote2._tcp',
  '_spotify-connect._tcp',
])

function readRow(list: ClaimList, row: DnsSdTypeRow, txt: Txt, name: string, from: From): void {
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
function readPrinterModel(list: ClaimList, txt: Txt, from: From): void {
  const vendor = normaliseVendor(txt('usb_mfg') || txt('mfg')) || null
  const candidates: [string, string, number][] = [
    ['usb_mdl', txt('usb_mdl'), 0.9],
    ['mdl', txt('mdl'), 0.88],
    ['ty', txt('ty').split(',')[0]!, 0.85],
    ['product', /ghostscript/i.test(txt('product')) ? '' : txt('product').replace(/^\((.*)\)$/, '$1'), 0.8],
  ]
  for (const [key, text, confidence] of candidates) {
    if (!text) continue
    // What a sharing host's driver puts behind the name is not of it: ` - CUPS+Gutenprint v5.3.3`.
    const model = text
      .replace(/^CN(?=MF\d|LBP)/, '')
      .replace(/ HTTP$| - CUPS.*$| Foomatic\/.*$| BR-Script\d?.*$/, '')
    list.add('model', model, from(`TXT ${key}`), confidence)
    if (!vendor) list.add('vendor', leadingVendor(model), from(`TXT ${key}`), 0.75)
  }
}

const SPECIAL: Readonly<Record<string, ReadService>> = {
  ...APPLE_SERVICES,
  ...SMART_HOME_SERVICES,
  ...WEB_SERVICES,
}
