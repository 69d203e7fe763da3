import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridPart } from '../../components/grid-part.tsx'
import { useLater } from '../../components/later.ts'
import { createStore } from '../../engine/store.ts'
import { navigate } from '../../routes.ts'
import type { Row, SortColumn, View, Words } from './arrange.ts'
import { DeviceRow, GroupRow } from './device-row.tsx'
import { targetIndex } from './grid-keys.ts'

const COLUMNS: readonly SortColumn[] = ['name', 'vendor', 'firmware', 'lastSeen']
/** Row heights in rem, as in devices.css. */
const HEIGHT = { device: 3.75, group: 2.75 }
/** Rows drawn beyond either edge, so that scrolling finds them there. */
const OVERSCAN = 6

/** The row last opened: coming back puts focus and scroll where they were. */
const lastOpened = createStore<{ key: string; scroll: number } | null>(null)

/** The devices as a grid that draws only what can be seen. Arrow keys move, Enter opens. */
export function DeviceGrid(props: {
  rows: readonly Row[]
  sort: View['sort']
  words: Words
  onSort: (sort: View['sort']) => void
}) {
  const { t } = useTranslation()
  const { rows, sort, words, onSort } = props
  const body = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [offset, setOffset] = useState(0)
  const wantsFocus = useRef(false)
  const scroller = useCallback(() => body.current?.closest('main') ?? null, [])
  useLayoutEffect(() => {
    const measure = () => {
      const [main, top] = [scroller(), body.current?.getBoundingClientRect().top]
      if (main && top !== undefined) setOffset(top - main.getBoundingClientRect().top + main.scrollTop)
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [scroller])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // First what can be seen.
  const overscan = useLater() ? OVERSCAN : 0
  const current = Math.min(active, rows.length - 1)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: scroller,
    estimateSize: (index) => HEIGHT[rows[index]?.type ?? 'device'] * rem,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: offset,
    overscan,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes follow from the rows alone.
  useLayoutEffect(() => virtualizer.measure(), [rows])

  const returned = useRef(lastOpened.get())
  useEffect(() => {
    const from = returned.current
    if (!from) return
    returned.current = null
    lastOpened.set(null)
    const index = rows.findIndex(({ key }) => key === from.key)
    if (index < 0) return
    setActive(index)
    scroller()?.scrollTo(0, from.scroll)
  }, [rows, scroller])

  // At once: an effect left over from the drawing before the key would focus the row before it.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    body.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true })
  })

  const open = useCallback(
    (id: string) => {
      lastOpened.set({ key: id, scroll: scroller()?.scrollTop ?? 0 })
      navigate('devices', id)
    },
    [scroller],
  )
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[current]
    if (event.key === 'Enter' && row) return row.type === 'device' ? open(row.device.id) : undefined
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / (HEIGHT.device * rem)) - 1)
    const index = targetIndex(event.key, current, rows.length, page)
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    wantsFocus.current = true
    setActive(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  return (
    <GridPart
      className="grid"
      role="grid"
      aria-label={t('devices.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
    >
      <Header sort={sort} onSort={onSort} />
      <GridPart
        className="grid__body"
        role="rowgroup"
        ref={body}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const place = {
            index: item.index,
            top: item.start - offset,
            height: item.size,
            active: item.index === current,
            onFocus: setActive,
          }
          return row.type === 'group' ? (
            <GroupRow key={row.key} row={row} {...place} />
          ) : (
            <DeviceRow key={row.key} device={row.device} words={words} onOpen={open} {...place} />
          )
        })}
      </GridPart>
    </GridPart>
  )
}

function Header({ sort, onSort }: { sort: View['sort']; onSort: (sort: View['sort']) => void }) {
  const { t } = useTranslation()
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <GridPart role="rowgroup">
      <GridPart className="grid__row grid__row--head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => {
          const sorted = sort.column === column
          return (
            <GridPart
              key={column}
              role="columnheader"
              className={`grid__cell grid__cell--${column}`}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="grid__sort"
                onClick={() => onSort({ column, descending: sorted && !sort.descending })}
              >
                {t(`devices.columns.${column}`)}
                {sorted && <Arrow aria-hidden />}
              </button>
            </GridPart>
          )
        })}
      </GridPart>
    </GridPart>
  )
}
