import type { NoteTopic } from '../../../shared/announcement.ts'
import { sentence } from '../../../shared/i18n/sentences.ts'
import { type Elsewhere, FLIP_MS, SAME_EFFECT_MS } from '../../../shared/model/elsewhere.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { Cause, LinkWording } from '../../../shared/model/warning.ts'
import { elsewhereOf, elsewhereSentences, lends } from './elsewhere.ts'
import { lacksEffect } from './lacking.ts'
import { explainedBy, type NoteAbout } from './notes.ts'
import type { Scene } from './rule.ts'
import type { DeviceState, FirmwareChange, PolicyChange } from './state.ts'
import { DAY, iso, lagDays } from './time.ts'

/** Holds a surprise against every recorded change of the last 400 days, and the last firmware however old. */

const WINDOW = 400 * DAY
const QUIET_BEFORE = 14 * DAY
const MAX_CAUSES = 12

/** The points of the algorithm; a sum is clamped to 0–100. */
const POINTS = {
  sameVersionShowsIt: 25,
  otherVersionDoesNot: 20,
  flippedTogether: 20,
  noOtherChange: 15,
  textMentionsIt: 10,
  incidentMatches: 10,
  localCause: -25,
}
/** One device alone, or a control that shows it too, never gets beyond "possible". */
const ALONE_AT_MOST = 59

const WORDINGS: readonly [number, LinkWording][] = [
  [80, 'corroborated'],
  [60, 'likely'],
  [30, 'possible'],
]

export interface Effect {
  /** Its name among the effects of a model's devices (shared/model/effect.ts). */
  name: string
  at: number
  topics: readonly NoteTopic[]
  /** What owners' notes would explain it here. */
  localCauses: readonly NoteAbout[]
  /** A reason seen on the device itself, such as a part never used before. */
  localCause?: boolean
}

/** How the other devices of the model stand to an effect of this one. */
export interface Company {
  sameVersion: string[]
  controls: string[]
  otherVersionToo: string[]
  together: boolean
  /** Those at other sites of a hub; `null` where none was asked, or too few have the model. */
  elsewhere: Elsewhere | null
}

/** Same-model devices that carry this one's version and show it, and those on other versions. */
export function companyOf(scene: Scene, device: DeviceState, effect: Effect): Company {
  const company: Company = {
    sameVersion: [],
    controls: [],
    otherVersionToo: [],
    together: false,
    elsewhere: elsewhereOf(device, effect),
  }
  const members = scene.modelOf(device)?.members ?? {}
  const version = members[device.id]?.version ?? null
  for (const [id, member] of Object.entries(members)) {
    if (id === device.id) continue
    const began = member.effects[effect.name]
    const shows = began !== undefined && Math.abs(began - effect.at) <= SAME_EFFECT_MS
    const same = version !== null && member.version === version
    if (shows && same) {
      company.sameVersion.push(id)
      if (Math.abs(began - effect.at) <= FLIP_MS) company.together = true
    } else if (shows) company.otherVersionToo.push(id)
    else if (!same && member.version !== null && isControl(scene, id, effect)) company.controls.push(id)
  }
  return company
}

function isControl(scene: Scene, id: string, { name, at }: Effect): boolean {
  const other = scene.deviceOf(id)
  return other !== null && lacksEffect(other, name, at)
}

