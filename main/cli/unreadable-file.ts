import { Fault } from '../../shared/fault.ts'

/** Why a file its owner named cannot be read, in one sentence, by the code of the system; `null`: that is not why. */
export function whyUnreadable(error: unknown, file: string): Fault | null {
  const code = (error as { code?: unknown } | null)?.code
  if (error instanceof Fault || typeof code !== 'string') return null
  if (code === 'ENOENT') return new Fault('not-found', `There is no file ${file}; check the name.`)
  if (code === 'EISDIR') return new Fault('bad-input', `${file} is a folder; name a file in it.`)
  return new Fault('bad-input', `${file} cannot be read (${code}); check it and its permissions.`)
}
