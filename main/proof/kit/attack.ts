import type { Socket } from 'node:dgram'
import type { Socket as Stream } from 'node:net'
import type { Random } from '../random.ts'
import type { Group } from './voice.ts'

/** One way to lie, stall or flood. A row of data: what is claimed of it is checked the same way for all. */
export interface Attack {
  id: string
  /** What it tries. */
  tries: string
  /** More addresses the liar holds, each answering ARP: all of its own, and it may well be asked there. */
  holds?: readonly string[]
  /** The same, each at a MAC of its own: as many machines as there are addresses. */
  crowd?: readonly string[]
  /** Addresses of others it sends from. Answers to them do not reach it. */
  forges?: readonly string[]
  /** Addresses of others it answers ARP for. Their owner may not be heard at all, and is known by its words at most. */
  takes?: readonly string[]
  /** The MAC of another that it wears instead of its own. */
  mac?: string
  /** It comes into a home that was scanned before: the ledger knows the honest ones. */
  known?: boolean
  run(liar: Liar): Promise<void> | void
}

/** What an attack can do. All of it from the liar's own address unless another is named. */
export interface Liar {
  ip: string
  random: Random
  /** Answers every M-SEARCH with these, once from each of the `from` addresses. */
  onSearch(answers: readonly Buffer[], from?: readonly string[]): Promise<void>
  /** A socket at `port` that speaks from `from` (default: its own address). */
  speak(port: number, from?: string): Promise<Socket>
  /** Pours messages to a group, from the group's own port, over and over, for the time of a scan. */
  pour(to: Group, messages: readonly Buffer[], perSecond: number, from?: string): Promise<void>
  /** Takes TCP connections at `port` of `address`; `head` is the first of what came. */
  serve(port: number, handle: (stream: Stream, head: string) => void, address?: string): Promise<void>
  /** Answers datagrams that come to `port`, each as often as told (once), from the port and its own or another address. */
  answerUdp(
    port: number,
    answer: (question: Buffer) => Buffer,
    options?: { times?: number; from?: string },
  ): Promise<void>
  /** Does something at every question asked by multicast DNS. */
  onQuestion(answer: () => Promise<void>): Promise<void>
  /** Says a word to who plays it. */
  say(): void
  wait(seconds: number): Promise<void>
}
