import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import { SEVERITIES, type Severity, type WarningKind } from '../../../shared/model/kinds.ts'
import type { Sentence, SentenceItem, SentenceValue } from '../../../shared/model/sentence.ts'
import type { Ground, Warning } from '../../../shared/model/warning.ts'
import { sameJson } from '../../../shared/same-json.ts'
import { clean } from '../../../shared/text.ts'
import type { About, Finding, Seen } from './rule.ts'
import type { DeviceState, VendorState, Watched } from './state.ts'
import { DAY, iso } from './time.ts'
import { warningId } from './warning-id.ts'

/** Where warnings are written, updated, acknowledged and closed: one cause, one warning. */

const MAX_WATCHED = 60
const MAX_EXPECTED = 60
const MAX_EVIDENCE = 12
/** Names and messages of devices are quoted: bounded and without controls. */
const MAX_TITLE = 200
const MAX_TEXT = 1500

/** Conduct that is told at each occurrence ends when it stays away so long; an alarm waits for its owner. */
const FADING: readonly WarningKind[] = [
  'mail-sending',
  'dns-bypass',
  'lan-scanning',
  'cleartext',
  'tracker-contact',
  'traffic-spike',
  'say-do-gap',
  'house-rule-broken',
]
const FADES_AFTER = 30 * DAY

const fades = ({ kind, severity }: Warning): boolean =>
  severity === 'info' || (severity !== 'alarm' && FADING.includes(kind))

const loudness = (severity: Severity): number => SEVERITIES.indexOf(severity)

interface Cabinet {
  deviceOf(id: string): DeviceState | null
  vendorOf(name: string): VendorState | null
  changed(state: DeviceState | VendorState): void
}

/** An owner's word that a warning was expected. */
export interface Acknowledgement {
  /** Also whatever else of this kind comes on this device, until then; `null` for this one warning only. */
  until?: number | null
}

export function warningDesk(cabinet: Cabinet) {
  let written: Warning[] = []
  /** What warnings were told from: conduct that goes on says nearly the same again with each contact. */
  const toldFrom = new WeakMap<Warning, Finding>()
  /** Up to when nothing of a device fades; not known after each word about it. */
  const nothingFadesUntil = new WeakMap<Watched, number>()

  const holderOf = (about: About): (DeviceState | VendorState) | null =>
    'deviceId' in about ? cabinet.deviceOf(about.deviceId) : cabinet.vendorOf(about.vendor)
  const subjectOf = (about: About): string =>
    'deviceId' in about ? about.deviceId : `vendor ${about.vendor}`

  function write(holder: DeviceState | VendorState, warning: Warning): void {
    const before = holder.warnings[warning.id]
    if (before && sameJson(before, warning)) return
    holder.warnings[warning.id] = warning
    nothingFadesUntil.delete(holder)
    forgetClosed(holder)
    cabinet.changed(holder)
    const at = written.findIndex((w) => w.id === warning.id)
    if (at >= 0) written[at] = warning
    else written.push(warning)
  }

  function say(finding: Finding, now: number): string {
    const { kind, about, cause } = finding
    const id = warningId(kind, subjectOf(about), cause)
    const holder = holderOf(about)
    if (!holder) return id
    const before = holder.warnings[id]
    holder.borneOut[id] = now
    nothingFadesUntil.delete(holder)
    const severity =
      finding.grows && before && loudness(before.severity) > loudness(finding.severity)
        ? before.severity
        : finding.severity
    const louder = before ? loudness(severity) > loudness(before.severity) : false
    const words = wordsOf(finding, before, before && toldFrom.get(before))
    const warning: Warning = {
      id,
      kind,
      severity,
      deviceId: 'deviceId' in about ? about.deviceId : null,
      vendor: 'deviceId' in about ? (holder as DeviceState).vendor : about.vendor,
      at: before?.at ?? iso(finding.at),
      title: words.title,
      explanation: words.explanation,
      advice: words.advice,
      evidence: words.evidence,
      causes: [...(finding.causes ?? [])],
      state: stateAfter(before, louder, isExpected(holder, kind, finding.at)),
      said: words.said,
    }
    toldFrom.set(warning, finding)
    write(holder, warning)
    return id
  }

  function settle(kind: WarningKind, about: About, cause?: string): void {
    const holder = holderOf(about)
    if (!holder) return
    const only = cause === undefined ? null : warningId(kind, subjectOf(about), cause)
    for (const warning of Object.values(holder.warnings))
      if (warning.kind === kind && warning.state !== 'resolved' && (only === null || warning.id === only))
        write(holder, { ...warning, state: 'resolved' })
  }

  /** Ends what has not been borne out for a month, though the device was watched: what its reason was has ended. */
  function fade(device: DeviceState, now: number): void {
    if (now <= (nothingFadesUntil.get(device) ?? Number.NEGATIVE_INFINITY)) return
    let next = Number.POSITIVE_INFINITY
    for (const warning of Object.values(device.warnings)) {
      if (warning.state === 'resolved' || !fades(warning)) continue
      const borneOut = device.borneOut[warning.id]
      if (borneOut === undefined) continue
      if (now - borneOut > FADES_AFTER) write(device, { ...warning, state: 'resolved' })
      else next = Math.min(next, borneOut + FADES_AFTER)
    }
    nothingFadesUntil.set(device, next)
  }

  return {
    say,
    settle,
    fade,
    watches: (kind: WarningKind, about: About, cause: string): boolean =>
      holderOf(about)?.warnings[warningId(kind, subjectOf(about), cause)] !== undefined,
    /** What was written since the last call. */
    take(): Warning[] {
      const taken = written
      written = []
      return taken
    },
    /**
     * The owner expected this. With `until` the same kind on the same device comes acknowledged until then.
     * Answers the warnings that changed; empty when the warning is no longer watched.
     */
    acknowledge(about: About, id: string, { until }: Acknowledgement): Warning[] {
      const holder = holderOf(about)
      const warning = holder?.warnings[id]
      if (!holder || !warning) return []
      if (until !== undefined && 'expected' in holder)
        holder.expected = [...holder.expected, { kind: warning.kind, until }].slice(-MAX_EXPECTED)
      if (warning.state === 'open') write(holder, { ...warning, state: 'acknowledged' })
      const taken = written
      written = []
      return taken
    },
  }
}

