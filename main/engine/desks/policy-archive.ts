import { nameKey } from '../../../shared/announcement.ts'
import type { ImportedPolicies } from '../../../shared/ipc/schema.ts'
import type { PolicyEvent } from '../../../shared/model/timeline.ts'
import { type ArchivedVersion, readArchivedVersion } from '../../../shared/policy/open-terms-archive.ts'

/** Files somebody else archived, to be taken in as versions of one maker's documents. */
export interface GivenArchive {
  vendor: string
  /** For files that do not say which document they are. */
  document: string
  files: readonly { path: string; text: string }[]
}

/**
 * The versions in an archive, oldest first, and the files that are none of this maker's with why.
 * @param names what the maker is called; a file of another service is refused
 * @param now milliseconds since the epoch; a version from later is refused
 */
export function archivedVersions(
  { vendor, document, files }: GivenArchive,
  names: readonly string[],
  now: number,
): { events: PolicyEvent[]; refused: ImportedPolicies['refused'] } {
  const events: PolicyEvent[] = []
  const refused: ImportedPolicies['refused'] = []
  for (const { path, text } of files) {
    const read = readArchivedVersion(path, text)
    const why = unfit(read, vendor, names, now)
    if (why !== null || read?.at == null) refused.push({ path, why: why ?? NO_DAY })
    else
      events.push({
        at: read.at,
        type: 'policy',
        vendor,
        document: read.document ?? document,
        url: null,
        text: read.text,
      })
  }
  return { events: events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), refused }
}

const NO_DAY = 'Neither its name nor its content says which day it is from; name it like 2024-05-01.md.'
/** A shorter name would be found inside too many others. */
const TELLING = 3

/** Why a file is no version of this maker's document, in a sentence; `null` where it is one. */
function unfit(
  read: ArchivedVersion | null,
  vendor: string,
  names: readonly string[],
  now: number,
): string | null {
  if (read === null) return 'It is no Markdown, text or JSON version of a document.'
  if (read.at === null) return NO_DAY
  if (Date.parse(read.at) > now) return `It is from ${read.at.slice(0, 10)}, a day still to come.`
  const service = nameKey(read.service ?? '')
  const isOfIt = names.map(nameKey).some((n) => service === n || (n.length >= TELLING && service.includes(n)))
  return read.service === null || isOfIt ? null : `It is of ${read.service}, not of ${vendor}.`
}
