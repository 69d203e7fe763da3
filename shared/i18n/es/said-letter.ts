import type { saidLetter as english } from '../en/said-letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning: it asks and accuses nobody. */
export const saidLetter: Texts<typeof english> = {
  to: 'A {{vendor}}',
  theMaker: 'el fabricante',
  myDevice: 'mi dispositivo',
  subject: '{{device}}: {{title}}',
  subjectWith: '{{device}} ({{details}}): {{title}}',
  serial: 'número de serie {{serial}}',
  firmware: 'firmware {{firmware}}',
  observed: 'Poseo el dispositivo arriba indicado. Desde el {{since, day}} observo lo siguiente:',
  evidence: '{{at, day}}: «{{text}}» (de: {{from}})',
  earlier: 'Antes, el {{at, day}}, {{what}}. Por lo que puedo ver, una relación es {{wording}}.',
  firmwareWent: 'el firmware pasó de {{from}} a {{to}}',
  termsChanged: 'cambiaron sus condiciones publicadas',
  ownerChanged: 'su empresa cambió de manos',
  supportEnded: 'terminó el soporte que ustedes anunciaron',
  otherChanged: 'cambió otra cosa',
  please: 'Les ruego que me digan:',
  behaviourReason: '¿Cuál es el motivo de este comportamiento, y se debe a un cambio por su parte?',
  announcedWhere: '¿Se anunció, y dónde?',
  restoreHow: '¿Cómo puedo recuperar el comportamiento anterior?',
  trafficWhat: '¿Qué se envía allí, con qué fin, y lo he aceptado yo?',
  turnOffHow: '¿Cómo puedo desactivarlo?',
  termsWhat: '¿Qué cambia esto para el dispositivo que compré, y desde cuándo?',
  ownersTold: '¿Se anunció a los propietarios, y dónde?',
  notAgree: '¿Qué puedo hacer si no estoy de acuerdo?',
  flawsRepaired: '¿Se seguirán publicando correcciones para este modelo, y hasta cuándo?',
  supportEndTold: '¿Se anunció a los propietarios el fin del soporte, y dónde?',
  safeHow: '¿Qué ofrecen a los propietarios que quieren mantener seguro el dispositivo?',
  closing: 'Conservo las pruebas y agradecería una respuesta en un plazo de 30 días.',
}
