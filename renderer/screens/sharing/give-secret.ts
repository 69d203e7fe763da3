import type { DeliverySecret } from '../../../shared/model/delivery.ts'
import type { EngineClient } from '../../engine/engine.ts'

/** How long a secret lasts: in the system's keyring, or only until Houseguest ends where there is none. */
export type Lasting = 'kept' | 'this-run' | 'refused'

/** What is said where a secret does not last. */
export const LASTS = {
  'this-run': 'sharing.keptThisRun',
  refused: 'sharing.notKept',
} as const

/**
 * Gives what is secret of a hub (`hub`), a viewer's key (`sites`) or a delivery (its id) away for good. It goes to the
 * main process, which has the keyring; a page without one gives it to the engine for this run.
 */
export async function giveSecret(
  client: EngineClient,
  whose: string,
  secret: DeliverySecret,
): Promise<Lasting> {
  const keep = window.houseguest?.keepSecret
  if (keep) return (await keep(whose, secret)) ?? 'refused'
  if (whose !== 'hub' && whose !== 'sites') await client.deliveries.unlock({ id: whose, secret })
  else if (secret.password !== null) await client[whose].unlock({ password: secret.password })
  return 'this-run'
}

/** A password alone, as hubs have it. */
export const onlyPassword = (password: string): DeliverySecret => ({ path: null, password, ca: null })
