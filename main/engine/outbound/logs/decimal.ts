const DOT = 46
const ZERO = 48

/** A plain decimal number in `bytes[from, end)`, such as `1718190000.25`; NaN for anything else. */
export function decimalAt(bytes: Uint8Array, from: number, end: number): number {
  let whole = 0
  let i = from
  for (; i < end; i++) {
    const digit = bytes[i]! - ZERO
    if (digit < 0 || digit > 9) break
    whole = whole * 10 + digit
  }
  if (i === from) return Number.NaN
  if (i === end) return whole
  if (bytes[i] !== DOT) return Number.NaN
  let fraction = 0
  let scale = 1
  for (i++; i < end; i++) {
    const digit = bytes[i]! - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    fraction = fraction * 10 + digit
    scale *= 10
  }
  return whole + fraction / scale
}
