import type { Engine } from './engine.ts'

/** So long nothing is drawn at most: whoever waits longer is told that the home is being opened. */
const PATIENCE_MS = 300

/**
 * Resolves once the engine has answered what the first screen is made of, or will not; after `patienceMs` at the latest.
 * An engine usually answers before a page that says "wait" could be drawn, and drawing that one first holds up the other.
 */
export function opened(
  {
    state,
    about,
    consents,
    devices,
    warnings,
    opening,
  }: Pick<Engine, 'state' | 'about' | 'consents' | 'devices' | 'warnings' | 'opening'>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const isThere = () =>
    state.get().phase === 'failed' ||
    (about.get() !== null &&
      consents.get() !== null &&
      opening.news.get() !== null &&
      devices.get().phase !== 'loading' &&
      warnings.get().phase !== 'loading')
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) end()
    }
    const stops = [state, about, consents, opening.news, devices, warnings].map((store) =>
      store.subscribe(look),
    )
    const timer = setTimeout(end, patienceMs)
    function end() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      resolve()
    }
    look()
  })
}
