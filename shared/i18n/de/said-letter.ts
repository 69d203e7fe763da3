import type { saidLetter as english } from '../en/said-letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning: it asks and accuses nobody. */
export const saidLetter: Texts<typeof english> = {
  to: 'An {{vendor}}',
  theMaker: 'den Hersteller',
  myDevice: 'mein Gerät',
  subject: '{{device}}: {{title}}',
  subjectWith: '{{device}} ({{details}}): {{title}}',
  serial: 'Seriennummer {{serial}}',
  firmware: 'Firmware {{firmware}}',
  observed: 'Ich besitze das oben genannte Gerät. Seit dem {{since, day}} beobachte ich Folgendes:',
  evidence: '{{at, day}}: „{{text}}“ (aus: {{from}})',
  earlier: 'Davor, am {{at, day}}: {{what}}. Nach dem, was ich sehen kann, ist ein Zusammenhang {{wording}}.',
  firmwareWent: 'die Firmware wechselte von {{from}} auf {{to}}',
  termsChanged: 'Ihre veröffentlichten Bedingungen änderten sich',
  ownerChanged: 'Ihre Firma wechselte den Eigentümer',
  supportEnded: 'der von Ihnen zugesagte Support endete',
  otherChanged: 'änderte sich etwas anderes',
  please: 'Bitte teilen Sie mir mit:',
  behaviourReason: 'Was ist der Grund für dieses Verhalten, und folgt es aus einer Änderung bei Ihnen?',
  announcedWhere: 'Wurde es angekündigt, und wo?',
  restoreHow: 'Wie kann ich das frühere Verhalten wiederherstellen?',
  trafficWhat: 'Was wird dorthin gesendet, zu welchem Zweck, und habe ich dem zugestimmt?',
  turnOffHow: 'Wie kann ich es abschalten?',
  termsWhat: 'Was ändert das für das Gerät, das ich gekauft habe, und ab wann?',
  ownersTold: 'Wurde es den Besitzern angekündigt, und wo?',
  notAgree: 'Was kann ich tun, wenn ich damit nicht einverstanden bin?',
  flawsRepaired: 'Werden für dieses Modell weiterhin behobene Fehler veröffentlicht, und bis wann?',
  supportEndTold: 'Wurde das Support-Ende den Besitzern angekündigt, und wo?',
  safeHow: 'Was bieten Sie Besitzern an, die das Gerät sicher halten wollen?',
  closing: 'Ich bewahre die Belege auf und freue mich über eine Antwort innerhalb von 30 Tagen.',
}
