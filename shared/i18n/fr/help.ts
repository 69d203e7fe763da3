import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'

/** The help page: what is asked of every device, and on what grounds it is answered. */
export const help: Texts<typeof english> = {
  title: 'Aide',
  page: 'Ce que demande Houseguest',
  lead: 'Ces questions sont posées à propos de tout ce qui est vu. Une réponse qui surprend devient un avertissement.',
  why: 'Pourquoi cette question',
  evidence: 'Sur quoi repose une réponse',
  advice: 'Ce que vous pouvez faire',
  settles: 'Ce qui trancherait la question',
}
