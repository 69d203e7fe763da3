import { sentence } from '../../../shared/i18n/sentences.ts'
import { SETTLED_DAYS, sayDelayed } from './delayed-headline.ts'
import { elsewhereGrounds } from './elsewhere.ts'
import type { Rule } from './rule.ts'
import { nameOrId } from './saying.ts'
import { type Refusal, recordRefusal, refusalsOf } from './supply-finding.ts'
import { DAY } from './time.ts'

export const isADelayedChangeAtWork: Rule = {
  asks: 'delayed-change',
  on: ['sighting'],
  ask(scene) {
    recordRefusal(scene)
    const told = refusalsOf(scene)
      .filter(isDelayed)
      .sort((a, b) => a.refusal.since - b.refusal.since)
    const [first] = told
    if (first)
      sayDelayed(scene, {
        device: first.device,
        since: first.refusal.since,
        what: 'refuses its supplies',
        says: (times) => sentence('delayed-change.refuses', times),
        causes: first.causes,
        company: first.company,
        evidence: [
          ...told.map(({ device, refusal }) => ({
            said: sentence('supply-refused.refusal', { name: nameOrId(device), text: refusal.text }),
            from: 'sighting',
            at: refusal.since,
          })),
          ...elsewhereGrounds(first.company.elsewhere),
        ],
      })
    else if (scene.device?.printer && !scene.device.printer.refusal)
      scene.settle('delayed-change', { deviceId: scene.device.id })
  },
}

/** An older version is in place, no update came in the last thirty days, and nothing in the home explains it. */
function isDelayed({ device, refusal, localReason }: Refusal): boolean {
  const last = device.firmware?.changes.findLast((change) => change.at <= refusal.since)
  return localReason === null && last !== undefined && refusal.since - last.at >= SETTLED_DAYS * DAY
}
