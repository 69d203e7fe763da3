import type { Fact } from '../../../shared/model/device.ts'

/** One value over one span, in milliseconds since the epoch. */
export interface Span {
  from: number
  until: number
  fact: Fact
}
/** One thing that has values over time; `tracks` hold spans that do not overlap. */
export interface Lane {
  key: string
  tracks: Span[][]
}

/** Gauges change with every look; a bar for each value would hide what matters. */
const isGauge = (key: string) => /^(printer\.|supply\.)/.test(key)
const ORDER = ['firmware', 'name', 'hostname', 'vendor', 'model', 'kind', 'serial']
/** More lanes than this are no picture any more; the table has them all. */
const MAX_LANES = 12

/**
 * The lanes of the history picture: firmware always, services always, anything else that ever changed.
 * Statements of several sources with the same value become one span.
 */
export function lanesOf(history: readonly Fact[]): Lane[] {
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  return [...Map.groupBy(history, ({ key }) => key)]
    .filter(([key]) => !isGauge(key))
    .map(([key, facts]) => ({ key, spans: unite(facts) }))
    .filter(({ key, spans }) => key === 'firmware' || key.startsWith('service.') || spans.length > 1)
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key))
    .slice(0, MAX_LANES)
    .map(({ key, spans }) => ({ key, tracks: pack(spans) }))
}

function unite(facts: readonly Fact[]): Span[] {
  const spans: Span[] = []
  const ordered = facts
    .map((fact) => ({ from: Date.parse(fact.firstSeen), until: Date.parse(fact.lastSeen), fact }))
    .sort((a, b) => a.from - b.from)
  for (const span of ordered) {
    const value = JSON.stringify(span.fact.value)
    const same = spans.find(({ fact, until }) => JSON.stringify(fact.value) === value && until >= span.from)
    if (same) same.until = Math.max(same.until, span.until)
    else spans.push(span)
  }
  return spans
}

/** Lays spans into as few tracks as possible without overlap. */
function pack(spans: readonly Span[]): Span[][] {
  const tracks: Span[][] = []
  for (const span of spans) {
    const free = tracks.find((track) => (track.at(-1)?.until ?? 0) <= span.from)
    if (free) free.push(span)
    else tracks.push([span])
  }
  return tracks
}
