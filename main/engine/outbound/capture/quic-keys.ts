import { createSecretKey, hash, type KeyObject } from 'node:crypto'

/** Versions of QUIC and the keys of a client's Initial packets (RFC 9001, 5.2; RFC 9369, 3.3). */

/** What differs between versions. */
export interface QuicVersion {
  salt: Buffer
  prefix: string
  /** The two type bits of an Initial packet: 0 in version 1 (RFC 9000, 17.2.2), 1 in version 2 (RFC 9369, 3.2). */
  initialType: number
  /** The type of a frame that carries the handshake (RFC 9000, 19.6). */
  cryptoFrame: number
}

const quic = (salt: string): QuicVersion => ({
  salt: Buffer.from(salt, 'hex'),
  prefix: 'quic',
  initialType: 0,
  cryptoFrame: 6,
})
/** Google's versions with the IETF's headers and keys, and frames of their own. */
const google = (salt: string): QuicVersion => ({ ...quic(salt), cryptoFrame: 8 })
const V1 = quic('38762cf7f55934b34d179ae6a4c80cadccbb7f0a')
const V2: QuicVersion = {
  ...quic('0dede3def700a6db819381be6e269dcbf9bd2ed9'),
  prefix: 'quicv2',
  initialType: 1,
}
/** Of the first draft of version 2, and of the next ones, which numbered the types of packets anew. */
const V2_DRAFT_00: QuicVersion = { ...quic('a707c203a59b47184a1d62ca570406ea7ae3e5d3'), prefix: 'quicv2' }
const V2_DRAFT_01: QuicVersion = { ...V2_DRAFT_00, initialType: 1 }
/** Of the drafts 29 to 32, 23 to 28, and 22. */
const DRAFT_29 = quic('afbfec289993d24c9e9786f19c6111e04390a899')
const DRAFT_23 = quic('c3eef712c72ebb5a11a7d2432bb46365bef9f502')
const DRAFT_22 = quic('7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a')

/** Versions by their number on the wire; drafts are 0xff000000 and their number. */
const VERSIONS = new Map<number, QuicVersion>([
  [0x00000001, V1],
  [0x6b3343cf, V2],
  [0xff020000, V2_DRAFT_00],
  [0x709a50c4, V2_DRAFT_01],
  [0xff000022, V1],
  [0xff000021, V1],
  ...[32, 31, 30, 29].map((draft) => [0xff000000 + draft, DRAFT_29] as const),
  ...[28, 27, 26, 25, 24, 23].map((draft) => [0xff000000 + draft, DRAFT_23] as const),
  [0xff000016, DRAFT_22],
  // Google's Q050, T050 and T051; the latter carry TLS.
  [0x51303530, google('504574efd066fe2f9d945cfcdbd3a7f0d3b56b45')],
  [0x54303530, google('7ff579e5acd072915580304c43a2367c60488310')],
  [0x54303531, google('7a4edef4e7ccee5fa4506c19124fc8ccda6e033d')],
  // Facebook's mvfst of the drafts 22 and 27, and its trials.
  [0xfaceb001, DRAFT_22],
  [0xfaceb002, DRAFT_23],
  [0xfaceb00e, DRAFT_23],
])
/** Versions that are offered so that servers say which they know (RFC 9000, 15): clients keep to draft 29 in them. */
const RESERVED_BITS = 0x0f0f0f0f
const RESERVED = 0x0a0a0a0a

/** A version by its number on the wire; `null` for one we cannot read. */
export const versionOf = (version: number): QuicVersion | null =>
  VERSIONS.get(version) ?? ((version & RESERVED_BITS) === RESERVED ? DRAFT_29 : null)

const SHA256_BLOCK = 64
const HASH = 32
/** Keys and messages are connection IDs (20 bytes at most), hashes and what `infoOf` makes. */
const MAX_MESSAGE = 64
const inner = Buffer.alloc(SHA256_BLOCK + MAX_MESSAGE)
const outer = Buffer.alloc(SHA256_BLOCK + HASH)

/**
 * HMAC-SHA-256 (RFC 2104) of keys up to one block and short messages. Five are needed a connection, and `createHmac` costs
 * ten times this.
 */
function hmac(key: Uint8Array, message: Uint8Array): Buffer {
  inner.fill(0x36, 0, SHA256_BLOCK)
  outer.fill(0x5c, 0, SHA256_BLOCK)
  for (let i = 0; i < key.length; i++) {
    inner[i] = key[i]! ^ 0x36
    outer[i] = key[i]! ^ 0x5c
  }
  inner.set(message, SHA256_BLOCK)
  // As hexadecimal text: a buffer asked for takes several times as long.
  outer.write(hash('sha256', inner.subarray(0, SHA256_BLOCK + message.length), 'hex'), SHA256_BLOCK, 'hex')
  return Buffer.from(hash('sha256', outer, 'hex'), 'hex')
}

/** What HKDF-Expand-Label (RFC 8446, 7.1) hashes for a label, with the number of the first block; there are seven. */
const infos = new Map<string, Buffer>()
function infoOf(label: string, length: number): Buffer {
  let info = infos.get(label)
  if (!info) {
    const full = `tls13 ${label}`
    info = Buffer.concat([Buffer.from([0, length, full.length]), Buffer.from(full), Buffer.from([0, 1])])
    infos.set(label, info)
  }
  return info
}

/** HKDF-Expand-Label for outputs of at most one SHA-256 block. A label is always asked for with the same length. */
const expandLabel = (secret: Buffer, label: string, length: number): Buffer =>
  hmac(secret, infoOf(label, length)).subarray(0, length)

/** Keys as `KeyObject`: a cipher made from plain bytes takes several times as long. */
export interface Keys {
  key: KeyObject
  iv: Buffer
  hp: KeyObject
}

/** The keys of a client's Initial packets, from the first Destination Connection ID it sent. */
export function clientKeys(version: QuicVersion, connectionId: Buffer): Keys {
  const initial = hmac(version.salt, connectionId)
  const secret = expandLabel(initial, 'client in', 32)
  return {
    key: createSecretKey(expandLabel(secret, `${version.prefix} key`, 16)),
    iv: expandLabel(secret, `${version.prefix} iv`, 12),
    hp: createSecretKey(expandLabel(secret, `${version.prefix} hp`, 16)),
  }
}
