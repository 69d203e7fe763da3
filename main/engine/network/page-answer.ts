import type { IncomingMessage } from 'node:http'

/** What a page says: text only, never run. */
export interface PageText {
  /** `text/html`, `text/plain` or `application/json`. */
  type: string
  text: string
}

/** What is fetched: a page to read, or a list of names or addresses. */
export type Fetched = 'page' | 'list'

/** What is read of an answer at all. */
interface Limits {
  types: readonly string[]
  maxBytes: number
  /** What the owner can do instead. */
  instead: string
}

export const LIMITS: Readonly<Record<Fetched, Limits>> = {
  /** Policies of half a megabyte exist; a page of more than this is not one to read. */
  page: {
    types: ['text/html', 'text/plain', 'application/json'],
    maxBytes: 2 * 1024 * 1024,
    instead: 'open it yourself and paste the text',
  },
  /** Large host files are about 10 MB; many sites serve them without saying that they are text. */
  list: {
    types: ['text/plain', 'text/csv', 'application/octet-stream'],
    maxBytes: 32 * 1024 * 1024,
    instead: 'download it yourself and add the file',
  },
}

/** Why an answer is not read at all; `null` for one that is. */
export function whyNot({ statusCode, headers }: IncomingMessage, { types, maxBytes }: Limits): string | null {
  if (statusCode !== 200) return `answers ${statusCode}`
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') return 'comes packed, unasked'
  if (!types.includes(typeOf(headers['content-type']))) return 'is not text'
  return Number(headers['content-length'] ?? 0) > maxBytes ? 'is too large' : null
}

/** Reads the answer whole, within the cap. */
export function readPage(
  response: IncomingMessage,
  { maxBytes }: Limits,
  resolve: (page: PageText) => void,
  refuse: (reason: string) => void,
): void {
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxBytes) refuse('is too large')
    else chunks.push(chunk)
  })
  response.on('error', () => refuse('was cut off'))
  response.on('aborted', () => refuse('was cut off'))
  response.on('end', () => {
    const stated = response.headers['content-type']
    resolve({ type: typeOf(stated), text: decoderFor(stated).decode(Buffer.concat(chunks, size)) })
  })
}

const typeOf = (stated = ''): string => stated.split(';', 1)[0]!.trim().toLowerCase()

/** By the charset the answer states (RFC 9110, 8.3.2); UTF-8 where it states none that is known. */
function decoderFor(stated = ''): TextDecoder {
  const charset = /;\s*charset="?([\w-]{1,40})/i.exec(stated)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
