import * as v from 'valibot'
import { PRESET_NAMES } from '../model/indicator.ts'
import { type SharedNote, sharedNote } from '../model/notes-exchange.ts'
import { statementPart, type VendorStatement } from '../model/vendor-statement.ts'
import type { FetchedPage } from './answers.ts'
import { call, none } from './derive.ts'
import type {
  ImportedPolicies,
  NotesSideBySide,
  PolicyComparison,
  PolicyShelf,
  PolicyVersion,
  SupportEntry,
  VendorEntry,
  VendorPage,
  WatchedDocument,
} from './vendor-answers.ts'

/** The calls on makers, their documents, and notes exchanged with other homes. */

const vendorName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))
const rowId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const preset = v.optional(v.picklist(PRESET_NAMES))
/** A day of the calendar: scores as they were at its end. Later than today is today. */
const asOf = v.optional(v.pipe(v.string(), v.isoDate()))
const pageUrl = v.pipe(v.string(), v.trim(), v.url(), v.maxLength(2048))
const document = v.picklist(['privacy', 'terms', 'support'])
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
/** Five years of a document that changed every week. */
const MAX_FILES = 300

/** Makers: their scores, the statements these rest on, and what they publish. */
export const vendorCalls = {
  /** A card for every vendor with a dossier or a device here, by name. */
  list: call<VendorEntry[]>()(v.optional(v.object({ preset, asOf }), {})),
  get: call<VendorPage>()(v.object({ name: vendorName, preset, asOf })),
  /** When support of owned devices ends, soonest first. */
  supportCalendar: call<SupportEntry[]>()(none),
  /** Every kept version of a vendor's documents, oldest first. */
  policies: call<PolicyVersion[]>()(vendorName),
  /** The documents of makers of owned devices, and of others with one kept. */
  policyShelves: call<PolicyShelf[]>()(none),
  /** A kept version, as it came. */
  policyText: call<string>()(rowId),
  /** What came and went between two versions, with what owners care for flagged. */
  comparePolicies: call<PolicyComparison>()(v.object({ before: rowId, after: rowId })),
  /** A document the owner pasted: kept for ever. */
  givePolicy: call<void>()(
    v.object({
      vendor: vendorName,
      document,
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000_000)),
      url: v.optional(v.nullable(v.pipe(v.string(), v.url(), v.maxLength(2048))), null),
    }),
  ),
  /** The same from a web page, of a host the owner said yes to. */
  fetchPolicy: call<FetchedPage>()(v.object({ vendor: vendorName, document, url: pageUrl })),
  /** Versions somebody else archived, as files with dates; each is taken or refused by itself. */
  importPolicies: call<ImportedPolicies>()(
    v.object({
      vendor: vendorName,
      /** For files whose path does not say which document they are. */
      document,
      files: v.pipe(
        v.array(v.object({ path: fileName, text: v.pipe(v.string(), v.maxLength(1_000_000)) })),
        v.minLength(1),
        v.maxLength(MAX_FILES),
      ),
    }),
  ),
  /** Picks a document to look at again; nothing is fetched by this. Answers the maker's picks. */
  watchPolicy: call<WatchedDocument[]>()(v.object({ vendor: vendorName, document, url: pageUrl })),
  unwatchPolicy: call<WatchedDocument[]>()(rowId),
  /** The owner's own fact or correction on a vendor, shown as theirs; answers all of theirs. */
  state: call<VendorStatement[]>()(v.object({ vendor: vendorName, statement: statementPart })),
  /** Takes a statement back: it stays visible as withdrawn. */
  withdraw: call<VendorStatement[]>()(v.object({ vendor: vendorName, id: rowId })),
  statements: call<VendorStatement[]>()(vendorName),
  /** A dossier somebody else wrote, checked like the shipped ones; answers how many facts were taken in. */
  importDossier: call<{ vendor: string; statements: number }>()(
    v.object({
      text: v.pipe(v.string(), v.maxLength(2_000_000)),
      origin: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    }),
  ),
  exportDossier: call<string>()(vendorName),
}

/** What was noticed after updates, exchanged with other homes as files. */
export const noteCalls = {
  /** What could be shared with other homes, for the owner to review. Nothing leaves by this. */
  draft: call<SharedNote[]>()(none),
  /** The signed file of the notes the owner picked. */
  seal: call<string>()(v.object({ notes: v.pipe(v.array(sharedNote), v.minLength(1), v.maxLength(5000)) })),
  /** From now on files carry another pseudonym, not to be tied to earlier ones. */
  forgetPseudonym: call<void>()(none),
  /** Takes another home's file; `fresh` is false when it was taken before. */
  take: call<{ notes: number; fresh: boolean }>()(
    v.object({ text: v.pipe(v.string(), v.maxLength(4_000_000)), file: fileName }),
  ),
  /** How many homes that saw a change noticed the same. */
  compare: call<NotesSideBySide>()(none),
}
