/**
 * A surprise on a device by a name that is the same in every home, so that devices of one model can be held against
 * each other. A name is of one sort and says with whom or what: `party tracker.example`, `service telnet gone`.
 */

/** Sorts of effects; the first two are told by the kind of their warning alone. */
const NAMES = {
  refusal: /^supply refused()$/,
  yield: /^yield (.+)$/,
  gone: /^service (\S+) gone$/,
  service: /^service (\S+)$/,
  party: /^party (.+)$/,
  country: /^country (.+)$/,
} as const

export type EffectSort = keyof typeof NAMES

/** A name read; `what` is empty for a refusal. */
export interface EffectRead {
  sort: EffectSort
  what: string
}

/** The warnings that tell of an effect of each sort. */
const KINDS: Readonly<Record<EffectSort, readonly string[]>> = {
  refusal: ['supply-refused'],
  yield: ['supply-yield-drop'],
  gone: ['service-gone'],
  service: ['new-service'],
  party: ['new-destination', 'tracker-contact'],
  country: ['new-country'],
}

/** The name of an effect of that sort. */
export function effectName(sort: EffectSort, what = ''): string {
  if (sort === 'refusal') return 'supply refused'
  return sort === 'gone' ? `service ${what} gone` : `${sort} ${what}`
}

/** @returns `null` for a name that is none */
export function readEffect(name: string): EffectRead | null {
  for (const sort of Object.keys(NAMES) as EffectSort[]) {
    const what = NAMES[sort].exec(name)?.[1]
    if (what !== undefined) return { sort, what }
  }
  return null
}

/** Whether a warning of that kind tells of effects of that sort. */
export const isToldBy = (sort: EffectSort, kind: string): boolean => KINDS[sort].includes(kind)

/** The kinds of warnings that tell of an effect. */
export const EFFECT_KINDS: ReadonlySet<string> = new Set(Object.values(KINDS).flat())

/** Supplies stay at home, so sites tell these by the kind of the warning alone. */
export const isToldByKind = (sort: EffectSort): sort is 'refusal' | 'yield' =>
  sort === 'refusal' || sort === 'yield'

const DAY_MS = 86_400_000

/** When an effect began, as a site tells it (ms UTC): whom a device called when stays at home, but for the day. */
export const toldSince = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS
