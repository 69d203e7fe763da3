/** The help page: what is asked of every device, and on what grounds it is answered. */
export const help = {
  title: 'Help',
  page: 'What Houseguest asks',
  lead: 'These questions are asked of everything that is seen. An answer that surprises becomes a warning.',
  why: 'Why this is asked',
  evidence: 'What an answer rests on',
  advice: 'What you can do',
  settles: 'What would settle it',
} as const
