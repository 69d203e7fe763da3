import * as v from 'valibot'
import { type TimelineEvent, timelineEvent } from '../../../../shared/model/timeline.ts'
import type { Warning } from '../../../../shared/model/warning.ts'
import { createJudge, type Judge } from '../judge.ts'
import { DAY, iso } from '../time.ts'

/** A home's story, told by days: what tests of the rules are written in. */

const START = Date.UTC(2023, 0, 2)

export interface Told {
  warnings: Warning[]
  of(kind: Warning['kind'], deviceId?: string): Warning[]
}

/** Collects dated lines, checks them as the timeline's door does, and plays them in order. */
export class Story {
  readonly #lines: Record<string, unknown>[] = []

  #line(day: number, line: Record<string, unknown>): this {
    this.#lines.push({ at: iso(START + Math.round(day * DAY)), ...line })
    return this
  }

  /** A device looked at: `mac` is a number, spelt out. */
  sees(day: number, mac: number, facts: Record<string, unknown>, via = 'http'): this {
    return this.#line(day, {
      type: 'sighting',
      device: { mac: macOf(mac), ip: `192.168.1.${mac}` },
      via,
      facts,
    })
  }

  contacts(day: number, mac: number, contact: Record<string, unknown>): this {
    const plain = {
      ip: '203.0.113.9',
      port: 443,
      protocol: 'tcp',
      connections: 3,
      bytesOut: 20_000,
      bytesIn: 9000,
    }
    return this.#line(day, { type: 'contact', device: { mac: macOf(mac) }, ...plain, ...contact })
  }

  notes(day: number, mac: number, note: string): this {
    return this.#line(day, { type: 'user', device: { mac: macOf(mac) }, note })
  }

  tells(
    day: number,
    type: 'sighting' | 'policy' | 'announcement' | 'vendor' | 'user' | 'tick',
    rest: Record<string, unknown> = {},
  ): this {
    return this.#line(day, { type, ...rest })
  }

  /** Every so many days from `from` to `to`, something. */
  each(from: number, to: number, every: number, tell: (day: number) => void): this {
    for (let day = from; day < to; day += every) tell(day)
    return this
  }

  events(): TimelineEvent[] {
    return this.#lines
      .map((line) => v.parse(timelineEvent, line))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }

  told(judge: Judge = createJudge()): Told {
    const all = new Map<string, Warning>()
    for (const event of this.events()) for (const warning of feed(judge, event)) all.set(warning.id, warning)
    const warnings = [...all.values()]
    return {
      warnings,
      of: (kind, deviceId) =>
        warnings.filter((w) => w.kind === kind && (deviceId === undefined || w.deviceId === deviceId)),
    }
  }
}

export const feed = (judge: Judge, event: TimelineEvent): Warning[] =>
  judge.judge({ event, deviceId: 'device' in event ? (event.device?.mac ?? null) : null })

export const macOf = (n: number): string => `00:1b:21:00:00:${n.toString(16).padStart(2, '0')}`
export const dayAt = (day: number): string => iso(START + Math.round(day * DAY))

/** A printer's look: in order unless told otherwise. */
export const printer = (facts: Record<string, unknown> = {}): Record<string, unknown> => ({
  vendor: 'Inkwell',
  model: 'Jet 900',
  kind: 'printer',
  firmware: '1.10',
  'printer.state': 'idle',
  'printer.stateReasons': ['none'],
  ...facts,
})

/** How it looks while it refuses a cartridge. */
export const REFUSING = {
  'printer.state': 'stopped',
  'printer.stateReasons': ['other-error'],
  'printer.stateMessage': 'The Black Cartridge appears to be damaged.',
}

export const cartridge = (level: number, serial = 'A1', partNumber = 'P-1'): Record<string, unknown> => ({
  name: 'Black Cartridge',
  type: 'ink-cartridge',
  color: 'black',
  level,
  maxCapacity: 100,
  partNumber,
  serial,
})
