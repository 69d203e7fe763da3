import { Children, type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './growing.css'

/** A window that is never idle still gets the rest of a page. */
const LATEST_MS = 500
/** As many times more are drawn at once where a reader looks at what is not there yet. */
const MOST_STEPS = 4

/** How a list grows: more than a window shows at once, as many as are drawn in a moment, and how high one is in rem. */
export interface Growth {
  first: number
  step: number
  height: number
}

/**
 * How many of `count` things are to be drawn by now: the first at once, and more as a reader comes near their place,
 * which `rest` keeps: put it after them. What is drawn already stays, so the things need to be memoised. Another list,
 * or the same in another order, is another `of` and begins anew.
 */
export function useGrowing(count: number, growth: Growth, of = ''): { drawn: number; rest: ReactNode } {
  const [grown, setGrown] = useState({ of, drawn: growth.first })
  if (grown.of !== of) setGrown({ of, drawn: growth.first })
  const grow = useCallback(
    (by: number) => startTransition(() => setGrown(({ of, drawn }) => ({ of, drawn: drawn + by }))),
    [],
  )
  const left = count - grown.drawn
  return {
    drawn: Math.min(grown.drawn, count),
    rest: left > 0 && <Rest left={left} growth={growth} onGrow={grow} />,
  }
}

/** The place of what is not drawn yet. Whoever reads without scrolling finds a button there. */
function Rest(props: { left: number; growth: Growth; onGrow: (by: number) => void }) {
  const { t } = useTranslation()
  const { left, growth, onGrow } = props
  const { step, height } = growth
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    let waiting = 0
    // Told once at the beginning, too: after each step whether the next one is near.
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return
        observer.disconnect()
        const { top, height: all } = seen.boundingClientRect
        const missing = Math.ceil(((seen.intersectionRect.bottom - top) / all) * left)
        if (top < innerHeight) onGrow(Math.min(Math.max(step, missing), step * MOST_STEPS))
        else waiting = requestIdleCallback(() => onGrow(step), { timeout: LATEST_MS })
      },
      { root: place.current.closest('main'), rootMargin: '0px 0px 100% 0px' },
    )
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      cancelIdleCallback(waiting)
    }
  }, [left, step, onGrow])
  return (
    <div ref={place} className="growing__rest" style={{ height: `${left * height}rem` }}>
      <button type="button" className="visually-hidden" tabIndex={-1} onClick={() => onGrow(left)}>
        {t('shell.showMore', { count: left })}
      </button>
    </div>
  )
}

/** Parts of a page one after the other: the `first` ones at once, each other when those before it are drawn. */
export function InTurn({ first, children }: { first: number; children: ReactNode }) {
  const parts = Children.toArray(children)
  const [drawn, setDrawn] = useState(first)
  const isWhole = drawn >= parts.length
  useEffect(() => {
    if (isWhole) return
    const next = requestIdleCallback(() => startTransition(() => setDrawn(drawn + 1)), { timeout: LATEST_MS })
    return () => cancelIdleCallback(next)
  }, [isWhole, drawn])
  return parts.slice(0, drawn)
}
