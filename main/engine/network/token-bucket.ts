import { GLOBAL_RATE, MAX_ADDRESSES, SOURCE_RATE } from '../protocol/limits.ts'

/** A rate: so many a second, so many at once. */
interface Rate {
  readonly perSecond: number
  readonly burst: number
}

interface Bucket {
  tokens: number
  at: number
}

/**
 * Lets through what an address, and all addresses together, may send: everything of a honest network, a bounded
 * share of a flood. Times are milliseconds of one monotonic clock. Remembers at most `MAX_ADDRESSES` addresses.
 */
export class TokenBuckets {
  private readonly sources = new Map<string, Bucket>()
  private readonly all: Bucket = { tokens: GLOBAL_RATE.burst, at: 0 }

  /** Takes one token for `source`, or says whose is missing. */
  take(source: string, now: number): 'granted' | 'source' | 'all' {
    let bucket = this.sources.get(source)
    if (!bucket) {
      if (this.sources.size >= MAX_ADDRESSES) this.forgetFull(now)
      if (this.sources.size >= MAX_ADDRESSES) return 'all'
      bucket = { tokens: SOURCE_RATE.burst, at: now }
      this.sources.set(source, bucket)
    }
    refill(bucket, SOURCE_RATE, now)
    if (bucket.tokens < 1) return 'source'
    refill(this.all, GLOBAL_RATE, now)
    if (this.all.tokens < 1) return 'all'
    bucket.tokens--
    this.all.tokens--
    return 'granted'
  }

  private forgetFull(now: number): void {
    for (const [source, bucket] of this.sources) {
      refill(bucket, SOURCE_RATE, now)
      if (bucket.tokens >= SOURCE_RATE.burst) this.sources.delete(source)
    }
  }
}

function refill(bucket: Bucket, rate: Rate, now: number): void {
  const earned = (Math.max(0, now - bucket.at) / 1000) * rate.perSecond
  bucket.tokens = Math.min(rate.burst, bucket.tokens + earned)
  bucket.at = now
}
