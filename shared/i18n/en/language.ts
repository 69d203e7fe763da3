/** The choice of language. Each is called by its own name, which needs no translation. */
export const language = {
  label: 'Language',
  system: 'That of this computer',
  hint: 'Warnings, questions and reports are written in English for now; everything around them is in your language.',
} as const
