import { type Lease, macOf } from './lease-lines.ts'

/**
 * ISC dhcpd's `dhcpd.leases` (dhcpd.leases(5)): a journal of blocks, one for each lease and renewal, times in UTC.
 * IPv6 blocks (`ia-na`) name no hardware.
 */

const LEASE = /^lease ((?:\d{1,3}\.){3}\d{1,3}) \{/
const MAX_NAME = 255

/** `starts 4 2026/01/01 10:00:00;`, `starts epoch 1767261600; # …` (db-time-format local) or `never`. */
function timeOf(words: string): number | null {
  const epoch = /^epoch (\d{1,10});/.exec(words)
  if (epoch) return Number(epoch[1]) * 1000
  const date = /^\d (\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d);/.exec(words)
  if (!date) return null
  const [year, month, day, hour, minute, second] = date.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Reads a journal line by line. */
export class IscLeases {
  #open: {
    ip: string
    mac: string | null
    hostname: string | null
    from: number | null
    until: number | null
  } | null = null

  /** The lease whose block a line ends; `none` for every other line of a journal, and a block without hardware. */
  line(text: string): Lease | 'none' {
    const ip = LEASE.exec(text)?.[1]
    if (ip !== undefined) {
      this.#open = { ip, mac: null, hostname: null, from: null, until: null }
      return 'none'
    }
    const open = this.#open
    if (!open) return 'none'
    if (text.startsWith('}')) {
      this.#open = null
      return open.mac !== null && open.from !== null ? { ...open, mac: open.mac } : 'none'
    }
    const words = text.trim()
    if (words.startsWith('starts ')) open.from = timeOf(words.slice(7))
    else if (words.startsWith('ends ')) open.until = timeOf(words.slice(5))
    else if (words.startsWith('hardware ethernet ')) open.mac = macOf(words.slice(18).replace(/;$/, ''))
    else if (words.startsWith('client-hostname "'))
      open.hostname =
        words
          .slice(17)
          .replace(/";$/, '')
          .replace(/[\x00-\x1f\x7f]/g, '')
          .slice(0, MAX_NAME) || null
    return 'none'
  }
}
