import type { Via } from './kinds.ts'

/**
 * Ways of speaking in which a device answers a question of ours: over TCP, whose handshake nobody completes with
 * another's address (RFC 4953), or with a number back that only the one asked was told (SNMP). All else comes as a
 * datagram, and on a home network anybody can send one with somebody else's address.
 */
const EXCHANGES: ReadonlySet<Via> = new Set(['upnp', 'http', 'ipp', 'snmp', 'kasa', 'mqtt', 'pjl'])

/** From here on an answer states; below it was guessed, such as from the title of a page. */
const ANSWERED = 0.8

/** How sure at most may be what came unasked in the form of an answer: Kasa's broadcast is answered by datagram. */
export const UNASKED = 0.79

/** Whether a way of hearing cannot be forged by who merely sends a datagram. */
export const isExchange = (via: Via): boolean => EXCHANGES.has(via)

/** Whether this is what a device answered when it was asked: nobody else can have said it. */
export const isAnswered = ({ via, confidence }: { via: Via; confidence: number }): boolean =>
  isExchange(via) && confidence >= ANSWERED
