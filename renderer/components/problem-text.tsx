import { useTranslation } from 'react-i18next'
import { recognise } from '../../shared/i18n/recognise.ts'
import { tongueOf } from '../../shared/i18n/speak.ts'
import { tell } from '../../shared/i18n/tell.ts'
import { Told } from './told.tsx'

/** What the engine says went wrong, in the reader's language; what the catalogue does not have stands in English. */
export const ProblemText = ({ text }: { text: string }) => (
  <Told said={recognise(text, 'problems') ?? undefined} text={text} />
)

/** The same as plain text, for an announcement or within another sentence. */
export function useProblem(): (text: string) => string {
  const { i18n } = useTranslation()
  return (text) => {
    const said = recognise(text, 'problems')
    return (said && tell(said, tongueOf(i18n))) ?? text
  }
}

/** Why Houseguest sent or contacted something, in the reader's language. */
export const OwnReason = ({ text }: { text: string }) => (
  <Told said={recognise(text, 'ownReasons') ?? undefined} text={text} />
)
