import type { ImportProgress } from '../../../shared/model/import-report.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Clock } from '../clock.ts'
import type { EvidenceDesk } from '../evidence.ts'
import type { Ledger } from '../ledger/open.ts'
import type { NetworkEdge } from '../network-edge.ts'
import { handedFiles } from './handed-files.ts'
import { importDesk } from './import-desk.ts'
import { listDesk } from './list-desk.ts'
import type { ListShelf } from './list-shelf.ts'
import { sourceDesk } from './source-desk.ts'

/** What screens do with evidence, over one engine: import files, follow sources, add lists. */
export function evidenceActs(parts: {
  ledger: Ledger
  clock: Clock
  network: Pick<NetworkEdge, 'homeHost' | 'fetchPage'>
  evidence: EvidenceDesk
  lists: ListShelf
  publish: { sources(sources: Source[]): void; progress(progress: ImportProgress): void }
}) {
  const { ledger, clock, network, evidence, lists, publish } = parts
  const handed = handedFiles()
  const imports = importDesk(evidence, publish.progress)
  const sources = sourceDesk({ ledger, clock, evidence, network, handed, publish: publish.sources })
  return {
    files: { hand: handed.hand },
    imports: {
      importFiles: (tokens: readonly string[]) => imports.importFiles(tokens.map(handed.pathOf)),
      cancelImport: imports.cancelImport,
    },
    sources,
    /** Ends what runs, with all that was read or heard kept. */
    async stopEvidence(): Promise<void> {
      await Promise.all([imports.stop(), sources.stop()])
    },
    lists: listDesk({
      ledger,
      clock,
      network,
      lists,
      pathOf: handed.pathOf,
      rename: () => evidence.contacts.reclassify(lists.classify),
    }),
  }
}
