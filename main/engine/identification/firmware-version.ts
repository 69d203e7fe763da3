/** Firmware versions: what a maker's string means, and which of two is newer. */

export type FirmwareChange = 'same' | 'up' | 'down' | 'changed'

/** A version or, on printers, a set of part versions in no particular order. */
export type Firmware = string | readonly string[]

/** FRITZ!OS without the hardware group in front (`154.07.50` is 07.50); `''` when it is none. */
export function avmFirmware(text: string): string {
  return /^(?:\d{2,3}\.)?(\d{2}\.\d{2})(?:-\d+)?$/.exec(text.trim())?.[1] ?? ''
}

/** AirPlay's `fv` without its platform prefix; `''` for Samsung's constant `p20.0.1` and its kin. */
export function airplayFirmware(text: string): string {
  const version = text.trim().replace(/^p\d+\./, '')
  return /^(?:0\.0\.1|0\.1|1\.0|)$/.test(version) ? '' : version
}

/** One version in comparable form: trimmed, without a leading `v`, one kind of blank, no build remarks in brackets. */
export function normaliseFirmware(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:version|ver\.?|firmware|fw)[ :]+/i, '')
    .replace(/^v(?=\d)/i, '')
    .replace(/\((?:tasmota\d*|release-tasmota\d*|sonoff|lite|sensors)[^)]*\)$/i, '')
    .replace(/^\d{8}-\d{6}\/v?([\d.]+(?:-[a-z]+\d*)?)[@-]g?[0-9a-f]{6,}$/i, '$1')
    .trim()
}

/** The set of a firmware's parts, normalised and sorted: order and repetition mean nothing. */
export function firmwareSet(firmware: Firmware): readonly string[] {
  const parts = (typeof firmware === 'string' ? [firmware] : firmware).map(normaliseFirmware).filter(Boolean)
  return [...new Set(parts)].sort()
}

/** A string that says the same as a firmware, whatever its order, blanks or letter case. */
export const firmwareKey = (firmware: Firmware): string => firmwareSet(firmware).map(comparable).join('\n')

/** Lower-case, and numbers without leading zeros: `07.50` is `7.50`. */
const comparable = (version: string): string => version.toLowerCase().replace(/(?<![\d.])0+(?=\d)/g, '')

/**
 * How `after` stands to `before`: the same (a reordered or reformatted list is no change), up, down, or changed
 * where the two cannot be ordered (another format, other parts). Never compares versions across formats.
 */
export function compareFirmware(before: Firmware, after: Firmware): FirmwareChange {
  if (firmwareKey(before) === firmwareKey(after)) return 'same'
  const [old, now] = [firmwareSet(before), firmwareSet(after)]
  if (old.length !== 1 || now.length !== 1) return compareSets(old, now)
  const order = compareVersions(old[0]!, now[0]!)
  return order === null ? 'changed' : order < 0 ? 'up' : order > 0 ? 'down' : 'same'
}

/** Lists: by the parts that differ, when each pairs with one of the same format. */
function compareSets(old: readonly string[], now: readonly string[]): FirmwareChange {
  const left = old.filter((part) => !now.includes(part))
  const right = now.filter((part) => !old.includes(part))
  if (left.length !== right.length) return 'changed'
  const orders = left.map((part) => {
    const twin = right.find((other) => shape(other) === shape(part))
    return twin ? compareVersions(part, twin) : null
  })
  if (orders.every((order) => order !== null && order < 0)) return 'up'
  return orders.every((order) => order !== null && order > 0) ? 'down' : 'changed'
}

/** The format of a version: words kept, numbers reduced to one mark, so `D7.6.175` and `D8.1.1` are alike. */
const shape = (version: string): string =>
  version
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/(?:\.#)+/g, '.#')

/**
 * Negative when `a` is older than `b`, positive when newer, `null` when they cannot be ordered.
 * Numbers compare as numbers (1.9 before 1.10); a pre-release comes before its release.
 */
export function compareVersions(a: string, b: string): number | null {
  const [left, right] = [hpInkVersion(a) ?? tokens(a), hpInkVersion(b) ?? tokens(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [x, y] = [left[index], right[index]]
    if (x === y) continue
    if (x === undefined) return isPreRelease(y!) ? 1 : -1
    if (y === undefined) return isPreRelease(x) ? -1 : 1
    if (typeof x === 'number' && typeof y === 'number') {
      if (x !== y) return x - y
    } else if (typeof x === typeof y) return comparePhases(String(x), String(y))
    else return isPreRelease(x) ? -1 : isPreRelease(y) ? 1 : null
  }
  return 0
}

/**
 * HP ink firmware, such as `TZM1CN1622BR`: platform letters, then year and week, then a letter. The reading is an
 * inference from dated releases; two platforms do not compare.
 */
function hpInkVersion(text: string): (string | number)[] | null {
  const match = /^([A-Z0-9]{6})(\d{4})([A-Z]{1,2})$/.exec(text)
  return match ? [match[1]!, Number(match[2]), match[3]!] : null
}

const tokens = (text: string): (string | number)[] =>
  (text.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map((part) =>
    /^\d/.test(part) && part.length < 16 ? Number(part) : part,
  )

const PHASES = ['dev', 'alpha', 'a', 'beta', 'b', 'pre', 'rc', 'release']
const isPreRelease = (part: string | number): boolean =>
  typeof part === 'string' && PHASES.indexOf(part) >= 0 && part !== 'release' && part.length > 1

/** Two words at one place: phases in their order, single letters in theirs (1.2a before 1.2b), others not at all. */
function comparePhases(a: string, b: string): number | null {
  const [x, y] = [PHASES.indexOf(a), PHASES.indexOf(b)]
  if (a.length === 1 && b.length === 1) return a < b ? -1 : 1
  if (x >= 0 && y >= 0) return x - y
  return a.length === 2 && b.length === 2 && a[1] === b[1] ? (a < b ? -1 : 1) : null
}
