import type { saidLetter as english } from '../en/said-letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning: it asks and accuses nobody. */
export const saidLetter: Texts<typeof english> = {
  to: 'Aan {{vendor}}',
  theMaker: 'de fabrikant',
  myDevice: 'mijn apparaat',
  subject: '{{device}}: {{title}}',
  subjectWith: '{{device}} ({{details}}): {{title}}',
  serial: 'serienummer {{serial}}',
  firmware: 'firmware {{firmware}}',
  observed: 'Ik bezit het hierboven genoemde apparaat. Sinds {{since, day}} zie ik het volgende:',
  evidence: '{{at, day}}: “{{text}}” (uit: {{from}})',
  earlier: 'Daarvoor, op {{at, day}}: {{what}}. Voor zover ik kan zien is een verband {{wording}}.',
  firmwareWent: 'de firmware ging van {{from}} naar {{to}}',
  termsChanged: 'uw gepubliceerde voorwaarden veranderden',
  ownerChanged: 'uw bedrijf kreeg een andere eigenaar',
  supportEnded: 'de ondersteuning die u noemde liep af',
  otherChanged: 'veranderde iets anders',
  please: 'Wilt u mij laten weten:',
  behaviourReason: 'Wat is de reden van dit gedrag, en volgt het uit een wijziging van uw kant?',
  announcedWhere: 'Is het aangekondigd, en waar?',
  restoreHow: 'Hoe kan ik het vroegere gedrag herstellen?',
  trafficWhat: 'Wat wordt daarheen gestuurd, met welk doel, en heb ik daarmee ingestemd?',
  turnOffHow: 'Hoe kan ik het uitzetten?',
  termsWhat: 'Wat verandert dit voor het apparaat dat ik kocht, en vanaf wanneer?',
  ownersTold: 'Is het aan bezitters aangekondigd, en waar?',
  notAgree: 'Wat kan ik doen als ik het er niet mee eens ben?',
  flawsRepaired: 'Worden er nog reparaties van fouten voor dit model uitgebracht, en tot wanneer?',
  supportEndTold: 'Is het einde van de ondersteuning aan bezitters aangekondigd, en waar?',
  safeHow: 'Wat biedt u bezitters die het apparaat veilig willen houden?',
  closing: 'Ik bewaar het bewijs en zou graag binnen 30 dagen antwoord krijgen.',
}
