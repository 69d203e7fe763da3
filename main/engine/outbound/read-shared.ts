import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Fault } from '../../../shared/fault.ts'
import type { Portion } from './read-evidence.ts'
import type { WorkerAnswer, WorkerJob } from './read-worker.ts'

/** Reads a large capture on several cores: each worker takes a share of the address pairs of the same file. */

/** Beside the sources it is a source; in a build every bundle lies one folder below the same root. */
const beside = import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../engine/read-worker.js'
const WORKER = new URL(beside, import.meta.url)

/** Whether this installation can read on several cores. */
export const canShare = (): boolean => existsSync(WORKER)

/** What all shares read up to the same offset. */
export interface SharedPortion {
  parts: Portion[]
  isLast: boolean
}

/**
 * Hands over portions for which every share has arrived, in order. Rejects when a worker fails; on an abort it
 * resolves with the portions handed over so far.
 */
export async function readShared(
  job: Omit<WorkerJob, 'share'>,
  { parts, signal }: { parts: number; signal?: AbortSignal | undefined },
  on: { portion(portion: SharedPortion): void; read(done: number): void },
): Promise<void> {
  const waiting: Portion[][] = Array.from({ length: parts }, () => [])
  const workers: Worker[] = []
  const deliver = () => {
    while (waiting.every((queue) => queue.length > 0)) {
      const portions = waiting.map((queue) => queue.shift()!)
      on.portion({ parts: portions, isLast: portions.every((p) => p.isLast) })
    }
  }
  const one = (part: number) =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(WORKER, {
        workerData: { ...job, share: { part, parts } } satisfies WorkerJob,
      })
      workers.push(worker)
      worker.on('message', (answer: WorkerAnswer) => {
        try {
          if ('failed' in answer) throw new Fault(answer.failed.code, answer.failed.message)
          if ('read' in answer) return on.read(answer.read)
          waiting[part]!.push(answer.portion)
          deliver()
        } catch (error) {
          reject(error)
        }
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
  const stop = () => void workers.map((worker) => worker.terminate())
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await Promise.all(Array.from({ length: parts }, (_, part) => one(part)))
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
