import { type ComponentType, createElement, useEffect, useState } from 'react'
import { LoadingPage } from '../shell/loading-page.tsx'

/**
 * Pages come in files of their own: the window shows the first before it has read the others. Those it opens on,
 * Home and Welcome, are read with the window.
 */

const loaders: (() => Promise<unknown>)[] = []

/**
 * A page that is loaded when it is first shown, or ahead of that by `loadPagesAhead`; `order` says which come first
 * there. Not React's own `lazy`, which holds back what it had to wait for by 300 ms.
 */
export function pageOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  order: 'soon' | 'later' = 'later',
): ComponentType<Props> {
  let Page: ComponentType<Props> | null = null
  const loading = async () => {
    Page ??= await load()
  }
  if (order === 'soon') loaders.unshift(loading)
  else loaders.push(loading)
  // biome-ignore lint/correctness/noComponentHookFactories: called once a page, when its module is read.
  return function LoadedPage(props: Props) {
    const [, setLoaded] = useState(Page !== null)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      if (Page) return
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
    return Page ? createElement(Page, props) : createElement(LoadingPage)
  }
}

/** Loads every page while the window has nothing else to do, so that opening one waits for nothing. */
export function loadPagesAhead(): void {
  const [next, ...rest] = loaders.splice(0)
  if (!next) return
  loaders.push(...rest)
  // One that cannot be loaded says so when it is opened.
  requestIdleCallback(
    () =>
      void next()
        .catch(() => {})
        .then(loadPagesAhead),
  )
}
