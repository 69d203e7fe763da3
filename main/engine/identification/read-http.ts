import { clean } from '../../../shared/text.ts'
import { decodeEntities, parseXml } from '../protocol/xml.ts'
import { type ClaimList, MAX_READ } from './claim-list.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { HTTP_ENDPOINTS } from './fingerprints/http-endpoints.ts'
import { HTTP_PLACES } from './fingerprints/http-places.ts'
import { avmFirmware } from './firmware-version.ts'
import { readFreeText, readModelText, readPrompt } from './read-text.ts'
import { leadingVendor, namedVendor } from './vendor-name.ts'

const MAX_BODY = 256 * 1024
const MAX_FIELDS_READ = 300
type Fields = 'vendor' | 'model' | 'firmware' | 'serial' | 'name' | 'mac' | 'uuid' | 'hardware'
const FIELDS: readonly Fields[] = ['vendor', 'model', 'firmware', 'serial', 'name', 'mac', 'uuid', 'hardware']

/** JSON rows by the first name of their first path, each with its place in the table. */
const jsonRows = new Map<string, { row: HttpEndpointRow; place: number }[]>()
for (const [place, row] of HTTP_ENDPOINTS.entries()) {
  if (row.format !== 'json') continue
  const top = row.has[0]!.split('.')[0]!
  jsonRows.set(top, [...(jsonRows.get(top) ?? []), { row, place }])
}
const xmlRows = new Map<string, HttpEndpointRow[]>()
for (const row of HTTP_ENDPOINTS) {
  if (row.format !== 'xml') continue
  const root = row.has[0]!.split('.')[0]!
  xmlRows.set(root, [...(xmlRows.get(root) ?? []), row])
}

/** One local HTTP answer: body, `Server`, login realm and page title. */
export function readHttp(
  list: ClaimList,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> | undefined,
): void {
  if (body.length > MAX_BODY) return
  const start = body.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) readJson(list, path, start)
  else if (start.startsWith('<') && !/^<(?:!doctype html|html|head|title|h1|body)/i.test(start))
    readXml(list, path, start)
  if (!list.has('vendor')) readPlace(list, path, start)
  if (!list.has('vendor') || !list.has('model')) readPage(list, path, body)
  for (const [name, value] of Object.entries(headers ?? {}))
    readHeader(list, name.toLowerCase(), clean(value, MAX_READ))
}

/** An answer known by its path alone, and the pairs it states. */
function readPlace(list: ClaimList, path: string, body: string): void {
  const row = HTTP_PLACES.find((place) => place.path.test(path))
  if (!row || REFUSAL.test(body)) return
  list.add('vendor', row.vendor, 'http path', 0.7, 'inferred')
  list.add('model', row.model, 'http path', 0.5, 'inferred')
  list.add('kind', row.kind, 'http path', 0.7, 'inferred')
  for (const pattern of row.read ?? []) {
    const groups = pattern.exec(body.slice(0, 4096))?.groups ?? {}
    list.add('model', groups.model, 'http answer', 0.85)
    list.add('firmware', groups.firmware?.replaceAll('_', '.'), 'http answer', 0.9)
    list.add('serial', groups.serial, 'http answer', 0.85)
    list.add('mac', groups.mac, 'http answer', 0.85)
  }
}

/** Pages that refuse: they say nothing of who would have answered. */
const REFUSAL = /^<(?:!doctype html|html|head|title|h1|body)/i

function readHeader(list: ClaimList, name: string, value: string): void {
  if (name === 'server') {
    const from = 'http Server'
    if (!readFreeText(list, 'server', value, from) && !readModelText(list, value, from, 0.5)) {
      list.add('vendor', leadingVendor(value), from, 0.5)
      list.describe(value, from)
    }
  }
  if (name === 'www-authenticate') {
    const realm = /realm="([^"]*)"/i.exec(value)?.[1] ?? ''
    readPrompt(list, 'realm', realm, 0.7)
  }
}

