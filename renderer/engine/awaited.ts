/** How many answers pages wait for before they can show what they were opened for. */
let count = 0

/** Counts an answer that a page waits for, until the answered function is called. */
export function awaited(): () => void {
  let isAwaited = true
  count += 1
  return () => {
    if (isAwaited) count -= 1
    isAwaited = false
  }
}

/** A page that is never idle, or never answered, gets the rest of it all the same. */
const LATEST_MS = 500

/** Calls `act` when the window has nothing else to do and no page waits for an answer; the answered function prevents it. */
export function whenSettled(act: () => void): () => void {
  const begun = performance.now()
  let next = 0
  const look = () => {
    next = requestIdleCallback(() => (count > 0 && performance.now() - begun < LATEST_MS ? look() : act()), {
      timeout: LATEST_MS,
    })
  }
  look()
  return () => cancelIdleCallback(next)
}

/** Somebody who has just acted waits for what comes of it, and may go on. */
const REST_MS = 300

const idle = (): Promise<void> => new Promise((done) => requestIdleCallback(() => done()))

/**
 * How to wait, from now until `ended`, for a moment in which the window has nothing else to do and nobody did anything
 * just before: what is only prepared may be in nobody's way.
 */
export function calmMoments(ended: AbortSignal): () => Promise<void> {
  let acted = performance.now()
  const act = () => {
    acted = performance.now()
  }
  for (const event of ['pointerdown', 'keydown'])
    addEventListener(event, act, { capture: true, passive: true, signal: ended })
  const left = () => acted + REST_MS - performance.now()
  return async () => {
    do {
      await new Promise((rested) => setTimeout(rested, left()))
      await idle()
    } while (left() > 0)
  }
}
