import { useState } from 'react'
import { faultData } from '../../../shared/fault.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

/** Something the owner asked for: whether it is under way, and in one sentence why it went wrong. */
export interface Act {
  isBusy: boolean
  problem: string | null
  /** Answers what `work` does, `null` where it went wrong. */
  run<T>(work: (client: EngineClient) => Promise<T>, said?: (result: T) => string): Promise<T | null>
}

/** Does what the owner asks for, tells screen readers that it is done, and keeps the sentence when it is not. */
export function useAct(): Act {
  const engine = useEngine()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    isBusy,
    problem,
    async run(work, said) {
      setProblem(null)
      setBusy(true)
      try {
        const result = await work(requireClient(engine))
        if (said) announce(said(result))
        return result
      } catch (error) {
        setProblem(faultData(error).message)
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
