import { Fault } from '../../../shared/fault.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { GivenRules, ProposedRules, ReadRules, ToldRules } from '../../../shared/model/house-rules.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Clock } from '../clock.ts'
import type { judging } from '../judging.ts'
import type { Ledger } from '../ledger/open.ts'
import { readMud } from '../rules/mud-reader.ts'
import { writeMud } from '../rules/mud-writer.ts'

/** What house rules are made of. */
export interface HouseRulesParts {
  ledger: Ledger
  clock: Clock
  judge: ReturnType<typeof judging>
  /** @throws Fault `not-found` */
  deviceOf(id: string): Device
  /** Hears of the warnings a change of rules settled. */
  settled(warnings: readonly Warning[]): void
}

/** What a guest may do: proposed, confirmed, taken back and exchanged. Every call throws `not-found` for a stranger. */
export function houseRulesDesk({ ledger, clock, judge, deviceOf, settled }: HouseRulesParts) {
  const set = (id: string, given: GivenRules | null): void => {
    deviceOf(id)
    const now = clock.now()
    const rules = given && { ...given, confirmedAt: now }
    settled(ledger.transaction(() => judge.setRules(id, rules, now)).immediate())
  }

  const desk = {
    /** The rules that stand; `null` where the owner confirmed none. */
    standing(id: string): ToldRules | null {
      deviceOf(id)
      const rules = judge.rulesOf(id)
      return rules && judge.tellRules(id, rules)
    },
    /** Rules that fit what the device did so far; `null` while it is too early to tell. */
    propose(id: string): ProposedRules | null {
      deviceOf(id)
      return judge.proposeRules(id, clock.now())
    },
    /** From now on contacts are held against these. */
    confirm: (id: string, given: GivenRules): void => set(id, given),
    withdraw: (id: string): void => set(id, null),
    /** The standing rules as the text of an RFC 8520 MUD file. */
    exportMud(id: string): string {
      const { vendor, model, firmware } = deviceOf(id)
      const rules = judge.rulesOf(id)
      if (!rules)
        throw new Fault('not-found', 'This device has no house rules yet; confirm some before exporting.')
      return writeMud(rules, { vendor, model, firmware }, clock.now())
    },
    /**
     * Reads a MUD file for a device; nothing is in force before the owner confirms it.
     * @throws Fault `bad-input`
     */
    importMud(id: string, text: string): ReadRules {
      deviceOf(id)
      const { rules, left } = readMud(text)
      const told = judge.tellRules(id, rules)
      if (!told) throw new Fault('not-found', 'Nothing has been seen of this device yet; look around first.')
      return { ...told, left }
    },
  }
  return desk
}
