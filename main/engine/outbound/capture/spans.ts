/** Bytes that came in pieces, in any order: which of them are there, each piece from its first to past its last. */

/** How many bytes from 0 on are covered by the spans without a hole. */
export function contiguous(spans: [number, number][]): number {
  spans.sort((x, y) => x[0] - y[0])
  let reach = 0
  for (const [from, to] of spans) {
    if (from > reach) break
    if (to > reach) reach = to
  }
  return reach
}
