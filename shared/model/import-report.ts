/** What became of imported files of evidence, in the words of the command-line contract. */

/** What became of one file. `ms`: how long it took. */
export interface FileReport {
  file: string
  /** `null` for a file that is no evidence; `errors` says what it looks like. */
  format: string | null
  records: number
  /** Distinct pairs of a client and a destination that the file told of; no more than 500,000 are counted. */
  contacts: number
  skipped: number
  /** Records not used, by reason. */
  skippedBy: Record<string, number>
  /** What could not be read, each with its position. */
  errors: string[]
  /**
   * Formats of other evidence that counts connections of the same hours: what both saw counts twice. Its own format where
   * other logs of its sensor told more connections than are remembered.
   */
  sameHours: string[]
  ms: number
  bytes: number
}

/** What became of all files of one import. */
export interface ImportReport {
  files: FileReport[]
  total: Omit<FileReport, 'file' | 'format' | 'errors' | 'skippedBy' | 'sameHours'> & { errors: number }
}

/** As many files as one import takes. */
export const MAX_FILES = 10_000

/** A file the owner chose, as screens know it: the path stays between main process and engine. */
export interface HandedFile {
  token: string
  name: string
  bytes: number
}

/** How far an import is. */
export interface ImportProgress {
  /** The file being read, by its name. */
  file: string
  /** Its number among the files of this import, from 1. */
  number: number
  files: number
  /** Read of this file so far, and its size. */
  done: number
  bytes: number
  records: number
  skipped: number
}
