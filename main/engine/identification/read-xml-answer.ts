import { decodeEntities, parseXml } from '../protocol/xml.ts'
import { textAt, valueAt } from './answer-value.ts'
import type { ClaimList } from './claim-list.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { HTTP_ENDPOINTS } from './fingerprints/http-endpoints.ts'
import { avmFirmware } from './firmware-version.ts'
import { readCommonFields, readEndpoint } from './read-endpoint.ts'

const xmlRows = new Map<string, HttpEndpointRow[]>()
for (const row of HTTP_ENDPOINTS) {
  if (row.format !== 'xml') continue
  const root = row.has[0]!.split('.')[0]!
  xmlRows.set(root, [...(xmlRows.get(root) ?? []), row])
}

/** The row all of whose names are there; else the one of this path that has most of them. */
function rowOf(root: string, path: string, parsed: unknown): HttpEndpointRow | undefined {
  const rows = xmlRows.get(root) ?? []
  const count = (row: HttpEndpointRow) => row.has.filter((key) => valueAt(parsed, key) !== undefined).length
  const whole = rows.find((row) => count(row) === row.has.length)
  if (whole) return whole
  const partial = rows.filter((row) => row.path.test(path) && count(row) > 0)
  return partial.sort((a, b) => count(b) - count(a))[0]
}

/** An XML answer: by its row, else by field names that mean the same everywhere. */
export function readXml(list: ClaimList, path: string, body: string): void {
  const parsed = parseXml(body)
  const root = parsed && Object.keys(parsed)[0]
  const row = root ? rowOf(root, path, parsed) : undefined
  if (!root) return
  if (!row) {
    readCommonFields(list, valueAt(parsed, root))
    // TR-064 description: the version of the whole device stands beside it, as AVM writes it.
    list.add(
      'firmware',
      avmFirmware(textAt(parsed, 'root.systemVersion.Display')),
      'http systemVersion',
      0.95,
    )
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
