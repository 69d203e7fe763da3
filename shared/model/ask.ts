import type { Observation } from './observation.ts'

/**
 * What can be asked of a device, one unauthenticated question each. A new kind is a row here and a row in the
 * executor. PJL is not among them: a printer that does not speak it prints the question.
 */
const ASK_KINDS = ['upnp-description', 'http-get', 'ipp', 'snmp', 'kasa', 'mqtt'] as const
export type AskKind = (typeof ASK_KINDS)[number]

/** One question to one device. It is a wish: the gate decides whether it is sent. */
export interface Ask {
  kind: AskKind
  /** The literal address that made the statements this question follows from. */
  ip: string
  port: number
  /** Path on that address: ours, from a table, never from a packet. */
  path?: string
  /** A URL the device itself stated; fetched only when its own answer to our search stated it. */
  url?: string
  tls?: boolean
  /** For `snmp`: the objects to get; the system group where none are named. */
  oids?: readonly string[]
  /** For `snmp`: the community; `public` where none is named. It travels in clear text. */
  community?: string
  /** Why, in words the owner reads on the page about Houseguest's own conduct. */
  reason: string
}

/**
 * Decides what to ask of `ip`, from all it stated so far. Pure; called again whenever more was heard.
 * `alreadyAsked` holds the `askKey` of every question already put to this address in this scan.
 */
export type AskPlanner = (
  ip: string,
  heard: readonly Observation[],
  alreadyAsked: ReadonlySet<string>,
) => Ask[]

/** The identity of a question: asked twice, it is the same key. */
export function askKey(ask: Ask): string {
  return `${ask.kind} ${ask.ip}:${ask.port} ${ask.url ?? ask.path ?? ask.oids?.join(',') ?? ''}`
}
