import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { faultData } from '../../shared/fault.ts'
import { awaited } from './awaited.ts'
import type { Engine, EngineClient } from './engine.ts'
import type { Question } from './kept-answers.ts'
import type { FaultData } from './live.ts'
import { isSame } from './same.ts'
import type { Store } from './store.ts'

const EngineContext = createContext<Engine | null>(null)
export const EngineProvider = EngineContext.Provider

/** The engine of this window. */
export function useEngine(): Engine {
  const engine = useContext(EngineContext)
  if (!engine) throw new Error('useEngine needs an EngineProvider above it')
  return engine
}

/** A store's value, re-rendering on change. */
export const useStore = <T,>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** An answer on its way, there, or refused. A later failure keeps the earlier value in `value`. */
export interface Answer<T> {
  phase: 'loading' | 'ready' | 'failed'
  value: T | null
  fault: FaultData | null
  reload(): void
}

/**
 * Asks the engine once per `key`, again when the ledger moved, when the engine was restarted and on `reload`.
 * `ask` is read at that moment; what it depends on must be part of `key`. `early` is shown until it answers.
 */
export function useAnswer<T>(
  key: string,
  ask: (client: EngineClient) => Promise<T>,
  early: T | null = null,
): Answer<T> {
  const engine = useEngine()
  const { client } = useStore(engine.state)
  const moves = useStore(engine.ledgerMoves)
  const [round, setRound] = useState(0)
  const order = useRef({ asked: 0, kept: 0 })
  const [held, setHeld] = useState<{ key: string; value: T | null; fault: FaultData | null } | null>(null)
  const known = held?.key === key ? held : early === null ? null : { key, value: early, fault: null }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is new on every render; `key` stands for it.
  useEffect(() => {
    if (!client) return
    // A slow answer counts until a later one has come: a ledger that keeps moving may not starve the screen.
    const turn = ++order.current.asked
    const keep = (value: T | null, fault: FaultData | null) => {
      arrived()
      if (turn < order.current.kept) return
      order.current.kept = turn
      setHeld((before) => {
        const shown = before?.key === key ? before.value : early
        // The same thing said again draws nothing anew.
        return { key, fault, value: value === null || isSame(value, shown) ? shown : value }
      })
    }
    const arrived = known ? () => {} : awaited()
    ask(client).then(
      (value) => keep(value, null),
      (error) => keep(null, faultData(error)),
    )
    return arrived
  }, [client, key, round, moves])
  const reload = useCallback(() => setRound((n) => n + 1), [])
  if (!known) return { phase: 'loading', value: null, fault: null, reload }
  return { phase: known.fault ? 'failed' : 'ready', value: known.value, fault: known.fault, reload }
}

/** Asks what somebody is about to want to know, and keeps the answers for `useKeptAnswer`. */
export function useAskAhead(): (questions: readonly Question<unknown>[]) => void {
  const { kept, state } = useEngine()
  return useCallback(
    (questions) => {
      const { client } = state.get()
      if (client) for (const question of questions) void kept.askAhead(question, client)
    },
    [kept, state],
  )
}

/** The same for what a page opens with: it shows what it showed last until it is told anew. */
export function useKeptAnswer<T>(question: Question<T>): Answer<T> {
  const { kept } = useEngine()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is its key.
  const early = useMemo(() => kept.get(question), [kept, question.key])
  return useAnswer(question.key, (client) => kept.ask(question, client), early)
}
