import { sameJson } from '../same-json.ts'
import type { Severity } from './kinds.ts'

/** Where warnings are delivered to: the systems the owner already looks at. Each is one the owner named. */

/** How a connection is protected: TLS from its first octet, TLS asked for on it (RFC 3207), or not at all. */
export const PROTECTIONS = ['tls', 'starttls', 'none'] as const
export type Protection = (typeof PROTECTIONS)[number]

/** One place. What of an address may be a secret (the path of a webhook, a topic of ntfy) is not in here. */
export type DeliveryPlace =
  | {
      kind: 'mqtt'
      host: string
      port: number
      tls: boolean
      user: string | null
      /** Under which Home Assistant looks for what others announce. */
      discoveryPrefix: string
    }
  | { kind: 'webhook'; origin: string }
  | { kind: 'ntfy'; origin: string }
  | {
      kind: 'email'
      host: string
      port: number
      protection: Protection
      user: string | null
      from: string
      to: string[]
    }

/** What must not be in a ledger or a log: passwords, and the part of an address that works like one. */
export interface DeliverySecret {
  /** The path with the query of a webhook, or the topic of ntfy; `null` for the others. */
  path: string | null
  /** Of the user, or the access token; `null` where none is asked for. */
  password: string | null
  /** The certificate of an authority of the owner's own (PEM); `null`: the usual authorities. */
  ca: string | null
}

/** Minutes after local midnight; over midnight where `from` is the later. */
export interface QuietHours {
  from: number
  until: number
}

/** A place warnings are brought to, without what is secret about it. */
export interface Delivery {
  id: string
  /** What the owner calls it; `null`: by its host. */
  name: string | null
  place: DeliveryPlace
  /** Whether the owner said that this place is at home: only then may it be there, and only there unencrypted. */
  atHome: boolean
  /** Which warnings are told of; MQTT shows the count of all. */
  severities: Severity[]
  /** When nobody is told; `null`: never quiet. */
  quiet: QuietHours | null
  addedAt: string
}

/** A place as the owner states it. */
export type StatedPlace = Pick<Delivery, 'place' | 'atHome' | 'severities' | 'quiet'> &
  Partial<Pick<Delivery, 'name'>>

/** A delivery and how it goes. `problem` is one sentence; `sentAt` when something last arrived there. */
export interface DeliveryStatus extends Delivery {
  problem: string | null
  sentAt: string | null
}

/** A delivery as a screen shows it; `isLocked` until its secret was given in this run. */
export interface ShownDelivery extends DeliveryStatus {
  isLocked: boolean
}

/** An address as RFC 5321 (4.1.2) has it, without quoting: no blank, bracket or control that could end a header. */
export const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i

/** A host's name (RFC 1123, 2.1; underscores, too, for homes use them) or an IPv4 address. */
export const HOST = /^[a-z\d](?:[a-z\d._-]{0,251}[a-z\d])?$/i
/** ntfy's own rule for topics. */
export const TOPIC = /^[\w-]{1,64}$/
/** Levels of an MQTT topic under which Home Assistant looks. */
export const DISCOVERY_PREFIX = /^[\w-]{1,64}(?:\/[\w-]{1,64}){0,3}$/
/** Characters of a place's name. */
export const MAX_NAME = 64
/** More readers of one mail than this is a mailing list. */
export const MOST_READERS = 20

type Whereabouts = Pick<Delivery, 'place' | 'atHome'>

/** Whether what is secret of one place may be sent to the other: the same server, asked in the same way. */
export const isSameServer = (one: Whereabouts, other: Whereabouts): boolean =>
  one.atHome === other.atHome && sameJson(serverOf(one.place), serverOf(other.place))

const serverOf = (place: DeliveryPlace): readonly unknown[] =>
  'origin' in place
    ? [place.kind, place.origin]
    : [place.kind, place.host, place.port, place.user, place.kind === 'mqtt' ? place.tls : place.protection]

/** Whether what is sent there is protected on its way; without, a place must be at home. */
export const isProtected = (place: DeliveryPlace): boolean =>
  place.kind === 'mqtt'
    ? place.tls
    : place.kind === 'email'
      ? place.protection !== 'none'
      : place.origin.startsWith('https:')
