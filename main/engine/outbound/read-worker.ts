import { parentPort, workerData } from 'node:worker_threads'
import { faultData } from '../../../shared/fault.ts'
import { dayBatch } from './day-batch.ts'
import type { Detected } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'
import { newJoins, type Portion, readEvidence } from './read-evidence.ts'

/** The reader of a large capture, in a thread of its own. */

export interface WorkerJob {
  path: string
  detected: Detected
  skipTo: number
  isHeldBack: boolean
  modifiedAt: number
}
export type WorkerAnswer = { portion: Portion } | { read: number } | { failed: ReturnType<typeof faultData> }

/** Portions the reader may be ahead of what is kept: the first take long to keep, and more would only lie in memory. */
const AHEAD = 4
/** Rows of portions from which on it is as far ahead: those of a capture of very many hosts are large. */
const ROWS_AHEAD = 32_000
/** Portions are kept while the next is read: small ones begin sooner and leave less to be kept when all is read. */
const FIRST_PORTION_BYTES = 16 * 1024 * 1024
const PORTION_BYTES = 128 * 1024 * 1024
/** How far has been read is told that often: a person sees no smaller steps, and each wakes the other thread. */
const TOLD_BYTES = 8 * 1024 * 1024

const job = workerData as WorkerJob
const port = parentPort!

/** Rows of the portions that are not kept yet, oldest first. */
const ahead: number[] = []
const isFarAhead = () => ahead.length >= AHEAD || ahead.reduce((sum, rows) => sum + rows, 0) >= ROWS_AHEAD
let told = 0
let wake = () => {}
// What comes is a word for each portion that is kept now.
port.on('message', () => {
  ahead.shift()
  wake()
})

async function work(): Promise<void> {
  const file = await EvidenceFile.open(job.path)
  await readEvidence(
    file,
    job.detected,
    { ...job, joins: newJoins(), firstPortionBytes: FIRST_PORTION_BYTES, portionBytes: PORTION_BYTES },
    {
      async portion(portion) {
        // The keeping is more work than the reading: what can be made beside it is made here.
        dayBatch([portion.batch])
        port.postMessage({ portion } satisfies WorkerAnswer)
        ahead.push(portion.batch.count)
        if (portion.isLast) port.unref()
        else while (isFarAhead()) await new Promise<void>((resolve) => (wake = resolve))
      },
      read(read) {
        if (told > 0 && read - told < TOLD_BYTES) return
        told = read
        port.postMessage({ read } satisfies WorkerAnswer)
      },
    },
  )
}

work().catch((error) => port.postMessage({ failed: faultData(error) } satisfies WorkerAnswer))
