import type { AuditData, AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { PageCost } from '../../../shared/model/fleet.ts'
import { type Block, type Cell, heading, paragraph, said } from './document.ts'
import { nameOf } from './naming.ts'

/** What the fleet report tells beyond single printers: refusals of a whole model, days left, costs. */

/** Models of which several refuse at once: the reason is then seldom the cartridge. */
export const refusingTogether = ({ fleet }: AuditData): Block[] =>
  fleet.refusing.map(({ vendor, model, deviceIds }) =>
    paragraph(
      `${deviceIds.length} printers of one model refuse a cartridge now: `,
      said([vendor, model].filter((part) => part !== null).join(' ')) ?? '',
      '.',
    ),
  )

/** How long supplies last at their own pace, and what a page costs at the owner's prices. */
export function costChapter(
  { fleet: { printers, currency } }: AuditData,
  devices: readonly AuditedDevice[],
): Block[] {
  const known = new Map(printers.map((printer) => [printer.deviceId, printer]))
  return [
    heading('What lasts how long, and what a page costs'),
    {
      type: 'table',
      caption:
        'Days are told from the pace of the cartridges in place; costs from the prices you gave. A dash: too early to tell, or no price.',
      columns: [
        { head: 'Printer', share: 24 },
        { head: 'Site', share: 16 },
        { head: 'Lasts (days)', share: 12, end: true },
        { head: 'Cost of a page', share: 16, end: true },
        { head: 'Said not to be the maker’s own', share: 32 },
      ],
      rows: devices.map(({ device }): Cell[] => {
        const printer = known.get(device.id)
        const foreign = printer?.supplies.filter(({ notOriginal }) => notOriginal !== null) ?? []
        return [
          said(nameOf(device)),
          said(printer?.site ?? null),
          printer?.daysLeft ?? null,
          costInWords(printer?.pageCost ?? null, currency),
          said(foreign.map(({ name }) => name).join(', ') || null),
        ]
      }),
    },
  ]
}

/** A cost that leaves supplies out for want of a price is told as a lower bound. */
function costInWords(cost: PageCost | null, currency: string | null): string | null {
  if (cost === null || currency === null) return null
  const amount = `${cost.amount.toFixed(4)} ${currency}`
  return cost.priced < cost.supplies ? `at least ${amount}` : amount
}
