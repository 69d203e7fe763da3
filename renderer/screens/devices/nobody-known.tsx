import { HousePlug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DemoButton } from '../../components/demo-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScanButton } from './scan-button.tsx'

/** No device is known yet, so nothing can be said of any; the way to know some. */
export function NobodyKnown() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={HousePlug} title={t('devices.emptyTitle')} text={t('devices.emptyText')}>
      <ScanButton />
      <DemoButton />
    </EmptyState>
  )
}
