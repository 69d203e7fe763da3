import { isAscii } from 'node:buffer'

/** Log files as lines: whole windows are decoded at once, and lines are ranges of one string. */

/** No honest log line is longer (RFC 5424 asks for 2 kB; Suricata's statistics reach 50 kB). */
const MAX_LINE = 1_000_000

/**
 * Receives the line `text[from, end)`, without its line break. `bytes` holds the same line at the same place
 * where the log is plain ASCII; else it is `null`.
 */
export type OnLine = (text: string, from: number, end: number, bytes: Uint8Array | null) => void

/** Hands every whole line in `data[from, end)` to `onLine`; answers the offset after the last line break. */
export function eachLine(
  data: Buffer,
  from: number,
  end: number,
  onLine: OnLine,
  tooLong: () => void,
): number {
  const last = data.subarray(from, end).lastIndexOf(10)
  if (last < 0) return from
  const stop = from + last
  const bytes = data.subarray(from, stop)
  const isPlain = isAscii(bytes)
  const text = bytes.toString(isPlain ? 'latin1' : 'utf8')
  const plain = isPlain ? bytes : null
  const length = text.length
  let start = 0
  while (start <= length) {
    let next = text.indexOf('\n', start)
    if (next < 0) next = length
    const lineEnd = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next
    if (lineEnd - start > MAX_LINE) tooLong()
    else if (lineEnd > start) onLine(text, start, lineEnd, plain)
    start = next + 1
  }
  return stop + 1
}
