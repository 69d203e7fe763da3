import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { day, moment, partialDate, relativeTime } from '../format.ts'

const MINUTE = 60_000
const listeners = new Set<() => void>()
let minutes: ReturnType<typeof setInterval> | undefined

/** Calls back once a minute: enough for "3 minutes ago", one timer for all of them, and none where nobody reads one. */
function everyMinute(listener: () => void): () => void {
  listeners.add(listener)
  minutes ??= setInterval(() => {
    for (const tell of [...listeners]) tell()
  }, MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(minutes)
    minutes = undefined
  }
}

/** "3 days ago" as text, drawn anew when its words change; `null` of nothing. `at` is ISO 8601. */
export function useAgo(at: string | undefined): string | null {
  const { language } = useTranslation().i18n
  return useSyncExternalStore(everyMinute, () => {
    const then = at === undefined ? null : Date.parse(at)
    return then === null ? null : relativeTime(then, Math.max(Date.now(), then), language)
  })
}

/** "3 days ago", with the exact moment on hover. `at` is ISO 8601. */
export function Ago({ at }: { at: string }) {
  const { i18n } = useTranslation()
  return (
    <time dateTime={at} title={moment(at, i18n.language)}>
      {useAgo(at)}
    </time>
  )
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
