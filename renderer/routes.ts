import { useSyncExternalStore } from 'react'

/** Where the window is: `#/devices/ab%3Acd` is screen `devices` with parameter `ab:cd`. */
export interface Route {
  screen: string
  parameter: string | null
}

/** Reads a location hash; anything malformed is a screen that does not exist. */
export function parseRoute(hash: string): Route {
  const [, screen = '', parameter] = hash.split('/', 3)
  try {
    return { screen, parameter: parameter ? decodeURIComponent(parameter) : null }
  } catch {
    return { screen: '', parameter: null }
  }
}

/** The address of a screen, for links. */
export const href = (screen: string, parameter?: string) =>
  parameter === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(parameter)}`

/** Goes to a screen. */
export function navigate(screen: string, parameter?: string): void {
  location.hash = href(screen, parameter)
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The current location hash. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)
