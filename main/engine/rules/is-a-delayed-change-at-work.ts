import { linkSentence } from './delayed-effects.ts'
import type { Rule, Scene } from './rule.ts'
import { type Refusal, refusalsOf } from './supply-finding.ts'
import { DAY, date } from './time.ts'

/** "With no update in between": the version in place is at least this old. */
const SETTLED = 30 * DAY
/** Refusals of one model within this time are one story. */
const ONE_STORY = 45 * DAY

export const isADelayedChangeAtWork: Rule = {
  doc: {
    id: 'delayed-change',
    question: 'Does an old update bite only now?',
    why: 'An update of March can refuse cartridges in September; by then nobody thinks of it, unless a diary was kept.',
    evidence:
      'The refusal, the version in place and since when, other printers of the model with that version and those on another.',
    advice:
      'Collect the cases: version, date of the update, date of the refusal; ask the maker and a consumer body.',
    settles:
      'A printer of the model on another version that takes the same cartridge, or the cartridge on another day’s date.',
  },
  on: ['sighting'],
  ask(scene) {
    const told = refusalsOf(scene).filter(isDelayed)
    const [first] = told.sort((a, b) => a.refusal.since - b.refusal.since)
    if (first) sayDelayed(scene, first, told)
    const { device } = scene
    if (device?.printer && !device.printer.refusal && told.length === 0)
      scene.settle('delayed-change', { deviceId: device.id })
  },
}

/** An older version is in place, no update came in the last thirty days, and nothing in the home explains it. */
function isDelayed({ device, refusal, localReason }: Refusal): boolean {
  const last = device.firmware?.changes.findLast((change) => change.at <= refusal.since)
  return localReason === null && last !== undefined && refusal.since - last.at >= SETTLED
}

function sayDelayed(scene: Scene, first: Refusal, told: readonly Refusal[]): void {
  const { device, refusal, causes, company } = first
  const best = causes.find((cause) => cause.kind === 'firmware-changed')
  if (!best) return
  const model = scene.modelOf(device)
  const key = 'delayed change'
  const known = model?.shared[key]
  const story =
    known && Math.abs(known.at - refusal.since) < ONE_STORY
      ? known
      : { deviceId: device.id, at: refusal.since }
  if (model && story !== known) {
    model.shared[key] = story
    scene.changed(model)
  }
  const likely = best.wording === 'likely' || best.wording === 'corroborated'
  scene.say({
    kind: 'delayed-change',
    about: { deviceId: story.deviceId },
    cause: String(story.at),
    severity: likely ? 'alarm' : 'warning',
    at: story.at,
    title: `Delayed change suspected: ${device.vendor ?? ''} ${device.model ?? 'printer'}`.replace(
      /\s+/g,
      ' ',
    ),
    explanation: `It refuses its supplies since ${date(refusal.since)}, with no update in the ${Math.floor(best.lagDays)} days before. ${linkSentence(causes, company)} What would settle it: the same cartridge in a printer of the model on another version.`,
    advice: [
      'Keep the cartridges and the receipts.',
      'Do not update the printers of the model that still work.',
      'Ask the maker in writing; a letter can be drafted from this evidence.',
    ],
    evidence: told.map((one) => ({
      text: `${one.device.name ?? one.device.model ?? one.device.id}: ${one.refusal.text}`,
      from: 'sighting',
      at: one.refusal.since,
    })),
    causes,
  })
}
