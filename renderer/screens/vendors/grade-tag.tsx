import { useTranslation } from 'react-i18next'
import type { ScoreCard } from '../../../shared/model/score-card.ts'

/** The grade as a letter in words, or that there is none. */
export function GradeTag({ letter }: { letter: ScoreCard['letter'] }) {
  const { t } = useTranslation()
  if (letter === null) return <span className="tag">{t('vendors.noGrade')}</span>
  return <span className="tag tag--accent">{t('vendors.grade', { letter })}</span>
}
