import type { Heard } from '../../../shared/model/observation.ts'
import type { Identify, Speaker } from '../network-edge.ts'
import type { AddressClaims } from './address-claims.ts'
import { bare, disagree, isUnasked, names, shareKey, strangersIn, type Told, toldBy } from './told-of.ts'

/**
 * Whose words they are that came from an address two machines answer for, or from one whose MAC answers for others as
 * well: a thief of addresses, a repeater, a machine with two network cards. What cannot be told apart is given to no
 * MAC: the address then stands for whoever speaks there, and no device gets another's words.
 */

/** Words of one speaker; without words it is only there. */
export interface Words {
  speaker: Omit<Speaker, 'interface' | 'at'>
  heard: readonly Heard[]
}

/** Who answers for more addresses than this answers for everybody, and has none of them. */
const MOST_OF_ONES_OWN = 32

/**
 * Parts what came from one doubtful address by who said it; `heardAt` gives what came from an address. Datagrams say
 * nothing of the MAC they came from; an exchange (a question and its answer) is with the MAC its packets went to.
 */
export function wordSorter(
  claims: AddressClaims,
  heardAt: (ip: string) => readonly Heard[],
  identify: Identify,
): (ip: string) => Words[] {
  const read = new Map<string, { count: number; all: Told; unasked: Told }>()
  /** All that was said at an address, and what of it came by itself, if anything did. */
  const toldAt = (ip: string) => {
    const heard = heardAt(ip)
    const before = read.get(ip)
    if (before?.count === heard.length) return before
    const [all, unasked] = [toldBy(heard, identify), toldBy(heard.filter(isUnasked), identify)]
    const told = { count: heard.length, all, unasked: unasked.text === '' ? all : unasked }
    read.set(ip, told)
    return told
  }
  const isNamedAt = (ip: string, mac: string): boolean => toldAt(ip).all.macs.includes(bare(mac))
  /** Whether two addresses of one MAC tell of one and the same device. */
  const isOneSelf = (ip: string, other: string): boolean => {
    const [a, b] = [toldAt(ip), toldAt(other)]
    return shareKey(a.all, b.all) && !disagree(a.unasked, b.all) && !disagree(b.unasked, a.all)
  }

  /** Words from an address with one MAC, which answers for others too. */
  function ofSharedMac(ip: string, mac: string): Words[] {
    const others = claims.elsewhere(mac, ip)
    const heard = heardAt(ip)
    const speaking = others.filter((other) => heardAt(other).length > 0)
    if (heard.length === 0) {
      if (speaking.some((other) => isNamedAt(other, mac))) return []
      return [{ speaker: { ip: others.length < MOST_OF_ONES_OWN ? ip : undefined, mac }, heard }]
    }
    if (speaking.some((other) => isOneSelf(ip, other))) return [{ speaker: { ip, mac }, heard }]
    const isNamedElsewhere = speaking.some((other) => isNamedAt(other, mac))
    const strange = strangersIn(heard, identify)
    const parts = new Parts()
    const here = { ip, mac: null, claimants: [mac] }
    for (const one of heard) {
      if (!isNamedElsewhere && names(one, mac)) parts.add({ ...here, mac }, one)
      else if (!isNamedElsewhere && strange.has(one) && one.link === mac)
        parts.add({ ip: undefined, mac }, one)
      else parts.add(here, one)
    }
    if (speaking.length === others.length) parts.add({ ip: undefined, mac })
    return parts.all()
  }

  /** Words from an address that several MACs claim. Who answers for nothing else is at home; who lives elsewhere has come to take. */
  function ofContested(ip: string, macs: readonly string[]): Words[] {
    const lone = macs.filter((mac) => claims.elsewhere(mac, ip).length === 0)
    const owner = lone.length === 1 ? lone[0]! : null
    const here = { ip, mac: owner, claimants: macs }
    const heard = heardAt(ip)
    const strange = strangersIn(heard, identify)
    const parts = new Parts()
    const surely = (mac: string): Words['speaker'] =>
      owner === null ? { ...here, mac } : { ip: undefined, mac }
    for (const one of heard) {
      const { link } = one
      if (link === undefined) {
        const named = macs.filter((mac) => names(one, mac))
        const self = named.length === 1 ? named[0]! : owner
        parts.add(self === null || self === owner ? here : surely(self), one)
      } else if (link === null) {
        if (!strange.has(one)) parts.add(here, one)
      } else if (link === owner) parts.add(here, one)
      // Over a link that is not the owner's: the other's own words, or the owner's, passed on by who knows whom.
      else if (owner === null || strange.has(one)) parts.add(surely(link), one)
    }
    for (const mac of macs) if (owner === null || owner === mac) parts.add({ ...here, mac })
    return parts.all()
  }

  return (ip) => {
    const macs = claims.claimants(ip)
    return macs.length === 1 ? ofSharedMac(ip, macs[0]!) : ofContested(ip, macs)
  }
}

/** Words gathered by speaker. */
class Parts {
  private readonly parts = new Map<string, { speaker: Words['speaker']; heard: Heard[] }>()

  add(speaker: Words['speaker'], one?: Heard): void {
    const key = `${speaker.mac ?? ''}@${speaker.ip ?? ''}`
    const part = this.parts.get(key) ?? { speaker, heard: [] }
    this.parts.set(key, part)
    if (one) part.heard.push(one)
  }

  all = (): Words[] => [...this.parts.values()]
}
