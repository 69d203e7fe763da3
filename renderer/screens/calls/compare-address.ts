import { href } from '../../routes.ts'

/** The address of a comparison of up to two devices, by their ids. */
export const compareHref = (ids: readonly string[]): string =>
  ids.length === 0 ? href('compare-calls') : href('compare-calls', ids.join(' '))

/** The ids such an address names: two at most, `''` for one still to be chosen. */
export function comparedIds(parameter: string | null): [string, string] {
  const [first = '', second = ''] = parameter?.split(' ') ?? []
  return [first, second]
}
