import { isDeepStrictEqual } from 'node:util'
import type { Observation } from '../../../../shared/model/observation.ts'
import { decodeUtf8 } from '../../protocol/utf8.ts'
import type { CapturedStatement } from '../reader.ts'
import { macAt, macText } from './addresses.ts'

/** What captured DHCP (RFC 2131) tells: who a client is, and which address it has, which is not always the one it asks for. */

const MAGIC = 0x63825363
const FROM_CLIENT = 1
/** Where fields lie (RFC 2131, 2). */
const ADDRESS_IT_HAS = 12
const ADDRESS_GIVEN = 16
const HARDWARE = 28
const COOKIE = 236
const OPTIONS = 240
/** Options, RFC 2132: 3.14, 9.1, 9.6, 9.8, 9.13. */
const HOST_NAME = 12
const REQUESTED_IP = 50
const MESSAGE_TYPE = 53
const PARAMETERS = 55
const VENDOR_CLASS = 60
/** Kinds of messages (RFC 2132, 9.6). */
const DISCOVER = 1
const REQUEST = 3
const ACK = 5
const NAK = 6
const INFORM = 8
const MAX_WAITING = 4096
const MAX_TOLD = 50_000
/** What the holder of an address says again is passed on again after this time, ms. */
const AGAIN = 3_600_000

/**
 * Hears the messages in order. What a client says when it asks for an address is passed on once that is granted, or at the
 * second `settle` where nobody was heard to refuse: who comes home from another network asks for the address it had there.
 */
export class DhcpTalk {
  readonly #heard: (statement: CapturedStatement) => void
  /** What clients asked for, by their hardware. */
  #waiting = new Map<string, CapturedStatement>()
  /** The same from before the last `settle`. */
  #older = new Map<string, CapturedStatement>()
  /** What was passed on last of each address. */
  readonly #told = new Map<string, CapturedStatement>()

  constructor(heard: (statement: CapturedStatement) => void) {
    this.#heard = heard
  }

  /** One datagram, in milliseconds; what is no DHCP over Ethernet is left out. Never throws. */
  hear(b: Buffer, at: number): void {
    if (b.length < OPTIONS + 4 || b[1] !== 1 || b[2] !== 6 || b.readUInt32BE(COOKIE) !== MAGIC) return
    const hardware = macAt(b, HARDWARE)
    if (hardware < 0) return
    const mac = macText(hardware)
    const options = optionsOf(b)
    const kind = options.get(MESSAGE_TYPE)?.[0]
    if (b[0] !== FROM_CLIENT) {
      if (kind === ACK) this.#granted(mac, addressIn(b.subarray(ADDRESS_GIVEN, ADDRESS_GIVEN + 4)), at)
      else if (kind === NAK) this.#refused(mac)
    } else if (kind === DISCOVER) this.#refused(mac)
    else if (kind === REQUEST || kind === INFORM) {
      const held = addressIn(b.subarray(ADDRESS_IT_HAS, ADDRESS_IT_HAS + 4))
      const ip = held ?? addressIn(options.get(REQUESTED_IP))
      if (ip === null) return
      const statement = { at, ip, mac, observation: saidIn(options, mac) }
      if (this.#waiting.size >= MAX_WAITING) this.settle()
      if (held === null) this.#waiting.set(mac, statement)
      else this.#tell(statement)
    }
  }

  /** Passes on what has waited since the `settle` before; with `mayWait` false, all. */
  settle(mayWait = true): void {
    for (const statement of this.#older.values()) this.#tell(statement)
    this.#older = this.#waiting
    this.#waiting = new Map()
    if (!mayWait && this.#older.size > 0) this.settle()
  }

  #granted(mac: string, ip: string | null, at: number): void {
    const asked = this.#waiting.get(mac) ?? this.#older.get(mac)
    if (!asked || ip === null) return
    this.#refused(mac)
    this.#tell({ ...asked, ip, at })
  }

  #tell(statement: CapturedStatement): void {
    const { ip, at, observation } = statement
    const told = this.#told.get(ip)
    if (told && at - told.at < AGAIN && isDeepStrictEqual(told.observation, observation)) return
    if (this.#told.size >= MAX_TOLD) this.#told.clear()
    this.#told.set(ip, statement)
    this.#heard(statement)
  }

  #refused(mac: string): void {
    this.#waiting.delete(mac)
    this.#older.delete(mac)
  }
}

/** By their number, each where it comes first, as far as they are whole. */
function optionsOf(b: Buffer): Map<number, Buffer> {
  const options = new Map<number, Buffer>()
  for (let i = OPTIONS; i + 1 < b.length && b[i] !== 255; ) {
    if (b[i] === 0) {
      i++
      continue
    }
    const end = i + 2 + b[i + 1]!
    if (end > b.length) break
    if (!options.has(b[i]!)) options.set(b[i]!, b.subarray(i + 2, end))
    i = end
  }
  return options
}

/** Four bytes that are somebody's address. */
const addressIn = (bytes: Buffer | undefined): string | null =>
  bytes?.length === 4 && bytes.some((byte) => byte !== 0) ? bytes.join('.') : null

/** What a client says of itself, besides its address. */
function saidIn(options: ReadonlyMap<number, Buffer>, mac: string): Observation {
  const text = (option: number) =>
    decodeUtf8(options.get(option) ?? Buffer.alloc(0))
      .replace(/[\x00-\x1f\x7f]/g, '')
      .slice(0, 255)
  const hostname = text(HOST_NAME)
  const vendorClass = text(VENDOR_CLASS)
  const parameters = options.get(PARAMETERS)
  return {
    via: 'dhcp',
    mac,
    ...(hostname === '' ? {} : { hostname }),
    ...(vendorClass === '' ? {} : { vendorClass }),
    ...(parameters ? { parameters: [...parameters] } : {}),
  }
}
