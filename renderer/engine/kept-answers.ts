import type { Client } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'

type EngineClient = Client<EngineSchema>

/** What a page asks the engine: `key` says all that the answer depends on. */
export interface Question<T> {
  key: string
  ask(client: EngineClient): Promise<T>
}

/** More pages than anybody goes back and forth between. */
const MOST = 24

/**
 * The last answers to the questions of pages: a page one comes back to shows them at once, and asks again. A question
 * may also be asked ahead, before its page is opened.
 */
export interface KeptAnswers {
  get<T>(question: Question<T>): T | null
  /** Asks, or takes what was asked ahead and is on its way; the answer is kept. */
  ask<T>(question: Question<T>, client: EngineClient): Promise<T>
  /** Asks unless it was answered since anything moved. What goes wrong, the page is told when it asks itself. */
  askAhead(question: Question<unknown>, client: EngineClient): Promise<void>
  /** Something moved: what is on its way may not tell of it. */
  moved(): void
  /** It may be another ledger. */
  forget(): void
}

export function keptAnswers(): KeptAnswers {
  let answers = new Map<string, unknown>()
  /** What was answered since anything moved. */
  let isFresh = new Set<string>()
  let askedAhead = new Map<string, Promise<unknown>>()
  const asked = async <T>({ key, ask }: Question<T>, client: EngineClient): Promise<T> => {
    const [kept, fresh] = [answers, isFresh]
    const value = await ask(client)
    // As the newest; what was forgotten in between stays so.
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
    fresh.add(key)
    return value
  }
  const moved = () => {
    isFresh = new Set()
    askedAhead = new Map()
  }
  return {
    get: <T>({ key }: Question<T>) => (answers.get(key) ?? null) as T | null,
    ask<T>(question: Question<T>, client: EngineClient) {
      const early = askedAhead.get(question.key)
      askedAhead.delete(question.key)
      return early ? (early as Promise<T>) : asked(question, client)
    },
    async askAhead(question, client) {
      const { key } = question
      if ((isFresh.has(key) && answers.has(key)) || askedAhead.has(key)) return
      const asking = askedAhead
      const answer = asked(question, client)
      asking.set(key, answer)
      await answer.catch(() => {})
      if (asking.get(key) === answer) asking.delete(key)
    },
    moved,
    forget() {
      answers = new Map()
      moved()
    },
  }
}
