import { createSocket } from 'node:dgram'
import { createConnection } from 'node:net'
import { FETCH_DEADLINE_MS } from '../protocol/limits.ts'
import { reasonOf } from './http-exchange.ts'
import { close } from './multicast-socket.ts'
import { whenLate } from './when-late.ts'

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
  /** Told once, before the exchange answers, how many octets were read, used or not, and whether we cut it off. */
  took?(read: number, cut: boolean): void
}

/** UDP loses; the question is repeated once. */
const UDP_RETRY_MS = 1_000
const UDP_DEADLINE_MS = 2_500
const NO_ANSWER = { refused: 'datagram: no answer' }
const LATE = { refused: 'connection: took too long' }

/** Sends one datagram (twice when nothing comes) and takes the first answer from the address and port asked. */
export function exchangeUdp(question: BytesQuestion): Promise<{ body: Uint8Array } | { refused: string }> {
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(UDP_DEADLINE_MS)])
  if (signal.aborted) return Promise.resolve(NO_ANSWER)
  const v6 = question.address.includes(':')
  const socket = createSocket(v6 ? 'udp6' : 'udp4')
  return new Promise((resolve) => {
    let over = false
    let retry: ReturnType<typeof setTimeout> | undefined
    const end = (result: { body: Uint8Array } | { refused: string }) => {
      if (over) return
      over = true
      clearTimeout(retry)
      inTime()
      close(socket)
      resolve(result)
    }
    const inTime = whenLate(signal, () => end(NO_ANSWER))
    const send = (failed?: Error | null) => {
      if (over) return
      if (failed) {
        end({ refused: 'datagram: not reachable' })
        return
      }
      socket.send(question.bytes, (error) => error && end({ refused: 'datagram: failed' }))
      retry ??= setTimeout(send, UDP_RETRY_MS)
    }
    socket.on('error', () => end({ refused: 'datagram: nobody listens' }))
    // A connected socket hears only whom it asked.
    socket.on('message', (body) => {
      if (!over) question.took?.(body.length, false)
      end({ body })
    })
    socket.bind(0, v6 ? '::' : question.localAddress, () => {
      if (!over) socket.connect(question.port, question.address, send)
    })
  })
}

/** Connects, sends, and reads until the answer is whole, the other side ends, or time or space run out. */
export function exchangeTcp(question: BytesQuestion): Promise<{ body: Uint8Array } | { refused: string }> {
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(FETCH_DEADLINE_MS)])
  if (signal.aborted) return Promise.resolve(LATE)
  return new Promise((resolve) => {
    const socket = createConnection({
      host: question.address,
      port: question.port,
      localAddress: question.localAddress,
    })
    // Grown by doubling: an answer may come an octet at a time, and is looked at each time.
    let received = Buffer.alloc(1_024)
    let size = 0
    let answer: { body: Uint8Array } | { refused: string } | null = null
    const end = (result: { body: Uint8Array } | { refused: string }) => {
      answer ??= result
      inTime()
      socket.destroy()
    }
    const inTime = whenLate(signal, () => end(LATE))
    socket.on('close', () => {
      const said = answer ?? LATE
      question.took?.(socket.bytesRead, 'refused' in said)
      resolve(said)
    })
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
  })
}
