/**
 * A record by names of strangers, at hand: an object that grows and shrinks all day is slow to ask and to look through,
 * and takes more room. In JSON it is a record.
 */
export class KeptMap<T> extends Map<string, T> {
  toJSON(): Record<string, T> {
    return Object.fromEntries(this)
  }
}
