import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Fault } from '../../../shared/fault.ts'
import { damagedGzip, isDamage } from './gunzip.ts'

/** Decades of a busy home's lookups take less; a small file that unpacks to more is none. */
const MOST_BYTES = 8 * 1024 ** 3

/**
 * Calls `use` with an unpacked copy of a gzip file, for what can only be read in any order: in a folder that is this
 * user's alone, gone when `use` is done. @throws Fault `bad-input` when it does not unpack, or to more than 8 GB.
 */
export async function withUnpacked(
  path: string,
  signal: AbortSignal | undefined,
  use: (copy: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-'))
  try {
    const copy = join(folder, basename(path))
    let bytes = 0
    const bounded = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        if (bytes > MOST_BYTES)
          done(
            new Fault('bad-input', `${basename(path)} unpacks to more than 8 GB; unpack it yourself first.`),
          )
        else done(null, chunk)
      },
    })
    await pipeline(
      createReadStream(path),
      createGunzip(),
      bounded,
      createWriteStream(copy, { mode: 0o600 }),
      signal ? { signal } : {},
    ).catch((error) => {
      throw isDamage(error) ? damagedGzip(path) : error
    })
    await use(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
