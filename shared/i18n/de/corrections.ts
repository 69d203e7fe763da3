import type { corrections as english } from '../en/corrections.ts'
import type { Texts } from '../texts.ts'

/** The owner's word on a device, kept with its history. */
export const corrections: Texts<typeof english> = {
  title: 'Ihre Angaben zu diesem Gerät',
  lead: 'Name, Art und Ort bestimmen Sie, ebenso Hersteller und Modell, sofern das Gerät sie nicht selbst angibt.',
  takeBack: 'Zurücknehmen',
  takeBackField: 'Ihre Angabe zurücknehmen: {{field}}',
  takenBack: 'Zurückgenommen.',
  shown: 'Wird überall so gezeigt, wie Sie es gesagt haben.',
  instead: 'Wird überall so gezeigt, wie Sie es gesagt haben. Das Gerät sagt „{{its}}“.',
  overruled:
    'Das Gerät selbst gibt „{{its}}“ an, deshalb wird das gezeigt; Ihre Angabe bleibt daneben erhalten.',
  nothingStands: 'Alle Ihre Angaben sind zurückgenommen.',
  history: 'Was Sie gesagt haben, und wann',
  columns: { field: 'Was', value: 'Ihre Angabe', at: 'Gesagt', undone: 'Zurückgenommen' },
}
