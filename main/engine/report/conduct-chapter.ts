import { sizeIfKnown } from '../../../shared/byte-size.ts'
import { recognise } from '../../../shared/i18n/recognise.ts'
import type { AuditData } from '../../../shared/model/audit-data.ts'
import { type Block, heading, paragraph, type Run, said } from './document.ts'
import { day, longDay } from './words.ts'

/** What Houseguest itself did, and how this report came to be. */

export function conductChapter({ conduct }: AuditData): Block[] {
  const title = heading('What Houseguest itself sent')
  if (conduct.packets.length === 0 && conduct.hosts.length === 0)
    return [title, paragraph('Nothing: Houseguest has sent no packet and contacted no host.')]
  return [
    title,
    {
      type: 'table',
      caption: 'Packets Houseguest sent into this network',
      columns: [
        { head: 'Packet', share: 20 },
        { head: 'On', share: 10 },
        { head: 'Sent to', share: 18 },
        { head: 'Times', share: 9, end: true },
        { head: 'Size', share: 9, end: true },
        { head: 'Last', share: 11 },
        { head: 'Why', share: 30 },
      ],
      rows: conduct.packets.map((p) => [
        said(p.kind),
        said(p.interface),
        said(p.destination),
        p.count,
        sizeIfKnown(p.bytes),
        day(p.lastAt),
        ownReason(p.reason),
      ]),
    },
    ...(conduct.hosts.length > 0
      ? [
          {
            type: 'table' as const,
            caption: 'Hosts Houseguest contacted',
            columns: [
              { head: 'Host', share: 28 },
              { head: 'Port', share: 8, end: true as const },
              { head: 'What for', share: 20 },
              { head: 'Times', share: 8, end: true as const },
              { head: 'Last', share: 12 },
              { head: 'Why', share: 30 },
            ],
            rows: conduct.hosts.map((h) => [
              said(h.host),
              String(h.port),
              said(h.purpose),
              h.count,
              day(h.lastAt),
              ownReason(h.reason),
            ]),
          },
        ]
      : []),
  ]
}

/** Why something was sent, as a sentence that can be told in any language. */
const ownReason = (reason: string): Run => said(reason, recognise(reason, 'ownReasons') ?? undefined)

export function aboutChapter({ generatedAt, version, ledger }: AuditData): Block[] {
  return [
    heading('About this report'),
    paragraph(
      `Written by Houseguest ${version} on ${longDay(generatedAt)} from the records of ${
        ledger === 'demo' ? 'a demonstration home' : 'this home'
      }. All times are UTC.`,
      ...(ledger === 'demo'
        ? [
            ' That home, its devices and their makers are invented; what is on record about other makers is not.',
          ]
        : []),
    ),
    paragraph(
      'It shows what devices state of themselves, what was seen on the network, and what others have published. Two things that follow one another need not belong together: a link is called possible, likely or corroborated, and no more. What is unknown is shown as a dash or said to be unknown.',
    ),
  ]
}
