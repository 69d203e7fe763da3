import type { Migration } from '../migration.ts'
import { devices } from './0010-devices.ts'
import { conduct } from './0020-conduct.ts'
import { contacts } from './0030-contacts.ts'
import { judgement } from './0040-judgement.ts'
import { vendors } from './0050-vendors.ts'
import { corrections } from './0060-corrections.ts'
import { pageConsents } from './0070-page-consents.ts'
import { sources } from './0080-sources.ts'
import { watchedDocuments } from './0090-watched-documents.ts'
import { schedules } from './0100-schedules.ts'
import { sitesAndPrices } from './0120-sites-and-prices.ts'
import { outbox } from './0130-outbox.ts'
import { unjudgedEvidence } from './0170-unjudged-evidence.ts'
import { destinationSums } from './0180-destination-sums.ts'

/** Every step of the ledger's shape in order; ids rise, nothing is ever removed. */
export const migrations: readonly Migration[] = [
  devices,
  conduct,
  contacts,
  judgement,
  vendors,
  corrections,
  pageConsents,
  sources,
  watchedDocuments,
  schedules,
  sitesAndPrices,
  outbox,
  unjudgedEvidence,
  destinationSums,
]
