/**
 * Versions published by Open Terms Archive. Its data sets hold one Markdown file per version, named for the
 * moment it was recorded: `Google Nest/Privacy Policy/2024-05-01T06-30-12Z.md`. Its interface answers one version
 * as JSON with `fetchDate` and `content`. A file of its repository (`Google Nest/Privacy Policy.md`) has no date of
 * its own; a day in the name, as a person would write it, is one.
 */

/** One archived version. Fields that neither the path nor the file tells are `null`. */
export interface ArchivedVersion {
  /** The service as the archive names it; never guessed from a folder somebody made. */
  service: string | null
  document: string | null
  /** ISO 8601: when it was recorded. */
  at: string | null
  text: string
}

/** Terms types of Open Terms Archive that are documents of ours, by our name. */
const DOCUMENTS: Record<string, string> = {
  privacy: 'privacy',
  terms: 'terms',
  support: 'support',
  'privacy policy': 'privacy',
  'terms of service': 'terms',
  'terms of use': 'terms',
  'commercial terms': 'terms',
  'vulnerability disclosure policy': 'support',
}

/** As data sets write moments, and as people write days; anywhere in a name. */
const MOMENT = /(\d{4}-\d{2}-\d{2})(?:T(\d{2})[-:](\d{2})[-:](\d{2})Z)?/
const MAX_NAME = 128

/** Reads one version file by its path and text; `null` for a file that is no version. */
export function readArchivedVersion(path: string, text: string): ArchivedVersion | null {
  const parts = path.split(/[/\\]/).filter((part) => part !== '')
  const file = parts.pop() ?? ''
  if (/\.json$/i.test(file)) return readJson(text)
  if (!/\.(?:md|markdown|txt|html?)$/i.test(file) || text.trim() === '') return null
  const name = file.replace(/\.[^.]+$/, '').replace(/\s*#\d+$/, '')
  const at = momentIn(name)
  // A file named for a moment alone lies in a folder named for its type.
  const inFolder = at !== null && name.replace(MOMENT, '').trim() === ''
  const document = documentNamed(inFolder ? parts.pop() : name)
  const archived = document !== null && (inFolder || at === null)
  return { service: archived ? nameOf(parts.pop()) : null, document, at, text }
}

function readJson(text: string): ArchivedVersion | null {
  try {
    const { serviceId, termsType, fetchDate, content } = JSON.parse(text) as Record<string, unknown>
    if (typeof content !== 'string' || content.trim() === '') return null
    return {
      service: typeof serviceId === 'string' ? nameOf(serviceId) : null,
      document: typeof termsType === 'string' ? documentNamed(termsType) : null,
      at: typeof fetchDate === 'string' ? momentIn(fetchDate) : null,
      text: content,
    }
  } catch {
    return null
  }
}

const documentNamed = (type: string | undefined): string | null =>
  DOCUMENTS[
    (type ?? '')
      .replace(MOMENT, '')
      .replace(/^[\s_-]+|[\s_-]+$/g, '')
      .toLowerCase()
  ] ?? null

const nameOf = (text: string | undefined): string | null =>
  text === undefined || text === '' || text.length > MAX_NAME ? null : text

/** The moment a name states; `null` for none, or one that is not in the calendar. */
function momentIn(name: string): string | null {
  const found = MOMENT.exec(name)
  if (!found) return null
  const [, day, hour = '00', minute = '00', second = '00'] = found
  const moment = `${day}T${hour}:${minute}:${second}Z`
  const at = Date.parse(moment)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day!) ? moment : null
}
