import { textAt, valueAt } from './answer-value.ts'
import type { ClaimList } from './claim-list.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { HTTP_ENDPOINTS } from './fingerprints/http-endpoints.ts'
import { readCommonFields, readEndpoint } from './read-endpoint.ts'
import { namedVendor } from './vendor-name.ts'

const MAX_FIELDS_READ = 300

/** JSON rows by the first name of their first path, each with its place in the table. */
const jsonRows = new Map<string, { row: HttpEndpointRow; place: number }[]>()
for (const [place, row] of HTTP_ENDPOINTS.entries()) {
  if (row.format !== 'json') continue
  const top = row.has[0]!.split('.')[0]!
  jsonRows.set(top, [...(jsonRows.get(top) ?? []), { row, place }])
}

/** A JSON answer: by its row, else by field names that mean the same everywhere. */
export function readJson(list: ClaimList, path: string, body: string): void {
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
