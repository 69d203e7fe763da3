import type { guide as english } from '../en/guide.ts'
import type { Texts } from '../texts.ts'

/** The guide: one chapter a screen, what it is for and how to use it. */
export const guide: Texts<typeof english> = {
  title: 'Gids',
  lead: 'Waar elk scherm voor dient, in de volgorde waarin u ze tegenkomt.',
  open: 'Naar dit scherm',
  chapters: {
    welcome: {
      title: 'De eerste blik',
      what: 'Er wordt niets verstuurd voordat u ja zegt tegen een netwerk. Houseguest noemt de netwerken van deze computer, zegt precies wat het aan wie zou versturen, en wacht.',
      how: 'Zeg alleen ja tegen uw eigen netwerk. De eerste blik duurt een paar minuten; wat er wordt gevonden, verschijnt intussen al. In de instellingen kunt u uw toestemming op elk moment intrekken; rondkijken dat bezig is, stopt dan meteen.',
    },
    home: {
      title: 'Thuis',
      what: 'In één oogopslag ziet u of alles is zoals het was: wat er is veranderd sinds u laatst keek, wie er nieuw is en waarover u moet beslissen.',
      how: 'Het huis toont uw apparaten per kamer. De kamer van een apparaat geeft u op zijn eigen pagina op. Wie liever leest, vindt hetzelfde als tabel.',
    },
    devices: {
      title: 'Apparaten',
      what: 'Elk apparaat dat ooit is gezien, met fabrikant, model en softwareversie, voor zover het die meldt. Op de pagina van een apparaat vertelt “Hoe weten we dat?” naast een waarde waar die vandaan komt en hoe zeker ze is.',
      how: 'Open een apparaat voor de hele geschiedenis. Klopt er iets niet, corrigeer het dan: wat u zegt telt, en u kunt het weer intrekken. Op de pagina van een apparaat staan ook huisregels, die zeggen met wie het contact mag hebben.',
    },
    warnings: {
      title: 'Waarschuwingen',
      what: 'Een waarschuwing is een antwoord dat verrast: nieuwe firmware zonder een woord, contact met een bestemming die er nooit eerder was, een geweigerde cartridge. Ze zegt wat er wanneer is gezien, en wat eraan voorafging. Ze zegt niet dat het een door het ander kwam.',
      how: 'Lees het bewijs, volg het advies, of zeg dat u het verwachtte. Wat u verwachtte, kan voor dat apparaat voortaan stil blijven. Voor veel waarschuwingen kan op grond daarvan een brief aan de fabrikant worden opgesteld.',
    },
    changes: {
      title: 'Wijzigingen',
      what: 'Het dagboek van uw huis: elke softwareversie, elke dienst die kwam of ging, elke nieuwe naam, met de tijd tussen de laatste keer dat het oude en de eerste keer dat het nieuwe is gezien.',
      how: 'Bekijk een update nader om te zien of die was aangekondigd, en met wie het apparaat ervoor en erna contact had. Plak releasenotes die u hebt, en alles wordt opnieuw beoordeeld.',
    },
    calls: {
      title: 'Contacten',
      what: 'Met wie uw apparaten op internet contact hebben, hoe vaak, en hoeveel ze versturen. Houseguest luistert zelf geen verkeer af: het leest gegevens die u al hebt, van een router, een DNS-filter of een netwerkopname.',
      how: 'Lees een bestand in of voeg een bron toe. Eerst komen organisaties, hosts staan een stap lager. Een dag zonder gegevens wordt ook zo getoond: het is geen stille dag.',
    },
    printers: {
      title: 'Printers',
      what: 'Alle printers van uw netwerken in één tabel: hoeveel er nog over is en hoelang dat meegaat, geweigerde cartridges, versies van elk model, en wat een pagina kost.',
      how: 'Zeg bij welke locatie een printer hoort en wat een cartridge kost. Voeg een printer in een groot netwerk toe met zijn adres. Bewaar het rapport voor mensen die Houseguest niet gebruiken.',
    },
    vendors: {
      title: 'Fabrikanten',
      what: 'Hoe open de fabrikanten van uw apparaten zijn, van 0 tot 100, met bij elk punt bewijs, bron en datum. Wat niemand weet, heet onbekend en kost zekerheid, geen punten.',
      how: 'Open een fabrikant om te zien wat die goed doet en waarvoor die punten verloor. Voeg toe wat u zelf weet; het wordt als het uwe getoond. Betwiste beweringen heten betwist. “Voorwaarden en beleid” bewaart wat fabrikanten publiceren en toont wat erin veranderde; “Ervaringen vergelijken met andere huizen” vertelt, met bestanden die u zelf doorgeeft, of anderen na een update hetzelfde zagen.',
    },
    settings: {
      title: 'Instellingen',
      what: 'Wanneer Houseguest vanzelf rondkijkt, wanneer het u iets mag melden, hoe het eruitziet, en waar uw gegevens staan.',
      how: 'Stel per netwerk in hoe vaak er wordt gekeken, kies stille uren, maak een back-up. Herstellen toont eerst wat er zou veranderen, en kan ongedaan worden gemaakt. Onder “Uw gegevens” verplaatst u het register naar een andere map en kiest u hoelang de contacten van uw apparaten worden bewaard. Onder “Bezorging en hub” noemt u plekken waar waarschuwingen heen worden gebracht, en kunt u bij een hub van meerdere locaties aansluiten nadat u precies zag wat zou vertrekken.',
    },
    conduct: {
      title: 'Houseguest zelf',
      what: 'Houseguest houdt zich aan zijn eigen regels: hier staat elk pakket dat het verstuurde en elke host waarmee het contact zocht, met de reden erbij.',
      how: 'Vindt u hier iets dat u niet verwachtte, trek dan de toestemming in waarop het berust.',
    },
  },
}
