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

/** A reader's young objects die young or are handed over: a small nursery costs it nothing. */
const NURSERY_MB = 12

/**
 * Hands over portions for which every share has arrived, in order, and lets the readers run only a little ahead.
 * Rejects when a worker fails; on an abort it resolves when the portion in hand is done with.
 */
export async function readShared(
  job: Omit<WorkerJob, 'share'>,
  { parts, signal }: { parts: number; signal?: AbortSignal | undefined },
  on: { portion(portion: SharedPortion): Promise<void>; read(done: number): void },
): Promise<void> {
  const waiting: Portion[][] = Array.from({ length: parts }, () => [])
  const workers: Worker[] = []
  let delivered = Promise.resolve()
  const deliver = (reject: (error: unknown) => void) => {
    while (waiting.every((queue) => queue.length > 0)) {
      const portions = waiting.map((queue) => queue.shift()!)
      delivered = delivered.then(async () => {
        if (signal?.aborted) return
        await on.portion({ parts: portions, isLast: portions.every((p) => p.isLast) })
        for (const worker of workers) worker.postMessage('kept')
      })
      delivered.catch(reject)
    }
  }
  const one = (part: number) =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(WORKER, {
        workerData: { ...job, share: { part, parts } } satisfies WorkerJob,
        resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
      })
      workers.push(worker)
      worker.on('message', (answer: WorkerAnswer) => {
        try {
          if ('failed' in answer) throw new Fault(answer.failed.code, answer.failed.message)
          if ('read' in answer) return on.read(answer.read)
          waiting[part]!.push(answer.portion)
          deliver(reject)
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
    await delivered
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
