import type { AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { FirmwareEntry } from '../../../shared/model/change.ts'
import { clean } from '../../../shared/text.ts'
import { type Block, said } from './document.ts'
import { cut, FIGURE_WIDTH, type Ink, lettersIn, type Shape } from './figure.ts'
import { nameOf } from './naming.ts'
import { timeScale } from './time-scale.ts'
import { VERDICT_WORDS } from './verdicts.ts'
import { day } from './words.ts'

const ROW = 19
const TOP = 20
const NAMES = 118
const LABEL = 7.5
/** More rows than this do not fit a page. */
const MAX_ROWS = 32

const MARK: Record<
  NonNullable<FirmwareEntry['change']>['verdict'],
  { form: 'dot' | 'triangle' | 'cross'; fill: Ink }
> = {
  announced: { form: 'dot', fill: 'good' },
  vague: { form: 'triangle', fill: 'notice' },
  'not-found': { form: 'cross', fill: 'alarm' },
  'not-searched': { form: 'triangle', fill: 'soft' },
}

/** Which firmware each device ran when, one row a device; `null` where none stated any. */
export function firmwareFigure(devices: readonly AuditedDevice[], until: string): Block | null {
  const stating = devices.filter(({ firmware }) => firmware.length > 0)
  const rows = stating.toSorted((a, b) => b.firmware.length - a.firmware.length).slice(0, MAX_ROWS)
  if (rows.length === 0) return null
  const first = rows.flatMap(({ firmware }) => firmware.map((entry) => entry.firstSeen)).sort()[0]!
  const bottom = TOP + rows.length * ROW
  const scale = timeScale({ from: first, until, left: NAMES, right: FIGURE_WIDTH - 6, top: TOP - 6, bottom })
  const shapes: Shape[] = [...scale.shapes]
  rows.forEach(({ device, firmware }, i) => {
    const y = TOP + i * ROW
    const name = cut(clean(nameOf(device)), lettersIn(NAMES - 6, 8))
    shapes.push({ type: 'label', x: 0, y: y + 12, text: name, size: 8, anchor: 'start', ink: 'text' })
    firmware.toReversed().forEach((entry, nth) => {
      const x = scale.x(entry.firstSeen)
      const width = Math.max(2, scale.x(entry.lastSeen) - x)
      shapes.push({ type: 'box', x, y: y + 3, width, height: ROW - 7, fill: nth % 2 ? 'bandOther' : 'band' })
      const room = lettersIn(width - 9, LABEL)
      if (room >= 3)
        shapes.push({
          type: 'label',
          x: x + 6,
          y: y + 12,
          text: cut(clean(entry.version), room),
          size: LABEL,
          anchor: 'start',
          ink: 'text',
        })
      if (entry.change) shapes.push({ type: 'mark', x, y: y + ROW / 2 - 0.5, ...MARK[entry.change.verdict] })
    })
  })
  const most =
    rows.length < stating.length
      ? ` Shown: the ${rows.length} of ${stating.length} devices with the most versions.`
      : ''
  const title = `Firmware of each device over time. A dot: announced. A triangle: announced vaguely, or not searched for. A cross: no announcement was found.${most}`
  return {
    type: 'figure',
    title,
    figure: { height: bottom + 6, shapes },
    twin: {
      caption: 'Firmware of each device over time, in words',
      columns: [
        { head: 'Device', share: 22 },
        { head: 'Version', share: 24 },
        { head: 'First seen', share: 12 },
        { head: 'Last seen', share: 12 },
        { head: 'Announced?', share: 20 },
      ],
      rows: rows.flatMap(({ device, firmware }) =>
        firmware.map((entry) => [
          said(nameOf(device)),
          said(entry.version),
          day(entry.firstSeen),
          day(entry.lastSeen),
          entry.change ? VERDICT_WORDS[entry.change.verdict] : 'the first one seen',
        ]),
      ),
    },
  }
}
