import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type Hello, handshake, MAX_HELLO } from './client-hello.ts'
import type { Collector } from './collectors.ts'
import { chlo, isChlo } from './gquic.ts'
import { clientKeys, type Keys, type QuicVersion, versionOf } from './quic-keys.ts'
import { contiguous } from './spans.ts'

/**
 * The server name a QUIC client asks for. Initial packets are encrypted with keys anyone can derive from the
 * client's first Destination Connection ID (RFC 9001, 5.2; RFC 9369 for version 2), so they can be read.
 */

/** Whether the datagram at `at` starts with a long-header packet of a QUIC version we can read. */
export function looksLikeQuic(d: Uint8Array, at: number, end: number): boolean {
  if (end - at < 100 || (d[at]! & 0x80) === 0) return false
  const version = ((d[at + 1]! << 24) | (d[at + 2]! << 16) | (d[at + 3]! << 8) | d[at + 4]!) >>> 0
  return versionOf(version) !== null && d[at + 5]! <= 20
}

/** A variable-length integer, RFC 9000, 16; sets `varintEnd`, or -1 when cut short. */
let varintEnd = 0
function varint(d: Uint8Array, at: number, end: number): number {
  const size = 1 << (d[at]! >> 6)
  if (at >= end || at + size > end) {
    varintEnd = -1
    return 0
  }
  let value = d[at]! & 0x3f
  for (let i = 1; i < size; i++) value = value * 256 + d[at + i]!
  varintEnd = at + size
  return value
}

const FRAME_PADDING = 0
const FRAME_PING = 1
const FRAME_ACK = 2
const FRAME_ACK_ECN = 3
const MAX_DATAGRAMS = 12
/** Connection IDs that keys are derived from: the first, what a Retry chose, and others that turn out to be the server's. */
const MAX_KEYS = 4

/** Collects a client's CRYPTO frames over several Initial packets, in any order, until its hello is whole. */
export class QuicHello implements Collector {
  #datagrams = 0
  #crypto = Buffer.alloc(0)
  #spans: [number, number][] = []
  #keys = new Map<string, Keys>()
  #opened: Keys | undefined = undefined

  giveUp(): void {
    this.#datagrams = MAX_DATAGRAMS
    this.#crypto = Buffer.alloc(0)
    this.#keys.clear()
  }

  /** Feeds one datagram of the client. Answers the hello, `'more'`, or `null` when none is to be had. */
  push(d: Buffer, at: number, end: number): Hello {
    if (++this.#datagrams > MAX_DATAGRAMS) return null
    let i = at
    for (let packets = 0; packets < 8 && i + 7 <= end && (d[i]! & 0x80) !== 0; packets++) {
      const next = this.#packet(d, i, end)
      if (next < 0) break
      i = next
    }
    return this.#hello()
  }

  /** Decrypts one packet of a datagram; answers where the next starts, or -1. */
  #packet(d: Buffer, at: number, end: number): number {
    const version = versionOf(d.readUInt32BE(at + 1))
    if (!version) return -1
    let i = at + 5
    const idLength = d[i]!
    if (idLength > 20 || i + 1 + idLength >= end) return -1
    const connectionId = d.subarray(i + 1, i + 1 + idLength)
    i += 1 + idLength
    i += 1 + d[i]!
    const type = (d[at]! >> 4) & 3
    if (type === version.initialType) {
      const token = varint(d, i, end)
      if (varintEnd < 0) return -1
      i = varintEnd + token
    } else if (type === ((version.initialType + 3) & 3)) return -1
    if (i >= end) return -1
    const length = varint(d, i, end)
    if (varintEnd < 0) return -1
    const stop = varintEnd + length
    if (stop > end || length < 20) return -1
    if (type === version.initialType) this.#decrypt(d, at, varintEnd, stop, version, connectionId)
    return stop
  }

