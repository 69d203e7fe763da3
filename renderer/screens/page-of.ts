import { type ComponentType, lazy } from 'react'

/** Pages come in files of their own: the window shows the first before it has read the others. */

const loaders: (() => Promise<unknown>)[] = []

/** A page that is loaded when it is first shown, or ahead of that by `loadPagesAhead`. */
export function pageOf<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  loaders.push(load)
  return lazy(async () => ({ default: await load() }))
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
