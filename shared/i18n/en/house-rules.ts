/** What a guest may do: the section of the device page. */
export const houseRules = {
  title: 'House rules',
  lead: 'What this guest may do here. Once you say yes, you hear of every contact that goes beyond it.',
  tooEarly:
    'It is too early to propose rules: that takes records of two weeks in which this device was seen talking. You can read rules from a file already.',
  proposed: 'Proposed from what it has done so far. It is not in force yet.',
  grown: 'By now it does more than your rules allow. These rules would fit it:',
  heldBack_one:
    '{{count, number}} destination is left out, for an open warning is about it. Once you expected it, it is proposed.',
  heldBack_other:
    '{{count, number}} destinations are left out, for open warnings are about them. Once you expected them, they are proposed.',
  imported: 'Read from {{file}}. It is not in force yet.',
  left: 'These entries of the file cannot be kept here and are left out: {{names}}',
  confirmedOn: 'You said yes to this on',
  whom: 'Whom exactly',
  nobody: 'Nobody is named.',
  columns: { host: 'Host', port: 'Port', protocol: 'Protocol' },
  anyPort: 'any',
  yes: 'Yes, hold it to this',
  notThis: 'Not this',
  takeBack: 'Take the rules back',
  read: 'Read rules from a file',
  write: 'For your router',
  save: 'Save for a router',
  mudText: 'MUD file (RFC 8520)',
  mudHint:
    'The same rules as a MUD file (RFC 8520): routers and gateways that know this format can keep the device to it.',
  confirmed: 'The house rules hold from now on.',
  takenBack: 'The house rules no longer hold.',
} as const
