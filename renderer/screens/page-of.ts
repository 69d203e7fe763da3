import { type ComponentType, createElement, lazy, useState } from 'react'

/**
 * Pages come in files of their own: the window shows the first before it has read the others. Those it opens on,
 * Home and Welcome, are read with the window: React holds back what it had to wait for.
 */

const loaders: (() => Promise<unknown>)[] = []

/** A page that is loaded when it is first shown, or ahead of that by `loadPagesAhead`. */
export function pageOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const loading = async () => {
    loaded = await load()
    return { default: loaded }
  }
  loaders.push(loading)
  const Lazy: ComponentType<Props> = lazy(loading)
  // biome-ignore lint/correctness/noComponentHookFactories: called once a page, when its module is read.
  return function LoadedPage(props: Props) {
    // React holds back what was suspended for 300 ms, also when it is there already; one choice for as long as it is
    // mounted, or the page would be drawn anew.
    const [Page] = useState(() => loaded ?? Lazy)
    return createElement(Page, props)
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
