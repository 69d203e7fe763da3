import type {
  PolicyComparison,
  PolicyVersion,
  SupportEntry,
  VendorEntry,
  VendorPage,
} from '../../shared/ipc/schema.ts'
import type { Preset } from '../../shared/model/indicator.ts'
import type { ScoreCard } from '../../shared/model/score-card.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import type { StatementPart, VendorStatement } from '../../shared/model/vendor-statement.ts'
import { type Clock, iso } from './clock.ts'
import type { VendorAnswer, vendorRecord } from './vendor-record.ts'

/** A document the owner pasted. */
export interface GivenPolicy {
  vendor: string
  document: string
  text: string
  url: string | null
}

/** What screens and commands ask of vendors' records, as of now. */
export function vendorDesk(
  vendors: ReturnType<typeof vendorRecord>,
  clock: Clock,
  record: (events: TimelineEvent[]) => unknown,
) {
  const today = () => iso(clock.now())
  const entry = ({ card, recorded, deviceIds }: VendorAnswer): VendorEntry => ({ card, recorded, deviceIds })
  return {
    /** The cards of every vendor with a device here. */
    scores: (): ScoreCard[] =>
      vendors
        .assess({ asOf: today() })
        .filter((v) => v.deviceIds.length > 0)
        .map((v) => v.card),
    vendorCards: (preset: Preset | undefined): VendorEntry[] =>
      vendors.assess({ asOf: today(), preset }).map(entry),
    /** @throws Fault `not-found` */
    vendorPage(name: string, preset: Preset | undefined): VendorPage {
      const answer = vendors.assess({ name, asOf: today(), preset })[0]!
      return { ...entry(answer), dossier: answer.dossier }
    },
    supportCalendar: (): SupportEntry[] => vendors.supportCalendar(today()),
    policies: (vendor: string): PolicyVersion[] => vendors.policies(vendor),
    /** @throws Fault `not-found` */
    comparePolicies: (before: number, after: number): PolicyComparison =>
      vendors.comparePolicies(before, after),
    givePolicy: (policy: GivenPolicy): void => void record([{ at: today(), type: 'policy', ...policy }]),
    stateOnVendor(vendor: string, statement: StatementPart): VendorStatement[] {
      vendors.state(vendor, statement, clock.now())
      return vendors.statements(vendor)
    },
    withdrawStatement(vendor: string, id: number): VendorStatement[] {
      vendors.withdraw(id, clock.now())
      return vendors.statements(vendor)
    },
    statements: (vendor: string): VendorStatement[] => vendors.statements(vendor),
    /** @throws Fault `bad-input` naming line and field; nothing is kept then. */
    importDossier: (text: string, origin: string) => vendors.importDossier(text, origin, clock.now()),
    exportDossier: (vendor: string): string => vendors.exportDossier(vendor),
  }
}
