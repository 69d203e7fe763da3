import { faultData } from '../../shared/fault.ts'
import type { Snapshot } from '../../shared/ipc/schema.ts'
import { createStore, type Store } from './store.ts'

export type FaultData = ReturnType<typeof faultData>

/** A value the engine keeps telling us about. `value` stays the last known one through failures. */
export interface Live<T> {
  phase: 'loading' | 'ready' | 'failed'
  value: T
  fault: FaultData | null
}

/** Where a live value comes from: a snapshot to start with, pushes to go on with. */
export interface LiveSource<T> {
  subscribe(listener: (push: Snapshot<T>) => void): () => void
  snapshot(): Promise<Snapshot<T>>
}

export interface LiveStore<T> extends Store<Live<T>> {
  /** Follows `source` until the answered function is called; an earlier source must be left first. */
  follow(source: LiveSource<T>): () => void
}

/**
 * Subscribes first, then asks for the snapshot, so no change can fall between the two: pushes that come
 * early wait, and those not newer than the snapshot are dropped.
 */
export function createLive<T>(initial: T, merge: (current: T, push: T) => T): LiveStore<T> {
  const store = createStore<Live<T>>({ phase: 'loading', value: initial, fault: null })
  const ready = (value: T) => store.set({ phase: 'ready', value, fault: null })
  return {
    ...store,
    follow(source) {
      let left = false
      let revision: number | null = null
      const early: Snapshot<T>[] = []
      const take = (push: Snapshot<T>) => {
        if (revision === null) early.push(push)
        else if (push.revision > revision) ready(merge(store.get().value, push.value))
      }
      const unsubscribe = source.subscribe((push) => {
        if (!left) take(push)
      })
      source.snapshot().then(
        (snapshot) => {
          if (left) return
          revision = snapshot.revision
          ready(snapshot.value)
          for (const push of early.splice(0)) take(push)
        },
        (error) => {
          if (!left) store.set({ phase: 'failed', value: store.get().value, fault: faultData(error) })
        },
      )
      return () => {
        left = true
        unsubscribe()
      }
    },
  }
}

/** Replaces the items of `current` that have the id of one in `changed`, and adds the new ones at the end. */
export function mergeById<T extends { id: string }>(current: readonly T[], changed: readonly T[]): T[] {
  const pending = new Map(changed.map((item) => [item.id, item]))
  const merged = current.map((item) => {
    const newer = pending.get(item.id)
    pending.delete(item.id)
    return newer ?? item
  })
  return merged.concat([...pending.values()])
}
