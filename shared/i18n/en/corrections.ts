/** The owner's word on a device. */
export const corrections = {
  title: 'Your word on this device',
  lead: 'Name, kind and place are yours to give. Maker and model are, unless the device itself states them.',
  correct: 'Correct',
  correctField: 'Correct: {{field}}',
  takeBack: 'Take back',
  takeBackField: 'Take back your word: {{field}}',
  yours: 'your word',
  overruled:
    'You say “{{yours}}”. The device itself states “{{its}}”, so that is shown; your word is kept beside it.',
  otherwise: 'The device says “{{its}}”.',
  save: 'Save',
  saved: 'Your word is kept.',
  takenBack: 'Taken back.',
  history: 'What you said before',
  columns: { field: 'What', value: 'Your word', at: 'Said', undone: 'Taken back' },
  stands: 'stands',
} as const
