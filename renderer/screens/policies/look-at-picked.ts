import type { WatchedDocument } from '../../../shared/ipc/schema.ts'
import type { EngineClient } from '../../engine/engine.ts'
import type { DocumentId } from './document-name.ts'

/** How many looks went how; a host nobody allowed is left alone. */
export interface Looks {
  fetched: number
  notAllowed: number
  failed: number
}

/** Fetches picked documents one after another, on allowed hosts only; each failure is kept with its document. */
export async function lookAtPicked(
  client: Pick<EngineClient, 'pages' | 'vendors'>,
  picked: readonly WatchedDocument[],
): Promise<Looks> {
  const allowed = new Set((await client.pages.consents()).map(({ host }) => host))
  const looks: Looks = { fetched: 0, notAllowed: 0, failed: 0 }
  for (const { vendor, document, url } of picked) {
    if (!allowed.has(new URL(url).hostname)) {
      looks.notAllowed++
      continue
    }
    const wanted = { vendor, document: document as DocumentId, url }
    const fetched = await client.vendors.fetchPolicy(wanted).then(
      () => true,
      () => false,
    )
    looks[fetched ? 'fetched' : 'failed']++
  }
  return looks
}
