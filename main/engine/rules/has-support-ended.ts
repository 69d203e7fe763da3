import { nameKey } from '../../../shared/announcement.ts'
import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import { own } from './own.ts'
import type { Rule, Scene } from './rule.ts'
import { productName } from './saying.ts'
import type { DeviceState } from './state.ts'
import { DAY, daysBetween } from './time.ts'

export const hasSupportEnded: Rule = {
  asks: 'support-ended',
  on: ['sighting', 'contact', 'vendor'],
  ask(scene) {
    if (scene.event.type === 'vendor')
      for (const id of Object.keys(scene.vendor?.devices ?? {})) {
        const device = scene.deviceOf(id)
        if (device) judgeSupport(scene, device, false)
      }
    else if (scene.device) judgeSupport(scene, scene.device, scene.encounter?.outside === true)
  },
}

function judgeSupport(scene: Scene, device: DeviceState, uploads: boolean): void {
  const stated = device.model === null ? undefined : own(scene.vendor?.supportEnds, nameKey(device.model))
  if (!stated) return
  const about = { deviceId: device.id }
  if (scene.at < stated.end) {
    scene.settle('support-ended', about)
    return
  }
  const active = uploads || (device.traffic !== null && device.traffic.lastAt > stated.end)
  if (!active && scene.watches('support-ended', about, stated.said)) return
  scene.say({
    kind: 'support-ended',
    about,
    cause: stated.said,
    severity: active ? 'warning' : 'notice',
    at: scene.at,
    title: sentence('support-ended.title', { product: productName(device.vendor, device.model!) }),
    explanation: [
      sentence('support-ended.end', { end: stated.end - DAY }),
      sentence(active ? 'support-ended.active' : 'support-ended.quiet'),
    ],
    advice: [sentence('support-ended.adviceOffline'), sentence('support-ended.adviceReplace')],
    evidence: [
      {
        said: sentence('support-ended.stated', {
          model: stated.model,
          date: dayIn(stated.said),
          count: daysBetween(stated.at, stated.end),
        }),
        from: 'vendor facts',
        at: stated.at,
      },
    ],
  })
}

/** A whole date is told as readers write one, of noon so that it is that day in their zone; a month or a year stays. */
const dayIn = (said: string): string | Sentence =>
  /^\d{4}-\d\d-\d\d$/.test(said) ? sentence('onDay', { day: Date.parse(said) + DAY / 2 }) : said
