/** What scores say of what was seen here, and house rules in plain words. */
export const saidStanding = {
  score: {
    announced:
      'Firmware changes seen here: {{changes, number}}. Announced: {{announced, number}}; only vaguely: {{vague, number}}; no announcement found: {{notFound, number}}.',
    idleDestinations:
      'Destinations contacted while idle: {{all, number}}. The vendor’s own, named in its policy or chosen by you: {{accountedFor, number}}.',
    idleTrackers:
      'Contacts with trackers or advertisers while idle: {{contacts, number}}, on {{days, number}} days with traffic.',
    idleTrackersNamed:
      'Contacts with trackers or advertisers while idle: {{contacts, number}}, on {{days, number}} days with traffic. Contacted: {{trackers}}.',
    trackersAwake:
      'Trackers or advertisers were contacted ({{trackers}}), but never in the hours in which this home rests. Whether the device was idle then is not known, so it counts neither for nor against the maker here.',
    clear: '{{clear, number}} of {{flows, number}} flows were in clear text or used outdated TLS.',
    trackersUnaccounted: 'Trackers were contacted here that the published policy does not account for.',
    confirmedByYou: 'Confirmed by you on this device: {{text}}',
  },
  houseRules: {
    maker: 'may talk to its maker ({{places}}), name and time servers',
    services: 'may talk to name and time servers',
    place: 'may talk to {{place}}',
    home: 'may talk to other devices of this home',
    notHome: 'may not talk to other devices of this home',
    nobodyElse: 'may talk to nobody else',
    onPort: '{{host}} on port {{port}}',
    byProtocol: '{{place}} ({{protocol}})',
  },
} as const
