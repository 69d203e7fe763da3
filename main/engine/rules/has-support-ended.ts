import { nameKey } from '../../../shared/announcement.ts'
import { own } from './own.ts'
import type { Rule, Scene } from './rule.ts'
import type { DeviceState } from './state.ts'
import { count, DAY, date } from './time.ts'

export const hasSupportEnded: Rule = {
  doc: {
    id: 'support-ended',
    question: 'Has its maker stopped repairing it?',
    why: 'Flaws found from now on stay open, while the device may go on sending data.',
    evidence:
      'The end date the maker last stated for exactly this model, and whether the device still talks to the outside.',
    advice: 'Keep it off the internet if it works without; plan its replacement.',
    settles: 'The maker’s page on supported models.',
  },
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
  const end = date(stated.end - DAY)
  scene.say({
    kind: 'support-ended',
    about,
    cause: stated.said,
    severity: active ? 'warning' : 'notice',
    at: scene.at,
    title: `Support for the ${device.vendor ?? ''} ${device.model} has ended`.replace(/\s+/g, ' '),
    explanation: `Its maker named ${end} as the end. ${active ? 'The device goes on talking to the outside.' : 'No traffic of it has been seen since.'}`,
    advice: [
      'Keep it off the internet if it works without.',
      'Plan its replacement; ask the maker what happens to its service.',
    ],
    evidence: [
      {
        text: `End of support for ${stated.model}: ${stated.said} (stated ${count(Math.max(0, Math.round((stated.end - stated.at) / DAY)), 'day')} before)`,
        from: 'vendor facts',
        at: stated.at,
      },
    ],
  })
}
