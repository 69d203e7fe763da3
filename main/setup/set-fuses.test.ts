import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { setFuses } from './set-fuses.ts'

/** What every Electron carries: a mark to find, then the wire's version, its length and a byte for each fuse. */
const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

async function withElectron(fuses: number, use: (executable: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'houseguest-fuses-'))
  const executable = join(folder, 'electron')
  const wire = Buffer.alloc(fuses, FuseState.INHERIT)
  await writeFile(executable, Buffer.concat([Buffer.from(`code ${MARK}`), Buffer.from([1, fuses]), wire]))
  await use(executable).finally(() => rm(folder, { recursive: true }))
}

const { ENABLE, DISABLE } = FuseState
/** In the wire's order, from RunAsNode to WasmTrapHandlers. */
const WANTED = [DISABLE, ENABLE, DISABLE, DISABLE, ENABLE, ENABLE, DISABLE, DISABLE, ENABLE]

for (const count of [9, 8])
  test(`all ${count} fuses that an Electron knows are set`, () =>
    withElectron(count, async (executable) => {
      await setFuses(executable)
      const { version: _version, ...wire } = await getCurrentFuseWire(executable)
      assert.deepEqual(Object.values(wire), WANTED.slice(0, count))
    }))

test('an Electron with a fuse nobody decided about is not packaged', () =>
  withElectron(10, (executable) => assert.rejects(setFuses(executable), /nobody decided about: 9/)))
