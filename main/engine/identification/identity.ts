import type { DeviceKeys } from '../../../shared/model/sighting.ts'

/**
 * Which physical device made a statement. The rules, in order:
 * a MAC names its device; a phone's random MAC may change while its own host name stays, once the former is gone; a
 * statement without a MAC belongs to whoever holds its address, but where more than one machine answers for the address,
 * or its MAC answers for others, only to one that already said so; a uuid or serial can found a device but never moves a
 * statement from one MAC or address to another (that is a conflict, shown and kept apart).
 */
export type Resolution =
  | { kind: 'known'; deviceId: string; by: KeyKind | 'ip'; conflicts: KeyConflict[] }
  | { kind: 'new'; seed: string; by: KeyKind | 'ip'; conflicts: KeyConflict[] }
  | { kind: 'weak' }

export type KeyKind = 'mac' | 'uuid' | 'serial' | 'hostname'

/** Someone else already claims this uuid or serial. */
export interface KeyConflict {
  kind: KeyKind
  value: string
  deviceId: string
}

/** What is known so far; the ledger answers these. */
export interface IdentityIndex {
  /** Every device that has claimed this key, with when it last did. */
  claimants(kind: KeyKind, value: string): readonly { deviceId: string; lastAt: number }[]
  /** The device that last held this address, if it has not been seen elsewhere since. */
  holder(ip: string): { deviceId: string; lastAt: number } | undefined
  macs(deviceId: string): readonly string[]
  lastSeen(deviceId: string): number
}

/** An address's holder is believed for a day (a common DHCP lease); after that it may be another's. */
const ADDRESS_TRUST_MS = 24 * 3600_000
/** A device seen this lately is still here: whoever else has its host name is not its next self. */
const GONE_AFTER_MS = 60_000
/** Names that many phones share: never enough to follow a random MAC. */
const COMMON_HOSTNAMES =
  /^(iphone|ipad|android|galaxy|pixel|localhost|unknown|desktop|laptop|phone)([-_ .]?\d{0,2})?$/i

/** IEEE 802c: the locally administered bit, set on randomised and virtual MACs. */
const isLocalMac = (mac: string): boolean => (Number.parseInt(mac.slice(0, 2), 16) & 2) !== 0

/** Broadcast, multicast and all-zero MACs name nobody. */
const isGroupMac = (mac: string): boolean =>
  (Number.parseInt(mac.slice(0, 2), 16) & 1) !== 0 || mac === '00:00:00:00:00:00'

/** Resolves a statement made at `at` (ms UTC) to a device. Pure: same index, same answer. */
export function resolveIdentity(
  index: IdentityIndex,
  keys: DeviceKeys & { hostname?: string },
  at: number,
): Resolution {
  const mac = keys.mac && !isGroupMac(keys.mac) ? keys.mac : undefined
  const found = mac
    ? byMac(index, { ...keys, mac }, at)
    : keys.claimants && keys.ip
      ? atDisputedAddress(index, { ...keys, ip: keys.ip, claimants: keys.claimants }, at)
      : withoutMac(index, keys, at)
  if (found.kind === 'weak') return found
  const self = found.kind === 'known' ? found.deviceId : null
  return { ...found, conflicts: conflictsOf(index, keys, self) }
}

function byMac(
  index: IdentityIndex,
  keys: DeviceKeys & { mac: string; hostname?: string },
  at: number,
): Resolution {
  const [known] = index.claimants('mac', keys.mac)
  if (known) return { kind: 'known', deviceId: known.deviceId, by: 'mac', conflicts: [] }
  const addressOnly = keys.ip ? index.holder(keys.ip) : undefined
  if (
    addressOnly &&
    !keys.claimants &&
    at - addressOnly.lastAt < ADDRESS_TRUST_MS &&
    index.macs(addressOnly.deviceId).length === 0
  )
    return { kind: 'known', deviceId: addressOnly.deviceId, by: 'ip', conflicts: [] }
  const former = isLocalMac(keys.mac) && keys.hostname ? formerSelf(index, keys.hostname, at) : undefined
  if (former) return { kind: 'known', deviceId: former, by: 'hostname', conflicts: [] }
  return { kind: 'new', seed: `mac:${keys.mac}`, by: 'mac', conflicts: [] }
}

