import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import { instant } from '../../../shared/instant.ts'
import type { Elsewhere } from '../../../shared/model/elsewhere.ts'
import type { HouseRules, ProposedRules, ToldRules } from '../../../shared/model/house-rules.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { rememberContact } from './contact-memory.ts'
import { isLate, type KnownDevice, meet } from './device-memory.ts'
import { againAs, effectsAtWork } from './effects-at-work.ts'
import { keepElsewhere } from './elsewhere.ts'
import { firmwareNews } from './firmware-finding.ts'
import { rememberFirmware } from './firmware-memory.ts'
import { proposeRules, rulesInSentences } from './house-rules.ts'
import { rememberSelf } from './identity-memory.ts'
import { RULES_ON, RULES_ON_ELSEWHERE } from './index.ts'
import { type Knowledge, NO_KNOWLEDGE } from './knowledge.ts'
import { enrol } from './model-memory.ts'
import { keepNote, takeHomeNotes, takeWaitingNotes } from './note-memory.ts'
import { rememberPrinter } from './printer-memory.ts'
import type { Scene } from './rule.ts'
import { rememberServices } from './service-memory.ts'
import type { DeviceState, ModelState } from './state.ts'
import { type Subject, subjectStore } from './subject-store.ts'
import { rememberAnnouncement, rememberPolicy, rememberVendorFacts } from './vendor-memory.ts'
import { warningDesk } from './warning-desk.ts'

/** An event resolved to its device: what the judge is fed with. */
export interface ResolvedEvent {
  event: TimelineEvent
  deviceId: string | null
  /** The device as identification has fused it; where it is not given, the sighting's own words count. */
  known?: KnownDevice
  /** Keys other devices claim too, found by identity. */
  conflicts?: readonly { kind: string; value: string; deviceId: string }[]
}

/** Judges events one by one. All it remembers is in plain JSON subjects, loaded on demand and handed back when changed. */
export interface Judge {
  /** Takes one event in; answers the warnings that are new or changed, in order. */
  judge(resolved: ResolvedEvent): Warning[]
  /** The subjects changed since the last call, to be kept. */
  takeChanged(): { key: string; state: Subject }[]
  /** The record of a device for the owner's decisions; `null` when it was never judged. */
  device(id: string): DeviceState | null
  acknowledge: ReturnType<typeof warningDesk>['acknowledge']
  /** House rules that fit what the device did so far, with their words; `null` while it is too early. */
  proposeRules(id: string, at: number): ProposedRules | null
  /** Any rules for a device as a person would say them; `null` when the device was never judged. */
  tellRules(id: string, rules: HouseRules): ToldRules | null
  /** Sets the rules the owner confirmed, or takes them away; answers the warnings whose reason that ends. */
  setRules(id: string, rules: HouseRules | null): Warning[]
  /**
   * The effects that kind of warning tells of on a device, with when they began (ms UTC): those at work of late under
   * the version that is still in place.
   */
  effectsOf(id: string, kind: string, now: number): { name: string; at: number }[]
  /** Takes in what other sites of a hub say of an effect; answers the warnings that turned. */
  hearElsewhere(id: string, name: string, heard: Elsewhere, at: number): Warning[]
}

