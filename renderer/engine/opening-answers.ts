import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { AwaySummary } from '../../shared/model/away.ts'
import type { ToldChange } from '../../shared/model/change.ts'

type EngineClient = Client<EngineSchema>

/**
 * What Home opens with beside the lists: since when it tells news, and what changed since. Asked for as soon as there
 * is an engine, for Home comes only after the list of devices; whoever asks again is told anew.
 */
export interface OpeningAnswers {
  summary(client: EngineClient): Promise<AwaySummary | null>
  /** What changed since then (ms UTC), newest first; nothing where there is no then. */
  changes(client: EngineClient, since: number | null): Promise<ToldChange[]>
}

const askChanges = async (client: EngineClient, since: number | null): Promise<ToldChange[]> =>
  since === null ? [] : client.changes.list({ since: new Date(since).toISOString() })

/** Early answers serve one Home, of the engine that gave them, and only while nothing has moved since. */
export function openingAnswers(): OpeningAnswers & { begin(client: EngineClient): void; forget(): void } {
  let asker: EngineClient | null = null
  let summary: Promise<AwaySummary | null> | null = null
  let changes: { since: number | null; value: Promise<ToldChange[]> } | null = null
  const forget = () => {
    asker = null
    summary = null
    changes = null
  }
  return {
    begin(client) {
      forget()
      const asked = client.away.summary()
      asker = client
      summary = asked
      asked.then(
        (told) => {
          if (summary !== asked) return
          const since = told?.since ?? null
          changes = { since, value: askChanges(client, since) }
          // Whoever takes it is told what went wrong; it may be nobody.
          changes.value.catch(() => {})
        },
        () => {},
      )
    },
    forget,
    summary(client) {
      return (asker === client && summary) || client.away.summary()
    },
    changes(client, since) {
      const early = asker === client && changes?.since === since ? changes.value : null
      forget()
      return early ?? askChanges(client, since)
    },
  }
}
