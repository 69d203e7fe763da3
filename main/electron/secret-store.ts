import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { kept } from './kept.ts'
import { setAside } from './set-aside.ts'

/** The system's keyring, as Electron's `safeStorage` offers it. */
export interface Keyring {
  /** Whether it truly encrypts: without a keyring Linux would only obscure. */
  isSafe(): boolean
  encrypt(text: string): Buffer
  /** @throws when another account or system encrypted it */
  decrypt(secret: Buffer): string
}

/** `this-run`: there is no keyring, so the secret is forgotten when the app ends. */
export type Kept = 'kept' | 'this-run'

const stored = v.record(v.string(), v.pipe(v.string(), v.base64()))

/** Secrets by name, encrypted by the keyring, in one file beside the ledger that is open: each ledger has its own. */
export function secretStore(file: () => string, keyring: Keyring) {
  /** By file, as on disk: another home that is opened meanwhile has secrets of its own. */
  const inMemory = new Map<string, Map<string, string>>()
  const here = (): Map<string, string> => {
    const known = inMemory.get(file()) ?? new Map()
    inMemory.set(file(), known)
    return known
  }

  /** `null` for a file that cannot be read: the owner is asked again. */
  const readWhole = (): Record<string, string> | null => {
    try {
      const parsed = v.safeParse(stored, JSON.parse(readFileSync(file(), 'utf8')))
      return parsed.success ? parsed.output : null
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : null
    }
  }
  const read = (): Record<string, string> => readWhole() ?? {}
  const write = (all: Record<string, string>): void => {
    const path = file()
    if (Object.keys(all).length === 0) {
      rmSync(path, { force: true })
      return
    }
    kept('The password', () => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, JSON.stringify(all), { mode: 0o600 })
      if (readWhole() === null) setAside(path)
      renameSync(`${path}.new`, path)
    })
  }

  return {
    /** `null` where none is kept, or it cannot be read here. */
    of(name: string): string | null {
      const known = here().get(name)
      if (known !== undefined) return known
      const secret = read()[name]
      if (secret === undefined || !keyring.isSafe()) return null
      try {
        return keyring.decrypt(Buffer.from(secret, 'base64'))
      } catch {
        return null
      }
    },
    /** @throws Fault `disk-full | not-permitted` */
    keep(name: string, secret: string): Kept {
      const isSafe = keyring.isSafe()
      if (isSafe) write({ ...read(), [name]: keyring.encrypt(secret).toString('base64') })
      else here().set(name, secret)
      return isSafe ? 'kept' : 'this-run'
    },
    /** Forgets every secret that is not wanted any more. */
    prune(isWanted: (name: string) => boolean): void {
      for (const name of here().keys()) if (!isWanted(name)) here().delete(name)
      const all = Object.entries(read())
      const standing = all.filter(([name]) => isWanted(name))
      if (standing.length < all.length) write(Object.fromEntries(standing))
    },
  }
}
