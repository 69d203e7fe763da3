/** Statistics that one odd day cannot bend. All take a copy; empty input answers `null`. */

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** The value below which the share `q` (0–1) of all lies, nearest rank. */
export function quantile(values: readonly number[], q: number): number | null {
  const all = sorted(values)
  return all[Math.min(all.length - 1, Math.floor(q * all.length))] ?? null
}

export function median(values: readonly number[]): number | null {
  const all = sorted(values)
  const middle = all.length >> 1
  if (all.length === 0) return null
  return all.length % 2 === 1 ? all[middle]! : (all[middle - 1]! + all[middle]!) / 2
}

/** Median absolute deviation, scaled to the standard deviation of a normal distribution (×1.4826). */
export function spread(values: readonly number[]): number | null {
  const centre = median(values)
  return centre === null ? null : 1.4826 * median(values.map((value) => Math.abs(value - centre)))!
}
