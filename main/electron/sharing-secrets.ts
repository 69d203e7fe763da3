import * as v from 'valibot'
import { deliverySecret } from '../../shared/ipc/delivery-calls.ts'
import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { DeliverySecret } from '../../shared/model/delivery.ts'
import { type Kept, type Keyring, secretStore } from './secret-store.ts'

/**
 * What is secret of a hub, of a viewer's key and of deliveries: encrypted by the system's keyring and kept beside the
 * ledger, never in it. The engine is given each when it starts; nobody is ever answered one.
 */

/** Whose secret it is: the site's at its hub, the viewer's, or that of the delivery with this id. */
export const HUB = 'hub'
export const SITES = 'sites'

/** `file` is that of the ledger that is open. */
export function sharingSecrets(file: () => string, keyring: Keyring) {
  const store = secretStore(file, keyring)
  let engine: Client<EngineSchema> | null = null

  const secretOf = (whose: string): DeliverySecret | null => {
    const kept = store.of(whose)
    if (kept === null) return null
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), deliverySecret), kept)
    return parsed.success ? parsed.output : null
  }
  const give = async (client: Client<EngineSchema>, whose: string, secret: DeliverySecret): Promise<void> => {
    const { password } = secret
    if (whose !== HUB && whose !== SITES) await client.deliveries.unlock({ id: whose, secret })
    else if (password !== null) await client[whose].unlock({ password })
  }
  /** Forgets what belongs to nothing any more. */
  const prune = async (client: Client<EngineSchema>): Promise<void> => {
    const [hub, sites, deliveries] = await Promise.all([
      client.hub.status(),
      client.sites.status(),
      client.deliveries.list(),
    ])
    store.prune((whose) =>
      whose === HUB
        ? hub.state !== 'none'
        : whose === SITES
          ? sites.state !== 'none'
          : deliveries.some(({ id }) => id === whose),
    )
  }

  return {
    /** Serves an engine that has just started: what waits for its secret gets it. */
    async follow(client: Client<EngineSchema>): Promise<void> {
      engine = client
      // An engine that ends meanwhile is served anew at its next start.
      const pruneLater = () => void prune(client).catch(() => {})
      client.hub.onChanged(pruneLater)
      client.sites.onChanged(pruneLater)
      client.deliveries.onChanged(pruneLater)
      await prune(client)
      const [hub, sites, deliveries] = await Promise.all([
        client.hub.status(),
        client.sites.status(),
        client.deliveries.list(),
      ])
      const waiting = [
        ...(hub.state === 'locked' || hub.state === 'paused' ? [HUB] : []),
        ...(sites.state === 'locked' ? [SITES] : []),
        ...deliveries.filter(({ isLocked }) => isLocked).map(({ id }) => id),
      ]
      for (const whose of waiting) {
        const secret = secretOf(whose)
        // One that is refused, such as in the demonstration, keeps no other from its own.
        if (secret) await give(client, whose, secret).catch(() => {})
      }
    },
    /** Keeps a secret and gives it to the engine. @throws Fault of the engine, where it refuses */
    async keep(whose: string, secret: DeliverySecret): Promise<Kept> {
      if (engine) await give(engine, whose, secret)
      return store.keep(whose, JSON.stringify(secret))
    },
  }
}
