import {
  clientHello,
  dtlsHello,
  type Hello,
  looksLikeClientHello,
  looksLikeDtlsHello,
} from './client-hello.ts'
import { ClientStream, MAX_STREAM } from './client-stream.ts'
import { Collectors } from './collectors.ts'
import { COLLECTING, type Conversations, DONE, FRESH, HTTP, LATER } from './conversations.ts'
import { gquicHello, looksLikeGquic } from './gquic.ts'
import { httpHost, looksLikeRequest, mayBecomeRequest } from './http-host.ts'
import type { Packet } from './packet.ts'
import { looksLikeQuic, QuicHello } from './quic-initial.ts'

/** Names conversations by what the client says first: TLS, DTLS, QUIC or an HTTP request. */

/** Clients whose first bytes are waited for at once, up to 16 KB each. */
const MAX_COLLECTING = 1024
/** A hello this far ahead of the stream's start is waited for; further off, its start was not captured. */
const MAX_AHEAD = 16_384
/** Later segments looked at of a stream that began with something else, as STARTTLS and proxies do. */
const LATER_TRIES = 10
/** Datagrams looked at of a UDP conversation that is not QUIC so far. */
const UDP_TRIES = 4
/** The least TLS header a hello is told by in the middle of a stream. */
const HELLO_START = 5

export class FirstBytes {
  readonly #table: Conversations
  readonly #collectors = new Collectors(MAX_COLLECTING)

  constructor(table: Conversations) {
    this.#table = table
  }

  /** A datagram of the client of conversation `i`, whose payload is at `[at, end)`. */
  udp(i: number, d: Buffer, at: number, end: number): void {
    const table = this.#table
    if (table.stage[i] === FRESH) {
      if (looksLikeDtlsHello(d, at, end)) return void this.#settle(i, dtlsHello(d, at, end), 'dtls')
      if (looksLikeGquic(d, at, end)) {
        table.application[i] = 'quic'
        const hello = gquicHello(d, at, end)
        if (hello) return void this.#settle(i, hello, 'quic')
      }
      if (!looksLikeQuic(d, at, end)) {
        const tries = table.tries[i]! + 1
        table.tries[i] = tries
        if (tries >= UDP_TRIES) table.stage[i] = DONE
        return
      }
      table.work[i] = this.#collectors.begin(new QuicHello())
      table.stage[i] = COLLECTING
      table.application[i] = 'quic'
    }
    this.#settle(i, (table.work[i] as QuicHello).push(d, at, end), 'quic')
  }

  /** A segment of the client of conversation `i`, whose payload is at `[from, p.end)`. */
  tcp(i: number, p: Packet, sequence: number, from: number): void {
    const table = this.#table
    const { data: d, end } = p
    const stage = table.stage[i]
    if (stage === FRESH) {
      if (table.sawSyn[i] === 0) table.base[i] = sequence
      const gap = (sequence - table.base[i]!) | 0
      if (gap === 0) this.#first(i, sequence, d, from, end)
      else if (gap > 0 && gap < MAX_AHEAD) this.#collect(i, sequence, d, from, end)
    } else if (stage === COLLECTING) this.#collect(i, sequence, d, from, end)
    else if (stage === HTTP) {
      if (!looksLikeRequest(d, from, end)) return
      const request = httpHost(d, from, end)
      if (request && request !== 'more') table.name(i, request.host, 'http')
    } else if (stage === LATER) {
      const tries = table.tries[i]! - 1
      table.tries[i] = tries
      if (tries === 0) table.stage[i] = DONE
      const isHello = end - from > HELLO_START && looksLikeClientHello(d, from, end)
      if (!isHello && !looksLikeRequest(d, from, end)) return
      table.base[i] = sequence
      this.#first(i, sequence, d, from, end)
    }
  }

  /** The first bytes of a client, in one segment or starting one that goes on. */
  #first(i: number, sequence: number, d: Buffer, from: number, end: number): void {
    const table = this.#table
    if (looksLikeClientHello(d, from, end)) {
      table.application[i] = 'tls'
      const hello = clientHello(d, from, end)
      if (hello === 'more') this.#collect(i, sequence, d, from, end)
      else this.#settle(i, hello, 'tls')
    } else if (looksLikeRequest(d, from, end)) {
      table.application[i] = 'http'
      const request = httpHost(d, from, end)
      if (request === 'more') this.#collect(i, sequence, d, from, end)
      else {
        if (request) table.name(i, request.host, 'http')
        table.stage[i] = request ? HTTP : DONE
      }
    } else if (table.stage[i] === FRESH && mayBecomeRequest(d, from, end))
      this.#collect(i, sequence, d, from, end)
    else {
      table.stage[i] = LATER
      if (table.tries[i] === 0) table.tries[i] = LATER_TRIES
    }
  }

  #collect(i: number, sequence: number, d: Buffer, from: number, end: number): void {
    const table = this.#table
    if (table.stage[i] !== COLLECTING) {
      table.work[i] = this.#collectors.begin(new ClientStream(table.base[i]!))
      table.stage[i] = COLLECTING
    }
    const stream = table.work[i] as ClientStream
    const have = stream.add(sequence, d, from, end)
    if (have === 0) return
    const bytes = stream.bytes
    if (have > 0 && looksLikeClientHello(bytes, 0, have)) {
      const hello = clientHello(bytes, 0, have)
      if (hello === 'more' && have < MAX_STREAM) return
      this.#settle(i, hello === 'more' ? null : hello, 'tls')
    } else if (have > 0 && looksLikeRequest(bytes, 0, have)) {
      const request = httpHost(bytes, 0, have)
      if (request === 'more') return
      table.work[i] = undefined
      table.stage[i] = HTTP
      if (request) table.name(i, request.host, 'http')
    } else if (have < 0 || !mayBecomeRequest(bytes, 0, have)) {
      table.work[i] = undefined
      table.stage[i] = LATER
      table.tries[i] = LATER_TRIES
    }
  }

  #settle(i: number, hello: Hello, application: string): void {
    if (hello === 'more') return
    const table = this.#table
    if (hello) table.name(i, hello.name, application)
    table.stage[i] = DONE
    table.work[i] = undefined
  }
}
