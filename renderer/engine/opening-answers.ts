import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'
import type { AwaySummary } from '../../shared/model/away.ts'
import type { ToldChange } from '../../shared/model/change.ts'
import { createStore, type Store } from './store.ts'

type EngineClient = Client<EngineSchema>

/** What was answered ahead: since when news are told (ms UTC; `undefined`: not known), and what changed since then. */
export interface OpeningNews {
  since: number | null | undefined
  changes: ToldChange[] | null
}

/**
 * What Home opens with beside the lists: since when it tells news, and what changed since. Asked for as soon as there
 * is an engine, for Home comes only after the list of devices; whoever asks again is told anew.
 */
export interface OpeningAnswers {
  /** What Home can be drawn with at once, until something moves; `null` while it is being asked for. */
  news: Store<OpeningNews | null>
  summary(client: EngineClient): Promise<AwaySummary | null>
  /** What changed since then (ms UTC), newest first; nothing where there is no then. */
  changes(client: EngineClient, since: number | null): Promise<ToldChange[]>
}

const askChanges = async (client: EngineClient, since: number | null): Promise<ToldChange[]> =>
  since === null ? [] : client.changes.list({ since: new Date(since).toISOString() })

/** Nothing is known ahead: Home asks. */
const NOTHING: OpeningNews = { since: undefined, changes: null }

/** Early answers serve one Home, of the engine that gave them, and only while nothing has moved since. */
export function openingAnswers(): OpeningAnswers & { begin(client: EngineClient): void; forget(): void } {
  const news = createStore<OpeningNews | null>(null)
  let asker: EngineClient | null = null
  let summary: Promise<AwaySummary | null> | null = null
  let changes: { since: number | null; value: Promise<ToldChange[]> } | null = null
  const taken = () => {
    asker = null
    summary = null
    changes = null
  }
  return {
    news,
    begin(client) {
      taken()
      news.set(null)
      const asked = client.away.summary()
      asker = client
      summary = asked
      const tell = (told: OpeningNews) => {
        if (summary === asked) news.set(told)
      }
      asked.then(
        (told) => {
          if (summary !== asked) return
          const since = told?.since ?? null
          const value = askChanges(client, since)
          changes = { since, value }
          // Whoever takes it is told what went wrong; it may be nobody.
          value.then(
            (found) => tell({ since, changes: found }),
            () => tell({ since, changes: null }),
          )
        },
        () => tell(NOTHING),
      )
    },
    forget() {
      taken()
      news.set(NOTHING)
    },
    summary(client) {
      return (asker === client && summary) || client.away.summary()
    },
    changes(client, since) {
      const early = asker === client && changes?.since === since ? changes.value : null
      taken()
      return early ?? askChanges(client, since)
    },
  }
}
