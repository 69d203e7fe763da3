import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { type HubKeyFile, readHubKey } from '../../../shared/hub-key.ts'
import { ownLedgerFile } from '../../engine/ledger/ledger-place.ts'
import { secretLine, secretText } from '../secret-file.ts'

/** The key of a site or viewer, and where its password is kept on the command line. */

/** @throws Fault `bad-input` for a file that is no key, `not-found | not-permitted` for one that is none or is open */
export function readKey(file: string): HubKeyFile {
  const key = readHubKey(secretText(file))
  if (!key) throw new Fault('bad-input', `${file} is no key of a hub; ask its owner for one.`)
  return key
}

/** Beside the ledger, readable by its owner only; the desktop app has the system's keyring instead. */
const passwordFile = (db: string | undefined): string => join(dirname(db ?? ownLedgerFile()), 'hub-password')

/** Keeps it for `watch` and `hub send`. */
export function keepPassword(db: string | undefined, password: string): void {
  writeFileSync(passwordFile(db), password, { mode: 0o600 })
  chmodSync(passwordFile(db), 0o600)
}

/** The password of the joined hub. @throws Fault `not-found` where none is kept */
export function passwordOf(db: string | undefined): string {
  const file = passwordFile(db)
  if (!existsSync(file))
    throw new Fault('not-found', 'The hub’s password is not here; join again with the key file of this site.')
  return secretLine(file)
}

/** Whether a password of a joined hub lies beside the ledger. */
export const hasPassword = (db: string | undefined): boolean => existsSync(passwordFile(db))

/** Forgets it. */
export const forgetPassword = (db: string | undefined): void => rmSync(passwordFile(db), { force: true })
