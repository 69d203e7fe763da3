let last = ''
let known = Number.NaN

/**
 * `Date.parse` for one event's time, which every room on its way asks for: the last text is known. Milliseconds UTC, NaN
 * for what is no time.
 */
export function instant(iso: string): number {
  if (iso !== last) {
    known = Date.parse(iso)
    last = iso
  }
  return known
}

/** `iso`, of which it is known already that it says `at`, ms UTC: it need not be read. */
export function knownInstant(iso: string, at: number): string {
  last = iso
  known = at
  return iso
}
