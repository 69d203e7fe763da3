import { clean } from '../../../shared/text.ts'
import { type ClaimList, MAX_READ } from './claim-list.ts'
import { HTTP_PLACES } from './fingerprints/http-places.ts'
import { readCommonFields } from './read-endpoint.ts'
import { readJson } from './read-json-answer.ts'
import { readPage } from './read-page.ts'
import { readProducts } from './read-products.ts'
import { readFreeText, readModelText, readPrompt } from './read-text.ts'
import { readXml } from './read-xml-answer.ts'

const MAX_BODY = 256 * 1024

/** One local HTTP answer: its body, and the `Server` and login realm of its headers. */
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
  if (!/^[{[<]/.test(start)) readPairs(list, start)
  if (!list.has('vendor') || !list.has('model')) readPage(list, path, body)
  for (const [name, value] of Object.entries(headers ?? {}))
    readHeader(list, name.toLowerCase(), clean(value, MAX_READ))
}

/** Pairs a line or `&` each, as cameras answer them: `model=DCS-930L`, `var ModelName="SNC-VB600";`. */
const PAIR = /^(?:var\s+)?([\w.-][\w. -]{0,38}[\w.-])\s*=\s*["']?([^"'\r;]{1,128})/
const MAX_PAIRS = 100

function readPairs(list: ClaimList, body: string): void {
  const record: Record<string, string> = Object.create(null)
  let count = 0
  // Cut first: a pattern that looks for the borders itself can be kept busy for minutes by blank lines.
  for (const written of body.slice(0, 8192).split(/[\n&]/)) {
    const [, name, value] = PAIR.exec(written.trim()) ?? []
    if (name === undefined || value === undefined) continue
    record[name.split('.').at(-1)!.replaceAll(' ', '_')] ??= value.trim()
    if (++count === MAX_PAIRS) break
  }
  if (count > 1) readCommonFields(list, record)
}

/** An answer known by its path alone, and the pairs it states. */
function readPlace(list: ClaimList, path: string, body: string): void {
  const row = HTTP_PLACES.find((place) => place.path.test(path))
  if (!row || REFUSAL.test(body)) return
  if (row.vendor) list.add('vendor', row.vendor, 'http path', 0.7, 'inferred')
  list.add('model', row.model, 'http path', 0.5, 'inferred')
  list.add('kind', row.kind, 'http path', 0.7, 'inferred')
  for (const pattern of row.read ?? []) {
    const groups = pattern.exec(body.slice(0, 4096))?.groups ?? {}
    list.add('model', groups.model, 'http answer', 0.85)
    list.add(
      'firmware',
      groups.firmware?.replace(/^\d+(?:_\d+)+$/, (parts) => parts.replaceAll('_', '.')),
      'http answer',
      0.9,
    )
    list.add('serial', groups.serial, 'http answer', 0.85)
    list.add('mac', groups.mac, 'http answer', 0.85)
  }
}

/** Pages that refuse: they say nothing of who would have answered. */
const REFUSAL = /^<(?:!doctype html|html|head|title|h1|body)/i

function readHeader(list: ClaimList, name: string, value: string): void {
  if (name === 'server') {
    const from = 'http Server'
    const read = readFreeText(list, 'server', value, from) || readModelText(list, value, from, 0.5)
    readProducts(list, value, from)
    if (!read) list.describe(value, from)
  }
  if (name === 'www-authenticate') {
    const realm = /realm="([^"]*)"/i.exec(value)?.[1] ?? ''
    readPrompt(list, 'realm', realm, 0.7)
  }
}
