import { DEVICE_KINDS, type DeviceKind } from '../../../shared/model/kinds.ts'
import type { Claim, Contradiction, FusedField, Identity } from './claim.ts'
import { ranked } from './infer.ts'
import { squash } from './model-lookup.ts'
import { sameVendor, withoutVendor } from './vendor-name.ts'

/** Fuses claims into one identity: per field the best-grounded value, and whatever contradicts it kept in sight. */
export function fuse(all: readonly Claim[]): Identity {
  const vendors = ranked(all, 'vendor')
  const models = ranked(all, 'model')
  const serials = ranked(all, 'serial')
  const vendor = vendors[0]?.value ?? null
  return {
    vendor: best(vendors),
    model: best(models),
    kind: bestKind(all),
    firmware: fuseFirmware(ranked(all, 'firmware')),
    serial: best(serials),
    name: best(ranked(all, 'name')),
    hostname: best(ranked(all, 'hostname')),
    hardware: best(ranked(all, 'hardware')),
    macs: distinct(ranked(all, 'mac')),
    uuids: distinct(ranked(all, 'uuid')),
    conflicts: [
      ...contradictions(vendors, sameVendor),
      ...contradictions(models, (a, b) => sameModel(a, b, vendor)),
      ...contradictions(serials, (a, b) => squash(a) === squash(b)),
    ],
  }
}

const field = ({ value, from, confidence, basis }: Claim): FusedField => ({ value, from, confidence, basis })

const best = ([first]: readonly Claim[]): FusedField | null => (first ? field(first) : null)

/** A kind is hardly ever stated: the surest claim counts, and agreement of several sources counts more. */
function bestKind(claims: readonly Claim[]): FusedField<DeviceKind> | null {
  const user = claims.find((claim) => claim.field === 'kind' && claim.basis === 'user')
  const sums = new Map<string, { claim: Claim; doubt: number }>()
  for (const claim of claims) {
    if (claim.field !== 'kind') continue
    const sum = sums.get(claim.value)
    if (!sum) sums.set(claim.value, { claim, doubt: 1 - claim.confidence })
    else {
      if (claim.from !== sum.claim.from) sum.doubt *= 1 - claim.confidence / 4
      if (claim.confidence > sum.claim.confidence) sum.claim = claim
    }
  }
  const first = user ?? [...sums.values()].sort((a, b) => rank(b) - rank(a))[0]?.claim
  const kind = DEVICE_KINDS.find((known) => known === first?.value)
  return first && kind ? { ...field(first), value: kind } : null
}

const rank = ({ claim, doubt }: { claim: Claim; doubt: number }): number =>
  claim.confidence + (1 - doubt) / 100

/** One source may name several parts (a printer's main and network board): then the value is their list. */
function fuseFirmware(claims: readonly Claim[]): FusedField<string | readonly string[]> | null {
  const [first] = claims
  if (!first) return null
  const parts = [
    ...new Set(
      claims
        .filter(({ from, basis }) => from === first.from && basis === first.basis)
        .map(({ value }) => value),
    ),
  ]
  return { ...field(first), value: parts.length > 1 && first.from.startsWith('ipp ') ? parts : first.value }
}

const distinct = (claims: readonly Claim[]): string[] => [...new Set(claims.map(({ value }) => value))]

/** Of one field's claims, best first: what is plainly stated and cannot hold together with the first. Tables do not contradict statements. */
function contradictions(
  [chosen, ...others]: readonly Claim[],
  same: (a: string, b: string) => boolean,
): Contradiction[] {
  if (!chosen) return []
  const against = new Map<string, Claim>()
  for (const claim of others)
    if (
      claim.value !== chosen.value &&
      claim.basis === 'stated' &&
      claim.confidence >= 0.7 &&
      !against.has(claim.value) &&
      !same(claim.value, chosen.value)
    )
      against.set(claim.value, claim)
  return [...against.values()].map(({ field, value, from }) => ({
    field,
    chosen: { value: chosen.value, from: chosen.from },
    other: { value, from },
  }))
}

/** Two names of one model: with or without the maker and `series`, or one inside the other. */
function sameModel(a: string, b: string, vendor: string | null): boolean {
  const bare = (text: string) => squash(withoutVendor(text, vendor)).replace(/series$/, '')
  const [x, y] = [bare(a), bare(b)]
  return x.includes(y) || y.includes(x)
}