/** @param load answers a subject kept earlier, by key; `undefined` when there is none */
export function createJudge(
  load: (key: string) => unknown = () => undefined,
  knowledge: Knowledge = NO_KNOWLEDGE,
): Judge {
  const store = subjectStore(load)
  const { deviceOf, vendorOf, changed } = store
  const desk = warningDesk({ deviceOf, vendorOf, changed })
  const modelOf = (device: DeviceState): ModelState | null => {
    const key = store.modelKey(device)
    return key === null ? null : store.modelAt(key)
  }

  function tellRules(id: string, rules: HouseRules): ToldRules | null {
    const device = deviceOf(id)
    if (!device) return null
    const vendor = device.vendor === null ? null : vendorOf(device.vendor)
    const said = rulesInSentences(rules, device, vendor, knowledge)
    return { rules, said, words: said.map(inPlainWords) }
  }

  /** An event with those it is about, before memory has taken it in. */
  const sceneOf = (
    event: TimelineEvent,
    at: number,
    {
      device,
      vendor,
      model,
      firstLook,
      conflicts,
    }: Pick<Scene, 'device' | 'vendor' | 'model' | 'firstLook' | 'conflicts'>,
  ): Scene => ({
    at,
    event,
    device,
    vendor,
    model,
    home: store.home(at),
    knowledge,
    firstLook,
    conflicts,
    encounter: null,
    selfChange: null,
    firmwareNews: [],
    supplyNews: null,
    policyChange: null,
    formerOwner: null,
    deviceOf,
    vendorOf,
    modelOf,
    changed,
    say: (finding) => desk.say(finding, at),
    settle: desk.settle,
    watches: desk.watches,
  })

  function judge({ event, deviceId, known, conflicts = [] }: ResolvedEvent): Warning[] {
    const at = instant(event.at)
    const home = store.home(at)
    const device = deviceId === null ? null : store.foundDevice(deviceId, at)
    const firstLook = event.type === 'sighting' && device?.sighted === false
    if (device) {
      meet(device, event, known, at)
      if (firstLook && takeWaitingNotes(device, home, event.device.mac)) changed(home)
      device.sighted ||= firstLook
      takeHomeNotes(device, home)
      changed(device)
    }
    const vendorName = 'vendor' in event ? event.vendor : (device?.vendor ?? null)
    const vendor = vendorName === null ? null : store.foundVendor(vendorName)
    const model = device ? enrol(store, device, vendor) : null
    const scene = sceneOf(event, at, { device, vendor, model, firstLook, conflicts })
    remember(scene)
    for (const rule of RULES_ON[event.type]) rule.ask(scene)
    if (device) desk.fade(device, at)
    return desk.take()
  }

  return {
    judge,
    takeChanged: store.takeChanged,
    device: deviceOf,
    acknowledge: desk.acknowledge,
    proposeRules(id, at) {
      const device = deviceOf(id)
      if (!device) return null
      // What several devices of a model began together is told on one of them.
      const mates = Object.keys(modelOf(device)?.members ?? {}).map((mate) => deviceOf(mate))
      const warnings = [device, ...mates].flatMap((one) => Object.values(one?.warnings ?? {}))
      const proposed = proposeRules(device, at, warnings)
      const told = proposed && tellRules(id, proposed.rules)
      return told && { ...told, heldBack: proposed.heldBack }
    },
    tellRules,
    setRules(id, rules) {
      const device = deviceOf(id)
      if (!device) return []
      device.rules = rules
      changed(device)
      const about = { deviceId: id }
      if (rules === null) desk.settle('house-rule-broken', about)
      else
        for (const { host, port } of rules.destinations)
          if (port === null) desk.settle('house-rule-broken', about, host)
      return desk.take()
    },
    effectsOf(id, kind, now) {
      const device = deviceOf(id)
      return device === null ? [] : effectsAtWork(device, modelOf(device), kind, now)
    },
    hearElsewhere(id, name, heard, at) {
      const device = deviceOf(id)
      const again = device && againAs(device, name, at)
      if (!device || !again) return []
      keepElsewhere(device, name, heard)
      changed(device)
      // The rules are asked as if it had been seen again and nothing were new.
      const { event, ...seen } = again
      const vendor = device.vendor === null ? null : vendorOf(device.vendor)
      const scene: Scene = {
        ...sceneOf(event, at, {
          device,
          vendor,
          model: modelOf(device),
          firstLook: false,
          conflicts: [],
        }),
        ...seen,
      }
      for (const rule of RULES_ON_ELSEWHERE) if (rule.on.includes(event.type)) rule.ask(scene)
      return desk.take()
    },
  }
}

/** Lets memory take the event in before the rules look at it. */
function remember(scene: Scene): void {
  const { event, device, vendor, model, home, at, changed } = scene
  let seen = null
  if (event.type === 'sighting' && device && !isLate(device, at)) {
    scene.selfChange = rememberSelf(device, event, at)
    seen = rememberFirmware(device, event, at)
    rememberServices(device, event, at)
    scene.supplyNews = rememberPrinter(device, event, at)
    const member = model?.members[device.id]
    const version = device.firmware?.parts.join('; ') ?? null
    if (model && member && member.version !== version) {
      member.version = version
      changed(model)
    }
  } else if (event.type === 'contact' && device) {
    scene.encounter = rememberContact(device, home, event, at)
    changed(home)
  } else if (event.type === 'user') {
    const kept = keepNote(device, home, event, at)
    if (kept) changed(kept)
  } else if (event.type === 'announcement' && vendor) rememberAnnouncement(vendor, event, at)
  else if (event.type === 'policy' && vendor) scene.policyChange = rememberPolicy(vendor, event, at)
  else if (event.type === 'vendor' && vendor)
    scene.formerOwner = rememberVendorFacts(vendor, event, at).formerOwner
  if (vendor && 'vendor' in event) changed(vendor)
  scene.firmwareNews = firmwareNews(scene, seen)
}
