import { sentence } from '../../../shared/i18n/sentences.ts'
import { explainedBy } from './notes.ts'
import type { Rule } from './rule.ts'
import { printerName } from './saying.ts'
import type { PrinterState } from './state.ts'
import { DAY } from './time.ts'

/** More than this was left in it. */
const EARLY_PERCENT = 20
/** One early swap is no pattern; two on different days among the last four swaps are one. */
const PATTERN = 2
const LAST_SWAPS = 4
const MAX_KEPT = 24
/** Swaps around a refusal are its effect, not a habit. */
const AROUND_REFUSAL = 10 * DAY

export const areCartridgesReplacedEarly: Rule = {
  asks: 'supply-replaced-early',
  on: ['sighting'],
  ask({ device, supplyNews, at, say }) {
    const printer = device?.printer
    if (!device || !printer || !supplyNews || supplyNews.swaps.length === 0) return
    if (isAroundRefusal(printer, at)) return
    for (const { name, remaining } of supplyNews.swaps) {
      if (remaining !== null) printer.early.push({ at, supply: name, remaining })
      if (printer.early.length > MAX_KEPT) printer.early.shift()
    }
    const recent = printer.early.slice(-LAST_SWAPS)
    const early = recent.filter(
      (swap) =>
        swap.remaining >= EARLY_PERCENT && explainedBy(device, swap.at, ['supplies', 'device']) === null,
    )
    if (new Set(early.map((swap) => swap.at)).size < PATTERN) return
    const mean = early.reduce((sum, swap) => sum + swap.remaining, 0) / early.length
    say({
      kind: 'supply-replaced-early',
      about: { deviceId: device.id },
      cause: 'pattern',
      severity: 'notice',
      at,
      title: sentence('supply-replaced-early.title', { name: printerName(device) }),
      explanation: [
        sentence('supply-replaced-early.left', {
          early: early.length,
          count: recent.length,
          left: Math.round(mean),
        }),
      ],
      advice: [sentence('supply-replaced-early.adviceUse'), sentence('supply-replaced-early.adviceReorder')],
      evidence: early.map((swap) => ({
        said: sentence('supply-replaced-early.atLeast', {
          supply: swap.supply,
          left: Math.round(swap.remaining),
        }),
        from: 'sighting',
        at: swap.at,
      })),
    })
  },
}

const isAroundRefusal = ({ refusal, lastRefusalEnd }: PrinterState, at: number): boolean =>
  refusal !== null || (lastRefusalEnd !== null && at - lastRefusalEnd < AROUND_REFUSAL)
