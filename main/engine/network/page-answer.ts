import type { IncomingMessage } from 'node:http'

/** What a page says: text only, never run. */
export interface PageText {
  /** `text/html`, `text/plain` or `application/json`. */
  type: string
  text: string
}

/** Media types that are read at all. */
export const PAGE_TYPES = ['text/html', 'text/plain', 'application/json']
/** Policies of half a megabyte exist; a page of more than this is not one to read. */
export const PAGE_MAX_BYTES = 2 * 1024 * 1024

/** Why an answer is not read at all; `null` for one that is. */
export function whyNot({ statusCode, headers }: IncomingMessage): string | null {
  if (statusCode !== 200) return `answers ${statusCode}`
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') return 'comes packed, unasked'
  if (!PAGE_TYPES.includes(typeOf(headers['content-type']))) return 'is not text'
  return Number(headers['content-length'] ?? 0) > PAGE_MAX_BYTES ? 'is too large' : null
}

/** Reads the answer whole, within the cap. */
export function readPage(
  response: IncomingMessage,
  resolve: (page: PageText) => void,
  refuse: (reason: string) => void,
): void {
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > PAGE_MAX_BYTES) refuse('is too large')
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
