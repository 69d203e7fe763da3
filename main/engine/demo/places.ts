/** Where the demonstration's owners say their things stand, by serial number. What people carry about stands nowhere. */
export const PLACES: Readonly<Record<string, string>> = {
  'LD2-08816': 'Hall',
  'HW-T3-214406': 'Hall',
  BWF1204417: 'Hall',
  'PC410-121764': 'Landing',
  AM6C05512: 'Landing',
  'SC2-55190': 'Attic',
  TB22E04471: 'Study',
  'PC410-118209': 'Study',
  VT55Q7730162: 'Living room',
  'SK40S-0091827': 'Living room',
  '94878451006b': 'Living room',
  'MR2-90431': 'Living room',
  'CS1-33870': 'Kitchen',
  OSP1A77120934: 'Kitchen',
  RH3K2207746: 'Bedroom',
}
