import { createReadStream, type ReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip, type Gunzip, type ZlibOptions } from 'node:zlib'
import { Fault } from '../../../shared/fault.ts'

/** Unpacking of gzip files (RFC 1952), and what is said of one that is damaged. */

/** What comes out of `source`; fails as it fails. */
export function gunzipped(source: ReadStream, options?: ZlibOptions): Gunzip {
  const stream = createGunzip(options)
  source.on('error', (error) => stream.destroy(error))
  return source.pipe(stream)
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
  const source = createReadStream(path)
  const stream = gunzipped(source)
  try {
    for await (const chunk of stream) {
      parts.push(chunk as Buffer)
      have += (chunk as Buffer).length
      if (have >= length) break
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    // Of a file that is damaged further on, what came out of it so far is the head.
    if (have === 0) throw damagedGzip(path)
  } finally {
    source.destroy()
  }
  return Buffer.concat(parts).subarray(0, length)
}
