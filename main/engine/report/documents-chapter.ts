import type { AuditedVendor } from '../../../shared/model/audit-data.ts'
import { type Block, type Cell, heading, said, small } from './document.ts'
import { sourceText } from './warning-card.ts'
import { minute } from './words.ts'

/** What a maker published, every version as it was seen: with a hash, so that it can be held against a copy. */
export function documentsChapter({ documents }: AuditedVendor): Block[] {
  if (documents === null) return []
  if (documents.length === 0)
    return [heading('What it published', 3), small('No document of this maker was kept here.')]
  return [
    heading('What it published', 3),
    {
      type: 'table',
      caption: 'Versions kept here, oldest first; each SHA-256 is that of the text as it came',
      columns: [
        { head: 'Document', share: 14 },
        { head: 'First seen', share: 15 },
        { head: 'Last seen', share: 15 },
        { head: 'Address', share: 32 },
        { head: 'SHA-256', share: 24 },
      ],
      rows: documents.map((version): Cell[] => [
        said(version.document),
        minute(version.firstSeen),
        minute(version.lastSeen),
        sourceText(null, version.url) ?? 'pasted or from an archive',
        said(version.sha256),
      ]),
    },
  ]
}
