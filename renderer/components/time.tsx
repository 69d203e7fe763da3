import { useTranslation } from 'react-i18next'
import { useStore } from '../engine/engine-context.tsx'
import { createStore } from '../engine/store.ts'
import { day, moment, partialDate, relativeTime } from '../format.ts'

const MINUTE = 60_000
/** The time of this computer, once a minute: enough for "3 minutes ago", and one timer for all of them. */
const now = createStore(Date.now())
setInterval(() => now.set(Date.now()), MINUTE)

/** "3 days ago", with the exact moment on hover. `at` is ISO 8601. */
export function Ago({ at }: { at: string }) {
  const { i18n } = useTranslation()
  return (
    <time dateTime={at} title={moment(at, i18n.language)}>
      {relativeTime(Date.parse(at), Math.max(useStore(now), Date.parse(at)), i18n.language)}
    </time>
  )
}

/** "3 days ago" as text, for a sentence; `null` of nothing. `at` is ISO 8601. */
export function useAgo(at: string | undefined): string | null {
  const { i18n } = useTranslation()
  const current = useStore(now)
  return at === undefined
    ? null
    : relativeTime(Date.parse(at), Math.max(current, Date.parse(at)), i18n.language)
}

/** A calendar day, with the exact moment on hover. `at` is ISO 8601. */
export function Day({ at }: { at: string }) {
  const { i18n } = useTranslation()
  return (
    <time dateTime={at} title={moment(at, i18n.language)}>
      {day(at, i18n.language)}
    </time>
  )
}

/** A date of the calendar as exactly as it is known: `2026-10-26`, `2026-10` or `2026`. */
export function CalendarDate({ date }: { date: string }) {
  const { i18n } = useTranslation()
  return <time dateTime={date}>{partialDate(date, i18n.language)}</time>
}

/** Day and time of day. `at` is ISO 8601. */
export function Moment({ at }: { at: string }) {
  const { i18n } = useTranslation()
  return <time dateTime={at}>{moment(at, i18n.language)}</time>
}
