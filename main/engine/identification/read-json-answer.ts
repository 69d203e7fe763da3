import { textAt, valueAt } from './answer-value.ts'
import type { ClaimList } from './claim-list.ts'
import { DISGUISES } from './fingerprints/disguises.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { partialRow, wholeRow } from './json-row.ts'
import { readCommonFields, readEndpoint } from './read-endpoint.ts'
import { SIGNIFY_ID } from './read-ssdp.ts'
import { namedVendor } from './vendor-name.ts'

const MAX_FIELDS_READ = 300

/** SyncThru and others leave the quotes off: `{ identity: { model_name: "C48x Series" } }`. */
const BARE_NAME = /([{,]\s*)([A-Za-z_]\w{0,40})\s*:/g

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** Telekom's routers answer a list of `{ varid, varvalue }`: the same as one record. */
function named(items: readonly unknown[]): Record<string, string> | null {
  const record: Record<string, string> = Object.create(null)
  let found = false
  for (const item of items.slice(0, MAX_FIELDS_READ)) {
    const name = textAt(item, 'varid')
    if (!name) continue
    // What they call the device's name is its model: `Speedport Smart 3`.
    record[name === 'device_name' ? 'device_model' : name] = textAt(item, 'varvalue')
    found = true
  }
  return found ? record : null
}

/** A JSON answer: by its row, else by field names that mean the same everywhere. */
export function readJson(list: ClaimList, path: string, body: string): void {
  let parsed = parse(body) ?? parse(body.replace(BARE_NAME, '$1"$2":'))
  if (Array.isArray(parsed)) parsed = named(parsed) ?? parsed[0]
  if (typeof parsed !== 'object' || parsed === null) return
  if (/^\/JQ=6224/.test(path)) {
    list.add('model', textAt(parsed, '6224.value'), 'http JQ 6224', 0.9)
    list.add('kind', 'thermostat', 'http JQ 6224', 0.8, 'inferred')
  }
  const row = wholeRow(path, parsed) ?? partialRow(path, parsed)
  if (row) {
    readByRow(list, row, parsed)
    return
  }
  // The answer may stand in an envelope: `{ id, src, result: { … } }`.
  for (const name of ENVELOPES) {
    const inner = valueAt(parsed, name)
    if (typeof inner !== 'object' || inner === null) continue
    const within = wholeRow(path, inner)
    if (!within) continue
    readByRow(list, within, inner)
    return
  }
  readCommonFields(list, parsed)
}

const ENVELOPES = ['result', 'data', 'response', 'device', 'info', 'payload'] as const

function readByRow(list: ClaimList, row: HttpEndpointRow, parsed: object): void {
  readEndpoint(list, row.id === 'hue-config' ? ofBridge(list, row, parsed) : row, parsed)
  if (row.id === 'powerview-firmware' || row.id === 'powerview-userdata') readPowerView(list, parsed)
  if (row.id === 'wiim-status')
    list.add('vendor', namedVendor(textAt(parsed, 'project')), 'http wiim-status project', 0.9)
  if (row.id === 'spotify-connect') readSpotify(list, parsed)
  if (row.id === 'kasa-sysinfo')
    list.describe(
      textAt(parsed, 'system.get_sysinfo.dev_name') || textAt(parsed, 'system.get_sysinfo.description'),
      'kasa dev_name',
    )
  if (row.id.startsWith('tplink-tapo'))
    list.describe(
      (textAt(parsed, 'result.device_type') || textAt(parsed, 'result.type'))
        .replace(/^SMART\.(?:TAPO|KASA)/, 'smart ')
        .replace('IPCAMERA', 'ip camera'),
      'tapo device_type',
    )
}

/** Programs imitate the bridge to the letter: their names and ids tell them, and then nothing is Signify's. */
function ofBridge(list: ClaimList, row: HttpEndpointRow, parsed: unknown): HttpEndpointRow {
  const name = textAt(parsed, 'name')
  const disguise = DISGUISES.find(({ field, match }) => field === 'friendlyName' && match.test(name))
  const id = textAt(parsed, 'bridgeid')
  if (!disguise && (id === '' || SIGNIFY_ID.test(id))) return row
  list.add('vendor', disguise?.vendor, 'http hue-config name', 0.97)
  list.add('model', disguise?.model, 'http hue-config name', 0.97)
  return { ...row, vendor: [] }
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
