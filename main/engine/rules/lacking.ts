import { readEffect } from '../../../shared/model/effect.ts'
import { own } from './own.ts'
import { partiesOf } from './party-index.ts'
import type { DeviceState } from './state.ts'

/**
 * Whether a device was watched after `at` in the way that would show the effect, and shows it not. What nobody looked
 * at speaks neither for nor against an update.
 */
export function lacksEffect(device: DeviceState, name: string, at: number): boolean {
  const effect = readEffect(name)
  if (!effect) return false
  const { sort, what } = effect
  const { looks, traffic, services, printer } = device
  if (sort === 'refusal' || sort === 'yield') return (printer?.workingAt ?? 0) >= at
  if (sort === 'party') return (traffic?.lastAt ?? 0) >= at && !partiesOf(traffic!).has(what)
  if (sort === 'country') return (traffic?.lastAt ?? 0) >= at && own(traffic!.countries, what) === undefined
  const service = own(services, what)
  const isLookedAt = looks.count > 0 && looks.lastAt >= at
  return isLookedAt && (service !== undefined && service.missing === null) === (sort === 'gone')
}
