import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { ByteWindow } from './byte-window.ts'
import { type Fingerprint, HEAD_BYTES, SAMPLE_BYTES, samplePlaces } from './fingerprint.ts'
import { gunzipped, gunzippedHead, isDamage } from './gunzip.ts'

/**
 * A file of evidence as a stream of bytes, gunzipped where it is gzip (RFC 1952), with fingerprints of its
 * beginning so that a file imported before is known again, whatever it is called now and however it grew.
 */

/** Read at once: what a core's own cache holds is read again from there, and larger windows cost twice the copying. */
const CHUNK_BYTES = 256 * 1024
/** Unpacked at once: each call of zlib goes to another thread and back. */
const UNPACKED_BYTES = 1024 * 1024
/** Stands before the CRC-32 of a part that was not sampled. */
const CRC = 'crc32 '

/** Hands over windows of a file: `data[from, end)` holds what was not used yet; answer where you got to. */
export type OnWindow = (data: Buffer, from: number, end: number) => number | Promise<number>

export class EvidenceFile {
  readonly path: string
  readonly size: number
  readonly isGzip: boolean
  /** The first bytes, decompressed: enough to tell formats apart. */
  readonly head: Buffer
  /** Bytes of the file itself, compressed or not, that the latest `read` has got through. */
  consumed = 0
  /** Decompressed bytes there are, once `has` found that these are all. */
  length: number | null = null

  private constructor(path: string, size: number, isGzip: boolean, head: Buffer) {
    this.path = path
    this.size = size
    this.isGzip = isGzip
    this.head = head
  }

  /** Opens a file and reads its head. Rejects as the file system does, or with a Fault `bad-input` on a damaged file. */
  static async open(path: string): Promise<EvidenceFile> {
    const fd = openSync(path, 'r')
    try {
      const size = fstatSync(fd).size
      const head = Buffer.alloc(HEAD_BYTES)
      const have = head.subarray(0, readSync(fd, head, 0, HEAD_BYTES, 0))
      const isGzip = have[0] === 0x1f && have[1] === 0x8b
      return new EvidenceFile(path, size, isGzip, isGzip ? await gunzippedHead(path, HEAD_BYTES) : have)
    } finally {
      closeSync(fd)
    }
  }

  /**
   * Reads the whole file (or from `start`, for plain files) in windows. The unused rest of a window is the
   * start of the next; a rest larger than `maxRest` is given up. Answers the bytes left over at the end and
   * whether a compressed file ended early. The bytes of a window stay what they are only until it is answered.
   */
  async read(onWindow: OnWindow, start = 0, maxRest = 32 * 1024 * 1024): Promise<Remainder> {
    return this.isGzip ? this.#readGzip(onWindow, maxRest) : this.#readPlain(onWindow, start, maxRest)
  }

  async #readPlain(onWindow: OnWindow, start: number, maxRest: number): Promise<Remainder> {
    const fd = openSync(this.path, 'r')
    try {
      const window = new ByteWindow(CHUNK_BYTES)
      let position = start
      for (;;) {
        if (window.isFull && !window.widen(maxRest)) return { rest: window.rest, cutShort: false }
        const got = readSync(fd, window.data, window.end, window.data.length - window.end, position)
        if (got === 0) return { rest: window.rest, cutShort: false }
        position += got
        this.consumed = position
        window.end += got
        const used = await onWindow(window.data, 0, window.end)
        if (used < 0) return NOTHING_LEFT
        window.drop(used)
      }
    } finally {
      closeSync(fd)
    }
  }

  async #readGzip(onWindow: OnWindow, maxRest: number): Promise<Remainder> {
    // Room for what is left over of the chunk before.
    const window = new ByteWindow(2 * UNPACKED_BYTES)
    try {
      const onRead = (done: number) => {
        this.consumed = done
      }
      for await (const bytes of gunzipped(this.path, UNPACKED_BYTES, onRead)) {
        for (let at = 0; at < bytes.length; ) {
          if (window.isFull && !window.widen(maxRest)) return { rest: window.rest, cutShort: false }
          const got = bytes.copy(window.data, window.end, at)
          at += got
          window.end += got
          const used = await onWindow(window.data, 0, window.end)
          if (used < 0) return NOTHING_LEFT
          window.drop(used)
        }
      }
    } catch (error) {
      if (!isDamage(error)) throw error
      return { rest: window.rest, cutShort: true }
    }
    return { rest: window.rest, cutShort: false }
  }

  /**
   * The fingerprint of the first `offset` bytes; `null` when the file is shorter than that. `crc` is the CRC-32 of these
   * bytes where reading them told it: a compressed file would be unpacked again to take samples.
   */
  async fingerprint(offset: number, crc: number | null): Promise<Fingerprint | null> {
    const headLength = Math.min(offset, HEAD_BYTES)
    // What is still written may have grown since it was opened.
    const file = this.head.length < headLength ? await EvidenceFile.open(this.path) : this
    if (file.head.length < headLength) return null
    const body = crc === null ? await this.#sampled(offset) : CRC + crc
    return body === null ? null : { headLength, head: file.headHash(headLength), body, offset }
  }

  /** Whether the first `offset` bytes have this `body` of a fingerprint. */
  async has(body: string, offset: number): Promise<boolean> {
    return body === (body.startsWith(CRC) ? await this.#summed(offset) : await this.#sampled(offset))
  }

  /** Hash of the first `length` bytes, which must be within `head`. */
  headHash(length: number): string {
    return createHash('sha256').update(this.head.subarray(0, length)).digest('hex')
  }

  async #summed(offset: number): Promise<string | null> {
    let crc = 0
    let position = 0
    let isMore = false
    const { cutShort } = await this.read((data, from, end) => {
      const stop = Math.min(end, from + offset - position)
      crc = crc32(data.subarray(from, stop), crc)
      position += stop - from
      isMore = stop < end
      return isMore ? -1 : stop
    })
    if (!isMore && !cutShort) this.length = position
    return position < offset ? null : CRC + crc
  }

  async #sampled(offset: number): Promise<string | null> {
    return this.isGzip ? this.#sampleGzip(offset) : this.#samplePlain(offset)
  }

  #samplePlain(offset: number): string | null {
    const fd = openSync(this.path, 'r')
    try {
      const hash = createHash('sha256')
      const sample = Buffer.alloc(SAMPLE_BYTES)
      for (const [from, length] of samplePlaces(offset)) {
        if (readSync(fd, sample, 0, length, from) < length) return null
        hash.update(sample.subarray(0, length))
      }
      return hash.digest('hex')
    } finally {
      closeSync(fd)
    }
  }

  async #sampleGzip(offset: number): Promise<string | null> {
    const hash = createHash('sha256')
    const places = samplePlaces(offset)
    let next = 0
    let position = 0
    await this.#readGzip((data, from, end) => {
      while (next < places.length) {
        const [place, length] = places[next]!
        const at = from + place - position
        if (at + length > end) {
          const keep = Math.max(from, Math.min(end, at))
          position += keep - from
          return keep
        }
        hash.update(data.subarray(at, at + length))
        next++
      }
      return -1
    }, UNPACKED_BYTES)
    return next < places.length ? null : hash.digest('hex')
  }
}

/** The bytes left over at the end, and whether a compressed file ended early. */
interface Remainder {
  rest: Buffer
  cutShort: boolean
}
const NOTHING_LEFT: Remainder = { rest: Buffer.alloc(0), cutShort: false }
