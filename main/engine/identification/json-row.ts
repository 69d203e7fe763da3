import { textAt, valueAt } from './answer-value.ts'
import type { HttpEndpointRow } from './fingerprints/http-endpoint-row.ts'
import { HTTP_ENDPOINTS } from './fingerprints/http-endpoints.ts'
import { remembering } from './remember.ts'

const MAX_FIELDS_READ = 300

/** JSON rows by the first name of their first path, each with its place in the table. */
const jsonRows = new Map<string, { row: HttpEndpointRow; place: number }[]>()
for (const [place, row] of HTTP_ENDPOINTS.entries()) {
  if (row.format !== 'json') continue
  const top = row.has[0]!.split('.')[0]!
  jsonRows.set(top, [...(jsonRows.get(top) ?? []), { row, place }])
}

/** Names many makers' answers have: a row that asks for nothing else holds at its own path only. */
const COMMON_NAMES = new Set(
  'model name version type firmware hardware serial mac id host ip ssid data code result status fw hw product vendor manufacturer uuid label error info device value'.split(
    ' ',
  ),
)
const telling = ({ has }: HttpEndpointRow): boolean => has.some((name) => !COMMON_NAMES.has(name))

/** The row all of whose names stand in a JSON answer; at another's path only if one of them tells. */
export function wholeRow(path: string, parsed: object): HttpEndpointRow | undefined {
  const rows = Object.keys(parsed)
    .slice(0, MAX_FIELDS_READ)
    .flatMap((name) => jsonRows.get(name) ?? [])
    .filter(({ row }) => row.has.every((key) => valueAt(parsed, key) !== undefined))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
  return rows.find((candidate) => candidate.path.test(path)) ?? rows.find(telling)
}

/** Paths at which many makers answer something: there a few of a row's names are not enough. */
const COMMON_PATH =
  /^(?::\d+)?\/?(?:(?:api|rest|json|v\d)(?:\/v?\d+)?\/?)?(?:info|status|config|device|devices|settings|json|app|version|system|state|data|d|scan|deviceinfo|about)?(?:\.json)?\/?$/i

const rowsAt = remembering(500, (path): readonly HttpEndpointRow[] =>
  HTTP_ENDPOINTS.filter((row) => row.format === 'json' && row.path.test(path)),
)

const STATED = ['model', 'firmware', 'serial'] as const

/** The row of a path whose answer is cut short or of another firmware, by how many of its names are there. */
export function partialRow(path: string, parsed: unknown): HttpEndpointRow | undefined {
  const common = COMMON_PATH.test(path)
  let most = common ? 2 : 0
  let found: HttpEndpointRow | undefined
  for (const row of rowsAt(path)) {
    const names = row.has.filter((key) => valueAt(parsed, key) !== undefined)
    if (common && names.every((name) => COMMON_NAMES.has(name))) continue
    const stated = STATED.filter((field) =>
      row[field]?.some((at) => {
        const value = textAt(parsed, at)
        return value !== '' && (row.pick?.[field]?.test(value) ?? true)
      }),
    ).length
    if (names.length + stated <= most) continue
    most = names.length + stated
    found = row
  }
  return found
}
