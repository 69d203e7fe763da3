import type { Account, Dossier, Incident, Source } from '../../../shared/model/dossier.ts'
import { type Block, heading, type Run, said, small, type Text } from './document.ts'
import { sourceText } from './warning-card.ts'
import { spaced } from './words.ts'

/** What is on record about a maker elsewhere: each incident with all accounts of it, the maker's own among them. */

const SAYS: Record<Account['says'], string> = {
  claim: 'Claimed',
  confirms: 'Confirmed',
  disputes: 'Disputed',
  reply: 'The maker’s reply',
  remedy: 'Remedy',
}

const REMEDY: Record<Incident['remedy'], string> = {
  'rollback-and-redress': 'a way back and redress',
  part: 'in part',
  none: 'none on record',
}

export function incidentsChapter({ incidents, notes, searched }: Dossier): Block[] {
  return [
    heading('Incidents on record', 3),
    ...(incidents.length === 0
      ? [
          small(
            searched
              ? `None was found by ${searched.by} on ${searched.at}.`
              : 'None is on record here, and nobody has written down a search for any.',
          ),
        ]
      : incidents.toSorted((a, b) => (a.date < b.date ? 1 : -1)).map(incidentCard)),
    ...(notes.length === 0
      ? []
      : [
          heading('Also on record, worth no points', 3),
          {
            type: 'list' as const,
            items: notes.map(
              ({ side, text, source, withdrawn }): Text => [
                `${side}: `,
                said(text),
                ' (',
                ...cited(source),
                ')',
                ...takenBack(withdrawn),
              ],
            ),
          },
        ]),
  ]
}

function incidentCard(incident: Incident): Block {
  const state = incident.states.at(-1)!.state
  return {
    type: 'card',
    tag: `${state}, ${incident.date}`,
    tone: state === 'withdrawn' ? 'plain' : incident.severity >= 4 ? 'warning' : 'notice',
    title: said(incident.title),
    body: [
      {
        type: 'facts',
        rows: [
          ['Kind', spaced(incident.class)],
          ['Affected', said(incident.affected)],
          ['Felt from', incident.effectDate],
          ['Severity', [`${incident.severity} of 5: `, said(incident.severityReason)]],
          ['Told beforehand', spaced(incident.disclosure)],
          ['Remedy', `${REMEDY[incident.remedy]}${incident.remedyDate ? `, ${incident.remedyDate}` : ''}`],
          ['Course', incident.states.flatMap((s, n) => [...(n > 0 ? [', '] : []), s.state, ' ', s.at])],
        ],
      },
      {
        type: 'list',
        items: incident.accounts.map(
          ({ says, text, source, grade, withdrawn }): Text => [
            `${SAYS[says]}: `,
            said(text),
            ' (',
            ...cited(source),
            `; grade ${grade})`,
            ...takenBack(withdrawn),
          ],
        ),
      },
    ],
  }
}

/** A source with its address, date, and when it was read. */
export function cited({ title, url, date, seen }: Source): Run[] {
  const source = sourceText(title, url)
  return [...(source ? [source].flat() : []), `; ${date ?? 'undated'}${seen ? `, seen ${seen}` : ''}`]
}

const takenBack = (withdrawn: { at: string; why: string } | undefined): Run[] =>
  withdrawn ? [` [withdrawn ${withdrawn.at}: `, said(withdrawn.why), ']'] : []
