/** Bytes of a file that are not used yet, in memory that is used again and again. */
export class ByteWindow {
  data: Buffer
  end = 0

  constructor(size: number) {
    this.data = Buffer.allocUnsafe(size)
  }

  get isFull(): boolean {
    return this.end === this.data.length
  }

  get rest(): Buffer {
    return this.data.subarray(0, this.end)
  }

  /** Forgets the first bytes, which were used. */
  drop(used: number): void {
    this.data.copyWithin(0, used, this.end)
    this.end -= used
  }

  /** Makes room for as much again; false where `most` bytes wait already. */
  widen(most: number): boolean {
    if (this.end >= most) return false
    const larger = Buffer.allocUnsafe(this.end * 2)
    this.data.copy(larger, 0, 0, this.end)
    this.data = larger
    return true
  }
}
