import type { corrections as english } from '../en/corrections.ts'
import type { Texts } from '../texts.ts'

/** The owner's word on a device, kept with its history. */
export const corrections: Texts<typeof english> = {
  title: 'Ce que vous dites de cet appareil',
  lead: 'Le nom, le type et le lieu, c’est à vous de les donner. Le fabricant et le modèle aussi, sauf si l’appareil les déclare lui-même.',
  takeBack: 'Retirer',
  takeBackField: 'Retirer ce que vous avez dit : {{field}}',
  takenBack: 'Retiré.',
  shown: 'Affiché partout comme vous l’avez dit.',
  instead: 'Affiché partout comme vous l’avez dit. L’appareil dit « {{its}} ».',
  overruled:
    'L’appareil déclare lui-même « {{its}} » : c’est ce qui est affiché ; ce que vous avez dit est conservé à côté.',
  nothingStands: 'Tout ce que vous aviez dit a été retiré.',
  history: 'Ce que vous avez dit, et quand',
  columns: { field: 'Quoi', value: 'Vous dites', at: 'Dit le', undone: 'Retiré le' },
}
