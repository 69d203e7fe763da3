import type { sources as english } from '../en/sources.ts'
import type { Texts } from '../texts.ts'

/** Sources of outbound evidence that are followed, and how much of each day they watched. */
export const sources: Texts<typeof english> = {
  title: 'Bronnen van contacten',
  lead: 'Met wie uw apparaten contact hebben, vertelt wat hun verkeer al ziet. Houseguest luistert alleen naar deze bronnen; het verandert er niets aan.',
  back: 'Contacten',
  none: 'Nog geen bron',
  noneText:
    'Voeg toe wat uw huis heeft: een Pi-hole, een AdGuard Home, een logbestand, een router die NetFlow verstuurt, of een opname op deze computer.',
  kinds: {
    pihole: 'Pi-hole',
    adguard: 'AdGuard Home',
    logfile: 'Logbestand',
    netflow: 'NetFlow of IPFIX van een router',
    capture: 'Live-opname',
  },
  kindHints: {
    pihole:
      'Versie 6 of nieuwer. Vertelt welke namen uw apparaten opvragen, niet hoeveel ze versturen. Het databasebestand en het log mogen ook worden ingelezen: niets telt dubbel.',
    adguard:
      'Vertelt welke namen uw apparaten opvragen, niet hoeveel ze versturen. Het logbestand mag ook worden ingelezen: niets telt dubbel.',
    logfile:
      'Een log dat op deze computer blijft groeien, bijvoorbeeld van dnsmasq, Zeek, Suricata of AdGuard Home. Wat een Pi-hole of een AdGuard Home ook via zijn adres meldt, telt één keer.',
    netflow:
      'Uw router stuurt tellingen van verbindingen naar deze computer. Alleen de routers die u noemt, worden gehoord.',
    capture:
      'Vereist dat dumpcap of tcpdump is geïnstalleerd, en het recht om het te gebruiken. Het ziet wat deze computer bereikt: op een netwerk met switches is dat vooral het eigen verkeer.',
  },
  states: {
    following: 'Wordt gevolgd',
    failing: 'Werkt op dit moment niet',
    refused: 'Opgegeven tot u iets verandert',
    locked: 'Wacht op het wachtwoord',
    paused: 'Gepauzeerd',
  },
  facts: {
    last: 'Laatste record',
    records: 'Opgenomen records',
    checked: 'Laatst nagegaan',
    since: 'Toegevoegd',
    never: 'nog geen',
  },
  pause: 'Pauzeren',
  pauseOf: '{{name}} pauzeren',
  resume: 'Hervatten',
  resumeOf: '{{name}} hervatten',
  retry: 'Nu opnieuw proberen',
  retryOf: '{{name}} nu opnieuw proberen',
  retried: '{{name}} wordt opnieuw geprobeerd.',
  remove: 'Weghalen',
  removeOf: '{{name}} weghalen',
  removeSure: '{{name}} weghalen? Wat deze bron opleverde, blijft; het wachtwoord wordt vergeten.',
  removeYes: 'Ja, weghalen',
  removeNo: 'Behouden',
  paused: '{{name}} is gepauzeerd. De dagen tot het hervatten tellen als niet waargenomen.',
  resumed: '{{name}} wordt weer gevolgd.',
  removed: '{{name}} is weggehaald.',
  added: '{{name}} is toegevoegd.',
  coverage: 'Wanneer de bron meekeek',
  coverageHint: 'Een dag dat een bron uit stond, is geen stille dag: niemand weet met wie er contact was.',
  coveragePicture:
    'De laatste {{days, number}} dagen: de hele dag meegekeken op {{whole, number}}, een deel van de dag op {{part, number}}, helemaal niet op {{none, number}}.',
  coverageWhole: 'hele dag',
  coveragePart: 'deel van de dag',
  coverageNone: 'niet meegekeken',
  coverageDay: '{{day}}: {{hours}}',
  hours_one: '{{count, number}} uur',
  hours_other: '{{count, number}} uur',
  columns: { day: 'Dag', hours: 'Meegekeken' },
  add: 'Een bron toevoegen',
  kind: 'Wat het is',
  url: 'Adres van het kastje',
  urlHint: 'Bijvoorbeeld http://192.168.1.2',
  user: 'Gebruikersnaam',
  password: 'Wachtwoord',
  passwordHint:
    'Het wordt bewaard in de sleutelbos van uw systeem, als die er is, nooit in het register of een log, en wordt niet meer getoond.',
  noPassword: 'Laat dit leeg als er geen wachtwoord wordt gevraagd.',
  chooseFile: 'Het logbestand kiezen',
  chosenFile: 'Gekozen: {{name}}',
  listenAt: 'Luisteren op',
  port: 'Poort',
  exporters: 'Adressen van de routers',
  exportersHint: 'Een of meer, gescheiden door komma’s, bijvoorbeeld 192.168.1.1',
  interface: 'Netwerk',
  test: 'Proberen',
  testing: 'Wordt geprobeerd; dat duurt hooguit tien seconden.',
  testWorks: 'Het werkt.',
  testFails: 'Het werkt nog niet.',
  keep: 'Toevoegen',
  unlock: 'Wachtwoord opgeven',
  unlockOf: 'Wachtwoord van {{name}}',
  unlocked: 'Het wachtwoord is opgegeven.',
  keptThisRun:
    'Deze computer heeft geen sleutelbos. Het wachtwoord wordt bewaard tot Houseguest stopt, en daarna opnieuw gevraagd.',
  notKept: 'Het wachtwoord kon niet worden doorgegeven; probeer het opnieuw.',
}
