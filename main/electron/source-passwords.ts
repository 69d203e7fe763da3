import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { Source } from '../../shared/model/source.ts'
import { type Kept, type Keyring, secretStore } from './secret-store.ts'

/**
 * Passwords of followed sources, encrypted by the system's keyring and kept beside the ledger, never in it. The
 * engine is given one each time it starts; nobody is ever answered one.
 */

/** `file` is that of the ledger that is open: another ledger's sources are none of its own. */
export function sourcePasswords(file: () => string, keyring: Keyring) {
  const store = secretStore(file, keyring)
  let engine: Client<EngineSchema> | null = null

  /** Forgets passwords of sources that were removed. */
  const prune = (sources: readonly Source[]): void =>
    store.prune((id) => sources.some((source) => source.id === id))
  const unlock = async (client: Client<EngineSchema>, sources: readonly Source[]): Promise<void> => {
    for (const { id } of sources.filter(({ state }) => state === 'locked')) {
      const password = store.of(id)
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
      const kept = store.keep(id, password)
      await engine?.sources.unlock({ id, password })
      return kept
    },
  }
}
