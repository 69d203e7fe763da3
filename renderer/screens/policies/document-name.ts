import type { TFunction } from 'i18next'

/** The documents that can be taken in. */
export const DOCUMENTS = ['privacy', 'terms', 'support'] as const
export type DocumentId = (typeof DOCUMENTS)[number]

/** A kept document by its usual name; one of another kind, such as from a timeline, keeps its own. */
export const documentName = (document: string, t: TFunction): string => {
  const known = DOCUMENTS.find((id) => id === document)
  return known ? t(`policies.documents.${known}`) : document
}
