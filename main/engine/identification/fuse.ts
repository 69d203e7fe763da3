import { DEVICE_KINDS, type DeviceKind } from '../../../shared/model/kinds.ts'
import type { Claim, ClaimField, Contradiction, FusedField, Identity } from './claim.ts'
import { ranked } from './infer.ts'
import { squash } from './model-lookup.ts'
import { sameVendor, withoutVendor } from './vendor-name.ts'

/** Fuses claims into one identity: per field the best-grounded value, and whatever contradicts it kept in sight. */
export function fuse(all: readonly Claim[]): Identity {
  const groups = Map.groupBy(all, (claim) => claim.field)
  const of = (name: ClaimField): readonly Claim[] => groups.get(name) ?? []
  const vendor = best(of('vendor'), 'vendor')
  const model = best(of('model'), 'model')
  const kind = bestKind(of('kind'))
  const firmware = ranked(of('firmware'), 'firmware')
  return {
    vendor,
    model,
    kind,
    firmware: fuseFirmware(firmware),
    serial: best(of('serial'), 'serial'),
    name: best(of('name'), 'name'),
    hostname: best(of('hostname'), 'hostname'),
    hardware: best(of('hardware'), 'hardware'),
    macs: distinct(of('mac'), 'mac'),
    uuids: distinct(of('uuid'), 'uuid'),
    conflicts: [
      ...contradictions(of('vendor'), 'vendor', vendor, sameVendor),
      ...contradictions(of('model'), 'model', model, (a, b) => sameModel(a, b, vendor?.value ?? null)),
      ...contradictions(
        of('serial'),
        'serial',
        best(of('serial'), 'serial'),
        (a, b) => squash(a) === squash(b),
      ),
    ],
  }
}

const field = ({ value, from, confidence, basis }: Claim): FusedField => ({ value, from, confidence, basis })

function best(claims: readonly Claim[], name: ClaimField): FusedField | null {
  const [first] = ranked(claims, name)
  return first ? field(first) : null
}

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

const distinct = (claims: readonly Claim[], name: ClaimField): string[] => [
  ...new Set(ranked(claims, name).map(({ value }) => value)),
]

/** Plainly stated values that cannot hold together with the chosen one. Tables do not contradict statements. */
function contradictions(
  claims: readonly Claim[],
  name: ClaimField,
  chosen: FusedField | null,
  same: (a: string, b: string) => boolean,
): Contradiction[] {
  if (!chosen || claims.length < 2) return []
  const others = new Map<string, Claim>()
  for (const claim of ranked(claims, name))
    if (
      claim.basis === 'stated' &&
      claim.confidence >= 0.7 &&
      !same(claim.value, chosen.value) &&
      !others.has(claim.value)
    )
      others.set(claim.value, claim)
  return [...others.values()].map(({ value, from }) => ({
    field: name,
    chosen: { value: chosen.value, from: chosen.from },
    other: { value, from },
  }))
}

/** Two names of one model: with or without the maker and `series`, or one inside the other. */
function sameModel(a: string, b: string, vendor: string | null): boolean {
  const [x, y] = [a, b].map((text) => squash(withoutVendor(text, vendor)).replace(/series$/, ''))
  return x!.includes(y!) || y!.includes(x!)
}
