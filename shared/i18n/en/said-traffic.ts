/** What rules say of whom a device talks to. */
export const saidTraffic = {
  seen_one: 'It was seen on {{count, number}} day from {{first, day}}.',
  seen_other: 'It was seen on {{count, number}} days from {{first, day}}.',
  seenSent_one: 'It was seen on {{count, number}} day from {{first, day}}, {{sent, size}} sent.',
  seenSent_other: 'It was seen on {{count, number}} days from {{first, day}}, {{sent, size}} sent.',
  seenTo_one: 'It was seen on {{count, number}} day, from {{first, day}} to {{last, day}}.',
  seenTo_other: 'It was seen on {{count, number}} days from {{first, day}} to {{last, day}}.',
  seenSentTo_one:
    'It was seen on {{count, number}} day, from {{first, day}} to {{last, day}}, {{sent, size}} sent.',
  seenSentTo_other:
    'It was seen on {{count, number}} days from {{first, day}} to {{last, day}}, {{sent, size}} sent.',
  ownersName: 'Its name is that of {{owner}}, on record as the owner of {{vendor}} since {{since, day}}.',
  namedSince: 'That sentence came with the change of {{at, day}}.',
  adviceAskMaker: 'Ask the maker who this is and what is sent there.',
  adviceBlock: 'Block it in your router or DNS filter and see whether the device still works.',
  adviceUnplugNow: 'Unplug it now.',
  contact: '{{host}}, port {{port}}',
  'new-destination': {
    title: '{{name}} talks to somebody new: {{party}}',
    named: 'It is named in the maker’s {{document}}.',
    unnamed: 'Neither its maker nor the maker’s texts that are on record name it.',
    first: '{{name}}: {{host}}, port {{port}}, first contact',
  },
  'new-country': {
    title: '{{name}} talks to an address registered in {{country, country}}',
    seen_one: 'It was seen on {{count, number}} day from {{first, day}}, with {{party}}.',
    seen_other: 'It was seen on {{count, number}} days from {{first, day}}, with {{party}}.',
    seenTo_one: 'It was seen on {{count, number}} day, from {{first, day}} to {{last, day}}, with {{party}}.',
    seenTo_other:
      'It was seen on {{count, number}} days from {{first, day}} to {{last, day}}, with {{party}}.',
    before: 'Until then: {{countries, country}}.',
    noneBefore: 'Until then: no country known.',
    advice: 'See whether the maker’s privacy policy speaks of transfers to that country.',
    registered: '{{party}}, registered in {{country, country}}',
    registeredTo: '{{party}}, {{organisation}}, registered in {{country, country}}',
  },
  'tracker-contact': {
    title: '{{name}} talks to an advertiser or tracker: {{party}}',
    named: 'It is named for advertising in the maker’s {{document}}: “{{sentence}}”',
    listed: 'The list {{list}} names it.',
    adviceSetting: 'Look for the setting that switches advertising and usage data off.',
    adviceBlock: 'Block the party in a DNS filter.',
    first: 'First contact with {{host}}',
  },
  'traffic-spike': {
    title: '{{name}} sends far more than ever',
    volume_one:
      '{{sent, size}} on {{count, number}} day; a busy day was {{usual, size}} over the last {{days, number}} days with a record.',
    volume_other:
      '{{sent, size}} on {{count, number}} days; a busy day was {{usual, size}} over the last {{days, number}} days with a record.',
    adviceUnplug: 'Unplug it if you cannot explain the volume.',
    adviceApp: 'Look into its app for uploads, recordings or a new setting.',
    sent: '{{sent, size}} sent on {{at, day}}, most recently to {{host}}',
  },
  'mail-sending': {
    title: '{{name}} sends mail to many servers',
    servers_one:
      '{{count, number}} mail server of different parties since {{since, day}}, {{today, number}} of them today.',
    servers_other:
      '{{count, number}} mail servers of different parties since {{since, day}}, {{today, number}} of them today.',
    usual: 'Devices of its kind mail through one provider, if at all.',
    adviceReset: 'Reset it, change its password and update it before it comes back.',
    adviceProvider: 'Tell your provider if your connection was blocked.',
    targets: 'Port {{port}} of {{targets}}',
  },
  'dns-bypass': {
    title: '{{name}} asks for names outside: {{server}}',
    homeBefore: 'It asked the resolver of this home before.',
    always: 'It has done so since it was first seen.',
    notBefore: 'It did not do so before.',
    since: 'Since {{at, day}}.',
    outsideResolver: 'an outside resolver',
    advice: 'Let the router redirect or block outside name service (ports 53 and 853) if you use a filter.',
  },
  'lan-scanning': {
    title: '{{name}} tries the addresses of your home',
    tried_one:
      '{{count, number}} address it never spoke with before since {{since, day}}; {{unanswered, number}} did not answer.',
    tried_other:
      '{{count, number}} addresses it never spoke with before since {{since, day}}; {{unanswered, number}} did not answer.',
    adviceReset: 'Reset it, change its password and update it.',
    adviceGuest: 'Put it on the guest network.',
    address: 'Tried {{ip}}, port {{port}}',
  },
  cleartext: {
    title: '{{name}} uses {{protocol}} with {{party}}',
    mayEncrypt: 'The protocol may turn encryption on after the greeting; the port alone does not tell.',
    inClear: 'The protocol carries passwords as they are.',
    adviceSetting: 'Look for a setting that turns encryption on.',
    advicePassword: 'Change the password that is used there.',
  },
  'say-do-gap': {
    title: '{{name}} talks to a party its maker’s text rules out',
    claim: 'The {{document}} names everybody who receives data; {{party}} is not among them.',
    seenIdle_one:
      'It was seen on {{count, number}} day from {{first, day}}, {{idle, number}} times while your home rests.',
    seenIdle_other:
      'It was seen on {{count, number}} days from {{first, day}}, {{idle, number}} times while your home rests.',
    seenIdleSent_one:
      'It was seen on {{count, number}} day from {{first, day}}, {{idle, number}} times while your home rests, {{sent, size}} sent.',
    seenIdleSent_other:
      'It was seen on {{count, number}} days from {{first, day}}, {{idle, number}} times while your home rests, {{sent, size}} sent.',
    adviceAsk: 'Ask the maker who that party is.',
    adviceKeep: 'Keep both pieces of evidence; a data protection authority can ask too.',
    first: '{{host}}, first contact',
  },
  'house-rule-broken': {
    title: '{{name}} breaks its house rules: {{party}}',
    notAllowed: 'The rules you confirmed on {{at, day}} do not allow it.',
    anotherDevice: 'another device',
    adviceBlock: 'Block the contact in the router.',
    adviceExtend: 'Extend the rules if it is right.',
  },
} as const
