import { nameKey } from '../../../shared/announcement.ts'
import type { HouseRules } from '../../../shared/model/house-rules.ts'
import { DEVICE_KINDS, type DeviceKind } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { TimelineEvent, UserEvent } from '../../../shared/model/timeline.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { clean } from '../../../shared/text.ts'
import { rememberContact } from './contact-memory.ts'
import { firmwareNews } from './firmware-finding.ts'
import { rememberFirmware } from './firmware-memory.ts'
import { proposeRules, rulesInWords } from './house-rules.ts'
import { rememberSelf } from './identity-memory.ts'
import { RULES_ON } from './index.ts'
import { type Knowledge, NO_KNOWLEDGE } from './knowledge.ts'
import { rememberPrinter } from './printer-memory.ts'
import type { Scene } from './rule.ts'
import { rememberServices } from './service-memory.ts'
import type { DeviceState, HomeState, ModelState, VendorState } from './state.ts'
import { DAY } from './time.ts'
import { freshVendor, rememberAnnouncement, rememberPolicy, rememberVendorFacts } from './vendor-memory.ts'
import { warningDesk } from './warning-desk.ts'

/** An event resolved to its device: what the judge is fed with. */
export interface ResolvedEvent {
  event: TimelineEvent
  deviceId: string | null
  /** The device as identification has fused it; where it is not given, the sighting's own words count. */
  known?: { vendor: string | null; model: string | null; kind: DeviceKind; name: string | null }
  /** Keys other devices claim too, found by identity. */
  conflicts?: readonly { kind: string; value: string; deviceId: string }[]
}

export type Subject = DeviceState | VendorState | ModelState | HomeState

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
  proposeRules(id: string, at: number): { rules: HouseRules; words: string[] } | null
  /** Sets the rules the owner confirmed, or takes them away. */
  setRules(id: string, rules: HouseRules | null): void
}

const MAX_NOTES = 40
const MAX_NOTE = 500
/** A note on the home reaches devices that come so soon after it. */
const NOTED_BEFORE = 14 * DAY
const MAX_NAMES = 5000
const MAX_NAME = 200
/** Past either of these the clock was wrong before, and is followed again. */
const LATE_AT_MOST = 400 * DAY
const MANY_LATE = 50

