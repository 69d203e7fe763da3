import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import { defaultLedgerFile } from '../../engine/ledger/default-file.ts'
import { secretLine, secretText } from '../secret-file.ts'

/** The key of a site or viewer, and where its password is kept on the command line. */

/** What a hub's owner hands a site: where the hub is, who the site is there, and its password. */
const keyFile = v.object({
  houseguestHub: v.literal(1),
  url: v.pipe(v.string(), v.maxLength(512)),
  siteId: v.nullable(v.pipe(v.string(), v.uuid())),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(256)),
})
export type KeyFile = v.InferOutput<typeof keyFile>

/** @throws Fault `bad-input` for a file that is no key, `not-found | not-permitted` for one that is none or is open */
export function readKey(file: string): KeyFile {
  const parsed = v.safeParse(keyFile, jsonIn(secretText(file)))
  if (!parsed.success) throw new Fault('bad-input', `${file} is no key of a hub; ask its owner for one.`)
  return parsed.output
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Beside the ledger, readable by its owner only; the desktop app has the system's keyring instead. */
const passwordFile = (db: string | undefined): string =>
  join(dirname(db ?? defaultLedgerFile()), 'hub-password')

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
