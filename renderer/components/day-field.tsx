import { lazy, Suspense } from 'react'
import './day-field.css'
import type { DayFieldProps } from './day-picker.tsx'
import { useLater } from './later.ts'

/** Calendars in every language are a lot of code and a lot to draw: a page is shown first, and they come into it. */
const Picker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

/** A labelled day of the calendar, in the order of the language the window speaks, to type or to choose. */
export function DayField(props: DayFieldProps) {
  const isTime = useLater()
  const place = <Place label={props.label} />
  return isTime ? (
    <Suspense fallback={place}>
      <Picker {...props} />
    </Suspense>
  ) : (
    place
  )
}

/** Of the same size, so that nothing moves. */
const Place = ({ label }: { label: string }) => (
  <div className="field day-field">
    <span>{label}</span>
    <div className="field__box" />
  </div>
)
