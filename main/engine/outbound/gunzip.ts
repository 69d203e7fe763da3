import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Fault } from '../../../shared/fault.ts'

/** Unpacking of gzip files (RFC 1952), and what is said of one that is damaged. */

/** Packed bytes handed over at once to get at what came out before damage: first to find its place, then each byte. */
const SLICES = [2048, 1]
/** Read and unpacked at once for a head. */
const HEAD_PIECE_BYTES = 16 * 1024

/**
 * What comes out of a gzip file up to where it is damaged, piece by piece; then fails with zlib's words of it, or as the
 * disk does. `pieceBytes` is the most that is read and unpacked at once; `onRead` is told the bytes of the file read so far.
 */
export async function* gunzipped(
  path: string,
  pieceBytes: number,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const source = createReadStream(path, { highWaterMark: pieceBytes })
  const stream = createGunzip({ chunkSize: pieceBytes })
  source.on('error', (error) => stream.destroy(error))
  let out = 0
  try {
    for await (const piece of source.pipe(stream)) {
      out += (piece as Buffer).length
      onRead?.(source.bytesRead)
      yield piece as Buffer
    }
  } catch (error) {
    // A stream that fails keeps to itself what it had made of the last piece.
    if (isDamage(error)) yield* regained(path, stream.bytesWritten, out)
    throw error
  } finally {
    source.destroy()
  }
}

/** What comes out of a damaged file beyond the first `skip` bytes, where little is unpacked at once from `from` on. */
async function* regained(
  path: string,
  from: number,
  skip: number,
  [slice, ...finer]: readonly number[] = SLICES,
): AsyncGenerator<Buffer, void, undefined> {
  const came: Buffer[] = []
  let isDamaged = false
  let out = 0
  let at = 0
  let goOn = () => {}
  const stream = createGunzip()
    .on('data', (piece: Buffer) => came.push(piece))
    .on('error', () => {
      isDamaged = true
      goOn()
    })
  const file = await open(path)
  const packed = Buffer.alloc(64 * 1024)
  try {
    for (;;) {
      const wanted = at < from ? Math.min(packed.length, from - at) : slice
      const { bytesRead } = await file.read(packed, 0, wanted, at)
      if (bytesRead === 0) return
      await new Promise<void>((done) => {
        // A stream that fails answers no write.
        goOn = done
        stream.write(packed.subarray(0, bytesRead), () => done())
      })
      for (const piece of came.splice(0)) {
        out += piece.length
        if (out > skip) yield piece.subarray(Math.max(0, piece.length - (out - skip)))
      }
      if (isDamaged) break
      at += bytesRead
    }
  } finally {
    stream.destroy()
    await file.close()
  }
  if (finer.length > 0) yield* regained(path, at, Math.max(out, skip), finer)
}

/** zlib's words for what is no whole gzip file; anything else is the disk's or the reader's trouble. */
export const isDamage = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code?.startsWith('Z_') ?? false

/** What is said of a gzip file that cannot be unpacked to its end. */
export const damagedGzip = (path: string): Fault =>
  new Fault('bad-input', `${basename(path)} ends early or is damaged; unpack it yourself, or copy it again.`)

/** The first bytes that come out of a gzip file, at most `length`. @throws Fault `bad-input` when none do */
export async function gunzippedHead(path: string, length: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let have = 0
  try {
    for await (const piece of gunzipped(path, HEAD_PIECE_BYTES)) {
      parts.push(piece)
      have += piece.length
      if (have >= length) break
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    // Of a file that is damaged further on, what came out of it so far is the head.
    if (have === 0) throw damagedGzip(path)
  }
  return Buffer.concat(parts).subarray(0, length)
}
