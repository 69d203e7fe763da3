import { createHash } from 'node:crypto'
import type { AuditedDevice, AuditedVendor } from '../../../shared/model/audit-data.ts'
import { INDICATORS } from '../../../shared/model/indicator.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { type Block, type Cell, heading, paragraph, plainText, said, type Text } from './document.ts'
import { evidenceSource, sourceText } from './warning-card.ts'
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

/** An entry as a page tells of it: what it is about and where it was read, our words apart from those of others. */
export interface RegisteredText extends EvidenceEntry {
  topic: Text
  readAt: Text | null
}

/** The entry as the JSON form has it. */
export const asEntry = ({ topic: _topic, readAt: _readAt, ...entry }: RegisteredText): EvidenceEntry => entry

type Found = Omit<RegisteredText, 'id' | 'about' | 'sha256'>

/** Collects the evidence of these devices, warnings and vendors; the same text from one source counts once. */
export function evidenceRegister(
  devices: readonly AuditedDevice[],
  warnings: readonly Warning[],
  vendors: readonly AuditedVendor[],
): RegisteredText[] {
  const found = new Map<string, Found>()
  const add = (entry: Found) => {
    const key = JSON.stringify([entry.text, entry.source, entry.url, entry.at])
    if (!found.has(key)) found.set(key, entry)
  }
  for (const { firmware } of devices)
    for (const { version, change } of firmware)
      if (change?.notes)
        add({
          topic: ['Release notes for ', said(version)],
          text: change.notes.text,
          source: null,
          url: change.notes.url,
          readAt: sourceText(null, change.notes.url),
          at: change.notes.publishedAt ?? change.notes.knownAt,
        })
  for (const warning of warnings)
    for (const { text, from, at } of warning.evidence)
      add({
        topic: ['Warning: ', said(warning.title, warning.said?.title)],
        text,
        source: from,
        url: null,
        readAt: evidenceSource(from),
        at,
      })
  for (const { card } of vendors)
    for (const { id, evidence } of card.contributions)
      for (const { text, source, url, date } of evidence)
        add({
          topic: ['Score: ', said(questionOf(id))],
          text,
          source,
          url,
          readAt: sourceText(source, url),
          at: date,
        })
  return [...found.values()].map((entry, i) => ({
    id: `E${i + 1}`,
    ...entry,
    about: plainText(entry.topic),
    sha256: createHash('sha256').update(entry.text, 'utf8').digest('hex'),
  }))
}

const questionOf = (id: string): string => INDICATORS.find((one) => one.id === id)?.name ?? id

export function evidenceChapter(entries: readonly RegisteredText[]): Block[] {
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
        e.topic,
        said(e.text),
        e.readAt,
        e.at === null ? 'undated' : said(minute(e.at)),
        said(e.sha256),
      ]),
    },
  ]
}
