import { instant } from '../../shared/instant.ts'
import type { Elsewhere } from '../../shared/model/elsewhere.ts'
import type { HouseRules } from '../../shared/model/house-rules.ts'
import type { SupplyLife } from '../../shared/model/supply-life.ts'
import type { Warning } from '../../shared/model/warning.ts'
import type { Recorded } from './ingest.ts'
import { getDevices } from './ledger/device-views.ts'
import { judgementTable } from './ledger/judgement.ts'
import type { Ledger } from './ledger/open.ts'
import { getWarning, keepWarnings, requireWarning } from './ledger/warnings.ts'
import { createJudge, type Judge } from './rules/judge.ts'
import type { Knowledge } from './rules/knowledge.ts'
import { supplyLives } from './rules/supply-lives.ts'

/** Facts whose change makes a device another one to the rules; gauges and versions they read from the event. */
const WHO = new Set(['vendor', 'model', 'kind', 'name', 'hostname'])

/** Strings rules and ledger together: what was recorded is judged in the same transaction. */
export function judging(ledger: Ledger, knowledge?: Knowledge) {
  const memory = judgementTable(ledger)
  const fresh = (): Judge => createJudge(memory.load, knowledge)
  let judge = fresh()
  /** What was said in this transaction and is not in the ledger yet: conduct that goes on is told anew each time. */
  const said = new Map<string, { warning: Warning; now: number }>()

  function write(warning: Warning, now: number): void {
    const before = said.get(warning.id)
    const isTurn =
      before && (before.warning.state !== warning.state || before.warning.severity !== warning.severity)
    if (isTurn) keepWarnings(ledger, [before.warning], before.now)
    // Its first telling is when it turned.
    said.set(warning.id, { warning, now: before && !isTurn ? before.now : now })
  }
  function settle(): void {
    for (const { warning, now } of said.values()) keepWarnings(ledger, [warning], now)
    said.clear()
  }

  return {
    /** Judges one recorded event; what is known of the device is read where the event moved it. */
    take({ event, deviceId, founded, moved, conflicts }: Recorded): Warning[] {
      const now = instant(event.at)
      const [device] =
        deviceId !== null && (founded || moved.some((key) => WHO.has(key)))
          ? getDevices(ledger, [deviceId], now)
          : []
      const known = device && {
        vendor: device.vendor,
        model: device.model,
        kind: device.kind,
        name: device.name,
      }
      const warnings = judge.judge({ event, deviceId, conflicts, ...(known ? { known } : {}) })
      for (const warning of warnings) write(warning, now)
      return warnings
    },
    /** Keeps what the judge said and remembers; call it at the end of each transaction that recorded events. */
    keep(): void {
      settle()
      memory.keep(judge.takeChanged())
    },
    /** Forgets what a transaction that was rolled back has left in memory. */
    forget(): void {
      said.clear()
      judge = fresh()
    },
    /** House rules that fit what the device did so far, in plain words; `null` while it is too early to tell. */
    proposeRules: (deviceId: string, now: number) => judge.proposeRules(deviceId, now),
    /** The rules that stand for a device; `null` where the owner confirmed none. */
    rulesOf: (deviceId: string): HouseRules | null => judge.device(deviceId)?.rules ?? null,
    /** Any rules for a device in plain words; `null` when the device was never judged. */
    tellRules: (deviceId: string, rules: HouseRules) => judge.tellRules(deviceId, rules),
    /**
     * Keeps the rules the owner confirmed, or takes them away; call it in a transaction. Answers the warnings
     * whose reason that ends.
     */
    setRules(deviceId: string, rules: HouseRules | null, at: number): Warning[] {
      const settled = judge.setRules(deviceId, rules)
      keepWarnings(ledger, settled, at)
      memory.keep(judge.takeChanged())
      return settled
    },
    /** The effects a kind of warning tells of that other sites can be asked about, with when they began (ms UTC). */
    effectsOf: (deviceId: string, kind: string, now: number) => judge.effectsOf(deviceId, kind, now),
    /** Keeps what other sites of a hub say of it; call it in a transaction. Answers the warnings that turned. */
    hearElsewhere(deviceId: string, effect: string, heard: Elsewhere, at: number): Warning[] {
      const turned = judge.hearElsewhere(deviceId, effect, heard, at)
      keepWarnings(ledger, turned, at)
      memory.keep(judge.takeChanged())
      return turned
    },
    /** The cartridges of a printer, one life each. */
    supplyLives(deviceId: string): SupplyLife[] {
      const device = judge.device(deviceId)
      return device === null ? [] : supplyLives(device)
    },
    /**
     * The owner expected this: with `until` (`null`: for good) also whatever of its kind comes on its device.
     * @throws Fault `not-found`
     */
    acknowledge(
      id: string,
      at: number,
      { note = null, until }: { note?: string | null; until?: number | null },
    ): Warning {
      const warning = requireWarning(ledger, id)
      const about =
        warning.deviceId === null ? { vendor: warning.vendor ?? '' } : { deviceId: warning.deviceId }
      const turned = judge.acknowledge(about, id, until === undefined ? {} : { until })
      const state = warning.state === 'open' ? 'acknowledged' : warning.state
      keepWarnings(ledger, turned.length > 0 ? turned : [{ ...warning, state }], at, note)
      memory.keep(judge.takeChanged())
      return getWarning(ledger, id)!
    },
  }
}
