/** What collects the bytes of a conversation until they say something. */
export interface Collector {
  /** Lets go of what came, and waits for no more of it. */
  giveUp(): void
}

/** Bounds what conversations hold whose bytes never say anything: past so many collectors the oldest gives up. */
export class Collectors {
  readonly #most: number
  readonly #latest: Collector[] = []
  #begun = 0

  constructor(most: number) {
    this.#most = most
  }

  begin<T extends Collector>(collector: T): T {
    const place = this.#begun++ % this.#most
    this.#latest[place]?.giveUp()
    this.#latest[place] = collector
    return collector
  }
}
