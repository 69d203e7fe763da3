import { clean } from '../../../shared/text.ts'
import { decodeEntities } from '../protocol/xml.ts'
import type { ClaimList } from './claim-list.ts'
import type { Fields } from './read-endpoint.ts'
import { readPrompt } from './read-text.ts'

/** Axis' parameter list, one `name=value` a line. */
const AXIS_PARAMETERS: readonly (readonly [string, Fields, RegExp])[] = [
  ['Properties.Firmware.Version', 'firmware', /^(?:root\.)?Properties.Firmware.Version=(.{1,64})$/m],
  ['Properties.System.SerialNumber', 'serial', /^(?:root\.)?Properties.System.SerialNumber=(.{1,64})$/m],
  ['Brand.ProdNbr', 'model', /^(?:root\.)?Brand.ProdNbr=(.{1,64})$/m],
]

/** The printers' status tables, as plain text. */
const MAIN_FIRMWARE = /Main ?Firmware ?Version\s*:?\s*([\w.:-]+)/i
const EPSON_FIRMWARE = /Firmware\s*:?\s*([0-9A-Z]{2}[\w.]{3,})/i
const SERIAL_NUMBER = /Serial (?:No\.?|Number)\s*:?\s*([A-Z0-9]{6,20})/i
const MODEL_NAME = /Model ?Name\s*:?\s*((?:Brother )?[A-Z]+-\w+(?: series)?)/i

function readAxisParameters(list: ClaimList, body: string): void {
  if (!/^(?:root\.)?(?:Properties|Brand)\./m.test(body)) return
  for (const [name, field, pattern] of AXIS_PARAMETERS)
    list.add(field, pattern.exec(body)?.[1], `http ${name}`, 0.92)
  list.add('vendor', 'Axis', 'http param.cgi', 0.85, 'inferred')
  list.add('kind', 'camera', 'http param.cgi', 0.8, 'inferred')
}

/** A page for people: its title, its heading, and the printers' status tables. */
export function readPage(list: ClaimList, path: string, body: string): void {
  const head = body.slice(0, 32 * 1024)
  const title = text(/<title[^<>]{0,512}>([^<]{1,256})/i.exec(head)?.[1])
  if (title) readPrompt(list, 'title', title, 0.75)
  const epson = /PRESENTATION\//.test(path)
  if (epson) {
    list.add('vendor', 'Epson', 'http path', 0.75, 'inferred')
    list.add('kind', 'printer', 'http path', 0.85, 'inferred')
  }
  list.add(
    'model',
    text(/id="?model_?name"?[^<>]{0,512}>([^<]{2,64})/i.exec(head)?.[1]),
    'http model_name',
    0.85,
  )
  const remote = /id="?deviceName"?[^<>]{0,512}>([^<]{2,64})/i.exec(head)?.[1]?.split('/')[0]?.split(' - ')
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
      .replace(/<(script|style)\b[^<>]{0,512}>[\s\S]*?(?:<\/\1>|$)/gi, ' ')
      .replace(/<[^<>]{0,512}>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 8192),
  ).replaceAll('&nbsp;', ' ')
  list.add('firmware', MAIN_FIRMWARE.exec(plain)?.[1], 'http Main Firmware Version', 0.9)
  if (epson) list.add('firmware', EPSON_FIRMWARE.exec(plain)?.[1], 'http Firmware', 0.9)
  if (epson || /Main ?Firmware/i.test(plain))
    list.add('serial', SERIAL_NUMBER.exec(plain)?.[1], 'http Serial Number', 0.85)
  if (/Main ?Firmware ?Version/i.test(plain)) {
    list.add('model', text(MODEL_NAME.exec(plain)?.[1]), 'http Model Name', 0.85)
    list.add('vendor', 'Brother', 'http Main Firmware Version', 0.6, 'inferred')
    list.add('kind', 'printer', 'http Main Firmware Version', 0.8, 'inferred')
  }
  if (title.startsWith('RouterOS'))
    list.add('firmware', /\bRouterOS v(\d+\.\d+(?:\.\d+)?)\b/.exec(plain)?.[1], 'http page heading', 0.85)
  const tasmota = /Tasmota (\d+\.\d+\.\d+(?:\.\d+)?)\([\w-]+\) by/.exec(plain)
  if (tasmota) {
    list.add('firmware', tasmota[1], 'http page footer', 0.85)
    list.add('model', text(/<h3>([^<]{2,64}?)(?: Module)?<\/h3>/.exec(head)?.[1]), 'http page heading', 0.75)
  }
}

/** Text of a piece of a page, safe to keep. */
const text = (html: string | undefined, most = 256): string =>
  clean(decodeEntities((html ?? '').slice(0, most)).replaceAll('&nbsp;', ' '))