/** What was acknowledged stays so unless it gets worse; what was resolved opens again when it returns. */
function stateAfter(before: Warning | undefined, louder: boolean, expected: boolean): Warning['state'] {
  if (expected) return 'acknowledged'
  return before?.state === 'acknowledged' && !louder ? 'acknowledged' : 'open'
}

const isExpected = (holder: Watched, kind: WarningKind, at: number): boolean =>
  'expected' in holder &&
  (holder as DeviceState).expected.some((e) => e.kind === kind && (e.until === null || at < e.until))

type Words = Required<Pick<Warning, 'title' | 'explanation' | 'advice' | 'evidence' | 'said'>>

/** What a finding says, as data and told; what `earlier` said alike, from which `before` was told, is not told again. */
function wordsOf(finding: Finding, before: Warning | undefined, earlier: Finding | undefined): Words {
  const said = before?.said
  const isTold = (part: 'title' | 'explanation' | 'advice' | 'evidence') =>
    said !== undefined && earlier !== undefined && sameJson(earlier[part], finding[part])
  const title = isTold('title') ? said!.title : cleaned(finding.title)
  const explanation = isTold('explanation') ? said!.explanation : finding.explanation.map(cleaned)
  const advice = isTold('advice') ? said!.advice : finding.advice.map(cleaned)
  return {
    title: title === said?.title ? before!.title : clean(inPlainWords(title), MAX_TITLE),
    explanation:
      explanation === said?.explanation
        ? before!.explanation
        : clean(explanation.map(inPlainWords).join(' '), MAX_TEXT),
    advice: advice === said?.advice ? before!.advice : advice.map(inPlainWords),
    evidence:
      isTold('evidence') && before!.evidence.length < MAX_EVIDENCE
        ? before!.evidence
        : joined(before?.evidence ?? [], finding.evidence.map(groundOf)),
    said: { title, explanation, advice },
  }
}

/** Evidence grows by what is new; the first pieces and the latest are kept. */
function joined(before: readonly Ground[], now: readonly Ground[]): Ground[] {
  const all = [...before]
  for (const piece of now)
    if (!all.some((e) => e.text === piece.text && e.from === piece.from)) all.push(piece)
  return all.length <= MAX_EVIDENCE
    ? all
    : [...all.slice(0, MAX_EVIDENCE / 2), ...all.slice(-MAX_EVIDENCE / 2)]
}

function forgetClosed(holder: Watched): void {
  const all = Object.values(holder.warnings)
  if (all.length <= MAX_WATCHED) return
  const oldest = all.toSorted(
    (a, b) => Number(b.state === 'resolved') - Number(a.state === 'resolved') || (a.at < b.at ? -1 : 1),
  )[0]!
  delete holder.warnings[oldest.id]
  delete holder.borneOut[oldest.id]
}

/** What devices and makers wrote, made safe to show wherever the sentence is told. */
const cleaned = ({ id, values }: Sentence): Sentence =>
  values === undefined
    ? { id }
    : {
        id,
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, cleanedValue(value)]),
        ),
      }

const cleanedValue = (value: SentenceValue): SentenceValue =>
  isList(value) ? value.map(cleanedItem) : cleanedItem(value)

function cleanedItem(item: SentenceItem): SentenceItem {
  if (typeof item === 'number') return item
  return typeof item === 'string' ? clean(item, MAX_TEXT) : cleaned(item)
}

function groundOf({ said, from, at }: Seen): Ground {
  const known = cleaned(said)
  return { text: clean(inPlainWords(known), MAX_TEXT), from, at: iso(at), said: known }
}

const isList = (value: SentenceValue): value is readonly SentenceItem[] => Array.isArray(value)
