import { CircleAlert, Eye, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../shared/model/kinds.ts'

const ICONS: Record<Severity, LucideIcon> = {
  info: Info,
  notice: Eye,
  warning: TriangleAlert,
  alarm: CircleAlert,
}

/** How grave a warning is: shape, word and colour, never colour alone. */
export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation()
  const Icon = ICONS[severity]
  return (
    <span className={`tag tag--${severity}`}>
      <Icon aria-hidden />
      {t(`warnings.severities.${severity}`)}
    </span>
  )
}
