/** The owner's word on a device, kept with its history. */
export const corrections = {
  title: 'Your word on this device',
  lead: 'Name, kind and place are yours to give. So are maker and model, unless the device itself states them.',
  takeBack: 'Take back',
  takeBackField: 'Take back your word: {{field}}',
  takenBack: 'Taken back.',
  shown: 'Shown everywhere as you said.',
  instead: 'Shown everywhere as you said. The device says “{{its}}”.',
  overruled: 'The device itself states “{{its}}”, so that is shown; your word is kept beside it.',
  nothingStands: 'All you said has been taken back.',
  history: 'What you said, and when',
  columns: { field: 'What', value: 'Your word', at: 'Said', undone: 'Taken back' },
} as const
