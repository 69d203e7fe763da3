import type { OrganisationSum } from '../../../shared/model/contact-views.ts'

/** One organisation and what each of two devices had to do with it; `null` where one did not call it. */
export interface Compared {
  /** `null`: hosts no organisation is known of. */
  organisation: string | null
  /** Hosts in the home itself. */
  isLocal: boolean
  categories: string[]
  first: OrganisationSum | null
  second: OrganisationSum | null
}

/** Which organisations both call, and which only one; most sent first. */
export interface Comparison {
  both: Compared[]
  onlyFirst: Compared[]
  onlySecond: Compared[]
}

/** Sets two devices' organisations side by side. Hosts of no known organisation are not taken for one that is shared. */
export function compareOrganisations(
  first: readonly OrganisationSum[],
  second: readonly OrganisationSum[],
): Comparison {
  const others = new Map(
    second.flatMap((sum) => (sum.organisation === null ? [] : [[sum.organisation, sum] as const])),
  )
  const pairs = first.map((sum) => {
    const other = sum.organisation === null ? undefined : others.get(sum.organisation)
    if (sum.organisation !== null) others.delete(sum.organisation)
    return {
      organisation: sum.organisation,
      isLocal: sum.isLocal,
      categories: [...new Set([...sum.categories, ...(other?.categories ?? [])])],
      first: sum,
      second: other ?? null,
    }
  })
  const left = second.filter(({ organisation }) => organisation === null || others.has(organisation))
  return {
    both: pairs.filter((pair) => pair.second !== null).toSorted((a, b) => sent(b) - sent(a)),
    onlyFirst: pairs.filter((pair) => pair.second === null).toSorted((a, b) => sent(b) - sent(a)),
    onlySecond: left
      .map((sum) => ({
        organisation: sum.organisation,
        isLocal: sum.isLocal,
        categories: sum.categories,
        first: null,
        second: sum,
      }))
      .toSorted((a, b) => sent(b) - sent(a)),
  }
}

const sent = ({ first, second }: Compared): number => (first?.bytesOut ?? 0) + (second?.bytesOut ?? 0)
