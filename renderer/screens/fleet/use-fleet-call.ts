import { useState } from 'react'
import { faultData } from '../../../shared/fault.ts'
import { useProblem } from '../../components/problem-text.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'

/** Sends the owner's word to the engine; `problem` is the sentence of the last refusal. */
export function useFleetCall(onDone: () => void) {
  const engine = useEngine()
  const told = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (call: (client: EngineClient) => Promise<unknown>): Promise<boolean> => {
    try {
      await call(requireClient(engine))
      setProblem(null)
      onDone()
      return true
    } catch (error) {
      setProblem(told(faultData(error).message))
      return false
    }
  }
  return { problem, setProblem, send }
}
