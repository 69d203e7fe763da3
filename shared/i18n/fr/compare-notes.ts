import type { compareNotes as english } from '../en/compare-notes.ts'
import type { Texts } from '../texts.ts'

/** Comparing notes with other homes: nothing leaves by itself. */
export const compareNotes: Texts<typeof english> = {
  title: 'Comparer les notes',
  back: 'Tous les fabricants',
  lead: 'La même mise à jour a-t-elle fait la même chose ailleurs ? Enregistrez dans un fichier ce qui s’est passé ici, confiez-le à des gens que vous connaissez, et importez le leur. Il n’y a pas de serveur ; rien ne part tout seul.',
  review: 'Ce que vous pourriez partager',
  reviewLead:
    'Une ligne par changement de firmware d’un modèle : fabricant, modèle, versions, jour, et ce qui a été remarqué ensuite. Ni noms, ni adresses, ni numéros de série, ni lieux. Relisez chaque ligne, et laissez de côté ce que vous voulez.',
  reviewNone: 'Aucun changement de firmware n’a encore été vu ici ; il n’y a donc rien à partager.',
  share: 'Partager',
  shareOne: 'Partager {{model}}, {{version}}',
  all: 'Tout choisir',
  nothing: 'Ne rien choisir',
  columns: {
    model: 'Modèle',
    change: 'Changement',
    day: 'Jour',
    effects: 'Remarqué ensuite',
    homes: 'Foyers',
    first: 'Vu d’abord le',
  },
  change: '{{from}} à {{to}}',
  changeFirst: 'à {{to}}',
  noEffect: 'Rien',
  chosen_one: '{{count, number}} ligne choisie',
  chosen_other: '{{count, number}} lignes choisies',
  preview: 'Voir le fichier tel qu’il sera',
  previewText: 'Le fichier, signé',
  save: 'Enregistrer le fichier signé',
  signed:
    'Le fichier est signé avec une clé qui représente ce foyer et n’en dit rien : les autres peuvent le compter une seule fois, et voir que personne ne l’a modifié.',
  newPseudonym: 'Prendre un nouveau pseudonyme',
  newPseudonymDone: 'Les fichiers à venir ne peuvent pas être rattachés aux précédents.',
  side: 'Ce que les foyers ont vu',
  sideLead_one: 'Vos notes seulement : importez le fichier d’un autre foyer pour comparer.',
  sideLead_other: 'Les notes de {{count, number}} foyers, dont le vôtre.',
  sideNone: 'Aucun foyer n’a rien remarqué après un changement.',
  same: '{{homes, number}} foyers sur {{of, number}} ont vu la même chose',
  alone: 'Un seul foyer a parlé de ce changement jusqu’ici',
  here: 'Ce foyer aussi',
  notHere: 'Pas ce foyer',
  take: 'Importer le fichier d’un autre foyer',
  taken_one: '{{count, number}} note a été importée.',
  taken_other: '{{count, number}} notes ont été importées.',
  takenBefore: 'Ce fichier avait déjà été importé.',
}
