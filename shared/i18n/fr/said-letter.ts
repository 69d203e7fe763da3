import type { saidLetter as english } from '../en/said-letter.ts'
import type { Texts } from '../texts.ts'

/** The letter to a maker, drafted from a warning: it asks and accuses nobody. */
export const saidLetter: Texts<typeof english> = {
  to: 'À {{vendor}}',
  theMaker: 'le fabricant',
  myDevice: 'mon appareil',
  subject: '{{device}} : {{title}}',
  subjectWith: '{{device}} ({{details}}) : {{title}}',
  serial: 'numéro de série {{serial}}',
  firmware: 'firmware {{firmware}}',
  observed: 'Je possède l’appareil nommé ci-dessus. Depuis le {{since, day}}, j’observe ce qui suit :',
  evidence: '{{at, day}} : « {{text}} » (source : {{from}})',
  earlier: 'Avant cela, le {{at, day}}, {{what}}. D’après ce que je peux voir, un lien est {{wording}}.',
  firmwareWent: 'le firmware est passé de {{from}} à {{to}}',
  termsChanged: 'vos conditions publiées ont changé',
  ownerChanged: 'votre entreprise a changé de mains',
  supportEnded: 'le suivi que vous aviez annoncé a pris fin',
  otherChanged: 'autre chose a changé',
  please: 'Veuillez me dire :',
  behaviourReason: 'Quelle est la raison de ce comportement, et découle-t-il d’un changement de votre part ?',
  announcedWhere: 'Cela a-t-il été annoncé, et où ?',
  restoreHow: 'Comment puis-je rétablir le comportement antérieur ?',
  trafficWhat: 'Qu’est-ce qui y est envoyé, dans quel but, et y ai-je consenti ?',
  turnOffHow: 'Comment puis-je le désactiver ?',
  termsWhat: 'Qu’est-ce que cela change pour l’appareil que j’ai acheté, et à partir de quand ?',
  ownersTold: 'Cela a-t-il été annoncé aux propriétaires, et où ?',
  notAgree: 'Que puis-je faire si je ne suis pas d’accord ?',
  flawsRepaired: 'Des failles corrigées seront-elles encore publiées pour ce modèle, et jusqu’à quand ?',
  supportEndTold: 'La fin du suivi a-t-elle été annoncée aux propriétaires, et où ?',
  safeHow: 'Que proposez-vous aux propriétaires qui veulent garder l’appareil sûr ?',
  closing: 'Je garde les éléments et vous remercie de me répondre sous 30 jours.',
}
