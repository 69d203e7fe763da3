import type { FactValue } from '../../../shared/model/sighting.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import { own } from './own.ts'
import {
  namesSupply,
  ORDINARY_REASON,
  ORDINARY_WORDS,
  REFUSAL_REASON,
  refusesSupply,
} from './refusal-words.ts'
import type { DeviceState, PrinterState } from './state.ts'
import { rememberSupplies, type StatedSupply, type SupplyNews, statedSupplies } from './supply-memory.ts'
import { DAY, HOUR } from './time.ts'

/** What a look at a printer says of its condition. */
export type Condition = 'working' | 'refusing' | 'doubtful' | 'stopped'

/** A doubtful condition seen again after this long is a refusal: an open door or a cartridge in hand is not. */
const SECOND_LOOK = 6 * HOUR
/** A cartridge put in so shortly before is the one that is refused. */
const JUST_PUT_IN = 4 * DAY
/** Below this a cartridge is at its end, whatever the panel says. */
const NEARLY_EMPTY = 3

const freshPrinter = (): PrinterState => ({
  supplies: {},
  refusal: null,
  doubt: null,
  lastRefusalEnd: null,
  workingAt: null,
  early: [],
})

const strings = (value: FactValue | undefined): string[] =>
  (Array.isArray(value) ? (value as readonly FactValue[]) : [value])
    .filter((text): text is string => typeof text === 'string')
    .slice(0, 64)

/** Takes a printer's look into memory: cartridges, and whether it refuses them. `null` when it says nothing of them. */
export function rememberPrinter(device: DeviceState, event: SightingEvent, at: number): SupplyNews | null {
  const { facts = {} } = event
  const stated = statedSupplies(facts)
  const state = facts['printer.state']
  if (stated.length === 0 && state === undefined && facts['printer.stateReasons'] === undefined) return null
  device.printer ??= freshPrinter()
  const printer = device.printer
  const impressions = facts['printer.impressions']
  const before = new Map(Object.entries(printer.supplies).map(([slot, supply]) => [slot, supply.serial]))
  const news = rememberSupplies(printer, stated, typeof impressions === 'number' ? impressions : null, at)
  const message = [...strings(facts['printer.stateMessage']), ...strings(facts['printer.alerts'])].join(' ')
  const reasons = strings(facts['printer.stateReasons'])
  const condition = conditionOf({ state, reasons, message, stated, news, before, printer, at })
  noteCondition(printer, condition, {
    at,
    text: message || reasons.join(', '),
    concerned: concerned(stated, message),
  })
  return news
}

interface Look {
  state: FactValue | undefined
  reasons: string[]
  message: string
  stated: StatedSupply[]
  news: SupplyNews
  /** Serials by slot before this look. */
  before: Map<string, string | null>
  printer: PrinterState
  at: number
}

/** The supplies a message names, else all: whose refusal it would be. */
function concerned(stated: readonly StatedSupply[], message: string): StatedSupply[] {
  const lower = message.toLowerCase()
  const named = stated.filter((s) => lower.includes(s.name.toLowerCase()))
  return named.length > 0 ? named : [...stated]
}

function conditionOf({ state, reasons, message, stated, news, before, printer, at }: Look): Condition {
  const stopped =
    state === 'stopped' || (state === undefined && reasons.some((reason) => /-error$/.test(reason)))
  if (reasons.some((reason) => REFUSAL_REASON.test(reason) && /-error$/.test(reason))) return 'refusing'
  if (!stopped) return state === undefined ? 'stopped' : 'working'
  if (news.suddenlyEmpty.length > 0) return 'refusing'
  const about = concerned(stated, message)
  const usable = about.length === 0 || about.some((s) => s.level === null || s.level > NEARLY_EMPTY)
  if (!usable) return 'stopped'
  if (reasons.some((reason) => REFUSAL_REASON.test(reason)) || refusesSupply(message) !== null)
    return 'refusing'
  const covered = reasons.some((reason) => /cover|door|interlock/i.test(reason))
  const present = about.some((s) => s.level !== null && s.serial !== null && before.get(s.slot) === s.serial)
  if (!covered && present && reasons.some((reason) => /missing/i.test(reason))) return 'doubtful'
  if (
    reasons.some(
      (reason) => reason !== 'none' && ORDINARY_REASON.test(reason) && /-error$|paused/.test(reason),
    )
  )
    return 'stopped'
  const speaks =
    namesSupply(message) || stated.some((s) => message.toLowerCase().includes(s.name.toLowerCase()))
  if (speaks && message !== '' && !ORDINARY_WORDS.test(message)) return 'doubtful'
  const fresh = stated.some(
    (s) =>
      s.level === null &&
      s.serial !== null &&
      at - (own(printer.supplies, s.slot)?.install.at ?? 0) < JUST_PUT_IN,
  )
  return fresh && !covered ? 'doubtful' : 'stopped'
}

function noteCondition(
  printer: PrinterState,
  condition: Condition,
  { at, text, concerned: about }: { at: number; text: string; concerned: StatedSupply[] },
): void {
  if (condition === 'working') {
    if (printer.refusal) printer.lastRefusalEnd = at
    printer.refusal = null
    printer.doubt = null
    printer.workingAt = at
    return
  }
  if (printer.refusal) {
    if (condition !== 'stopped') printer.refusal.lastSeen = at
    return
  }
  let since = at
  if (condition === 'doubtful') {
    printer.doubt ??= { since: at, looks: 0 }
    printer.doubt.looks += 1
    if (at - printer.doubt.since < SECOND_LOOK) return
    since = printer.doubt.since
  } else if (condition === 'stopped') return
  printer.doubt = null
  printer.refusal = {
    since,
    lastSeen: at,
    text: text.slice(0, 300),
    supplies: about.map((s) => s.name),
    unfamiliar: unfamiliarPart(printer, about, at),
  }
}

/** A part that was put in just now and has never worked in this printer: the likelier reason lies there. */
function unfamiliarPart(printer: PrinterState, about: readonly StatedSupply[], at: number): string | null {
  for (const { slot, part } of about) {
    const known = own(printer.supplies, slot)
    if (!known || part === null || at - known.install.at > JUST_PUT_IN || known.past.length === 0) continue
    if (!known.past.some((past) => past.part === part)) return part
  }
  return null
}
