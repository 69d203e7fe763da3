import type { FactValue } from './model/sighting.ts'

/**
 * Firmware versions as makers write them: normalised, compared as sets, ordered where an order is certain.
 * A list (IPP `printer-firmware-string-version` is 1setOf, PWG 5100.13) has no order; a reformat is no change.
 */

const MAX_PARTS = 32
const MAX_LENGTH = 256
/** A first number this many digits longer or shorter is another numbering (a date, 20240312, against 1.2.3). */
const NUMBERING_SWITCH = 4

/** What one statement becomes against another. `changed`: different, but no order can be told. */
export type FirmwareStep = 'same' | 'newer' | 'older' | 'changed'

/** The parts of a version statement, normalised, sorted, without doubles; `[]` when none is stated. */
export function firmwareParts(value: FactValue | undefined): string[] {
  const texts = (Array.isArray(value) ? (value as readonly FactValue[]) : [value])
    .filter((part): part is string | number => typeof part === 'string' || typeof part === 'number')
    .flatMap((part) => splitParts(String(part).slice(0, MAX_LENGTH)))
  return [...new Set(texts.map(normalise).filter((text) => text !== ''))].slice(0, MAX_PARTS).sort()
}

/** Only separators between whole parts: a comma, slash or blank may belong to one version. */
const splitParts = (text: string): string[] => text.split(/[;\n|]/)

/** Letter case, blanks and the words that only say "version" carry no version. */
function normalise(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/\b(?:firmware|fw|version|ver|release|rel)\b[ .:#-]*(?=[a-z]*\d)/g, '')
    .replace(/\bv[. ]?(?=\d)/g, '')
    .trim()
}

/** How a statement is shown: its parts in one line. */
export function shownFirmware(value: FactValue | undefined): string | null {
  if (Array.isArray(value)) {
    const texts = (value as readonly FactValue[]).filter((part) => typeof part === 'string')
    return texts.length > 0 ? [...texts].sort().join('; ').slice(0, MAX_LENGTH) : null
  }
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MAX_LENGTH) : null
}

/**
 * What `to` is against `from`. Parts are matched by their label ("main", "sub1"); one that says less
 * than the other (a subset) is the same firmware, less fully stated.
 */
export function firmwareStep(from: readonly string[], to: readonly string[]): FirmwareStep {
  const onlyOld = from.filter((part) => !to.includes(part))
  const onlyNew = to.filter((part) => !from.includes(part))
  if (onlyOld.length === 0 || onlyNew.length === 0) return 'same'
  const steps = onlyNew.map((part) => {
    const twins = onlyOld.filter((old) => label(old) === label(part))
    return twins.length === 1 ? compareVersions(twins[0]!, part) : null
  })
  if (steps.every((step) => step === 0)) return 'same'
  if (steps.some((step) => step === null)) return 'changed'
  if (steps.every((step) => step! >= 0)) return 'newer'
  return steps.every((step) => step! <= 0) ? 'older' : 'changed'
}

/** The words of a version without its numbers: two versions are in one numbering when these agree. */
const label = (part: string): string => part.replace(/\d+/g, '#').replace(/(#[.\-_]?)+/g, '#')

/** Sign of `b` against `a` by their numbers, left to right; `null` when they are not one numbering. */
export function compareVersions(a: string, b: string): -1 | 0 | 1 | null {
  if (label(a) !== label(b)) return null
  const left = numbers(a)
  const right = numbers(b)
  if (left.length === 0 || right.length === 0) return a === b ? 0 : null
  if (left.length !== right.length && Math.abs(left[0]!.length - right[0]!.length) >= NUMBERING_SWITCH)
    return null
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const one = left[i] ?? '0'
    const two = right[i] ?? '0'
    if (one.length !== two.length) return two.length > one.length ? 1 : -1
    if (one !== two) return two > one ? 1 : -1
  }
  return 0
}

/** Digit runs without leading zeros, as text: build numbers outgrow what a number holds exactly. */
const numbers = (text: string): string[] =>
  (text.match(/\d+/g) ?? []).map((run) => run.replace(/^0+(?=\d)/, ''))

/** Whether an announcement for `announced` covers `stated`: any part of either names the other's. */
export function coversFirmware(announced: readonly string[], stated: readonly string[]): boolean {
  return announced.some((want) =>
    stated.some((have) => have === want || have.endsWith(` ${want}`) || want.endsWith(` ${have}`)),
  )
}
