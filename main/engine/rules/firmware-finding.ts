import { sentence } from '../../../shared/i18n/sentences.ts'
import type { Severity, WarningKind } from '../../../shared/model/kinds.ts'
import type { Sentence, SentenceItem } from '../../../shared/model/sentence.ts'
import { judgeChange } from './firmware-memory.ts'
import { firstToShow } from './model-memory.ts'
import type { Scene } from './rule.ts'
import { nameOf, nameOrId } from './saying.ts'
import type { DeviceState, FirmwareChange } from './state.ts'
import { DAY } from './time.ts'

/** Notes are often read days after an update was seen: silence is only silence after this. */
const GRACE = 5 * DAY
/** Notes that come later than this no longer change what was said. */
const LATE = 60 * DAY
/** Devices of a model that take one version within this time share one warning. */
const TOGETHER = 30 * DAY

interface Telling {
  kind: WarningKind
  severity: Severity
  /** Names the device the warning is about: of several of one model, the one that took the version first. */
  title(name: SentenceItem): Sentence
  explanation: readonly Sentence[]
  advice: readonly Sentence[]
}

/** A change to be spoken of now, with the way to say it: once for all devices of a model that took it. */
export interface Told {
  device: DeviceState
  change: FirmwareChange
  tell(telling: Telling): void
}

/** The changes this event is about: just seen, just judged by new notes, or just out of their days of grace. */
export function firmwareFinding(scene: Scene): Told[] {
  return scene.firmwareNews.map(({ device, change }) => ({
    device,
    change,
    tell: (telling) => tellOnce(scene, device, change, telling),
  }))
}

/** Collects them once an event, before the rules: their verdicts are brought up to date here. */
export function firmwareNews(
  scene: Omit<Scene, 'firmwareNews'>,
  seen: FirmwareChange | null,
): { device: DeviceState; change: FirmwareChange }[] {
  const news: { device: DeviceState; change: FirmwareChange }[] = []
  const consider = (device: DeviceState, force: boolean): void => {
    const change = device.firmware?.changes.at(-1)
    if (!change || scene.at - change.at > LATE) return
    if (!force && change.closed) return
    const before = change.verdict
    const due = scene.at - change.at >= GRACE
    if (!force && !due) return
    judgeChange(device, device.vendor === null ? null : scene.vendorOf(device.vendor), change)
    change.closed = due || change.verdict === 'announced'
    if (force || change.verdict !== before || due) news.push({ device, change })
    scene.changed(device)
  }
  if (scene.device) consider(scene.device, seen !== null)
  if (scene.event.type === 'announcement')
    for (const id of Object.keys(scene.vendor?.devices ?? {})) {
      const device = scene.deviceOf(id)
      if (device) consider(device, true)
    }
  return news
}

function tellOnce(scene: Scene, device: DeviceState, change: FirmwareChange, telling: Telling): void {
  const cause = `${change.from} > ${change.to}`
  const { deviceId } = firstToShow(scene, device, {
    key: `firmware ${cause}`,
    at: change.at,
    window: TOGETHER,
  })
  const about = { deviceId }
  const name = nameOrId(device)
  for (const kind of ['firmware-changed', 'firmware-unannounced', 'firmware-downgraded'] as const)
    if (kind !== telling.kind) scene.settle(kind, about, cause)
  scene.say({
    ...telling,
    title: telling.title(nameOf(scene.deviceOf(deviceId) ?? device)),
    about,
    cause,
    at: change.at,
    evidence: [
      {
        said: sentence('firmware-changed.lastSeen', { name, version: change.from, at: change.lastSeenOld }),
        from: 'sighting',
        at: change.lastSeenOld,
      },
      {
        said: sentence('firmware-changed.version', { name, version: change.to }),
        from: 'sighting',
        at: change.at,
      },
      ...(change.url === null
        ? []
        : [{ said: sentence('firmware-changed.notes'), from: change.url, at: change.at }]),
    ],
  })
}
