import { parentPort, workerData } from 'node:worker_threads'
import { faultData } from '../../../shared/fault.ts'
import { NameMemory } from './capture/name-memory.ts'
import type { Detected } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'
import { type Portion, readEvidence } from './read-evidence.ts'

/** The reader of a large capture, in a thread of its own. */

export interface WorkerJob {
  path: string
  detected: Detected
  skipTo: number
  modifiedAt: number
}
export type WorkerAnswer = { portion: Portion } | { read: number } | { failed: ReturnType<typeof faultData> }

/** Portions the reader may be ahead of what is kept: more would only lie in memory. */
const AHEAD = 2

const job = workerData as WorkerJob
const port = parentPort!

let ahead = 0
let wake = () => {}
// What comes is a word for each portion that is kept now.
port.on('message', () => {
  ahead--
  wake()
})

async function work(): Promise<void> {
  const file = await EvidenceFile.open(job.path)
  const joins = { names: new NameMemory(), named: new Map<string, string>() }
  await readEvidence(
    file,
    job.detected,
    { ...job, joins },
    {
      async portion(portion) {
        port.postMessage({ portion } satisfies WorkerAnswer)
        ahead++
        if (portion.isLast) port.unref()
        else while (ahead >= AHEAD) await new Promise<void>((resolve) => (wake = resolve))
      },
      read: (read) => port.postMessage({ read } satisfies WorkerAnswer),
    },
  )
}

work().catch((error) => port.postMessage({ failed: faultData(error) } satisfies WorkerAnswer))
