import type { saidDevices as english } from '../en/said-devices.ts'
import type { Texts } from '../texts.ts'

/** What rules say of devices: who they are, what they run, what they offer, how they print. */
export const saidDevices: Texts<typeof english> = {
  'new-device': {
    title: '{{name}} is hier nieuw',
    seen: 'Voor het eerst gezien op {{at, day}}.',
    adviceName: 'Geef het een naam en een plek als het van u is.',
    adviceStranger: 'Als niemand het kent, verander dan het wifi-wachtwoord.',
    sighting: 'Voor het eerst gezien, {{at, moment}}',
    sightingAt: 'Voor het eerst gezien op {{ip}}, {{at, moment}}',
  },
  'device-returned-different': {
    title: 'Een ander apparaat antwoordt als {{name}}',
    seen_one:
      '{{before}} werd {{count, number}} dag eerder voor het laatst gezien; op hetzelfde hardwareadres antwoordt nu {{now}}.',
    seen_other:
      '{{before}} werd {{count, number}} dagen eerder voor het laatst gezien; op hetzelfde hardwareadres antwoordt nu {{now}}.',
    adviceLabel: 'Vergelijk het serienummer op het etiket.',
    adviceExchanged: 'Als u het hebt omgeruild, zeg het dan; zijn geschiedenis begint dan opnieuw.',
    before: 'Eerder: {{self}}',
    now: 'Nu: {{self}}',
    withSerial: '{{model}}, serienummer {{serial}}',
    unnamed: 'een model zonder naam',
  },
  'identity-conflict': {
    turns: 'Twee apparaten antwoorden om de beurt als {{name}}',
    turnsSeen: 'Serienummer {{from}} en serienummer {{to}} antwoorden om de beurt op één hardwareadres.',
    adviceUnplug: 'Haal de stekker uit een van beide en kijk wie nog antwoordt.',
    inTurn: '{{from}} en {{to}} om de beurt',
    serial: 'Twee adressen noemen hetzelfde serienummer',
    serialSeen: 'Het serienummer {{serial}} wordt op twee hardwareadressen genoemd.',
    serialReasons: 'Een apparaat met twee netwerkaansluitingen doet dat; een kopie ook.',
    adviceAcknowledge:
      'Als het zowel een kabel als wifi heeft, is alles in orde: geef aan dat u dit verwachtte.',
    address: 'Twee apparaten antwoorden voor het adres {{address}}',
    addressSeen:
      'Voor het adres {{address}} antwoorden {{macs}}. Wat vandaar werd gezegd, geldt alleen als uitspraak van een van beide als zeker is wie het zei.',
    stranger: 'Een apparaat op {{address}} zegt een ander te zijn',
    strangerSeen:
      '{{macs}} antwoordt voor {{address}} en ook voor andere adressen, en wat daar spreekt zegt van zichzelf hetzelfde als een ander apparaat.',
    addressReasons:
      'Twee apparaten met hetzelfde adres doen dat, en een apparaat met twee netwerkaansluitingen; maar ook een apparaat dat wil meelezen of veranderen wat voor een ander bestemd is.',
    adviceAddress:
      'Zoek deze hardwareadressen op in uw router. Haal het apparaat dat u niet kent van het netwerk, of geef elk een eigen adres.',
    addressAnswered: '{{macs}} antwoordden voor {{address}}',
    statedFirst: 'Serienummer {{serial}} werd eerst door een ander apparaat genoemd',
  },
  'firmware-changed': {
    title: '{{name}} draait nu op {{version}}',
    announced: 'De fabrikant heeft het in duidelijke woorden aangekondigd.',
    announcedTopics: 'De fabrikant heeft het aangekondigd; de releasenotes gaan over {{topics}}.',
    vague: 'De releasenotes zeggen dat er een update is, maar niet wat die verandert.',
    notFound: 'Voor deze versie zijn tot nu toe geen releasenotes gevonden.',
    notSearched:
      'De releasenotes van deze fabrikant zijn nog niet opgezocht; of hij het heeft aangekondigd, is dus niet bekend.',
    adviceAsk: 'Vraag de fabrikant wat deze versie verandert.',
    adviceAutomatic: 'Zet automatische updates uit als u zelf wilt beslissen.',
    lastSeen: '{{name}}: {{version}}, voor het laatst gezien op {{at, day}}',
    version: '{{name}}: {{version}}',
    notes: 'Releasenotes van de fabrikant',
    topics: {
      supplies: 'verbruiksmateriaal',
      removal: 'verwijderde functies',
      accounts: 'accounts',
      ads: 'reclame',
      data: 'gegevens',
    },
  },
  'firmware-unannounced': {
    title: '{{name}} is zonder een woord bijgewerkt naar {{version}}',
    uncovered: '{{maker}} publiceert releasenotes, maar geen van de bekende gaat over deze versie.',
    adviceWatch: 'Let op wat er vanaf nu anders werkt.',
  },
  'firmware-downgraded': {
    title: '{{name}} ging terug van {{from}} naar {{to}}',
    unannounced: 'De fabrikant heeft het niet aangekondigd.',
    adviceReset:
      'Als niemand dit met opzet deed, herstel dan de fabrieksinstellingen en installeer de nieuwste versie.',
  },
  'new-service': {
    title: '{{name}} biedt nu {{service}} aan',
    before: 'In de weken ervoor werd het niet aangeboden.',
    adviceOff: 'Zet het uit in de instellingen van het apparaat als u het niet gebruikt.',
    advicePassword: 'Verander het wachtwoord van het apparaat.',
    port: '{{service}}, poort {{port}}',
    doors: {
      telnet: 'Telnet, bediening zonder versleuteling (RFC 854).',
      ftp: 'FTP, wachtwoorden leesbaar verstuurd (RFC 959).',
      shell: 'Opdrachtregel op afstand zonder versleuteling (RFC 1282).',
      debugging: 'Ontwikkelaarstoegang van Android.',
      screen: 'Scherm op afstand (RFC 6143).',
      management: 'Beheer op afstand (TR-069).',
      ssh: 'SSH, bediening op afstand (RFC 4253).',
    },
  },
  'service-gone': {
    title: '{{name}} biedt {{service}} niet meer aan',
    steady: 'Het was er bijna altijd sinds {{first, day}}, voor het laatst op {{last, day}}.',
    adviceRestart: 'Start het apparaat opnieuw en kijk nog eens.',
    adviceAsk: 'Noteer wat niet meer werkt en vraag de fabrikant ernaar.',
    lastSeen: '{{service}}, poort {{port}}, voor het laatst gezien',
    without: 'Opnieuw gekeken, en het was er niet',
    gone: '{{name}}: {{service}} is weg',
  },
  'supply-refused': {
    title: '{{name}} weigert verbruiksmateriaal dat niet leeg is',
    says: 'De melding luidt: “{{text}}”',
    unfamiliar: 'Het onderdeel {{part}} was er net in gezet en heeft in deze printer nooit gewerkt.',
    adviceKeep: 'Bewaar de cartridge en de kassabon, en maak een foto van de melding.',
    adviceUpdates: 'Zet automatische updates van deze printer uit tot u meer weet.',
    adviceTry: 'Probeer de cartridge in een andere printer van dit model, als die er is.',
    level: '{{supply}}: {{level}}, {{at, day}}',
    levelOfPart: '{{supply}}: {{level}}, onderdeel {{part}}, {{at, day}}',
    percent: '{{percent, percent}}',
    levelUnknown: 'niveau onbekend',
    refusal: '{{name}}: {{text}}',
  },
  'supply-yield-drop': {
    title: '{{supply}} drukt {{fall, percent}} minder pagina’s af dan de vorige',
    rate: '{{rate, decimal}} pagina’s per procent, nadat {{used, percent}} is gebruikt; de mediaan van {{count, number}} eerdere van onderdeel {{part}} was {{usual, decimal}}.',
    adviceWeigh: 'Bewaar de gebruikte cartridges; weeg er een die leeg heet te zijn.',
    adviceBox: 'Vergelijk met de opbrengst die op de doos staat.',
    earlier: 'Eerdere: {{rates, decimal}} pagina’s per procent',
  },
  'supply-replaced-early': {
    title: '{{name}}: cartridges worden vervangen terwijl er nog veel in zit',
    left_one:
      'Bij {{early, number}} van {{count, number}} laatste wissel was nog ongeveer {{left, percent}} over.',
    left_other:
      'Bij {{early, number}} van de laatste {{count, number}} wissels was nog ongeveer {{left, percent}} over.',
    adviceUse: 'Gebruik een cartridge tot de afdruk verbleekt.',
    adviceReorder: 'Verander het bestelniveau van een abonnement, of zeg het op.',
    atLeast: '{{supply}}: minstens {{left, percent}} over',
  },
  'delayed-change': {
    title: 'Vertraagde wijziging vermoed: {{product}}',
    titleUnnamed: 'Vertraagde wijziging vermoed: apparaat van {{vendor}}',
    refuses: 'Sinds {{since, day}} weigert het zijn verbruiksmateriaal, na {{quiet, span}} zonder update.',
    gone: 'Sinds {{since, day}} biedt het {{service}} niet meer aan, na {{quiet, span}} zonder update.',
    talks: 'Sinds {{since, day}} praat het met {{party}}, na {{quiet, span}} zonder update.',
    settles: 'Een apparaat van dit model met een andere versie dat het niet doet, zou uitsluitsel geven.',
    adviceKeep: 'Bewaar wat het aantoont: de cartridges en kassabonnen, de meldingen, de versienummers.',
    adviceUpdates: 'Werk de apparaten van dit model die nog werken zoals eerst niet bij.',
    adviceAsk: 'Vraag het de fabrikant schriftelijk; met dit bewijs kan een brief worden opgesteld.',
    contact: '{{name}}: eerste contact met {{host}}',
  },
}
