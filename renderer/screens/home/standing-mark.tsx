import { CircleAlert, Eye, type LucideIcon, Sparkle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from './standing.ts'

/** A sign of its own shape for each standing but the calm one, which needs none. */
const SIGNS: Record<Exclude<Standing, 'calm'>, LucideIcon> = {
  alarm: CircleAlert,
  warning: TriangleAlert,
  new: Sparkle,
  notice: Eye,
}

/** The sign of a standing, for the corner of a picture; its word stands beside it. */
export function StandingSign({ standing }: { standing: Standing }) {
  if (standing === 'calm') return null
  const Sign = SIGNS[standing]
  return (
    <span className={`sign sign--${standing}`} aria-hidden>
      <Sign />
    </span>
  )
}

/** A standing as sign and word. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation()
  return (
    <span className="standing">
      <StandingSign standing={standing} />
      {t(`home.standings.${standing}`)}
    </span>
  )
}
