import { lazy, Suspense } from 'react'
import './day-field.css'
import type { DayFieldProps } from './day-picker.tsx'

/** Calendars in every language are a lot of code: a page is shown first, and they come into it. */
const Picker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

/** A labelled day of the calendar, in the order of the language the window speaks, to type or to choose. */
export const DayField = (props: DayFieldProps) => (
  <Suspense fallback={<Place label={props.label} />}>
    <Picker {...props} />
  </Suspense>
)

/** Of the same size, so that nothing moves. */
const Place = ({ label }: { label: string }) => (
  <div className="field day-field">
    <span>{label}</span>
    <div className="field__box" />
  </div>
)
