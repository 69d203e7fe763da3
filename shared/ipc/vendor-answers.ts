import type { Dossier, IncidentState } from '../model/dossier.ts'
import type { IndicatorId } from '../model/indicator.ts'
import type { NotesComparison } from '../model/notes-exchange.ts'
import type { ScoreCard } from '../model/score-card.ts'
import type { VendorStatement } from '../model/vendor-statement.ts'
import type { PolicyDiffPart } from '../policy/policy-diff.ts'
import type { FlaggedSentence } from '../policy/policy-flags.ts'

/** What the engine's calls on makers, their documents and exchanged notes answer. Times ISO 8601. */

/** A score without its reasons. */
export type ScoreSummary = Pick<ScoreCard, 'point' | 'low' | 'high' | 'coverage' | 'letter'>

/** A vendor in the list; `recorded` is whether a dossier was ever written. */
export interface VendorEntry {
  card: ScoreSummary & Pick<ScoreCard, 'vendor'>
  recorded: boolean
  deviceIds: string[]
  /** Other names, to be found by. */
  aliases: string[]
  /** The score by the usual weights, where other weights were asked for. */
  usual: ScoreSummary | null
}

/** One device's own score: its vendor's record with what was seen of this device alone. */
export interface DeviceScore extends ScoreSummary {
  deviceId: string
  /** Where findings of the owner's on this device hold it; `null`: nowhere. */
  heldAt: number | null
}

/** How an incident stood at the time asked for, and what it costs of 20. */
export interface IncidentStanding {
  id: string
  state: IncidentState
  penalty: number
}

/** What would raise a score, by how many points at most; `by` is what it takes. */
export interface ScoreRaise {
  id: IndicatorId
  points: number
  by: 'evidence' | 'practice' | 'watching' | 'search' | 'time'
}

/** Who owned a vendor, and how that is known. */
export interface OwnerSpan {
  owner: string
  /** As exact as known; `null` where no source says. */
  from: string | null
  to: string | null
  source: string | null
  /** When it was learned here, where no dossier tells it. */
  learnedAt: string | null
}

/** A maker with its score and all that it rests on. */
export interface VendorPage extends VendorEntry {
  card: ScoreCard
  dossier: Dossier
  /** Only what this network saw, never blended in; `null`: nothing. */
  onYourNetwork: Omit<ScoreSummary, 'letter'> | null
  devices: DeviceScore[]
  owners: OwnerSpan[]
  incidents: IncidentStanding[]
  raises: ScoreRaise[]
  supportEnds: SupportEntry[]
  /** The owner's own and imported statements, withdrawn ones too. */
  statements: VendorStatement[]
}

/** One owned device's stated end of support; `daysLeft` is negative once it is over. */
export interface SupportEntry {
  vendor: string
  model: string
  date: string
  source: string | null
  url: string | null
  /** When it was learned here, where no dossier tells it. */
  learnedAt: string | null
  deviceId: string
  daysLeft: number
}

/** One version of a published document as it was seen. Hashes are SHA-256 in hex. */
export interface PolicyVersion {
  id: number
  vendor: string
  document: string
  url: string | null
  firstSeen: string
  lastSeen: string
  /** Of the text as it came. */
  sha256: string
  /** Of its meaning-bearing sentences: equal for two versions that only look different. */
  meaningSha256: string
}

/** A difference between two kept versions of a document. */
export interface PolicyComparison {
  parts: PolicyDiffPart[]
  flags: FlaggedSentence[]
}

/** A document the owner picked to be looked at again and again. */
export interface WatchedDocument {
  id: number
  vendor: string
  document: string
  url: string
  pickedAt: string
  /** When it was last fetched; `null`: never. */
  lookedAt: string | null
  /** Why the last look failed, in a sentence; `null` where it did not. */
  failure: string | null
}

/** The documents of one maker: those of owned devices, and others with a document kept. */
export interface PolicyShelf {
  vendor: string
  deviceIds: string[]
  documents: {
    document: string
    versions: number
    lastSeen: string | null
    watched: WatchedDocument | null
  }[]
}

/** What came of an import: new versions, versions known before, files that were not taken. */
export interface ImportedPolicies {
  kept: number
  known: number
  refused: { path: string; why: string }[]
}

/** Notes of this home and others side by side. `homes`: whose files are counted, this one included. */
export interface NotesSideBySide {
  homes: number
  rows: NotesComparison[]
}
