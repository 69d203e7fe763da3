import { useTranslation } from 'react-i18next'
import { LASTS, type Lasting } from './give-secret.ts'

/** Says so where a secret does not outlast this run, or was not taken. */
export function Lasts({ lasting }: { lasting: Lasting | null }) {
  const { t } = useTranslation()
  return lasting !== null && lasting !== 'kept' && <p role="status">{t(LASTS[lasting])}</p>
}
