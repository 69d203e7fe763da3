import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'

/** The help page: what is asked of every device, and on what grounds it is answered. */
export const help: Texts<typeof english> = {
  title: 'Hulp',
  page: 'Wat Houseguest vraagt',
  lead: 'Deze vragen worden gesteld over alles wat wordt gezien. Een antwoord dat verrast, wordt een waarschuwing.',
  why: 'Waarom dit wordt gevraagd',
  evidence: 'Waarop een antwoord berust',
  advice: 'Wat u kunt doen',
  settles: 'Wat uitsluitsel zou geven',
}
