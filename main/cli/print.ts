import Table from 'cli-table3'
import { sizeIfKnown } from '../../shared/byte-size.ts'
import type { Contact } from '../../shared/model/contact.ts'
import type { Device } from '../../shared/model/device.ts'

/** Rows to lines for people: plain tables, no colour, honest dashes for what is unknown. */

const plain = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  },
  style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
}

/** A table of text cells; `null` prints as a dash. Control characters never reach the terminal. */
export function table(head: string[], rows: (string | number | null | undefined)[][]): string {
  const made = new Table({ head, ...plain })
  for (const row of rows) made.push(row.map(cell))
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** C0, C1, bidi and zero-width characters would let a device's name write on the owner's terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text as it may be printed on a terminal. */
export const printable = (text: string): string => text.replace(UNSAFE, '')

function cell(value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '–' : printable(String(value))
}

/** `2026-11-22 01:05` in UTC, short enough for a column. */
export const shortTime = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

export function deviceTable(devices: readonly Device[]): string {
  return table(
    ['Name', 'Vendor', 'Model', 'Kind', 'Firmware', 'Address', 'Last seen', 'Id'],
    devices.map((d) => [
      d.name,
      d.vendor,
      d.model,
      d.kind,
      d.firmware,
      d.addresses[0],
      shortTime(d.lastSeen),
      d.id,
    ]),
  )
}

export function contactTable(contacts: readonly Contact[]): string {
  return table(
    ['Destination', 'Organisation', 'Country', 'Port', 'Times', 'Sent', 'Received', 'Last'],
    contacts.map((c) => [
      c.host ?? c.ip,
      c.organisation,
      c.country,
      c.port,
      c.connections,
      sizeIfKnown(c.bytesOut),
      sizeIfKnown(c.bytesIn),
      shortTime(c.lastSeen),
    ]),
  )
}

/** C1 controls, directions, and letters without width: a terminal obeys some of them, a reader sees none. */
const UNSEEN = /[\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/**
 * A line of output in which what cannot be seen is written out as `\u202e`. In JSON that is the same text, for there such
 * letters stand only inside strings.
 */
export const visible = (line: string): string =>
  line.replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** How a person repeats a command of ours: npm's own commands (`npm start`, `npx`) tell that it is not installed. */
export const typed = (...words: string[]): string =>
  [process.env.npm_command === undefined ? 'houseguest' : 'npx houseguest', ...words.map(quoted)].join(' ')

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word)
    ? word
    : process.platform === 'win32'
      ? `"${word}"`
      : `'${word.replaceAll("'", "'\\''")}'`
