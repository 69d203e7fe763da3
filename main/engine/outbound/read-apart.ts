import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Fault } from '../../../shared/fault.ts'
import type { Portion } from './read-evidence.ts'
import type { WorkerAnswer, WorkerJob } from './read-worker.ts'

/** Reads a large capture in a thread of its own, so that what was read is kept and judged beside the reading. */

/** Beside the sources it is a source; in a build every bundle lies one folder below the same root. */
const beside = import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../engine/read-worker.js'
const WORKER = new URL(beside, import.meta.url)

/** Whether this installation can read in a thread of its own. */
export const canReadApart = (): boolean => existsSync(WORKER)

/** A reader's young objects die young or are handed over: a small nursery costs it nothing. */
const NURSERY_MB = 12

/**
 * Hands over portions in order, and lets the reader run only a little ahead of what is kept. Rejects when the
 * reader or `on.portion` fails; on an abort it resolves when the portion in hand is done with.
 */
export async function readApart(
  job: WorkerJob,
  signal: AbortSignal | undefined,
  on: { portion(portion: Portion): Promise<void>; read(done: number): void },
): Promise<void> {
  const worker = new Worker(WORKER, {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  })
  let kept = Promise.resolve()
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await new Promise<void>((resolve, reject) => {
      const keep = async (portion: Portion) => {
        if (signal?.aborted) return
        await on.portion(portion)
        worker.postMessage('kept')
      }
      worker.on('message', (answer: WorkerAnswer) => {
        if ('failed' in answer) reject(new Fault(answer.failed.code, answer.failed.message))
        else if ('read' in answer) on.read(answer.read)
        else {
          kept = kept.then(() => keep(answer.portion))
          kept.catch(reject)
        }
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
    })
    await kept
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
