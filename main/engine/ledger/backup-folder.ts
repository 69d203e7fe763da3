import { existsSync, readdirSync } from 'node:fs'

/** Where a ledger's copies are kept beside it. */
export const copiesBeside = (file: string): string => `${file}.backups`

/** A copy is whole when this lies beside it: written last, after the copy was checked. */
export const LABEL = '.json'

/** Whether copies were ever made of this ledger. */
export const hasCopies = (file: string): boolean =>
  existsSync(copiesBeside(file)) &&
  readdirSync(copiesBeside(file)).some((name) => name.endsWith(`.db${LABEL}`))
