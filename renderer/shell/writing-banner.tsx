import { useEffect, useState } from 'react'
import { ProblemText } from '../components/problem-text.tsx'
import { useEngine, useStore } from '../engine/engine-context.tsx'

/** Says why nothing can be written, such as on a full disk, for as long as that is so; nothing is lost meanwhile. */
export function WritingBanner() {
  const { client } = useStore(useEngine().state)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!client) return
    const stop = client.data.onWritingChanged((state) => setProblem(state.problem))
    client.data.writing().then(
      (state) => setProblem(state.problem),
      // An engine that cannot say it is gone or damaged, and that is told elsewhere.
      () => {},
    )
    return stop
  }, [client])
  return (
    <div role="alert">
      {problem !== null && (
        <div className="banner">
          <ProblemText text={problem} />
        </div>
      )}
    </div>
  )
}
