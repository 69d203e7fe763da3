/** The letter to a maker, drafted from a warning. */
export const letter = {
  title: 'Ask the maker',
  draft: 'Draft of a letter',
  lead: 'Drafted from the evidence above, with dates and versions. It asks and accuses nobody. Nothing is sent by itself.',
  language: 'Language of the letter',
  text: 'Letter',
} as const