function readJson(list: ClaimList, path: string, body: string): void {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return
  }
  if (Array.isArray(parsed)) parsed = parsed[0]
  if (typeof parsed !== 'object' || parsed === null) return
  const rows = Object.keys(parsed)
    .slice(0, MAX_FIELDS_READ)
    .flatMap((name) => jsonRows.get(name) ?? [])
    .filter(({ row }) => row.has.every((key) => valueAt(parsed, key) !== undefined))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
  const row = rows.find((candidate) => candidate.path.test(path)) ?? rows[0]
  if (/^\/JQ=6224/.test(path)) {
    list.add('model', textAt(parsed, '6224.value'), 'http JQ 6224', 0.9)
    list.add('kind', 'thermostat', 'http JQ 6224', 0.8, 'inferred')
  }
  if (row) readEndpoint(list, row, parsed)
  else readCommonFields(list, parsed)
  if (row?.id === 'powerview-firmware' || row?.id === 'powerview-userdata') readPowerView(list, parsed)
  if (row?.id === 'wiim-status')
    list.add('vendor', namedVendor(textAt(parsed, 'project')), 'http wiim-status project', 0.9)
  if (row?.id === 'spotify-connect') readSpotify(list, parsed)
  if (row?.id === 'kasa-sysinfo')
    list.describe(
      textAt(parsed, 'system.get_sysinfo.dev_name') || textAt(parsed, 'system.get_sysinfo.description'),
      'kasa dev_name',
    )
  if (row?.id === 'tplink-tapo')
    list.describe(
      textAt(parsed, 'result.device_type')
        .replace(/^SMART\.(?:TAPO|KASA)/, 'smart ')
        .replace('IPCAMERA', 'ip camera'),
      'tapo device_type',
    )
}

function readXml(list: ClaimList, path: string, body: string): void {
  const parsed = parseXml(body)
  const root = parsed && Object.keys(parsed)[0]
  const row = root
    ? xmlRows.get(root)?.find(({ has }) => has.every((key) => valueAt(parsed, key) !== undefined))
    : undefined
  if (!root) return
  if (!row) {
    readCommonFields(list, valueAt(parsed, root))
    return
  }
  readEndpoint(list, row, parsed)
  const from = `http ${row.id}`
  if (row.id === 'avm-boxinfo')
    list.add('firmware', avmFirmware(textAt(parsed, 'BoxInfo.Version')), `${from} Version`, 0.95)
  if (row.id === 'avm-juis')
    list.add(
      'firmware',
      [
        `${textAt(parsed, 'BoxInfo.Minor')}`.padStart(2, '0'),
        textAt(parsed, 'BoxInfo.Patch').padStart(2, '0'),
      ].join('.'),
      from,
      0.9,
    )
  if (row.id.startsWith('roku'))
    list.add(
      'kind',
      textAt(parsed, 'device-info.is-tv') === 'true' ? 'tv' : 'media-player',
      `${from} is-tv`,
      0.95,
    )
  const attribute = (name: string) =>
    decodeEntities(
      new RegExp(`<${root}[^>]{0,4096}\\s${name}="([^"]{1,64})"`).exec(body.slice(0, 8192))?.[1] ?? '',
    )
  if (row.id === 'bose-info') list.add('mac', attribute('deviceID'), `${from} deviceID`, 0.85)
  if (row.id === 'plex-root') list.add('firmware', attribute('version'), `${from} version`, 0.9)
  if (row.id === 'bluesound-sync') {
    list.add('vendor', attribute('brand'), `${from} brand`, 0.9)
    list.add('model', attribute('modelName') || attribute('model'), `${from} modelName`, 0.9)
    list.add('firmware', attribute('version'), `${from} version`, 0.9)
    list.add('mac', attribute('mac'), `${from} mac`, 0.9)
  }
  if (path.includes('jason_boxinfo') && !list.has('mac'))
    list.add('mac', textAt(parsed, 'BoxInfo.Serial'), from, 0.8)
}

/** The row's fields: stated where they were read, knowledge where the row itself names them. */
function readEndpoint(list: ClaimList, row: HttpEndpointRow, parsed: unknown): void {
  for (const field of FIELDS) {
    for (const path of row[field] ?? []) {
      const known = path.startsWith('=')
      const raw = known ? path.slice(1) : textAt(parsed, path)
      const pattern = row.pick?.[field as 'model']
      const match = pattern ? pattern.exec(raw) : null
      const value = pattern ? (match?.[1] ?? match?.[2] ?? '') : raw
      if (!value || (row.id === 'avm-boxinfo' && field === 'firmware')) continue
      list.add(
        field,
        value,
        `http ${row.id} ${known ? 'answer' : path.split('.').at(-1)}`,
        known ? 0.85 : 0.95,
        known ? 'inferred' : 'stated',
      )
      if (list.has(field)) break
    }
  }
  if (row.kind)
    list.add('kind', row.kind, `http ${row.id} answer`, row.kind === 'media-player' ? 0.6 : 0.8, 'inferred')
  if (row.model?.length && !list.has('vendor'))
    list.add('vendor', leadingVendor(list.best('model') ?? ''), `http ${row.id} model`, 0.7)
}

