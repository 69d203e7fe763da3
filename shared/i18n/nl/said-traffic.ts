import type { saidTraffic as english } from '../en/said-traffic.ts'
import type { Texts } from '../texts.ts'

/** What rules say of whom a device talks to. */
export const saidTraffic: Texts<typeof english> = {
  seen_one: 'Gezien op {{count, number}} dag sinds {{first, day}}.',
  seen_other: 'Gezien op {{count, number}} dagen sinds {{first, day}}.',
  seenSent_one: 'Gezien op {{count, number}} dag sinds {{first, day}}, {{sent, size}} verstuurd.',
  seenSent_other: 'Gezien op {{count, number}} dagen sinds {{first, day}}, {{sent, size}} verstuurd.',
  seenTo_one: 'Gezien op {{count, number}} dag, van {{first, day}} tot en met {{last, day}}.',
  seenTo_other: 'Gezien op {{count, number}} dagen van {{first, day}} tot en met {{last, day}}.',
  seenSentTo_one:
    'Gezien op {{count, number}} dag, van {{first, day}} tot en met {{last, day}}, {{sent, size}} verstuurd.',
  seenSentTo_other:
    'Gezien op {{count, number}} dagen van {{first, day}} tot en met {{last, day}}, {{sent, size}} verstuurd.',
  ownersName: 'De naam is die van {{owner}}, sinds {{since, day}} bekend als eigenaar van {{vendor}}.',
  namedSince: 'Die zin kwam erbij met de wijziging van {{at, day}}.',
  adviceAskMaker: 'Vraag de fabrikant wie dit is en wat daarheen wordt gestuurd.',
  adviceBlock: 'Blokkeer het in uw router of DNS-filter en kijk of het apparaat nog werkt.',
  adviceUnplugNow: 'Haal nu de stekker eruit.',
  contact: '{{host}}, poort {{port}}',
  'new-destination': {
    title: '{{name}} praat met een nieuwe partij: {{party}}',
    named: 'De tekst van de fabrikant ({{document}}) noemt die partij.',
    unnamed: 'Noch de fabrikant, noch de bekende teksten van de fabrikant noemen die partij.',
    first: '{{name}}: {{host}}, poort {{port}}, eerste contact',
  },
  'new-country': {
    title: '{{name}} praat met een adres dat in dit land is geregistreerd: {{country, country}}',
    seen_one: 'Gezien op {{count, number}} dag sinds {{first, day}}, met {{party}}.',
    seen_other: 'Gezien op {{count, number}} dagen sinds {{first, day}}, met {{party}}.',
    seenTo_one:
      'Gezien op {{count, number}} dag, van {{first, day}} tot en met {{last, day}}, met {{party}}.',
    seenTo_other:
      'Gezien op {{count, number}} dagen van {{first, day}} tot en met {{last, day}}, met {{party}}.',
    before: 'Tot dan: {{countries, country}}.',
    noneBefore: 'Tot dan was geen land bekend.',
    advice: 'Kijk of de privacytekst van de fabrikant doorgifte naar dat land noemt.',
    registered: '{{party}}, geregistreerd in: {{country, country}}',
    registeredTo: '{{party}}, {{organisation}}, geregistreerd in: {{country, country}}',
  },
  'tracker-contact': {
    title: '{{name}} praat met een reclame- of trackingdienst: {{party}}',
    named: 'De tekst van de fabrikant ({{document}}) noemt die in verband met reclame: “{{sentence}}”',
    listed: 'De lijst {{list}} noemt die.',
    adviceSetting: 'Zoek de instelling die reclame en gebruiksgegevens uitzet.',
    adviceBlock: 'Blokkeer de partij in een DNS-filter.',
    first: 'Eerste contact met {{host}}',
  },
  'traffic-spike': {
    title: '{{name}} verstuurt veel meer dan ooit',
    volume_one:
      '{{sent, size}} op {{count, number}} dag; een drukke dag kwam in de laatste {{days, number}} dagen met gegevens op {{usual, size}}.',
    volume_other:
      '{{sent, size}} op {{count, number}} dagen; een drukke dag kwam in de laatste {{days, number}} dagen met gegevens op {{usual, size}}.',
    adviceUnplug: 'Haal de stekker eruit als u de hoeveelheid niet kunt verklaren.',
    adviceApp: 'Zoek in de app naar uploads, opnamen of een nieuwe instelling.',
    sent: '{{sent, size}} verstuurd op {{at, day}}, het laatst naar {{host}}',
  },
  'mail-sending': {
    title: '{{name}} verstuurt e-mail naar veel servers',
    servers_one:
      '{{count, number}} mailserver van een andere partij sinds {{since, day}}, {{today, number}} daarvan vandaag.',
    servers_other:
      '{{count, number}} mailservers van verschillende partijen sinds {{since, day}}, {{today, number}} daarvan vandaag.',
    usual: 'Zulke apparaten mailen via één aanbieder, als ze het al doen.',
    adviceReset:
      'Herstel de fabrieksinstellingen, verander het wachtwoord en werk het bij voordat u het weer aansluit.',
    adviceProvider: 'Vertel het uw provider als uw verbinding geblokkeerd werd.',
    targets: 'Poort {{port}} van {{targets}}',
  },
  'dns-bypass': {
    title: '{{name}} vraagt buiten naar namen: {{server}}',
    homeBefore: 'Eerder vroeg het de naamdienst van uw huis.',
    always: 'Dat doet het sinds het voor het eerst werd gezien.',
    notBefore: 'Eerder deed het dat niet.',
    since: 'Sinds {{at, day}}.',
    outsideResolver: 'een naamdienst van buiten',
    advice:
      'Laat de router naamdiensten van buiten (poorten 53 en 853) omleiden of blokkeren als u een filter gebruikt.',
  },
  'lan-scanning': {
    title: '{{name}} probeert de adressen van uw huis',
    tried_one:
      '{{count, number}} adres waarmee het nooit eerder sprak, sinds {{since, day}}; {{unanswered, number}} antwoordden niet.',
    tried_other:
      '{{count, number}} adressen waarmee het nooit eerder sprak, sinds {{since, day}}; {{unanswered, number}} antwoordden niet.',
    adviceReset: 'Herstel de fabrieksinstellingen, verander het wachtwoord en werk het bij.',
    adviceGuest: 'Zet het op het gastnetwerk.',
    address: 'Probeerde {{ip}}, poort {{port}}',
  },
  cleartext: {
    title: '{{name}} gebruikt {{protocol}} met {{party}}',
    mayEncrypt: 'Het protocol kan na de begroeting gaan versleutelen; de poort alleen verraadt dat niet.',
    inClear: 'Het protocol verstuurt wachtwoorden zoals ze zijn.',
    adviceSetting: 'Zoek een instelling die versleuteling aanzet.',
    advicePassword: 'Verander het wachtwoord dat daar wordt gebruikt.',
  },
  'say-do-gap': {
    title: '{{name}} praat met een partij die de tekst van de fabrikant uitsluit',
    claim: 'De tekst ({{document}}) noemt iedereen die gegevens krijgt; {{party}} staat daar niet bij.',
    seenIdle_one:
      'Gezien op {{count, number}} dag sinds {{first, day}}, {{idle, number}} keer terwijl uw huis rust.',
    seenIdle_other:
      'Gezien op {{count, number}} dagen sinds {{first, day}}, {{idle, number}} keer terwijl uw huis rust.',
    seenIdleSent_one:
      'Gezien op {{count, number}} dag sinds {{first, day}}, {{idle, number}} keer terwijl uw huis rust; {{sent, size}} verstuurd.',
    seenIdleSent_other:
      'Gezien op {{count, number}} dagen sinds {{first, day}}, {{idle, number}} keer terwijl uw huis rust; {{sent, size}} verstuurd.',
    adviceAsk: 'Vraag de fabrikant wie die partij is.',
    adviceKeep: 'Bewaar beide bewijsstukken; ook een privacytoezichthouder kan ernaar vragen.',
    first: '{{host}}, eerste contact',
  },
  'house-rule-broken': {
    title: '{{name}} overtreedt zijn huisregels: {{party}}',
    notAllowed: 'De regels die u op {{at, day}} bevestigde, staan het niet toe.',
    anotherDevice: 'een ander apparaat',
    adviceBlock: 'Blokkeer het contact in de router.',
    adviceExtend: 'Breid de regels uit als het in orde is.',
  },
}
