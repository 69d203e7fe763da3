import { type ComponentType, createElement, useEffect, useState } from 'react'
import { LoadingPage } from '../shell/loading-page.tsx'

/**
 * Pages and their slower parts come in files of their own: the window shows the first before it has read the others.
 * Those it opens on, Home and Welcome, are read with the window.
 */

const loaders: (() => Promise<unknown>)[] = []

type Order = 'soon' | 'later'

/** A page that is loaded when it is first shown, or ahead of that by `loadPagesAhead`, in this order. */
export const pageOf = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  order: Order = 'later',
): ComponentType<Props> => loadedPart(load, order, LoadingPage)

/** A part of a page, loaded like a page; nothing is there until then. */
export const partOf = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => loadedPart(load, 'soon', null)

/** Not React's own `lazy`, which holds back what it had to wait for by 300 ms. */
function loadedPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  order: Order,
  Meanwhile: ComponentType | null,
): ComponentType<Props> {
  let Part: ComponentType<Props> | null = null
  const loading = async () => {
    Part ??= await load()
  }
  if (order === 'soon') loaders.unshift(loading)
  else loaders.push(loading)
  return function LoadedPart(props: Props) {
    const [, setLoaded] = useState(Part !== null)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      if (Part) return
      let left = false
      const unlessLeft = (act: () => void) => {
        if (!left) act()
      }
      loading().then(
        () => unlessLeft(() => setLoaded(true)),
        (error) => unlessLeft(() => setFailure({ error })),
      )
      return () => {
        left = true
      }
    }, [])
    if (failure) throw failure.error
    if (Part) return createElement(Part, props)
    return Meanwhile && createElement(Meanwhile)
  }
}

/** Loads the page or part next in order. One that cannot be loaded says so when it is opened. */
export async function loadNextPage(): Promise<void> {
  await loaders
    .shift()?.()
    .catch(() => {})
}

/** Loads every page and part, each after waiting for its `turn`, so that opening one waits for nothing. */
export async function loadPagesAhead(turn: () => Promise<void>): Promise<void> {
  while (loaders.length > 0) {
    await turn()
    await loadNextPage()
  }
}
