import type { corrections as english } from '../en/corrections.ts'
import type { Texts } from '../texts.ts'

/** The owner's word on a device, kept with its history. */
export const corrections: Texts<typeof english> = {
  title: 'Wat u van dit apparaat zegt',
  lead: 'Naam, soort en plaats bepaalt u. Ook fabrikant en model, tenzij het apparaat die zelf meldt.',
  takeBack: 'Intrekken',
  takeBackField: 'Uw opgave intrekken: {{field}}',
  takenBack: 'Ingetrokken.',
  shown: 'Overal getoond zoals u het zei.',
  instead: 'Overal getoond zoals u het zei. Het apparaat zegt “{{its}}”.',
  overruled: 'Het apparaat meldt zelf “{{its}}”, dus dat wordt getoond; uw opgave blijft ernaast bewaard.',
  nothingStands: 'Alles wat u zei, is ingetrokken.',
  history: 'Wat u zei, en wanneer',
  columns: { field: 'Wat', value: 'Uw opgave', at: 'Gezegd', undone: 'Ingetrokken' },
}
