/** The choice of language. Each is called by its own name, which needs no translation. */
export const language = {
  label: 'Language',
  system: 'That of this computer',
  hint: 'Reports and letters to makers are in this language too. What devices, makers and their records say stays in their own words.',
} as const