/** The earlier changes an effect is held against, most plausible first. */
export function causesOf(scene: Scene, device: DeviceState, effect: Effect): Cause[] {
  const company = companyOf(scene, device, effect)
  const lent = lends(company.elsewhere)
  const vendor = device.vendor === null ? null : scene.vendorOf(device.vendor)
  const firmware = (device.firmware?.changes ?? []).filter((change) => change.at <= effect.at)
  const last = firmware.at(-1)
  const changes: { kind: string; at: number; row: FirmwareChange | PolicyChange }[] = [
    ...firmware
      .filter((change) => change === last || change.at > effect.at - WINDOW)
      .map((row) => ({ kind: 'firmware-changed', at: row.at, row })),
    ...(vendor?.policyChanges ?? [])
      .filter(({ at }) => at <= effect.at && at > effect.at - WINDOW)
      .map((row) => ({ kind: 'policy-changed', at: row.at, row })),
  ]
  const local = effect.localCause === true || explainedBy(device, effect.at, effect.localCauses) !== null
  return changes
    .map(({ kind, at, row }) => {
      const isLast = row === last
      const others = changes.some((other) => other.row !== row && other.at > effect.at - QUIET_BEFORE)
      const linked = kind === 'firmware-changed' ? isLast : company.sameVersion.length > 0
      const contradicted = kind === 'firmware-changed' && company.otherVersionToo.length > 0
      const isUpdate = kind === 'firmware-changed' && isLast
      const shared =
        linked && !contradicted && (company.sameVersion.length > 0 || (isUpdate && lent.sameVersion))
      let points = 0
      if (shared) points += POINTS.sameVersionShowsIt
      if (isUpdate && !contradicted && (company.controls.length > 0 || lent.controls))
        points += POINTS.otherVersionDoesNot
      if (shared && (company.together || (isUpdate && lent.together))) points += POINTS.flippedTogether
      if (!others && !local) points += POINTS.noOtherChange
      if (mentions(row, effect)) points += POINTS.textMentionsIt
      if (
        device.vendor !== null &&
        scene.knowledge.incident(device.vendor, device.model, 'to' in row ? row.to : null)
      )
        points += POINTS.incidentMatches
      if (local) points += POINTS.localCause
      const most = shared ? 100 : ALONE_AT_MOST
      return causeRow(kind, at, row, effect.at, Math.max(0, Math.min(most, points)))
    })
    .sort((a, b) => b.plausibility - a.plausibility || (a.at < b.at ? 1 : -1))
    .slice(0, MAX_CAUSES)
}

const mentions = (row: FirmwareChange | PolicyChange, effect: Effect): boolean =>
  'topics' in row
    ? row.topics.some((topic) => effect.topics.includes(topic))
    : effect.topics.some((topic) => TOPIC_OF_POLICY[topic]?.some((word) => row.material.includes(word)))

const TOPIC_OF_POLICY: Partial<Record<NoteTopic, string[]>> = {
  ads: ['advertising'],
  data: ['sharing with others', 'combining data', 'recording'],
  removal: ['your choice'],
}

function causeRow(
  kind: string,
  at: number,
  row: FirmwareChange | PolicyChange,
  effectAt: number,
  points: number,
): Cause {
  const firmware = 'to' in row ? row : null
  return {
    kind,
    at: iso(at),
    from: firmware?.from ?? null,
    to: firmware?.to ?? null,
    lagDays: lagDays(at, effectAt),
    plausibility: points,
    wording: WORDINGS.find(([least]) => points >= least)?.[1] ?? 'no link shown',
  }
}

/** How far the link to the best of the causes goes, and what other devices of the model say to it. */
export function linkSentences(
  causes: readonly Cause[],
  { sameVersion, controls, otherVersionToo, elsewhere }: Company,
): Sentence[] {
  const [best] = causes
  if (!best) return [sentence('link.none')]
  const how = { lag: best.lagDays, wording: sentence(`link.wordings.${best.wording}`) }
  return [
    best.kind === 'firmware-changed'
      ? sentence('link.update', { from: best.from ?? '', to: best.to ?? '', ...how })
      : sentence('link.terms', how),
    ...(sameVersion.length > 0 ? [sentence('link.mates', { count: sameVersion.length })] : []),
    ...(controls.length > 0 ? [sentence('link.controls', { count: controls.length })] : []),
    ...(otherVersionToo.length > 0 ? [sentence('link.against')] : []),
    ...(best.kind === 'firmware-changed' ? elsewhereSentences(elsewhere) : []),
  ]
}
