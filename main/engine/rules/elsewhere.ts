import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Elsewhere } from '../../../shared/model/elsewhere.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Seen } from './rule.ts'
import type { DeviceState } from './state.ts'

/** What other sites of a hub say of a surprise here: evidence beside that of this home, and never more than that. */

const MAX_EFFECTS = 40

/** What was heard of this very effect; of an earlier one of the same name it says nothing. */
export function elsewhereOf(device: DeviceState, effect: { name: string; at: number }): Elsewhere | null {
  const heard = device.elsewhere?.[effect.name]
  return heard?.effectAt === effect.at ? heard : null
}

/** Keeps what was heard of an effect, in place of what was heard of it before. */
export function keepElsewhere(device: DeviceState, name: string, heard: Elsewhere): void {
  const { [name]: _, ...others } = device.elsewhere ?? {}
  device.elsewhere = Object.fromEntries([...Object.entries(others), [name, heard]].slice(-MAX_EFFECTS))
}

/** Which points of the algorithm other sites lend; none where those on another version show the effect, too. */
export function lends(elsewhere: Elsewhere | null) {
  const counts = elsewhere !== null && elsewhere.otherVersionToo.sites === 0 ? elsewhere : null
  return {
    sameVersion: (counts?.sameVersion.sites ?? 0) > 0,
    controls: (counts?.controls.sites ?? 0) > 0,
    together: counts?.together === true,
  }
}

/** The same in sentences; silent where nothing may be told. */
export function elsewhereSentences(elsewhere: Elsewhere | null): Sentence[] {
  if (!elsewhere) return []
  const { sameVersion, sameVersionNot, controls, otherVersionToo } = elsewhere
  const told = ({ devices, sites }: Elsewhere['controls']) => ({ count: devices, sites })
  return [
    ...(sameVersion.sites > 0 ? [sentence('link.sitesSame', told(sameVersion))] : []),
    ...(sameVersionNot.sites > 0 ? [sentence('link.sitesSameNot', told(sameVersionNot))] : []),
    ...(controls.sites > 0 ? [sentence('link.sitesControls', told(controls))] : []),
    ...(otherVersionToo.sites > 0 ? [sentence('link.sitesAgainst', told(otherVersionToo))] : []),
  ]
}

/** The same as evidence of a warning. */
export const elsewhereGrounds = (elsewhere: Elsewhere | null): Seen[] =>
  elsewhereSentences(elsewhere).map((said) => ({ said, from: 'hub', at: elsewhere!.askedAt }))