  /**
   * Reads an Initial by the keys of its connection ID, else by those that opened the one before: what follows the server's
   * first answer bears the ID that the server chose, and the keys stay (RFC 9000, 7.2; RFC 9001, 5.2).
   */
  #decrypt(
    d: Buffer,
    at: number,
    numberAt: number,
    stop: number,
    version: QuicVersion,
    connectionId: Buffer,
  ): void {
    const id = `${version.prefix}${version.salt[0]}${connectionId.toString('hex')}`
    let keys = this.#keys.get(id)
    if (!keys && this.#keys.size < MAX_KEYS) {
      keys = clientKeys(version, connectionId)
      this.#keys.set(id, keys)
    }
    for (const tried of new Set([keys, this.#opened]))
      if (tried && this.#opens(tried, d, at, numberAt, stop, version)) {
        this.#opened = tried
        return
      }
  }

  /** Reads the frames of a packet that these keys open; false when they do not. */
  #opens(keys: Keys, d: Buffer, at: number, numberAt: number, stop: number, version: QuicVersion): boolean {
    const mask = createCipheriv('aes-128-ecb', keys.hp, null).update(d.subarray(numberAt + 4, numberAt + 20))
    const first = d[at]! ^ (mask[0]! & 0x0f)
    const numberLength = (first & 3) + 1
    const header = Buffer.from(d.subarray(at, numberAt + numberLength))
    header[0] = first
    const nonce = Buffer.from(keys.iv)
    for (let k = 0; k < numberLength; k++) {
      const index = header.length - numberLength + k
      header[index] = header[index]! ^ mask[1 + k]!
      nonce[12 - numberLength + k]! ^= header[index]!
    }
    try {
      const open = createDecipheriv('aes-128-gcm', keys.key, nonce)
      open.setAAD(header)
      open.setAuthTag(d.subarray(stop - 16, stop))
      const plain = open.update(d.subarray(numberAt + numberLength, stop - 16))
      open.final()
      this.#frames(plain, version.cryptoFrame)
      return true
    } catch {
      // Not a client's Initial: the server's, or a capture that began late. Its keys are not ours to derive.
      return false
    }
  }

  #frames(plain: Buffer, cryptoFrame: number): void {
    let i = 0
    while (i < plain.length) {
      const type = plain[i]!
      if (type === FRAME_PADDING || type === FRAME_PING) i++
      else if (type === cryptoFrame) {
        const offset = varint(plain, i + 1, plain.length)
        if (varintEnd < 0) return
        const length = varint(plain, varintEnd, plain.length)
        if (varintEnd < 0 || varintEnd + length > plain.length) return
        this.#store(offset, plain.subarray(varintEnd, varintEnd + length))
        i = varintEnd + length
      } else if (type === FRAME_ACK || type === FRAME_ACK_ECN) {
        i = skipAck(plain, i, type === FRAME_ACK_ECN)
        if (i < 0) return
      } else return
    }
  }

  #store(offset: number, bytes: Buffer): void {
    const stop = offset + bytes.length
    if (stop > MAX_HELLO || this.#spans.length > 256) return
    if (stop > this.#crypto.length) {
      const larger = Buffer.alloc(Math.max(stop, 2048, this.#crypto.length * 2))
      this.#crypto.copy(larger)
      this.#crypto = larger
    }
    bytes.copy(this.#crypto, offset)
    this.#spans.push([offset, stop])
  }

  #hello(): Hello {
    const have = contiguous(this.#spans)
    if (have < 4) return 'more'
    if (isChlo(this.#crypto)) return chlo(this.#crypto, 0, have)
    if (this.#crypto[0] !== 1) return null
    const length = 4 + this.#crypto.readUIntBE(1, 3)
    if (length > MAX_HELLO) return null
    return have >= length ? handshake(this.#crypto, 0, length) : 'more'
  }
}

/** Skips an ACK frame, RFC 9000, 19.3. */
function skipAck(d: Buffer, at: number, ecn: boolean): number {
  varint(d, at + 1, d.length)
  if (varintEnd < 0) return -1
  varint(d, varintEnd, d.length)
  if (varintEnd < 0) return -1
  const ranges = varint(d, varintEnd, d.length)
  if (ranges > 1024) return -1
  for (let n = 0; n < 1 + ranges * 2 + (ecn ? 3 : 0); n++) {
    if (varintEnd < 0) return -1
    varint(d, varintEnd, d.length)
  }
  return varintEnd
}
