import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { Fault } from '../../../../shared/fault.ts'

/**
 * Asks a box at home for JSON: bounded in time and size, no redirects followed. Its certificate is its own, so it
 * is known by its fingerprint: the first one seen is handed out, later ones must equal it.
 */

const DEADLINE_MS = 15_000
const MAX_BYTES = 16 * 1024 * 1024

export interface JsonRequest {
  method?: 'GET' | 'POST' | 'DELETE'
  headers?: Record<string, string>
  body?: unknown
  /** SHA-256 fingerprint the box had before; `null` to accept and learn. */
  fingerprint: string | null
  signal: AbortSignal
  /** The literal address to connect to, asked before each request: a name cannot lead elsewhere meanwhile. */
  addressOf?: ((host: string) => Promise<string>) | undefined
  /** Told when the box is about to be connected to. */
  visiting?(): void
}

export interface JsonAnswer {
  status: number
  body: unknown
  fingerprint: string | null
}

/** Whether only the owner can mend this: another password, or a word on a new certificate. */
export const isForOwner = (error: unknown): boolean =>
  error instanceof Fault && (error.code === 'not-permitted' || error.code === 'certificate-changed')

/** The port a URL leads to. */
export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/** @throws Fault `no-network | certificate-changed | bad-input` */
export async function askJson(url: URL, ask: JsonRequest): Promise<JsonAnswer> {
  const address = await ask.addressOf?.(url.hostname.replace(/^\[|\]$/g, ''))
  ask.visiting?.()
  return request(url, ask, address)
}

function request(url: URL, ask: JsonRequest, address: string | undefined): Promise<JsonAnswer> {
  return new Promise((resolve, reject) => {
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
    let fingerprint: string | null = null
    const send = url.protocol === 'https:' ? secureRequest : plainRequest
    const call = send(
      url,
      {
        method: ask.method ?? 'GET',
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(address === undefined ? {} : { host: url.host }),
          ...ask.headers,
        },
        rejectUnauthorized: false,
        agent: false,
        ...(address === undefined
          ? {}
          : { host: address, servername: isIP(url.hostname) ? '' : url.hostname }),
        signal: AbortSignal.any([ask.signal, AbortSignal.timeout(DEADLINE_MS)]),
      },
      (response) => {
        const parts: Buffer[] = []
        let size = 0
        response.on('data', (part: Buffer) => {
          size += part.length
          if (size > MAX_BYTES)
            call.destroy(
              new Fault(
                'bad-input',
                `${url.host} answers with more than ${MAX_BYTES / 1e6} MB; it is not followed.`,
              ),
            )
          else parts.push(part)
        })
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          resolve({ status: response.statusCode ?? 0, body: text === '' ? null : parsed(text), fingerprint })
        })
      },
    )
    call.on('socket', (socket) => {
      socket.once('secureConnect', () => {
        fingerprint = (socket as TLSSocket).getPeerCertificate().fingerprint256 ?? null
        if (ask.fingerprint !== null && fingerprint !== ask.fingerprint)
          call.destroy(
            new Fault(
              'certificate-changed',
              `${url.host} shows another certificate than before; if you renewed it, remove the source and add it again.`,
            ),
          )
      })
    })
    call.on('error', (error) =>
      reject(
        error instanceof Fault
          ? error
          : new Fault(
              'no-network',
              `${url.host} cannot be reached (${(error as NodeJS.ErrnoException).code ?? error.message}); check its address and that it is on.`,
            ),
      ),
    )
    call.end(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
