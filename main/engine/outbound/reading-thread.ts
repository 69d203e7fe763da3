import { once } from 'node:events'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Fault } from '../../../shared/fault.ts'
import { containerOf } from './capture/container-of.ts'
import type { Portion } from './read-evidence.ts'
import type { WorkerAnswer, WorkerJob, WorkerOrder } from './read-worker.ts'

/** Reads large captures in a thread of its own, so that what was read is kept and judged beside the reading. */

/** Beside the sources it is a source; in a build every bundle lies one folder below the same root. */
const beside = import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../engine/read-worker.js'
const WORKER = new URL(beside, import.meta.url)

/** Captures smaller than this are read on the calling thread: a worker costs more than it saves. */
const WORTH_A_THREAD = 24 * 1024 * 1024
/** The same of compressed ones, which hold several times as much. */
const WORTH_A_THREAD_PACKED = 6 * 1024 * 1024

/** A reader's young objects die young or are handed over: a small nursery costs it nothing. */
const NURSERY_MB = 12

/** Whether a capture of so many bytes is read by a `ReadingThread`: it pays, and this installation can. */
export const isWorthAThread = (size: number, isGzip: boolean): boolean =>
  size >= (isGzip ? WORTH_A_THREAD_PACKED : WORTH_A_THREAD) &&
  availableParallelism() > 1 &&
  existsSync(WORKER)

/** A thread that starts at once, beside whatever else has to begin, when one of these files is a large capture. */
export function threadFor(paths: readonly string[]): ReadingThread {
  const thread = new ReadingThread()
  if (paths.some(isLargeCapture)) thread.start()
  return thread
}

function isLargeCapture(path: string): boolean {
  try {
    const stat = statSync(path)
    if (!stat.isFile() || !isWorthAThread(stat.size, false)) return false
    const fd = openSync(path, 'r')
    try {
      const head = Buffer.alloc(4)
      return containerOf(head.subarray(0, readSync(fd, head, 0, 4, 0))) !== null
    } finally {
      closeSync(fd)
    }
  } catch {
    // Why a file cannot be read is said by who reads it.
    return false
  }
}

interface Running {
  worker: Worker
  /** Resolves when the thread was ended, rejects when it failed. */
  over: Promise<unknown>
}

/** Reads one capture after another, and remembers the names of those before. It starts when it is needed, and has to be ended. */
export class ReadingThread {
  #running: Running | undefined

  /** Whether it was started: what it reads may go on with what it has read. */
  get isStarted(): boolean {
    return this.#running !== undefined
  }

  /** Until it reads, it holds no process up. */
  start(): Running {
    const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } })
    worker.unref()
    const over = once(worker, 'exit')
    over.catch(() => undefined)
    this.#running = { worker, over }
    return this.#running
  }

  /**
   * Hands over portions in order, and lets the reader run only a little ahead of what is kept. Rejects when the
   * reader or `on.portion` fails; on an abort it resolves when the portion in hand is done with.
   */
  async read(
    job: WorkerJob,
    signal: AbortSignal | undefined,
    on: { portion(portion: Portion): Promise<void>; read(done: number): void },
  ): Promise<void> {
    const { worker, over } = this.#running ?? this.start()
    const order = (order: WorkerOrder) => worker.postMessage(order)
    let kept = Promise.resolve()
    let hear = (_: WorkerAnswer): void => {}
    const stop = () => void this.end()
    signal?.addEventListener('abort', stop, { once: true })
    worker.ref()
    try {
      await new Promise<void>((resolve, reject) => {
        const keep = async (portion: Portion) => {
          if (signal?.aborted) return
          await on.portion(portion)
          order('kept')
        }
        hear = (answer) => {
          if (answer === 'done') resolve()
          else if ('failed' in answer) reject(new Fault(answer.failed.code, answer.failed.message))
          else if ('read' in answer) on.read(answer.read)
          else {
            kept = kept.then(() => keep(answer.portion))
            kept.catch(reject)
          }
        }
        worker.on('message', hear)
        over.then(() => (signal?.aborted ? resolve() : reject(new Error('The reader ended early.'))), reject)
        order({ job })
      })
      await kept
    } catch (error) {
      // It may be in the middle of the file.
      await this.end()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      worker.off('message', hear)
      worker.unref()
    }
  }

  async end(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.worker.terminate()
  }
}
