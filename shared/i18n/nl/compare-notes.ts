import type { compareNotes as english } from '../en/compare-notes.ts'
import type { Texts } from '../texts.ts'

/** Comparing notes with other homes: nothing leaves by itself. */
export const compareNotes: Texts<typeof english> = {
  title: 'Ervaringen vergelijken',
  back: 'Alle fabrikanten',
  lead: 'Deed dezelfde update elders hetzelfde? Bewaar wat hier gebeurde als bestand, geef het aan mensen die u kent en neem het hunne op. Er is geen server; niets gaat vanzelf de deur uit.',
  review: 'Wat u kunt delen',
  reviewLead:
    'Eén regel per firmwarewijziging van een model: fabrikant, model, versies, dag, en wat daarna opviel. Geen namen, adressen, serienummers of plaatsen. Bekijk elke regel en laat weg wat u wilt.',
  reviewNone: 'Hier is nog geen firmwarewijziging gezien, dus er valt niets te delen.',
  share: 'Delen',
  shareOne: '{{model}}, {{version}} delen',
  all: 'Alles kiezen',
  nothing: 'Niets kiezen',
  columns: {
    model: 'Model',
    change: 'Wijziging',
    day: 'Dag',
    effects: 'Viel daarna op',
    homes: 'Huizen',
    first: 'Eerst gezien',
  },
  change: '{{from}} naar {{to}}',
  changeFirst: 'naar {{to}}',
  noEffect: 'Niets',
  chosen_one: '{{count, number}} regel gekozen',
  chosen_other: '{{count, number}} regels gekozen',
  preview: 'Het bestand bekijken zoals het wordt',
  previewText: 'Het bestand, ondertekend',
  save: 'Ondertekend bestand opslaan',
  signed:
    'Het bestand is ondertekend met een sleutel die voor dit huis staat en er niets over zegt: anderen kunnen het één keer tellen en zien dat niemand het heeft gewijzigd.',
  newPseudonym: 'Onder een nieuw pseudoniem beginnen',
  newPseudonymDone: 'Bestanden van nu af aan zijn niet met eerdere in verband te brengen.',
  side: 'Wat huizen zagen',
  sideLead_one: 'Alleen uw eigen ervaringen: neem een bestand van een ander huis op om te vergelijken.',
  sideLead_other: 'De ervaringen van {{count, number}} huizen, waaronder het uwe.',
  sideNone: 'In geen enkel huis viel na een wijziging iets op.',
  same: '{{homes, number}} van {{of, number}} huizen zagen hetzelfde',
  alone: 'Tot nu toe heeft één huis deze wijziging gemeld',
  here: 'Dit huis ook',
  notHere: 'Dit huis niet',
  take: 'Een bestand van een ander huis opnemen',
  taken_one: '{{count, number}} ervaring is opgenomen.',
  taken_other: '{{count, number}} ervaringen zijn opgenomen.',
  takenBefore: 'Dit bestand was al eerder opgenomen.',
}
