import type { WarningKind } from '../../model/kinds.ts'

/** One question: why it is asked, what an answer rests on, what to do, and which observation would settle it. */
interface Question {
  question: string
  why: string
  evidence: string
  advice: string
  settles: string
}

/** What is asked of everything that is seen, by the kind of warning an answer makes: the help page is these. */
export const questions = {
  'new-device': {
    question: 'Is there a device that was not here before?',
    why: 'Everything else rests on knowing who is at home; a stranger may be a guest, a purchase or a break-in.',
    evidence:
      'The first sighting of an address and name that no known device had, after the first week of watching.',
    advice: 'Give it a name if it is yours; else change the Wi-Fi password.',
    settles: 'You, or the person who brought it, recognise it.',
  },
  'device-returned-different': {
    question: 'Does another device answer under a known address?',
    why: 'A hardware address belongs to one device for life. Another model or serial number behind it means an exchange, a repair or a copy.',
    evidence:
      'The model and the serial number stated by the same source before and after, with the days between.',
    advice: 'Check the label on the device against the old and the new serial number.',
    settles: 'The serial number printed on the device in your hand.',
  },
  'identity-conflict': {
    question: 'Do two devices claim to be one?',
    why: 'A copied address lets one device take the place of another; records of both would be mixed.',
    evidence:
      'The selves that took turns under one hardware address, or the serial number that two devices state.',
    advice: 'Switch one of them off and look who still answers.',
    settles: 'Whether both answer while one is unplugged.',
  },
  'firmware-changed': {
    question: 'Has its firmware changed?',
    why: 'An update can give and take away; many effects show months later, so the day is worth keeping.',
    evidence: 'The version before and after, the interval in which it changed, and the notes found for it.',
    advice: 'Read the notes; keep the old version number.',
    settles: 'The maker’s release notes for exactly this version.',
  },
  'firmware-unannounced': {
    question: 'Has its firmware changed without a word?',
    why: 'Who changes another’s property owes a word about it. Silence also hides what was removed.',
    evidence:
      'The change, the maker’s announcements that are on record, and that none covers this version after five days.',
    advice: 'Ask the maker what this version changes; note what stops working.',
    settles: 'An announcement of this version dated before the change.',
  },
  'firmware-downgraded': {
    question: 'Has its firmware gone back to an older version?',
    why: 'An older version brings back repaired flaws. Owners do it on purpose, attackers too.',
    evidence: 'Both version numbers, compared part by part in one numbering.',
    advice: 'If nobody went back on purpose, reset the device and update it.',
    settles: 'Whether somebody of the household went back on purpose.',
  },
  'delayed-change': {
    question: 'Does an old update bite only now?',
    why: 'An update of March can refuse cartridges in September; by then nobody thinks of it, unless a diary was kept.',
    evidence:
      'The effect, the version in place and since when, other devices of the model with that version and those on another.',
    advice:
      'Collect the cases: version, date of the update, date of the effect; ask the maker and a consumer body.',
    settles:
      'A device of the model on another version that does not show it, with the same cartridge or setting.',
  },
  'supply-refused': {
    question: 'Does it refuse a cartridge that is not empty?',
    why: 'A printer that stops before its cartridge is used up costs you what you paid for it.',
    evidence: 'The printer’s state, its reasons and words, and the level and serial number of what is in it.',
    advice: 'Keep the cartridge and the receipt; photograph the message; do not update until you know more.',
    settles: 'Whether the same cartridge works in a printer of the model on another version.',
  },
  'supply-yield-drop': {
    question: 'Does a cartridge print fewer pages than those before it?',
    why: 'Less in the same box, or an update that calls it empty earlier, costs the same and prints less.',
    evidence: 'Pages per per cent of each cartridge of the same part number, thirty per cent used at least.',
    advice: 'Keep the used cartridges and weigh them; compare with the yield printed on the box.',
    settles: 'The weight of the cartridge called empty, or another printer’s count for the same part.',
  },
  'supply-replaced-early': {
    question: 'Are cartridges replaced long before they are empty?',
    why: 'A third left in every cartridge is a third paid for nothing; subscriptions and early warnings bring it about.',
    evidence:
      'The least that can have been left at each swap, reckoned from the pages printed since the last look.',
    advice: 'Use the cartridge until the print fades; move the reorder level in the subscription.',
    settles: 'The level shown when the next cartridge is taken out.',
  },
  'new-service': {
    question: 'Does it offer a service it did not offer before?',
    why: 'An open door that was closed for weeks is a new way in.',
    evidence:
      'The service and port, the looks since the first that did not show it, and whether an update came with it.',
    advice: 'Switch the service off in the device’s settings if you do not use it.',
    settles: 'Whether somebody of the household switched it on.',
  },
  'service-gone': {
    question: 'Has a service been withdrawn?',
    why: 'A function you paid for may be taken away by an update, often the local way to control a device.',
    evidence:
      'The looks with and without it by the same source; a look that lists no services counts for nothing.',
    advice: 'Note what no longer works; ask the maker to bring it back.',
    settles:
      'Whether the service returns after a restart, and whether a device on the older version still has it.',
  },
  'new-destination': {
    question: 'Does it talk to somebody new?',
    why: 'A plug that spoke with its maker for months and now sends data elsewhere every day has changed its purpose.',
    evidence:
      'The new party, on how many days, how much was sent, and the parties it knew in the weeks before.',
    advice:
      'Ask the maker who that is; block the party in your router or DNS filter and see whether the device still works.',
    settles: 'Whether the maker’s notes or privacy policy name the party.',
  },
  'new-country': {
    question: 'Does it talk to addresses registered in another country?',
    why: 'Other laws may hold there. It is a fact about the address, not about where a server stands, and no fault by itself.',
    evidence:
      'The country of registration of the address, the party, and the countries known in the weeks before.',
    advice: 'See whether the maker’s privacy policy speaks of transfers to that country.',
    settles: 'What the maker’s privacy policy says about transfers.',
  },
  'tracker-contact': {
    question: 'Does it talk to trackers or advertisers?',
    why: 'Who watches what you watch may combine it with what others know about you.',
    evidence: 'The party, and the list or the sentence of the maker’s own text that calls it an advertiser.',
    advice:
      'Look for the setting that switches advertising or usage data off; block the party in a DNS filter.',
    settles: 'Whether the contact ends when the setting is off.',
  },
  'traffic-spike': {
    question: 'Does it send far more than it ever did?',
    why: 'Pictures, sound and files are much larger than a device’s daily chatter. A jump may be a leak, a break-in or a new function.',
    evidence: 'The day’s volume against the busy days of the weeks before, days without any record left out.',
    advice: 'Unplug it if you cannot explain the volume; look into its app for uploads.',
    settles: 'Whether somebody changed a setting or started an upload that day.',
  },
  'mail-sending': {
    question: 'Does it send mail to many servers?',
    why: 'Things that send mail to many servers send spam for somebody else.',
    evidence: 'How many different mail servers it reached, in a day and in two weeks.',
    advice: 'Unplug it, reset it and update it before it comes back.',
    settles: 'Whether the contacts end after a reset.',
  },
  'dns-bypass': {
    question: 'Does it ask for names outside, past the name service of this home?',
    why: 'A filter or parental control works through the name service; who asks elsewhere is not covered by it.',
    evidence: 'The outside resolver and port, and whom it asked before.',
    advice: 'Let the router redirect or block outside name service (ports 53 and 853).',
    settles: 'Whether it goes back to the home’s resolver when the outside one is blocked.',
  },
  'lan-scanning': {
    question: 'Does it try the doors of the other devices?',
    why: 'A device that goes through the addresses of the home looks for somebody to break into.',
    evidence:
      'How many addresses it tried that it never spoke with before, how many did not answer, and the ports.',
    advice: 'Unplug it, reset it, update it; put it on the guest network.',
    settles: 'Whether the probing ends after a reset.',
  },
  cleartext: {
    question: 'Does it log in somewhere without encryption?',
    why: 'Everybody on the way can read the password and what is sent.',
    evidence:
      'The protocol, the party and since when. Ports alone are named as what they are: a strong hint.',
    advice: 'Look for a setting that turns encryption on; change the password used there.',
    settles: 'A capture of one login.',
  },
  'say-do-gap': {
    question: 'Does the device do what its maker’s text rules out?',
    why: 'A text that names everybody who receives data can be checked on your own wire.',
    evidence: 'The sentence that names all recipients, and a party it does not name, met on several days.',
    advice: 'Ask the maker who that party is; send both pieces of evidence to the data protection authority.',
    settles: 'An answer of the maker that names the party, or a setting that ends the contact.',
  },
  'house-rule-broken': {
    question: 'Does it keep to the house rules you confirmed?',
    why: 'You said what this guest may do; it should hear “no” when it does more.',
    evidence: 'The contact, and the rules as you confirmed them.',
    advice: 'Block the contact in the router, or extend the rules if it is right.',
    settles: 'You decide whether the rule or the device is wrong.',
  },
  'policy-changed': {
    question: 'Have the published terms changed in substance?',
    why: 'What a maker may do with your data stands in these texts, and they change while you own the device.',
    evidence:
      'The sentences that came and went, with the two dates between which it happened; layout and dates are left out.',
    advice: 'Read the changed sentences; object or opt out where the text offers it; keep the old text.',
    settles: 'The maker’s own archive of earlier versions.',
  },
  'ownership-changed': {
    question: 'Does the maker belong to somebody else now?',
    why: 'A new owner often brings new terms; your data move with the company.',
    evidence: 'The owner named before and now; spelling and legal form are left out.',
    advice: 'Watch the privacy policy in the months that follow.',
    settles: 'The company register or both companies’ announcement.',
  },
  'support-ended': {
    question: 'Has its maker stopped repairing it?',
    why: 'Flaws found from now on stay open, while the device may go on sending data.',
    evidence:
      'The end date the maker last stated for exactly this model, and whether the device still talks to the outside.',
    advice: 'Keep it off the internet if it works without; plan its replacement.',
    settles: 'The maker’s page on supported models.',
  },
} as const satisfies Record<WarningKind, Question>
