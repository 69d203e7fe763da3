import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import { GridPart } from '../../components/grid-part.tsx'
import { KindIcon } from '../../components/kind-icon.tsx'
import { Ago } from '../../components/time.tsx'
import { displayName, type Row, type SortColumn, type Words } from './arrange.ts'

/** Where a row stands in the list. Top and height in pixels. */
interface Place {
  index: number
  top: number
  height: number
  active: boolean
  onFocus: (index: number) => void
}

const rowProps = ({ index, top, height, active, onFocus }: Place, onClick?: () => void) => ({
  role: 'row' as const,
  tabIndex: active ? 0 : -1,
  'data-index': index,
  'aria-rowindex': index + 2,
  onFocus: () => onFocus(index),
  onClick,
  style: { height, transform: `translateY(${top}px)` },
})

/** One device in the list. Scrolling draws only the rows that come into sight. */
export const DeviceRow = memo(function DeviceRow({
  device,
  words,
  onOpen,
  ...place
}: Place & {
  device: Device
  words: Words
  onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const name = displayName(device, words)
  return (
    <GridPart className="grid__row grid__row--device" {...rowProps(place, () => onOpen(device.id))}>
      <Cell column="name">
        <KindIcon kind={device.kind} />
        <div className="grid__lines">
          <bdi className="ellipsis grid__name" title={name}>
            {name}
          </bdi>
          <span className="ellipsis quiet small">{words.kind(device.kind)}</span>
        </div>
      </Cell>
      <Cell column="vendor">
        <div className="grid__lines">
          {device.vendor ? <Whole text={device.vendor} /> : <Unknown />}
          {device.model && <Whole text={device.model} className="quiet small" />}
        </div>
      </Cell>
      <Cell column="firmware">
        {device.firmware ? <Whole text={device.firmware} className="numbers" /> : <Unknown />}
      </Cell>
      <Cell column="lastSeen">
        {device.online ? (
          <span className="tag tag--good tag--dot">{t('devices.online')}</span>
        ) : (
          <span className="quiet ellipsis">
            <Ago at={device.lastSeen} />
          </span>
        )}
      </Cell>
    </GridPart>
  )
})

/** A value that is cut where its column ends; the pointer reads it whole. */
const Whole = ({ text, className = '' }: { text: string; className?: string }) => (
  <bdi className={`ellipsis ${className}`} title={text}>
    {text}
  </bdi>
)

/** A value nobody stated: a dash to the eye, words to a screen reader. */
function Unknown() {
  const { t } = useTranslation()
  return (
    <span className="quiet">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('shell.unknown')}</span>
    </span>
  )
}

/** A heading inside the list. */
export const GroupRow = memo(function GroupRow({
  row,
  ...place
}: Place & { row: Extract<Row, { type: 'group' }> }) {
  const { t } = useTranslation()
  return (
    <GridPart className="grid__row grid__row--group" {...rowProps(place)}>
      <GridPart role="gridcell" aria-colspan={4} className="grid__group">
        <bdi>{row.label}</bdi>
        <span className="quiet small numbers">{t('devices.count', { count: row.count })}</span>
      </GridPart>
    </GridPart>
  )
})

function Cell({ column, children }: { column: SortColumn; children: ReactNode }) {
  return (
    <GridPart role="gridcell" className={`grid__cell grid__cell--${column}`}>
      {children}
    </GridPart>
  )
}
