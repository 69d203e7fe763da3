/**
 * Calls `act` at once, and while more calls come in at most once every `gapMs`; the last one is never lost.
 * For reading anew what a stream of changes may have moved.
 */
export function paced(act: () => void, gapMs: number): () => void {
  let resting = false
  let again = false
  const run = () => {
    act()
    resting = true
    setTimeout(() => {
      resting = false
      if (!again) return
      again = false
      run()
    }, gapMs)
  }
  return () => {
    if (resting) again = true
    else run()
  }
}
