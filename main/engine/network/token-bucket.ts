import { ALWAYS_HEARD_RATE, GLOBAL_RATE, MAX_ADDRESSES, SOURCE_RATE } from '../protocol/limits.ts'

/** A rate: so many a second, so many at once. */
interface Rate {
  readonly perSecond: number
  readonly burst: number
}

interface Bucket {
  tokens: number
  at: number
}

interface Source extends Bucket {
  /** Its share of what is heard whatever the others do. */
  own: Bucket
}

/**
 * Lets through what an address, and all addresses together, may send: everything of a honest network, a bounded
 * share of a flood, and from every IPv4 address a few words whatever the others do; there are only as many of those as
 * the network has hosts. Times are milliseconds of one monotonic clock. Remembers at most `MAX_ADDRESSES` addresses of
 * each family, so that made-up IPv6 addresses crowd out no IPv4 neighbour.
 */
export class TokenBuckets {
  private readonly sources4 = new Map<string, Source>()
  private readonly sources6 = new Map<string, Source>()
  private readonly all: Bucket = { tokens: GLOBAL_RATE.burst, at: 0 }

  /** Takes one token for `source`, or says whose is missing. */
  take(source: string, now: number): 'granted' | 'source' | 'all' {
    const isIPv6 = source.includes(':')
    const bucket = this.bucketOf(source, isIPv6 ? this.sources6 : this.sources4, now)
    if (!bucket) return 'all'
    refill(bucket, SOURCE_RATE, now)
    if (bucket.tokens < 1) return 'source'
    refill(this.all, GLOBAL_RATE, now)
    refill(bucket.own, ALWAYS_HEARD_RATE, now)
    const share = !isIPv6 && bucket.own.tokens >= 1 ? bucket.own : this.all
    if (share.tokens < 1) return 'all'
    bucket.tokens--
    share.tokens--
    return 'granted'
  }

  private bucketOf(source: string, sources: Map<string, Source>, now: number): Source | null {
    const known = sources.get(source)
    if (known) return known
    if (sources.size >= MAX_ADDRESSES) forgetFull(sources, now)
    if (sources.size >= MAX_ADDRESSES) return null
    const fresh = { tokens: SOURCE_RATE.burst, at: now, own: { tokens: ALWAYS_HEARD_RATE.burst, at: now } }
    sources.set(source, fresh)
    return fresh
  }
}

function forgetFull(sources: Map<string, Source>, now: number): void {
  for (const [source, bucket] of sources) {
    refill(bucket, SOURCE_RATE, now)
    if (bucket.tokens >= SOURCE_RATE.burst) sources.delete(source)
  }
}

function refill(bucket: Bucket, rate: Rate, now: number): void {
  const earned = (Math.max(0, now - bucket.at) / 1000) * rate.perSecond
  bucket.tokens = Math.min(rate.burst, bucket.tokens + earned)
  bucket.at = now
}
