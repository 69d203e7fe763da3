import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { Source } from '../../shared/model/source.ts'

/**
 * Passwords of followed sources, encrypted by the system's keyring and kept beside the ledger, never in it. The
 * engine is given one each time it starts; nobody is ever answered one.
 */

/** The system's keyring, as Electron's `safeStorage` offers it. */
export interface Keyring {
  /** Whether it truly encrypts: without a keyring Linux would only obscure. */
  isSafe(): boolean
  encrypt(text: string): Buffer
  /** @throws when another account or system encrypted it */
  decrypt(secret: Buffer): string
}

/** `this-run`: there is no keyring, so the password is forgotten when the app ends. */
export type Kept = 'kept' | 'this-run'

const stored = v.record(v.string(), v.pipe(v.string(), v.base64()))

/** `file` is that of the ledger that is open: another ledger's sources are none of its own. */
export function sourcePasswords(file: () => string, keyring: Keyring) {
  const inMemory = new Map<string, string>()
  let engine: Client<EngineSchema> | null = null

  const read = (): Record<string, string> => {
    try {
      const parsed = v.safeParse(stored, JSON.parse(readFileSync(file(), 'utf8')))
      return parsed.success ? parsed.output : {}
    } catch {
      // None was kept yet, or the file is damaged: the owner is asked again.
      return {}
    }
  }
  const write = (all: Record<string, string>): void => {
    const path = file()
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(all), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  const passwordOf = (id: string): string | null => {
    const known = inMemory.get(id)
    if (known !== undefined) return known
    const secret = read()[id]
    if (secret === undefined || !keyring.isSafe()) return null
    try {
      return keyring.decrypt(Buffer.from(secret, 'base64'))
    } catch {
      return null
    }
  }
  /** Forgets passwords of sources that were removed. */
  const prune = (sources: readonly Source[]): void => {
    const all = Object.entries(read())
    const standing = all.filter(([id]) => sources.some((source) => source.id === id))
    if (standing.length < all.length) write(Object.fromEntries(standing))
  }
  const unlock = async (client: Client<EngineSchema>, sources: readonly Source[]): Promise<void> => {
    for (const { id } of sources.filter(({ state }) => state === 'locked')) {
      const password = passwordOf(id)
      if (password !== null) await client.sources.unlock({ id, password })
    }
  }

  return {
    /** Serves an engine that has just started: its locked sources get their passwords. */
    async follow(client: Client<EngineSchema>): Promise<void> {
      engine = client
      client.sources.onChanged(prune)
      const sources = await client.sources.list()
      prune(sources)
      await unlock(client, sources)
    },
    /** Keeps a password for one source and gives it to the engine. */
    async keep(id: string, password: string): Promise<Kept> {
      const isSafe = keyring.isSafe()
      if (isSafe) write({ ...read(), [id]: keyring.encrypt(password).toString('base64') })
      else inMemory.set(id, password)
      await engine?.sources.unlock({ id, password })
      return isSafe ? 'kept' : 'this-run'
    },
  }
}
