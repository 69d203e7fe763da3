import type { Account, Incident, Note } from '../../model/dossier.ts'
import type { Contribution } from '../../model/score-card.ts'

const states: Record<Contribution['state'], string> = {
  yes: 'Yes',
  partial: 'In part',
  no: 'No',
  unknown: 'Not known',
  'not-applicable': 'Does not apply',
  observed: 'Seen here',
}

const says: Record<Account['says'], string> = {
  claim: 'Reported by',
  confirms: 'Confirmed by',
  disputes: 'Disputed by',
  reply: 'The maker replied, in',
  remedy: 'Remedy, according to',
}

const incidentStates: Record<Incident['states'][number]['state'], string> = {
  reported: 'Reported',
  contested: 'Contested',
  confirmed: 'Confirmed',
  remedied: 'Remedied',
  withdrawn: 'Withdrawn',
}

const sides: Record<Note['side'], string> = {
  credit: 'In its favour',
  concern: 'A concern',
  context: 'To put it in context',
}

/** How open makers are, with every point traced to its evidence. */
export const vendors = {
  title: 'Makers',
  lead: 'How openly makers deal with what they sell you. Every point can be traced to its source; what nobody knows is shown as unknown.',
  search: 'Search',
  searchHint: 'Name of a maker',
  ofYours: 'Makers of your devices',
  others: 'Other makers on record',
  columns: { vendor: 'Maker', score: 'Openness', known: 'Known', devices: 'Your devices' },
  scoreText: '{{point, number}} of 100, between {{low, number}} and {{high, number}}',
  grade: 'Grade {{letter}}',
  noGrade: 'No grade',
  noGradeWhy: 'Too little is known for a grade.',
  provisional: 'Provisional: what is known may change soon.',
  known: '{{percent}} of what counts is known',
  notRecorded: 'Nobody has written a record of this maker yet.',
  cap: 'Held at {{at, number}} or less: {{reason}}',
  noMatch: 'No maker of this name',
  noMatchText: 'Try a shorter part of the name.',
  doesWell: 'What it does well',
  doesWellNothing: 'Nothing is on record yet.',
  lost: 'What it lost points for',
  lostNothing: 'Nothing is on record.',
  unknown: 'What nobody knows yet',
  unknownLead: 'Finding these out would narrow the estimate, in either direction.',
  pointsOf: '{{points}} of {{weight}} points',
  evidence: 'Evidence',
  incidents: 'Incidents on record',
  incidentMeta: 'Severity {{severity}} of 5: {{reason}}',
  notes: 'Also on record',
  devices: 'Your devices of this maker',
  owners: 'Owned by',
  states,
  says,
  incidentStates,
  sides,
  asOf: 'As of {{date}}, rules {{rules}}',
} as const
