import { parentPort } from 'node:worker_threads'
import { faultData } from '../../../shared/fault.ts'
import { dayBatch } from './day-batch.ts'
import type { Detected } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'
import { newJoins, type Portion, readEvidence } from './read-evidence.ts'

/** The reader of large captures, one after another, in a thread of its own. */

export interface WorkerJob {
  path: string
  detected: Detected
  skipTo: number
  isHeldBack: boolean
  modifiedAt: number
}
/** What to read next, or a word for each portion that is kept now. */
export type WorkerOrder = { job: WorkerJob } | 'kept'
export type WorkerAnswer =
  | { portion: Portion }
  | { read: number }
  | { failed: ReturnType<typeof faultData> }
  | 'done'

/** Portions the reader may be ahead of what is kept: the first take long to keep, and more would only lie in memory. */
const AHEAD = 4
/** Rows of portions from which on it is as far ahead: those of a capture of very many hosts are large. */
const ROWS_AHEAD = 32_000
/** Portions are kept while the next is read: small ones begin sooner and leave less to be kept when all is read. */
const FIRST_PORTION_BYTES = 16 * 1024 * 1024
const PORTION_BYTES = 128 * 1024 * 1024
/** How far has been read is told that often: a person sees no smaller steps, and each wakes the other thread. */
const TOLD_BYTES = 8 * 1024 * 1024

const port = parentPort!
const answer = (one: WorkerAnswer) => port.postMessage(one)

/** Rows of the portions that are not kept yet, oldest first. */
const ahead: number[] = []
const isFarAhead = () => ahead.length >= AHEAD || ahead.reduce((sum, rows) => sum + rows, 0) >= ROWS_AHEAD
let wake = () => {}

/** Captures that follow one another are one watching. */
const joins = newJoins()

async function work(job: WorkerJob): Promise<void> {
  const file = await EvidenceFile.open(job.path)
  let told = 0
  await readEvidence(
    file,
    job.detected,
    { ...job, joins, firstPortionBytes: FIRST_PORTION_BYTES, portionBytes: PORTION_BYTES },
    {
      async portion(portion) {
        // The keeping is more work than the reading: what can be made beside it is made here.
        dayBatch([portion.batch])
        answer({ portion })
        ahead.push(portion.batch.count)
        if (!portion.isLast) while (isFarAhead()) await new Promise<void>((resolve) => (wake = resolve))
      },
      read(read) {
        if (told > 0 && read - told < TOLD_BYTES) return
        told = read
        answer({ read })
      },
    },
  )
}

port.on('message', (order: WorkerOrder) => {
  if (order === 'kept') {
    ahead.shift()
    wake()
  } else
    work(order.job).then(
      () => answer('done'),
      (error) => answer({ failed: faultData(error) }),
    )
})
