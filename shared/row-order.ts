/** A column of finite numbers. */
type Column = { readonly [row: number]: number }

/** Values a digit has: what is counted for one stays in the processor's nearest memory. */
const DIGITS = 2 ** 11

/**
 * The numbers of `count` rows, sorted by these columns of whole numbers, first column first; equal rows keep their
 * order. A radix sort, from the last digit of the last column on: many times faster than asking which of two comes first.
 */
export function rowOrder(count: number, ...columns: readonly Column[]): Uint32Array {
  let order = new Uint32Array(count)
  for (let row = 0; row < count; row++) order[row] = row
  let sorted = new Uint32Array(count)
  for (const column of columns.toReversed()) {
    const [least, most] = rangeOf(column, count)
    for (let unit = 1; unit <= most - least; unit *= DIGITS) {
      sortByDigit(order, sorted, column, least, unit)
      ;[order, sorted] = [sorted, order]
    }
  }
  return order
}

function rangeOf(column: Column, count: number): [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < count; row++) {
    const value = column[row]!
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** Puts `order` into `sorted` by the digit that counts `unit`s above `least`. */
function sortByDigit(
  order: Uint32Array,
  sorted: Uint32Array,
  column: Column,
  least: number,
  unit: number,
): void {
  const digits = new Uint16Array(order.length)
  const places = new Uint32Array(DIGITS + 1)
  for (let n = 0; n < order.length; n++) {
    const digit = Math.floor((column[order[n]!]! - least) / unit) % DIGITS
    digits[n] = digit
    places[digit + 1] = places[digit + 1]! + 1
  }
  for (let digit = 0; digit < DIGITS; digit++) places[digit + 1] = places[digit + 1]! + places[digit]!
  for (let n = 0; n < order.length; n++) {
    const digit = digits[n]!
    sorted[places[digit]!] = order[n]!
    places[digit] = places[digit]! + 1
  }
}
