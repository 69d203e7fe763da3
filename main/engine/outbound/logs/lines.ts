/** Log files as lines. */

/** No honest log line is longer (RFC 5424 asks for 2 kB; Suricata's statistics reach 50 kB). */
const MAX_LINE = 1_000_000
const LF = 10
const CR = 13

/** Receives the line `bytes[start, stop)`, without its line break. It is never empty. */
export type OnLine = (bytes: Buffer, start: number, stop: number) => void

/** Hands every whole line in `data[from, end)` to `onLine`; answers the offset after the last line break. */
export function eachLine(
  data: Buffer,
  from: number,
  end: number,
  onLine: OnLine,
  tooLong: () => void,
): number {
  let start = from
  for (;;) {
    const next = data.indexOf(LF, start)
    if (next < 0 || next >= end) return start
    const stop = next > start && data[next - 1] === CR ? next - 1 : next
    if (stop - start > MAX_LINE) tooLong()
    else if (stop > start) onLine(data, start, stop)
    start = next + 1
  }
}

/** The same for logs that are read as text (UTF-8); a line that is too long is counted in `skipped`. */
export const eachTextLine = (
  data: Buffer,
  from: number,
  end: number,
  skipped: { tooLong: number },
  onLine: (line: string) => void,
): number =>
  eachLine(
    data,
    from,
    end,
    (bytes, start, stop) => onLine(bytes.toString('utf8', start, stop)),
    () => skipped.tooLong++,
  )
