import type { DataSet } from '../../../../shared/model/contact-views.ts'

/**
 * Who an address block is registered to, from CSV lists the owner added: `start,end,country` or
 * `start,end,asn,organisation`, sorted, inclusive, IPv4 and IPv6 as text or IPv4 as numbers.
 */

export interface RangeHit {
  asn?: number
  country?: string
  organisation?: string
}

export interface AddressRanges {
  dataSet: DataSet
  find(ip: string): RangeHit | null
}

/** An address as a number that keeps its order: 32 bits for IPv4, 128 for IPv6. `null` when it is none. */
function addressNumber(ip: string): bigint | null {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip)
  if (v4) {
    const parts = v4.slice(1).map(Number)
    return parts.every((n) => n < 256) ? BigInt(parts.reduce((n, part) => n * 256 + part, 0)) : null
  }
  if (/^\d{1,10}$/.test(ip)) return BigInt(ip)
  if (!ip.includes(':') || !/^[0-9a-f:]+$/i.test(ip)) return null
  const [head, tail] = ip.split('::') as [string, string | undefined]
  const groups = (side: string) => (side === '' ? [] : side.split(':'))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const missing = 8 - before.length - after.length
  if (missing < 0 || (tail === undefined && missing !== 0)) return null
  const all = [...before, ...new Array<string>(missing).fill('0'), ...after]
  return all.reduce((n, group) => (n << 16n) | BigInt(Number.parseInt(group || '0', 16)), 0n)
}

const V6_MARK = 1n << 128n

/** Reads such a CSV; rows that are none are left out. Overlaps: the later row wins where starts are equal. */
export function addressRanges(csv: string, dataSet: Omit<DataSet, 'entries'>): AddressRanges {
  const rows: { start: bigint; end: bigint; hit: number }[] = []
  const hits: RangeHit[] = []
  const known = new Map<string, number>()
  for (const line of csv.split('\n')) {
    const [from, to, third, ...rest] = line.trim().split(',')
    if (from === undefined || to === undefined || third === undefined) continue
    const start = addressNumber(from)
    const end = addressNumber(to)
    if (start === null || end === null || end < start) continue
    const key = `${third},${rest.join(',')}`
    let hit = known.get(key)
    if (hit === undefined) {
      const made = hitOf(third, rest.join(','))
      if (!made) continue
      hit = hits.push(made) - 1
      known.set(key, hit)
    }
    const mark = from.includes(':') ? V6_MARK : 0n
    rows.push({ start: start | mark, end: end | mark, hit })
  }
  rows.sort((x, y) => (x.start < y.start ? -1 : x.start > y.start ? 1 : 0))
  return {
    dataSet: { ...dataSet, entries: rows.length },
    find(ip) {
      const number = addressNumber(ip)
      if (number === null) return null
      const at = ip.includes(':') ? number | V6_MARK : number
      let low = 0
      let high = rows.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (rows[middle]!.start <= at) low = middle + 1
        else high = middle
      }
      const row = rows[low - 1]
      return row && row.end >= at ? hits[row.hit]! : null
    },
  }
}

function hitOf(third: string, organisation: string): RangeHit | null {
  if (/^[A-Z]{2}$/.test(third)) return { country: third }
  const asn = Number(third.replace(/^AS/i, ''))
  if (!Number.isInteger(asn) || asn <= 0) return null
  const name = organisation.replace(/^"|"$/g, '').trim()
  return name === '' ? { asn } : { asn, organisation: name }
}
