import { FIELD } from './flow-fields.ts'

/**
 * What exporters say of how they sample, in records that describe themselves (options; RFC 3954, 6.1; RFC 5477, 8.2):
 * bytes of a flow are that many times what was seen.
 */

const MAX_SAMPLERS = 4096

export class Sampling {
  readonly #rates = new Map<string, number>()

  /** An options record of `domain` (an exporter and its source id): values by information element. */
  learn(domain: string, values: ReadonlyMap<number, number>): void {
    const every = values.get(FIELD.samplingPacketInterval)
    const space = values.get(FIELD.samplingPacketSpace)
    const rate =
      values.get(FIELD.samplingInterval) ??
      values.get(FIELD.samplerRandomInterval) ??
      (every && space !== undefined ? (every + space) / every : undefined)
    if (rate === undefined || !(rate >= 1 && rate < 2 ** 32) || this.#rates.size >= MAX_SAMPLERS) return
    const sampler = values.get(FIELD.samplerId) ?? values.get(FIELD.selectorId)
    this.#rates.set(keyOf(domain, sampler), rate)
    // Of one that has a single sampler, records need not say which.
    if (sampler !== undefined) this.#rates.set(keyOf(domain, undefined), rate)
  }

  /** How many times to take the bytes of a flow of `domain` which names its sampler, or none. 1 while nothing is known. */
  rate(domain: string, sampler: number | undefined): number {
    return this.#rates.get(keyOf(domain, sampler)) ?? this.#rates.get(keyOf(domain, undefined)) ?? 1
  }
}

const keyOf = (domain: string, sampler: number | undefined) => `${domain}/${sampler ?? ''}`
