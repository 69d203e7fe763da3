import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { href } from '../../routes.ts'

/** No key was given, or its password is missing in this run. */
export function NoKey({ isLocked }: { isLocked: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={KeyRound}
      title={t(isLocked ? 'sites.locked' : 'sites.none')}
      text={t(isLocked ? 'sites.lockedText' : 'sites.noneText')}
    >
      <a className="button" href={href('settings', 'sharing')}>
        {t('sites.toSettings')}
      </a>
    </EmptyState>
  )
}
