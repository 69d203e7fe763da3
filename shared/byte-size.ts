const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** `14.8 MB`: a number of bytes in decimal units (IEC 80000-13) with at most three digits, in English. */
export function byteSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (Number(value.toPrecision(3)) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? Math.round(value) : Number(value.toPrecision(3))} ${UNITS[unit]}`
}
