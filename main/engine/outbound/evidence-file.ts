import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync, type ReadStream, readSync } from 'node:fs'
import { basename } from 'node:path'
import { crc32, createGunzip, type Gunzip, type ZlibOptions } from 'node:zlib'
import { Fault } from '../../../shared/fault.ts'

/**
 * A file of evidence as a stream of bytes, gunzipped where it is gzip (RFC 1952), with fingerprints of its
 * beginning so that a file imported before is known again, whatever it is called now and however it grew.
 */

/** Bytes from the start that make up a file's identity; fewer where the file is shorter. */
const HEAD_BYTES = 65_536
/** Read at once: what a core's own cache holds is read again from there, and larger windows cost twice the copying. */
const CHUNK_BYTES = 256 * 1024
/** Unpacked at once: each call of zlib goes to another thread and back. */
const UNPACKED_BYTES = 1024 * 1024
/** Places sampled over the part already imported, to tell growth from another file with the same head. */
const SAMPLES = 64
const SAMPLE_BYTES = 1024
/** Stands before the CRC-32 of a part that was not sampled. */
const CRC = 'crc32 '

/** What is remembered of a file that was imported up to `offset`. */
export interface Fingerprint {
  headLength: number
  head: string
  /**
   * Of samples over the first `offset` bytes, and of the bytes right before it; of a compressed file the CRC-32 of all
   * these bytes; of a Pi-hole, its `CountedIds`.
   */
  body: string
  offset: number
}

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
      return new EvidenceFile(path, size, isGzip, isGzip ? await gunzipHead(path) : have)
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
      const window = new Window(CHUNK_BYTES)
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
    const source = createReadStream(this.path, { highWaterMark: UNPACKED_BYTES })
    // Room for what is left over of the chunk before.
    const window = new Window(2 * UNPACKED_BYTES)
    try {
      for await (const chunk of gunzipped(source, { chunkSize: UNPACKED_BYTES })) {
        const bytes = chunk as Buffer
        for (let at = 0; at < bytes.length; ) {
          if (window.isFull && !window.widen(maxRest)) return { rest: window.rest, cutShort: false }
          const got = bytes.copy(window.data, window.end, at)
          at += got
          window.end += got
          this.consumed = source.bytesRead
          const used = await onWindow(window.data, 0, window.end)
          if (used < 0) return NOTHING_LEFT
          window.drop(used)
        }
      }
    } catch (error) {
      if (!isDamage(error)) throw error
      return { rest: window.rest, cutShort: true }
    } finally {
      source.destroy()
    }
    return { rest: window.rest, cutShort: false }
  }

  /**
   * The fingerprint of the first `offset` bytes; `null` when the file is shorter than that. `crc` is the CRC-32 of these
   * bytes where reading them told it: a compressed file would be unpacked again to take samples.
   */
  async fingerprint(offset: number, crc: number | null): Promise<Fingerprint | null> {
    const headLength = Math.min(offset, HEAD_BYTES)
    if (this.head.length < headLength) return null
    const body = crc === null ? await this.#sampled(offset) : CRC + crc
    return body === null ? null : { headLength, head: this.headHash(headLength), body, offset }
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
    if (offset > this.size) return null
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

/** Bytes of a file that are not used yet, in memory that is used again and again. */
class Window {
  data: Buffer
  end = 0

  constructor(size: number) {
    this.data = Buffer.allocUnsafe(size)
  }

  get isFull(): boolean {
    return this.end === this.data.length
  }

  get rest(): Buffer {
    return this.data.subarray(0, this.end)
  }

  /** Forgets the first bytes, which were used. */
  drop(used: number): void {
    this.data.copyWithin(0, used, this.end)
    this.end -= used
  }

  /** Makes room for as much again; false where `most` bytes wait already. */
  widen(most: number): boolean {
    if (this.end >= most) return false
    const larger = Buffer.allocUnsafe(this.end * 2)
    this.data.copy(larger, 0, 0, this.end)
    this.data = larger
    return true
  }
}

/** Where samples of the first `offset` bytes lie, in rising order without overlap that would step back. */
function samplePlaces(offset: number): [number, number][] {
  if (offset <= SAMPLES * SAMPLE_BYTES) {
    const places: [number, number][] = []
    for (let from = 0; from < offset; from += SAMPLE_BYTES)
      places.push([from, Math.min(SAMPLE_BYTES, offset - from)])
    return places
  }
  const stride = (offset - SAMPLE_BYTES) / (SAMPLES - 1)
  return Array.from({ length: SAMPLES }, (_, i): [number, number] => [Math.floor(i * stride), SAMPLE_BYTES])
}

/** What comes out of `source`; fails as it fails. */
function gunzipped(source: ReadStream, options?: ZlibOptions): Gunzip {
  const stream = createGunzip(options)
  source.on('error', (error) => stream.destroy(error))
  return source.pipe(stream)
}

/** zlib's words for what is no whole gzip file; anything else is the disk's or the reader's trouble. */
const isDamage = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code?.startsWith('Z_') ?? false

async function gunzipHead(path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let have = 0
  const source = createReadStream(path)
  const stream = gunzipped(source)
  try {
    for await (const chunk of stream) {
      parts.push(chunk as Buffer)
      have += (chunk as Buffer).length
      if (have >= HEAD_BYTES) break
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    // Of a file that is damaged further on, what came out of it so far is the head.
    if (have === 0)
      throw new Fault(
        'bad-input',
        `${basename(path)} ends early or is damaged; unpack it yourself, or copy it again.`,
      )
  } finally {
    source.destroy()
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}
