/** A capture file, whatever its format: handed over in windows, it answers how far it got. */

/** Receives each captured frame: it lies at `[at, end)` of `data`; `length` is its size on the wire. */
export type OnFrame = (
  data: Buffer,
  at: number,
  end: number,
  length: number,
  time: number,
  linkType: number,
) => void

/** A capture being read. `push` answers the offset of the first byte it did not use. */
export interface CaptureContainer {
  push(data: Buffer, from: number, end: number): number
  readonly records: number
  /** Places at which records were damaged; what lies between them and the next whole one is left out. */
  readonly damaged: number
  /** Why reading cannot go on; `null` while it can. */
  readonly broken: string | null
}

/** A record larger than this is damage, not a packet; also the most an honest `orig_len` states. */
export const MAX_FRAME = 262_144

/** The bytes of a window for reads in the file's own byte order. */
export const viewOf = (data: Buffer): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength)
