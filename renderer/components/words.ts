import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../screens/devices/arrange.ts'

/** The words lists are arranged by, in the reader's language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => ({
      kind: (kind) => t(`kinds.${kind}`),
      unnamed: t('devices.unnamed'),
      noVendor: t('devices.noVendor'),
      noPlace: t('devices.noPlace'),
      collator: new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' }),
    }),
    [t, i18n.language],
  )
}
