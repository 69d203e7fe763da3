/** Bytes of a log compared four at a time: most of a line is what was met before. */

/** The same bytes, to be read four at a time. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether `length` bytes from `x` on are those from `y` on; both lie within their views. */
export function isSame(a: DataView, x: number, b: DataView, y: number, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (a.getInt32(x + i) !== b.getInt32(y + i)) return false
  for (; i < length; i++) if (a.getUint8(x + i) !== b.getUint8(y + i)) return false
  return true
}
