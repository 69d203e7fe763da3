import type { corrections as english } from '../en/corrections.ts'
import type { Texts } from '../texts.ts'

/** The owner's word on a device, kept with its history. */
export const corrections: Texts<typeof english> = {
  title: 'Su palabra sobre este dispositivo',
  lead: 'El nombre, el tipo y el lugar los pone usted. También el fabricante y el modelo, salvo que el propio dispositivo los declare.',
  takeBack: 'Retirar',
  takeBackField: 'Retirar su palabra: {{field}}',
  takenBack: 'Retirado.',
  shown: 'Se muestra en todas partes como usted dijo.',
  instead: 'Se muestra en todas partes como usted dijo. El dispositivo dice «{{its}}».',
  overruled:
    'El propio dispositivo declara «{{its}}», así que se muestra eso; su palabra se conserva al lado.',
  nothingStands: 'Todo lo que dijo se ha retirado.',
  history: 'Qué dijo usted, y cuándo',
  columns: { field: 'Qué', value: 'Su palabra', at: 'Dicho', undone: 'Retirado' },
}
