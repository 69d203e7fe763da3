/** A map that forgets what was set least lately: so many keys set last are remembered at least, twice as many at most. */
export class Recent<V> {
  #now = new Map<string, V>()
  #before = new Map<string, V>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): V | undefined {
    return this.#now.get(key) ?? this.#before.get(key)
  }

  has(key: string): boolean {
    return this.#now.has(key) || this.#before.has(key)
  }

  set(key: string, value: V): void {
    if (this.#now.size >= this.#most && !this.#now.has(key)) {
      this.#before = this.#now
      this.#now = new Map()
    }
    this.#now.set(key, value)
  }

  get isEmpty(): boolean {
    return this.#now.size === 0
  }
}
