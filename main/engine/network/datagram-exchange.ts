import { createSocket } from 'node:dgram'
import { createConnection } from 'node:net'
import { FETCH_DEADLINE_MS } from '../protocol/limits.ts'
import { reasonOf } from './http-exchange.ts'
import { close } from './multicast-socket.ts'

/** A question and its answer as bytes, over UDP or TCP. */
export interface BytesQuestion {
  address: string
  port: number
  localAddress: string | undefined
  bytes: Uint8Array
  /** What an answer over TCP may have at most. */
  octets: number
  signal: AbortSignal
  /** Whether what has arrived so far is the whole answer (TCP has no message borders). */
  whole?(received: Uint8Array): boolean
  /** Told once, when all is over, how many octets were read, used or not, and whether we cut it off. */
  took?(read: number, cut: boolean): void
}

/** UDP loses; the question is repeated once. */
const UDP_RETRY_MS = 1_000
const UDP_DEADLINE_MS = 2_500

/** Sends one datagram (twice when nothing comes) and takes the first answer from the address and port asked. */
export function exchangeUdp(question: BytesQuestion): Promise<{ body: Uint8Array } | { refused: string }> {
  const v6 = question.address.includes(':')
  const socket = createSocket(v6 ? 'udp6' : 'udp4')
  return new Promise((resolve) => {
    const signal = AbortSignal.any([question.signal, AbortSignal.timeout(UDP_DEADLINE_MS)])
    let over = false
    let retry: ReturnType<typeof setTimeout> | undefined
    const end = (result: { body: Uint8Array } | { refused: string }) => {
      if (over) return
      over = true
      clearTimeout(retry)
      signal.removeEventListener('abort', late)
      close(socket)
      resolve(result)
    }
    const late = () => end({ refused: 'datagram: no answer' })
    const send = (failed?: Error | null) => {
      if (over) return
      if (failed) {
        end({ refused: 'datagram: not reachable' })
        return
      }
      socket.send(question.bytes, (error) => error && end({ refused: 'datagram: failed' }))
      retry ??= setTimeout(send, UDP_RETRY_MS)
    }
    signal.addEventListener('abort', late)
    socket.on('error', () => end({ refused: 'datagram: nobody listens' }))
    // A connected socket hears only whom it asked.
    socket.on('message', (body) => {
      if (!over) question.took?.(body.length, false)
      end({ body })
    })
    socket.bind(0, v6 ? '::' : question.localAddress, () => {
      if (!over) socket.connect(question.port, question.address, send)
    })
    if (signal.aborted) late()
  })
}

/** Connects, sends, and reads until the answer is whole, the other side ends, or time or space run out. */
export function exchangeTcp(question: BytesQuestion): Promise<{ body: Uint8Array } | { refused: string }> {
  return new Promise((resolve) => {
    const signal = AbortSignal.any([question.signal, AbortSignal.timeout(FETCH_DEADLINE_MS)])
    const socket = createConnection({
      host: question.address,
      port: question.port,
      localAddress: question.localAddress,
    })
    // Grown by doubling: an answer may come an octet at a time, and is looked at each time.
    let received = Buffer.alloc(1_024)
    let size = 0
    let cut = false
    const end = (result: { body: Uint8Array } | { refused: string }) => {
      cut ||= 'refused' in result
      signal.removeEventListener('abort', late)
      socket.destroy()
      resolve(result)
    }
    const late = () => end({ refused: 'connection: took too long' })
    signal.addEventListener('abort', late)
    socket.on('close', () => question.took?.(socket.bytesRead, cut))
    socket.on('error', (error) => end({ refused: `connection: ${reasonOf(error)}` }))
    socket.on('connect', () => socket.write(question.bytes))
    socket.on('data', (chunk) => {
      if (size + chunk.length > question.octets) {
        end({ refused: 'connection: too large' })
        return
      }
      if (size + chunk.length > received.length)
        received = Buffer.concat([received.subarray(0, size)], 2 * (size + chunk.length))
      chunk.copy(received, size)
      size += chunk.length
      if (question.whole?.(received.subarray(0, size))) end({ body: received.subarray(0, size) })
    })
    socket.on('end', () => end({ body: received.subarray(0, size) }))
    if (signal.aborted) late()
  })
}
