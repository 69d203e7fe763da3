import type { AnnouncementVerdict } from '../../../shared/announcement.ts'
import type { FirmwareStep } from '../../../shared/firmware-version.ts'

/** Was a firmware change announced? In words; a search that was not made is no "no". */
export const VERDICT_WORDS: Record<AnnouncementVerdict, string> = {
  announced: 'announced',
  vague: 'announced in vague words',
  'not-found': 'no announcement found',
  'not-searched': 'not searched for',
}

/** Which way a version went. */
export const STEP_WORDS: Record<FirmwareStep, string> = {
  same: 'stated differently',
  newer: 'newer',
  older: 'older than before',
  changed: 'different, order unknown',
}
