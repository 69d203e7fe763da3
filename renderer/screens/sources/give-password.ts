import type { EngineClient } from '../../engine/engine.ts'

/** How long a password lasts: in the system's keyring, or only until Houseguest ends where there is none. */
export type Lasting = 'kept' | 'this-run' | 'refused'

/**
 * Gives a source's password away for good. It goes to the main process, which has the keyring; a page without one,
 * such as a trial of the screens, gives it to the engine for this run.
 */
export async function givePassword(client: EngineClient, id: string, password: string): Promise<Lasting> {
  const keep = window.houseguest?.keepPassword
  if (keep) return (await keep(id, password)) ?? 'refused'
  await client.sources.unlock({ id, password })
  return 'this-run'
}
