import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../../shared/ipc/derive.ts'
import { portPair } from '../../../shared/ipc/port.ts'
import { engineSchema } from '../../../shared/ipc/schema.ts'
import { openEngine } from '../../engine/assemble.ts'
import type { Keyring } from '../secret-store.ts'

/** Turns bytes around: enough to tell cipher text from plain text. */
export const TURNING_KEYRING: Keyring = {
  isSafe: () => true,
  encrypt: (text) => Buffer.from(text).reverse(),
  decrypt: (secret) => Buffer.from(secret).reverse().toString(),
}

/** A folder of ledgers, each opened by the real engine with a window's client; `end` takes the folder away. */
export function realHomes() {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-homes-'))
  return {
    folder,
    open(name: string) {
      const file = join(folder, `${name}.db`)
      const engine = openEngine({ file, mode: 'write' })
      const [ours, theirs] = portPair()
      engine.attach(theirs)
      return { engine, client: connect(engineSchema, ours), file }
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
