import * as v from 'valibot'
import type { Sentence } from './sentence.ts'

/** What a guest may do, as its owner confirmed it: checked from then on, exchanged as RFC 8520 MUD files. */
export interface HouseRules {
  /** When the owner said yes, milliseconds UTC; `null` while only proposed. */
  confirmedAt: number | null
  /** Registrable domains, or addresses of this network, it may talk to. */
  destinations: Destination[]
  /** Whether it may talk to other devices of this home beyond those named. */
  localNetwork: boolean
}

/** One party a device may talk to; `port` `null` means any. */
export interface Destination {
  host: string
  port: number | null
  protocol: 'tcp' | 'udp' | null
}

/** House rules told to a person. */
export interface ToldRules {
  rules: HouseRules
  /** One permission or limit each, as data and in plain English. */
  said: Sentence[]
  words: string[]
}

/** Rules proposed from what a device did; `heldBack` parties are left out, for an open warning is about them. */
export interface ProposedRules extends ToldRules {
  heldBack: number
}

/** Rules read from a MUD file, not yet in force; `left` names the entries they cannot express. */
export interface ReadRules extends ToldRules {
  left: string[]
}

/** What a MUD file of many entries holds, and far more than a device needs. */
const MAX_DESTINATIONS = 500

/** The part of the rules an owner gives; when they said yes is the engine's to say. */
export const houseRulesPart = v.object({
  destinations: v.pipe(
    v.array(
      v.object({
        host: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(255)),
        port: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535))),
        protocol: v.nullable(v.picklist(['tcp', 'udp'])),
      }),
    ),
    v.maxLength(MAX_DESTINATIONS),
  ),
  localNetwork: v.boolean(),
})
export type GivenRules = v.InferOutput<typeof houseRulesPart>
