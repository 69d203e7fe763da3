/** By what a file that was imported is known again, whatever it is called now and however it grew. */

/** Bytes from the start that make up a file's identity; fewer where the file is shorter. */
export const HEAD_BYTES = 65_536
/** Places sampled over the part already imported, to tell growth from another file with the same head. */
const SAMPLES = 64
export const SAMPLE_BYTES = 1024

/** What is remembered of a file that was imported up to `offset`. */
export interface Fingerprint {
  headLength: number
  head: string
  /**
   * Of samples over the first `offset` bytes, and of the bytes right before it; of a compressed file the CRC-32 of all
   * these bytes; of a Pi-hole, its `CountedIds`.
   */
  body: string
  offset: number
}

/** Where samples of the first `offset` bytes lie, in rising order without overlap that would step back. */
export function samplePlaces(offset: number): [number, number][] {
  if (offset <= SAMPLES * SAMPLE_BYTES) {
    const places: [number, number][] = []
    for (let from = 0; from < offset; from += SAMPLE_BYTES)
      places.push([from, Math.min(SAMPLE_BYTES, offset - from)])
    return places
  }
  const stride = (offset - SAMPLE_BYTES) / (SAMPLES - 1)
  return Array.from({ length: SAMPLES }, (_, i): [number, number] => [Math.floor(i * stride), SAMPLE_BYTES])
}
