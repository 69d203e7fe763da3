import type { help as english } from '../en/help.ts'
import type { Texts } from '../texts.ts'

/** The help page: what is asked of every device, and on what grounds it is answered. */
export const help: Texts<typeof english> = {
  title: 'Ayuda',
  page: 'Qué pregunta Houseguest',
  lead: 'Estas preguntas se hacen sobre todo lo que se ve. Una respuesta que sorprende se convierte en un aviso.',
  why: 'Por qué se pregunta',
  evidence: 'En qué se apoya una respuesta',
  advice: 'Qué puede hacer usted',
  settles: 'Qué lo resolvería',
}
