import { Fragment, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { tongueOf } from '../../shared/i18n/speak.ts'
import { type Tongue, tell, tellInPieces } from '../../shared/i18n/tell.ts'
import type { Sentence } from '../../shared/model/sentence.ts'

/** What the engine says, in the reader's language. Ledgers of older versions have English text alone: it stands as such. */

/** One sentence or several in a row; `text` is what they say in English. */
export function Told({ said, text }: { said: Sentence | readonly Sentence[] | undefined; text: string }) {
  const { i18n } = useTranslation()
  const told = said && inPieces(said, tongueOf(i18n))
  if (!told) return <bdi lang="en">{text}</bdi>
  return told.map((piece, index) => {
    const key = `${index} ${piece.text}`
    return piece.foreign ? <bdi key={key}>{piece.text}</bdi> : <Fragment key={key}>{piece.text}</Fragment>
  })
}

function inPieces(said: Sentence | readonly Sentence[], tongue: Tongue) {
  const sentences = 'id' in said ? [said] : said
  const told = sentences.flatMap((sentence, index) => {
    const pieces = tellInPieces(sentence, tongue)
    return pieces && index > 0 ? [{ text: ' ', foreign: false }, ...pieces] : [pieces].flat()
  })
  return told.every((piece) => piece !== null) ? told : null
}

/** A sentence as plain text, for a window's title or an announcement; `text` is what it says in English. */
export function useTell(): (said: Sentence | undefined, text: string) => string {
  const { i18n } = useTranslation()
  return useCallback((said, text) => (said && tell(said, tongueOf(i18n))) ?? text, [i18n])
}