/** @param load answers a subject kept earlier, by key; `undefined` when there is none */
export function createJudge(
  load: (key: string) => unknown = () => undefined,
  knowledge: Knowledge = NO_KNOWLEDGE,
): Judge {
  const subjects = new Map<string, Subject>()
  const keys = new WeakMap<Subject, string>()
  const dirty = new Set<string>()

  function subject<T extends Subject>(key: string, fresh: (() => T) | null): T | null {
    const cached = subjects.get(key) as T | undefined
    if (cached) return cached
    const state = (load(key) as T | undefined) ?? fresh?.()
    if (!state) return null
    subjects.set(key, state)
    keys.set(state, key)
    return state
  }
  const names = new Map<string, string>()
  /** `nameKey`, remembered: every event asks for the same few names. */
  function keyOf(name: string): string {
    let key = names.get(name)
    if (key === undefined) {
      if (names.size >= MAX_NAMES) names.clear()
      key = nameKey(name)
      names.set(name, key)
    }
    return key
  }
  const changed = (state: Subject): void => void dirty.add(keys.get(state)!)
  const deviceOf = (id: string): DeviceState | null => subject<DeviceState>(`device:${id}`, null)
  const vendorOf = (name: string): VendorState | null => subject<VendorState>(`vendor:${keyOf(name)}`, null)
  const modelKey = ({ vendor, model }: DeviceState): string | null =>
    vendor === null || model === null ? null : `model:${keyOf(vendor)}/${keyOf(model)}`
  const modelOf = (device: DeviceState): ModelState | null => {
    const key = modelKey(device)
    return key === null ? null : subject<ModelState>(key, null)
  }
  const desk = warningDesk({ deviceOf, vendorOf, changed })

  function judge({ event, deviceId, known, conflicts = [] }: ResolvedEvent): Warning[] {
    const at = Date.parse(event.at)
    const home = subject<HomeState>('home', () => ({
      firstSeen: at,
      resolvers: {},
      notes: [],
      waitingNotes: [],
      hours: new Array<number>(24).fill(0),
    }))!
    const device =
      deviceId === null ? null : subject<DeviceState>(`device:${deviceId}`, () => freshDevice(deviceId, at))!
    const firstLook = event.type === 'sighting' && device?.sighted === false
    if (device) {
      meet(device, event, known, at)
      if (firstLook) takeNotes(device, home, event.device.mac)
      takeHomeNotes(device, home)
    }
    const vendorName = 'vendor' in event ? event.vendor : (device?.vendor ?? null)
    const vendor =
      vendorName === null
        ? null
        : subject<VendorState>(`vendor:${keyOf(vendorName)}`, () => freshVendor(vendorName))
    const model = device ? enrol(device, vendor) : null
    const scene: Scene = {
      at,
      event,
      device,
      vendor,
      model,
      home,
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
    }
    remember(scene)
    for (const rule of RULES_ON[event.type]) rule.ask(scene)
    if (device) desk.fade(device, at)
    return desk.take()
  }

  /** Lets memory take the event in before the rules look at it. */
  function remember(scene: Scene): void {
    const { event, device, vendor, home, at } = scene
    let seen = null
    if (event.type === 'sighting' && device && !isLate(device, at)) {
      scene.selfChange = rememberSelf(device, event, at)
      seen = rememberFirmware(device, event, at)
      rememberServices(device, event, at)
      scene.supplyNews = rememberPrinter(device, event, at)
      const member = scene.model?.members[device.id]
      const version = device.firmware?.parts.join('; ') ?? null
      if (scene.model && member && member.version !== version) {
        member.version = version
        changed(scene.model)
      }
    } else if (event.type === 'contact' && device) {
      scene.encounter = rememberContact(device, home, event, at)
      changed(home)
    } else if (event.type === 'user') keepNote(device, home, event, at)
    else if (event.type === 'announcement' && vendor) rememberAnnouncement(vendor, event, at)
    else if (event.type === 'policy' && vendor) scene.policyChange = rememberPolicy(vendor, event, at)
    else if (event.type === 'vendor' && vendor)
      scene.formerOwner = rememberVendorFacts(vendor, event, at).formerOwner
    if (vendor && 'vendor' in event) changed(vendor)
    scene.firmwareNews = firmwareNews(scene, seen)
  }

  /** Notes on what is not here yet wait for its first look. */
  function keepNote(device: DeviceState | null, home: HomeState, event: UserEvent, at: number): void {
    const text = event.note.slice(0, MAX_NOTE)
    if (device) {
      device.notes.push({ at, text })
      if (device.notes.length > MAX_NOTES) device.notes.shift()
    } else if (!event.device) {
      home.notes.push({ at, text })
      if (home.notes.length > MAX_NOTES) home.notes.shift()
      changed(home)
    } else if (event.device.mac) {
      home.waitingNotes.push({ mac: event.device.mac, at, text })
      if (home.waitingNotes.length > MAX_NOTES) home.waitingNotes.shift()
      changed(home)
    }
  }

  /** A note on the whole home ("new router") is a note on each of its devices. */
  function takeHomeNotes(device: DeviceState, home: HomeState): void {
    const news = home.notes.filter(
      (note) => note.at > device.homeNotesUntil && note.at > device.firstSeen - NOTED_BEFORE,
    )
    if (news.length === 0) return
    device.homeNotesUntil = news.at(-1)!.at
    device.notes = [...device.notes, ...news].slice(-MAX_NOTES)
  }

  function takeNotes(device: DeviceState, home: HomeState, mac: string | undefined): void {
    device.sighted = true
    const mine = home.waitingNotes.filter((note) => note.mac === mac)
    if (mine.length === 0) return
    device.notes.push(...mine.map(({ at, text }) => ({ at, text })))
    home.waitingNotes = home.waitingNotes.filter((note) => note.mac !== mac)
    changed(home)
  }

  function meet(device: DeviceState, event: TimelineEvent, known: ResolvedEvent['known'], at: number): void {
    device.lastSeen = Math.max(device.lastSeen, at)
    changed(device)
    if (event.type === 'sighting' && event.device.ip) device.ip = event.device.ip
    if (known) Object.assign(device, known, { fused: true })
    else if (event.type === 'sighting' && !device.fused) {
      const { facts = {} } = event
      device.vendor = nameIn(facts.vendor) ?? device.vendor
      device.model = nameIn(facts.model) ?? device.model
      device.kind = DEVICE_KINDS.find((kind) => kind === facts.kind) ?? device.kind
      device.name = nameIn(facts.name) ?? device.name ?? nameIn(facts.hostname)
    }
  }

  /** Enters the device under its vendor and model. */
  function enrol(device: DeviceState, vendor: VendorState | null): ModelState | null {
    if (vendor && vendor.devices[device.id]?.model !== device.model) {
      vendor.devices[device.id] = { model: device.model }
      changed(vendor)
    }
    const key = modelKey(device)
    if (key === null) return null
    const model = subject<ModelState>(key, () => ({ members: {}, shared: {} }))!
    if (!model.members[device.id]) {
      model.members[device.id] = { version: device.firmware?.parts.join('; ') ?? null, effects: {} }
      changed(model)
    }
    return model
  }

  return {
    judge,
    takeChanged() {
      const taken = [...dirty].sort().map((key) => ({ key, state: subjects.get(key)! }))
      dirty.clear()
      return taken
    },
    device: deviceOf,
    acknowledge: desk.acknowledge,
    proposeRules(id, at) {
      const device = deviceOf(id)
      const rules = device && proposeRules(device, at)
      if (!device || !rules) return null
      const vendor = device.vendor === null ? null : vendorOf(device.vendor)
      return { rules, words: rulesInWords(rules, device, vendor, knowledge) }
    },
    setRules(id, rules) {
      const device = deviceOf(id)
      if (!device) return
      device.rules = rules
      changed(device)
    },
  }
}

const nameIn = (value: FactValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? clean(value, MAX_NAME) : null

/** Looks that come after newer ones (an older capture imported later) tell of no change. */
function isLate(device: DeviceState, at: number): boolean {
  const late = at < device.lastLook && device.lastLook - at < LATE_AT_MOST && device.lateLooks < MANY_LATE
  device.lateLooks = late ? device.lateLooks + 1 : 0
  if (!late) device.lastLook = at
  return late
}

const freshDevice = (id: string, at: number): DeviceState => ({
  id,
  vendor: null,
  model: null,
  kind: 'unknown',
  name: null,
  fused: false,
  ip: null,
  firstSeen: at,
  lastSeen: at,
  selves: {},
  former: [],
  notes: [],
  homeNotesUntil: 0,
  firmware: null,
  services: {},
  sighted: false,
  lastLook: 0,
  lateLooks: 0,
  looks: { count: 0, firstAt: at, lastAt: at },
  traffic: null,
  printer: null,
  rules: null,
  expected: [],
  warnings: {},
  borneOut: {},
})
