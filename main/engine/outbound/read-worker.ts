import { parentPort, workerData } from 'node:worker_threads'
import { faultData } from '../../../shared/fault.ts'
import { NameMemory } from './capture/name-memory.ts'
import type { Share } from './capture/packets.ts'
import type { Detected } from './detect-format.ts'
import { EvidenceFile } from './evidence-file.ts'
import { type Portion, readEvidence } from './read-evidence.ts'

/** One reader of a large capture: reads the whole file and answers for its share of the address pairs. */

export interface WorkerJob {
  path: string
  detected: Detected
  share: Share
  skipTo: number
  modifiedAt: number
}
export type WorkerAnswer = { portion: Portion } | { read: number } | { failed: ReturnType<typeof faultData> }

const job = workerData as WorkerJob
const port = parentPort!

async function work(): Promise<void> {
  const file = await EvidenceFile.open(job.path)
  const joins = { names: new NameMemory(), named: new Map<string, string>() }
  await readEvidence(
    file,
    job.detected,
    { ...job, joins },
    {
      portion: (portion) => port.postMessage({ portion } satisfies WorkerAnswer),
      // Every share reads the whole file: one of them tells how far.
      ...(job.share.part === 0
        ? { read: (read: number) => port.postMessage({ read } satisfies WorkerAnswer) }
        : {}),
    },
  )
}

work().catch((error) => port.postMessage({ failed: faultData(error) } satisfies WorkerAnswer))
