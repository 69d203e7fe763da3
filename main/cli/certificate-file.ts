import { readFileSync } from 'node:fs'
import { Fault } from '../../shared/fault.ts'

/**
 * The certificate `--ca` names (PEM), `null` where it names none. It is no secret: anybody may read its file.
 * @throws Fault `not-found`
 */
export function certificateIn(file: string | undefined): string | null {
  if (file === undefined) return null
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Fault('not-found', `${file} cannot be read; name the certificate of the authority (PEM).`)
  }
}
