import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import type { DeliverySecret } from '../../../shared/model/delivery.ts'
import { ownLedgerFile } from '../../engine/ledger/ledger-place.ts'
import { secretText } from '../secret-file.ts'

/** Passwords and secret addresses of deliveries: in one file beside the ledger that only its owner can read. */

const text = v.nullable(v.pipe(v.string(), v.maxLength(65_536)))
const secrets = v.record(v.string(), v.object({ path: text, password: text, ca: text }))

const NONE: DeliverySecret = { path: null, password: null, ca: null }

const fileOf = (db: string | undefined): string =>
  join(dirname(db ?? ownLedgerFile()), 'delivery-passwords.json')

/** @throws Fault `not-permitted` where others can read the file, `bad-input` where it is damaged */
export function secretOf(db: string | undefined, id: string): DeliverySecret {
  return kept(db)[id] ?? NONE
}

export function keepSecret(db: string | undefined, id: string, secret: DeliverySecret): void {
  write(db, { ...kept(db), [id]: secret })
}

export function forgetSecret(db: string | undefined, id: string): void {
  const { [id]: _, ...others } = kept(db)
  write(db, others)
}

function kept(db: string | undefined): Record<string, DeliverySecret> {
  const file = fileOf(db)
  if (!existsSync(file)) return {}
  const parsed = v.safeParse(secrets, jsonIn(secretText(file)))
  if (!parsed.success)
    throw new Fault('bad-input', `${file} is damaged; delete it and add the deliveries anew.`)
  return parsed.output
}

function write(db: string | undefined, all: Record<string, DeliverySecret>): void {
  const file = fileOf(db)
  if (Object.keys(all).length === 0) {
    rmSync(file, { force: true })
    return
  }
  // Written beside and moved: an end of power leaves the old file or the new one.
  const beside = `${file}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, JSON.stringify(all), { mode: 0o600, flag: 'wx' })
  chmodSync(beside, 0o600)
  renameSync(beside, file)
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
