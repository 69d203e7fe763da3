import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/** Which text a row reads. */
export type TextSlot = 'server' | 'title' | 'realm' | 'sysDescr' | 'instance'

/**
 * A text a device shows, and what it gives away. Named groups of `match` (`vendor`, `model`, `firmware`,
 * `serial`, `hardware`, `mac`) are stated by the device; the row's own `vendor`, `model` and `kind` are knowledge.
 * Every example is run by the tests: the text, then what it must yield (and nothing else it must not).
 */
export interface TextRow {
  readonly slot: TextSlot
  readonly match: RegExp
  readonly vendor?: string
  readonly model?: string
  readonly kind?: DeviceKind
  /** 0–1 where the row is weaker than a plain statement. */
  readonly confidence?: number
  readonly examples: readonly (readonly [text: string, expected: TextReading])[]
  readonly source: string
}

/** What a row read. */
export interface TextReading {
  readonly vendor?: string
  readonly model?: string
  readonly kind?: DeviceKind
  readonly firmware?: string
  readonly serial?: string
  readonly hardware?: string
  readonly mac?: string
}
