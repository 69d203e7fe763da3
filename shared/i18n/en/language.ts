/** The choice of language. Each is called by its own name, which needs no translation. */
export const language = {
  label: 'Language',
  system: 'That of this computer',
  hint: 'Reports, letters to makers and messages about problems are written in English for now; everything else is in your language.',
} as const
