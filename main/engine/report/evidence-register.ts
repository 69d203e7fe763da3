import { createHash } from 'node:crypto'
import type { AuditedDevice, AuditedVendor } from '../../../shared/model/audit-data.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { type Block, type Cell, heading, paragraph, said } from './document.ts'
import { sourceText } from './warning-card.ts'
import { count, minute } from './words.ts'

/** Every text a dossier rests on, numbered, with its source, date and SHA-256, so that it can be held against a copy. */

/** One text as evidence. The hash is of the UTF-8 bytes of `text`, exactly as the JSON form of the report has it. */
export interface EvidenceEntry {
  id: string
  about: string
  text: string
  source: string | null
  url: string | null
  /** When it was seen, published or said; as exact as it is known. */
  at: string | null
  sha256: string
}

/** Collects the evidence of these devices, warnings and vendors; the same text from one source counts once. */
export function evidenceRegister(
  devices: readonly AuditedDevice[],
  warnings: readonly Warning[],
  vendors: readonly AuditedVendor[],
): EvidenceEntry[] {
  const found = new Map<string, Omit<EvidenceEntry, 'id' | 'sha256'>>()
  const add = (entry: Omit<EvidenceEntry, 'id' | 'sha256'>) => {
    const key = JSON.stringify([entry.text, entry.source, entry.url, entry.at])
    if (!found.has(key)) found.set(key, entry)
  }
  for (const { firmware } of devices)
    for (const { version, change } of firmware)
      if (change?.notes)
        add({
          about: `Release notes for ${version}`,
          text: change.notes.text,
          source: null,
          url: change.notes.url,
          at: change.notes.publishedAt ?? change.notes.knownAt,
        })
  for (const warning of warnings)
    for (const { text, from, at } of warning.evidence)
      add({ about: `Warning: ${warning.title}`, text, source: from, url: null, at })
  for (const { card } of vendors)
    for (const { id, evidence } of card.contributions)
      for (const { text, source, url, date } of evidence)
        add({ about: `Score, question ${id}`, text, source, url, at: date })
  return [...found.values()].map((entry, i) => ({
    id: `E${i + 1}`,
    ...entry,
    sha256: createHash('sha256').update(entry.text, 'utf8').digest('hex'),
  }))
}

export function evidenceChapter(entries: readonly EvidenceEntry[]): Block[] {
  if (entries.length === 0) return [heading('Evidence'), paragraph('No text was kept as evidence.')]
  return [
    heading('Evidence'),
    paragraph(
      `${count(entries.length, 'text')}. Each SHA-256 is that of the full text as the JSON form of this report has it; long texts are cut here.`,
    ),
    {
      type: 'table',
      caption: 'Evidence with its source, date and hash',
      columns: [
        { head: 'No.', share: 6 },
        { head: 'About', share: 14 },
        { head: 'Text', share: 36 },
        { head: 'Source', share: 27 },
        { head: 'Date', share: 11 },
        { head: 'SHA-256', share: 17 },
      ],
      rows: entries.map((e): Cell[] => [
        e.id,
        said(e.about),
        said(e.text),
        sourceText(e.source, e.url),
        e.at === null ? 'undated' : said(minute(e.at)),
        said(e.sha256),
      ]),
    },
  ]
}