/** Field names that mean the same everywhere. A bare `version` is often a protocol's and is not among them. */
const COMMON_FIELDS: readonly (readonly [Fields, RegExp])[] = [
  ['vendor', /^(?:manufacturer|brand|vendor|vendor_?name|make)$/i],
  [
    'model',
    /^(?:model|model_?name|device_?model|product_?name|product_?model|modelid|device_?type_?name|dev_?model|model_?number)$/i,
  ],
  [
    'firmware',
    /^(?:(?:fw|firmware|sw|software)_?(?:version|ver|rev)|fwversion|swversion|fw|fwv|sw_ver|fw_ver|firmware)$/i,
  ],
  ['serial', /^(?:serial|serial_?(?:number|num|no)|device_?serial)$/i],
  ['mac', /^(?:mac|mac_?addr(?:ess)?|wifi_?mac|ethernet_?mac)$/i],
  ['hardware', /^(?:(?:hw|hardware)_?(?:version|ver|rev)|hwversion)$/i],
]

/** An answer no row knows: fields by their common names, in the first four levels. */
function readCommonFields(list: ClaimList, parsed: unknown): void {
  let level: unknown[] = [parsed]
  let read = 0
  for (let depth = 0; depth < 4; depth++) {
    const next: unknown[] = []
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue
      for (const [name, value] of Object.entries(node)) {
        if (++read > MAX_FIELDS_READ) return
        if (typeof value === 'object') next.push(value)
        const field = COMMON_FIELDS.find(([, match]) => match.test(name))?.[0]
        if (field && typeof value !== 'object')
          list.add(field, decodeEntities(String(value)), `http ${name}`, 0.7 - depth / 20)
        if (
          /^(?:dev_?name|description|prod(?:uct)?_?type|device_?type|category)$/i.test(name) &&
          typeof value === 'string'
        )
          list.describe(value, `http ${name}`)
      }
    }
    level = next
  }
}

function readPowerView(list: ClaimList, parsed: unknown): void {
  const at = valueAt(parsed, 'firmware.mainProcessor') ?? valueAt(parsed, 'userData.firmware.mainProcessor')
  const parts = ['revision', 'subRevision', 'build'].map((key) => textAt(at, key))
  if (parts.every(Boolean)) list.add('firmware', parts.join('.'), 'http powerview mainProcessor', 0.9)
}

/** Spotify Connect device types (`deviceType`), as the makers' SDK names them. */
const SPOTIFY_KINDS: Readonly<
  Record<string, 'speaker' | 'tv' | 'game-console' | 'media-player' | 'computer' | 'phone' | 'tablet'>
> = {
  SPEAKER: 'speaker',
  AVR: 'speaker',
  TV: 'tv',
  GAMECONSOLE: 'game-console',
  GAME_CONSOLE: 'game-console',
  STB: 'media-player',
  AUDIODONGLE: 'media-player',
  AUDIO_DONGLE: 'media-player',
  CASTVIDEO: 'media-player',
  COMPUTER: 'computer',
  SMARTPHONE: 'phone',
  TABLET: 'tablet',
}

function readSpotify(list: ClaimList, parsed: unknown): void {
  const brand = textAt(parsed, 'brandDisplayName')
  if (/_tv$/i.test(brand))
    list.add('vendor', brand.replace(/_tv$/i, ''), 'http spotify-connect brandDisplayName', 0.96)
  list.add(
    'kind',
    SPOTIFY_KINDS[textAt(parsed, 'deviceType').toUpperCase()],
    'http spotify-connect deviceType',
    0.93,
  )
}

/** Axis' parameter list, one `name=value` a line. */
const AXIS_PARAMETERS: readonly (readonly [string, Fields])[] = [
  ['Properties.Firmware.Version', 'firmware'],
  ['Properties.System.SerialNumber', 'serial'],
  ['Brand.ProdNbr', 'model'],
]

