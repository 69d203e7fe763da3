/** What Zeek calls the fields its logs are read by. */

/** Those a log of tab-separated columns has; the order is ours. */
export const FIELDS = [
  'ts',
  'uid',
  'id.orig_h',
  'id.orig_p',
  'id.resp_h',
  'id.resp_p',
  'proto',
  'service',
  'duration',
  'orig_bytes',
  'resp_bytes',
  'orig_ip_bytes',
  'resp_ip_bytes',
  'orig_l2_addr',
  'resp_l2_addr',
  'query',
  'answers',
  'server_name',
  'host',
  'version',
  'local_orig',
  'local_resp',
] as const

/** And what else a row of JSON is told by. */
export const JSON_KEYS = [
  ...FIELDS,
  '_path',
  'conn_state',
  'qtype_name',
  'rcode',
  'client_initial_dcid',
  'client_protocol',
  'ssl_history',
  'established',
  'uri',
  'method',
] as const
type JsonKey = (typeof JSON_KEYS)[number]

/** Where each of them stands among those. */
export const AT = Object.fromEntries(JSON_KEYS.map((key, i) => [key, i])) as Record<JsonKey, number>

/** The logs that tell of contacts. */
export const PATHS: ReadonlySet<string> = new Set(['conn', 'dns', 'ssl', 'quic', 'http'])

/** Which log a row without `_path` is from, by the keys only it has. */
export function pathOf(has: (key: JsonKey) => boolean): string | null {
  if (has('conn_state')) return 'conn'
  if (has('query') || has('qtype_name') || has('rcode')) return 'dns'
  if (has('client_initial_dcid') || has('client_protocol')) return 'quic'
  if (has('server_name') || has('ssl_history') || has('established')) return 'ssl'
  return has('host') && (has('uri') || has('method')) ? 'http' : null
}

/** What those that pass logs on write instead of a dot within `id.orig_h` and its like. */
const HOSTS = ['orig_h', 'orig_p', 'resp_h', 'resp_p'] as const

/**
 * A row with its hosts under Zeek's own names: others have them as an object (`id`) or with an underscore, or the whole
 * row under the name of its log (the Kafka plugin's `tag_json`).
 */
export function flatRow(row: Record<string, unknown>): Record<string, unknown> {
  const [only, ...others] = Object.entries(row)
  if (only && others.length === 0 && PATHS.has(only[0]) && isRow(only[1]))
    return flatRow({ ...only[1], _path: only[0] })
  const id = isRow(row.id) ? row.id : {}
  const hosts = HOSTS.map((name) => [`id.${name}`, row[`id.${name}`] ?? id[name] ?? row[`id_${name}`]])
  return { ...row, ...Object.fromEntries(hosts) }
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
