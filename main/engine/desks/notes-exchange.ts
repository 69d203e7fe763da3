import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import {
  type SharedNote,
  type SharedNotes,
  type SignedNotes,
  sharedNotes,
  signedNotes,
} from '../../../shared/model/notes-exchange.ts'

/** Signed files to compare notes between homes. There is no server: people hand them on as they like. */

const MAX_FILE_CHARACTERS = 4_000_000

/** A fresh signing key (PKCS #8 in base64): the home's pseudonym. A new one makes a new pseudonym. */
export const newNotesKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')

const privateKeyOf = (key: string) =>
  createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })

/** The public half (SPKI in base64) of a signing key. */
export const publicKeyOf = (key: string): string =>
  createPublicKey(privateKeyOf(key)).export({ type: 'spki', format: 'der' }).toString('base64')

/** The file of the notes their owner chose, signed. `madeOn` is a day such as `2026-11-22`. */
export function sealNotes(notes: readonly SharedNote[], key: string, madeOn: string): string {
  const checked = v.safeParse(sharedNotes, { format: 'houseguest-notes-1', madeOn, notes })
  if (!checked.success)
    throw new Fault('bad-input', `These notes cannot be shared: ${told(checked.issues[0])}.`)
  const body = checked.output
  const signed: SignedNotes = {
    ...body,
    publicKey: publicKeyOf(key),
    signature: sign(null, signedBytes(body), privateKeyOf(key)).toString('base64'),
  }
  return `${JSON.stringify(signed, null, 2)}\n`
}

/**
 * Reads a file of another home.
 * @throws Fault `bad-input` when it is no such file, or was changed after it was signed.
 */
export function openNotes(text: string, file: string): SignedNotes {
  const refuse = (why: string) => new Fault('bad-input', `${file} was not taken: ${why}.`)
  if (text.length > MAX_FILE_CHARACTERS) throw refuse('it is too long to be a file of notes')
  const parsed = v.safeParse(signedNotes, parseJson(text))
  if (!parsed.success) throw refuse(`it is no file of notes (${told(parsed.issues[0])})`)
  const { publicKey, signature, ...body } = parsed.output
  if (!isSignedBy(publicKey, signature, body))
    throw refuse('its signature does not match; it was changed or damaged')
  return parsed.output
}

function isSignedBy(publicKey: string, signature: string, body: SharedNotes): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return (
      // One spelling only: the same key written otherwise, or with octets behind it that the reader of keys passes over,
      // would pass for another home.
      key.export({ type: 'spki', format: 'der' }).toString('base64') === publicKey &&
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, signedBytes(body), key, Buffer.from(signature, 'base64'))
    )
  } catch {
    return false
  }
}

/** The schema puts fields in one order, so the same notes give the same bytes everywhere. */
const signedBytes = (body: SharedNotes) => Buffer.from(JSON.stringify(v.parse(sharedNotes, body)))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const told = (issue: v.BaseIssue<unknown>) => {
  const path = v.getDotPath(issue)
  return `${path ? `${path}: ` : ''}${issue.message}`
}
