import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedNote } from '../../../shared/model/notes-exchange.ts'

/** The words for a change and for what was noticed after it. */
export function useChangeWords() {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      change: ({ firmwareFrom, firmwareTo }: Pick<SharedNote, 'firmwareFrom' | 'firmwareTo'>): string =>
        firmwareFrom === null
          ? t('compareNotes.changeFirst', { to: firmwareTo })
          : t('compareNotes.change', { from: firmwareFrom, to: firmwareTo }),
      effect: (kind: SharedNote['effects'][number]): string => t(`warnings.kinds.${kind}`),
    }),
    [t],
  )
}
