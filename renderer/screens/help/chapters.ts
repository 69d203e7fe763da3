import type { guide } from '../../../shared/i18n/en/guide.ts'

export type Chapter = keyof typeof guide.chapters

/** The chapters in their order; each is called by the address of its screen. */
export const CHAPTERS: readonly Chapter[] = [
  'welcome',
  'home',
  'devices',
  'warnings',
  'changes',
  'calls',
  'printers',
  'vendors',
  'settings',
  'conduct',
]

/** Whether the written guide shows a picture: the first look would show the network of whoever drew it. */
export const isPictured = (chapter: Chapter): boolean => chapter !== 'welcome'
