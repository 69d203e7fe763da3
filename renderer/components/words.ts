import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../screens/devices/arrange.ts'

const collators = new Map<string, Intl.Collator>()

/** A language's order of words. Making one takes longer than sorting a household by it, so each is made once. */
function collatorOf(language: string): Intl.Collator {
  const made = collators.get(language) ?? new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  collators.set(language, made)
  return made
}

/** The words lists are arranged by, in the reader's language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => ({
      kind: (kind) => t(`kinds.${kind}`),
      unnamed: t('devices.unnamed'),
      noVendor: t('devices.noVendor'),
      noPlace: t('devices.noPlace'),
      collator: collatorOf(i18n.language),
    }),
    [t, i18n.language],
  )
}