/** The one device of this host name, when all its MACs were random too and it is not here beside the new one. */
function formerSelf(index: IdentityIndex, hostname: string, at: number): string | undefined {
  if (COMMON_HOSTNAMES.test(hostname)) return undefined
  const claimants = index.claimants('hostname', hostname.toLowerCase())
  if (claimants.length !== 1) return undefined
  const { deviceId } = claimants[0]!
  const macs = index.macs(deviceId)
  const isGone = Math.abs(at - index.lastSeen(deviceId)) >= GONE_AFTER_MS
  return macs.length > 0 && macs.every(isLocalMac) && isGone ? deviceId : undefined
}

/** Words from an address whose MAC cannot be told: of the device that holds it and says the same, or of a new one without a MAC. */
function atDisputedAddress(
  index: IdentityIndex,
  keys: DeviceKeys & { ip: string; claimants: readonly string[]; hostname?: string },
  at: number,
): Resolution {
  const known = strongKeys(keys)
  if (keys.hostname) known.push(['hostname', keys.hostname.toLowerCase()])
  const holder = index.holder(keys.ip)
  if (holder) {
    const { deviceId, lastAt } = holder
    const macs = index.macs(deviceId)
    const isFresh = at - lastAt < ADDRESS_TRUST_MS
    const saidSo = known.some(([kind, value]) =>
      index.claimants(kind, value).some((claimant) => claimant.deviceId === deviceId),
    )
    const isAmong = macs.some((mac) => keys.claimants.includes(mac))
    if (macs.length === 0 ? isFresh || saidSo : isFresh && saidSo && isAmong)
      return { kind: 'known', deviceId, by: 'ip', conflicts: [] }
  }
  const [first] = known
  if (!first)
    return { kind: 'new', seed: `address:${keys.ip}@${keys.claimants.join()}`, by: 'ip', conflicts: [] }
  return { kind: 'new', seed: `${first[0]}:${first[1]}@${keys.ip}`, by: first[0], conflicts: [] }
}

function withoutMac(index: IdentityIndex, keys: DeviceKeys, at: number): Resolution {
  const holder = keys.ip ? index.holder(keys.ip) : undefined
  if (holder && at - holder.lastAt < ADDRESS_TRUST_MS)
    return { kind: 'known', deviceId: holder.deviceId, by: 'ip', conflicts: [] }
  for (const [kind, value] of strongKeys(keys)) {
    const claimants = index.claimants(kind, value).filter((c) => index.macs(c.deviceId).length === 0)
    if (claimants.length === 1)
      return { kind: 'known', deviceId: claimants[0]!.deviceId, by: kind, conflicts: [] }
  }
  const [strong] = strongKeys(keys)
  if (!strong) return { kind: 'weak' }
  return { kind: 'new', seed: `${strong[0]}:${strong[1]}@${keys.ip ?? ''}`, by: strong[0], conflicts: [] }
}

function strongKeys(keys: DeviceKeys): [KeyKind, string][] {
  return [
    ...(keys.serial ? [['serial', keys.serial] as [KeyKind, string]] : []),
    ...(keys.uuids ?? []).map((uuid): [KeyKind, string] => ['uuid', uuid.toLowerCase()]),
  ]
}

function conflictsOf(index: IdentityIndex, keys: DeviceKeys, self: string | null): KeyConflict[] {
  return strongKeys(keys).flatMap(([kind, value]) =>
    index
      .claimants(kind, value)
      .filter((claimant) => claimant.deviceId !== self)
      .map((claimant) => ({ kind, value, deviceId: claimant.deviceId })),
  )
}
