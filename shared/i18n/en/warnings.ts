import type { Severity, WarningKind } from '../../model/kinds.ts'
import type { LinkWording } from '../../model/warning.ts'

const severities: Record<Severity, string> = {
  info: 'For your information',
  notice: 'Worth a look',
  warning: 'Warning',
  alarm: 'Alarm',
}

const kinds: Record<WarningKind, string> = {
  'new-device': 'A new device',
  'device-returned-different': 'A device came back different',
  'identity-conflict': 'Two devices with one identity',
  'firmware-changed': 'Firmware changed',
  'firmware-unannounced': 'Firmware changed without notice',
  'firmware-downgraded': 'Firmware went back',
  'delayed-change': 'Delayed change suspected',
  'new-service': 'A new service',
  'service-gone': 'A service is gone',
  'new-destination': 'Talks to somebody new',
  'new-country': 'Talks to a new country',
  'tracker-contact': 'Contacts a tracker',
  'traffic-spike': 'Sends much more than usual',
  'mail-sending': 'Sends mail',
  'dns-bypass': 'Goes around your name server',
  'lan-scanning': 'Looks around in your network',
  cleartext: 'Sends unencrypted',
  'supply-refused': 'Refuses a supply',
  'supply-yield-drop': 'Supplies last less long',
  'supply-replaced-early': 'Supply replaced early',
  'policy-changed': 'Terms changed',
  'ownership-changed': 'Maker changed hands',
  'support-ended': 'Support has ended',
  'say-do-gap': 'Says one thing, does another',
  'house-rule-broken': 'A rule of yours was broken',
}

const wordings: Record<LinkWording, string> = {
  'no link shown': 'no link shown',
  possible: 'possible',
  likely: 'likely',
  corroborated: 'corroborated',
}

/** The inbox of surprises, and one of them with its grounds. */
export const warnings = {
  title: 'Warnings',
  back: 'All warnings',
  nothingOpen: 'Nothing open',
  newWarning: 'New warning: {{title}}',
  show: 'Show',
  filter: { open: 'Open', important: 'Open and worth a look', all: 'All, also settled ones' },
  emptyTitle: 'No surprises',
  emptyText: 'Everything is as it was, as far as Houseguest can see.',
  emptyFiltered: 'Nothing of this sort. Other warnings may be shown under “Show”.',
  severities,
  kinds,
  states: { open: 'Open', acknowledged: 'You expected this', resolved: 'Settled by itself' },
  about: 'About',
  whatToDo: 'What you can do',
  grounds: 'What this rests on',
  groundsColumns: { when: 'When', what: 'What was seen' },
  sources: {
    sighting: 'A look at it',
    contact: 'Its traffic',
    'vendor facts': 'What is recorded of the maker',
    hub: 'Other sites of the hub',
  },
  changesBefore: 'What changed before',
  picture: 'From the change on {{from}} to the effect on {{to}}: {{days}}.',
  effect: 'Effect',
  days_one: '{{count, number}} day',
  days_other: '{{count, number}} days',
  silence: '{{days}} of silence',
  causeColumns: { when: 'When', change: 'Change', lag: 'Before the effect', link: 'Link' },
  fromTo: 'from {{from}} to {{to}}',
  plausibility: '{{wording}} ({{points}} of 100)',
  causeKinds: {
    'firmware-changed': 'Firmware changed',
    'policy-changed': 'The published terms changed',
    'support-ended': 'Support ended',
    'ownership-changed': 'The maker changed hands',
  },
  wordings,
  neverCaused:
    'A link is shown because one followed the other. That one led to the other is more than this can show.',
  acknowledge: 'I expected this',
  acknowledgeTitle: 'Did you expect this?',
  note: 'Note (optional)',
  noteHint: 'For example: we bought a new router',
  forGood: 'Do not warn about this kind on this device again',
  acknowledged: 'Noted. The warning is no longer open.',
} as const
