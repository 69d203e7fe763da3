import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DeviceKind } from '../../shared/model/kinds.ts'
import type { Words } from '../screens/devices/arrange.ts'

/** Made once a language: a list is told and ordered anew only in other words. */
const made = new Map<string, Words>()

function wordsOf(language: string, t: TFunction): Words {
  const kinds = new Map<DeviceKind, string>()
  const kind = (of: DeviceKind) => {
    const known = kinds.get(of) ?? t(`kinds.${of}`)
    kinds.set(of, known)
    return known
  }
  return {
    kind,
    unnamed: t('devices.unnamed'),
    noVendor: t('devices.noVendor'),
    noPlace: t('devices.noPlace'),
    collator: new Intl.Collator(language, { numeric: true, sensitivity: 'base' }),
  }
}

/** The words lists are arranged by, in the reader's language. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  const { language } = i18n
  const words = made.get(language) ?? wordsOf(language, i18n.getFixedT(language))
  made.set(language, words)
  return words
}
