import type {
  IncidentStanding,
  ScoreSummary,
  SupportEntry,
  VendorEntry,
  VendorPage,
} from '../../../shared/ipc/schema.ts'
import type { Preset } from '../../../shared/model/indicator.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import type { StatementPart, VendorStatement } from '../../../shared/model/vendor-statement.ts'
import { type Clock, iso } from '../clock.ts'
import { inSlices } from '../in-slices.ts'
import { explain } from '../score/explain.ts'
import type { Standing } from '../score/incidents.ts'
import type { VendorAnswer, vendorRecord } from './vendor-record.ts'

/** How a score is asked for: the weights, and a day such as `2026-11-22` whose end it is for. */
export interface Asked {
  preset?: Preset | undefined
  asOf?: string | undefined
}

/**
 * What screens and commands ask of vendors' records, as of now or of an earlier day.
 * @param hold keeps all vendors' scores at hand, by the day they are for
 */
export function vendorDesk(
  vendors: ReturnType<typeof vendorRecord>,
  clock: Clock,
  hold: (asOf: string, answer: () => Promise<VendorAnswer[]>) => Promise<VendorAnswer[]>,
) {
  const today = () => iso(clock.now())
  /** The end of the day asked for; a day that is not over yet ends now. */
  const momentOf = (day: string | undefined): string =>
    day === undefined ? today() : iso(Math.min(clock.now(), Date.parse(`${day}T23:59:59.999Z`)))

  return {
    /** The cards of every vendor with a device here. */
    scores: (): ScoreCard[] =>
      vendors
        .assess({ asOf: today() })
        .filter((v) => v.deviceIds.length > 0)
        .map((v) => v.card),
    /** Takes long for the many makers of a large home; others are answered meanwhile. */
    async vendorCards({ preset = 'default', asOf }: Asked): Promise<VendorEntry[]> {
      const answers = await hold(asOf ?? 'now', () => inSlices(vendors.assessing({ asOf: momentOf(asOf) })))
      if (preset === 'default') return answers.map(entry)
      return answers.map((answer) => entry({ ...answer, card: answer.weighed(preset), usual: answer.card }))
    },
    /** @throws Fault `not-found` */
    vendorPage(name: string, { preset, asOf: day }: Asked): VendorPage {
      const asOf = momentOf(day)
      const answer = vendors.assess({ name, asOf, preset })[0]!
      return {
        ...entry(answer),
        card: answer.card,
        dossier: answer.dossier,
        onYourNetwork: answer.onYourNetwork,
        devices: vendors
          .assessDevices(name, { asOf, preset: preset ?? 'default' })
          .map(({ deviceId, card }) => ({
            deviceId,
            heldAt: heldAt(card, answer.card),
            ...summary(card),
          })),
        owners: vendors.owners(name),
        incidents: answer.incidents.map(standing),
        raises: explain(answer.card).raises.map(({ id, points, by }) => ({ id, points, by })),
        supportEnds: vendors.supportCalendar(asOf, name),
        statements: vendors.statements(name),
      }
    },
    supportCalendar: (): SupportEntry[] => vendors.supportCalendar(today()),
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

const entry = ({ card, recorded, deviceIds, dossier, usual }: VendorAnswer): VendorEntry => ({
  card: { vendor: card.vendor, ...summary(card) },
  recorded,
  deviceIds,
  aliases: dossier.aliases,
  usual: usual && summary(usual),
})

const summary = ({ point, low, high, coverage, letter }: ScoreCard): ScoreSummary => ({
  point,
  low,
  high,
  coverage,
  letter,
})

/** The lowest cap that is the device's own and not its maker's. */
function heldAt({ caps }: ScoreCard, vendor: ScoreCard): number | null {
  const makers = new Set(vendor.caps.map(({ reason }) => reason))
  const own = caps.filter(({ reason }) => !makers.has(reason)).map(({ at }) => at)
  return own.length > 0 ? Math.min(...own) : null
}

const standing = ({ incident, state, penalty }: Standing): IncidentStanding => ({
  id: incident.id,
  state,
  penalty: Math.round(penalty * 100) / 100,
})