function readAxisParameters(list: ClaimList, body: string): void {
  if (!/^(?:root\.)?(?:Properties|Brand)\./m.test(body)) return
  for (const [name, field] of AXIS_PARAMETERS)
    list.add(field, new RegExp(`^(?:root\\.)?${name}=(.{1,64})$`, 'm').exec(body)?.[1], `http ${name}`, 0.92)
  list.add('vendor', 'Axis', 'http param.cgi', 0.85, 'inferred')
  list.add('kind', 'camera', 'http param.cgi', 0.8, 'inferred')
}

/** A page for people: its title, its heading, and the printers' status tables. */
function readPage(list: ClaimList, path: string, body: string): void {
  const head = body.slice(0, 32 * 1024)
  const title = text(/<title[^>]*>([^<]{1,256})/i.exec(head)?.[1])
  if (title) readPrompt(list, 'title', title, 0.75)
  const epson = /PRESENTATION\//.test(path)
  if (epson) {
    list.add('vendor', 'Epson', 'http path', 0.75, 'inferred')
    list.add('kind', 'printer', 'http path', 0.85, 'inferred')
  }
  list.add('model', text(/id="?model_?name"?[^>]*>([^<]{2,64})/i.exec(head)?.[1]), 'http model_name', 0.85)
  const remote = /id="?deviceName"?[^>]*>([^<]{2,64})/i.exec(head)?.[1]?.split('/')[0]?.split(' - ')
  if (remote) {
    list.add('model', text(remote[0]), 'http deviceName', 0.85)
    list.add('serial', text(remote[1]), 'http deviceName', 0.8)
    list.add(
      'kind',
      /^i[rR]|LBP|MF\d/.test(remote[0]!) ? 'printer' : null,
      'http deviceName',
      0.8,
      'inferred',
    )
  }
  readAxisParameters(list, head)
  const plain = decodeEntities(
    head
      .replace(/<(?:script|style)[^>]*>[\s\S]*?<\/(?:script|style)>/gi, ' ')
      .replace(/<[^>]{0,512}>/g, ' ')
      .slice(0, 8192),
  ).replaceAll('&nbsp;', ' ')
  const of = (label: string, value: string) =>
    new RegExp(`${label}\\s*:?\\s*(${value})`, 'i').exec(plain)?.[1]
  list.add('firmware', of('Main ?Firmware ?Version', '[\\w.:-]+'), 'http Main Firmware Version', 0.9)
  if (epson) list.add('firmware', of('Firmware', '[0-9A-Z]{2}[\\w.]{3,}'), 'http Firmware', 0.9)
  if (epson || /Main ?Firmware/i.test(plain))
    list.add('serial', of('Serial (?:No\\.?|Number)', '[A-Z0-9]{6,20}'), 'http Serial Number', 0.85)
  if (/Main ?Firmware ?Version/i.test(plain)) {
    list.add(
      'model',
      text(of('Model ?Name', '(?:Brother )?[A-Z]+-\\w+(?: series)?')),
      'http Model Name',
      0.85,
    )
    list.add('vendor', 'Brother', 'http Main Firmware Version', 0.6, 'inferred')
    list.add('kind', 'printer', 'http Main Firmware Version', 0.8, 'inferred')
  }
  const tasmota = /Tasmota (\d+\.\d+\.\d+(?:\.\d+)?)\([\w-]+\) by/.exec(plain)
  if (tasmota) {
    list.add('firmware', tasmota[1], 'http page footer', 0.85)
    list.add('model', text(/<h3>([^<]{2,64}?)(?: Module)?<\/h3>/.exec(head)?.[1]), 'http page heading', 0.75)
  }
}

/** Text of a piece of a page, safe to keep. */
const text = (html: string | undefined, most = 256): string =>
  clean(decodeEntities((html ?? '').slice(0, most)).replaceAll('&nbsp;', ' '))

function valueAt(parsed: unknown, path: string): unknown {
  let at = parsed
  for (const name of path.split('.')) {
    if (Array.isArray(at)) at = at[0]
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

function textAt(parsed: unknown, path: string): string {
  const value = valueAt(parsed, path)
  const only = Array.isArray(value) ? value[0] : value
  return typeof only === 'string' ? decodeEntities(only) : typeof only === 'number' ? String(only) : ''
}
