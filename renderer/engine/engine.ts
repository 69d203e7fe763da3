import { FAULT_CODES, Fault } from '../../shared/fault.ts'
import { type Client, connect } from '../../shared/ipc/derive.ts'
import { type About, type Consent, type EngineSchema, engineSchema } from '../../shared/ipc/schema.ts'
import { type Every, watchedPort } from '../../shared/ipc/unanswered.ts'
import type { DeliverySecret } from '../../shared/model/delivery.ts'
import type { Device } from '../../shared/model/device.ts'
import type { HandedFile } from '../../shared/model/import-report.ts'
import type { ScanProgress } from '../../shared/model/scan.ts'
import type { Warning } from '../../shared/model/warning.ts'
import { desktop } from './desktop.ts'
import { type KeptAnswers, keptAnswers } from './kept-answers.ts'
import { createLive, type FaultData, type LiveStore, mergeById } from './live.ts'
import { type OpeningAnswers, openingAnswers } from './opening-answers.ts'
import { paced } from './pace.ts'
import { browserPort } from './port.ts'
import { createStore, type Store } from './store.ts'

export type EngineClient = Client<EngineSchema>

/** Whether the engine can be asked. `gone` lasts until a new port arrives, `failed` until it is asked for again. */
export type EngineState =
  | { phase: 'starting'; client: null }
  | { phase: 'ready'; client: EngineClient }
  | { phase: 'gone'; client: null }
  | { phase: 'failed'; client: null; fault: FaultData }

/** Everything the screens know of the engine; survives its restarts with the last known values. */
export interface Engine {
  state: Store<EngineState>
  devices: LiveStore<Device[]>
  /** Whatever was ever warned of, in brief; the open ones are among them. */
  warnings: LiveStore<Warning[]>
  scan: Store<ScanProgress | null>
  consents: Store<Consent[] | null>
  about: Store<About | null>
  /** Counts how often the ledger may have moved: what was asked once is asked again, at most once a second. */
  ledgerMoves: Store<number>
  opening: OpeningAnswers
  kept: KeptAnswers
  /** Asks for the engine again after it failed to start. */
  reconnect(): void
  /** Reads everything anew, as after a restart: another ledger may be open now. */
  refresh(): void
}

/** How long a screen rests between two readings while the ledger moves. */
const REREAD_MS = 1_000

/** What the preload script offers. A port then arrives as a window message of this type. */
declare global {
  interface Window {
    houseguest?: {
      connect(): void
      openLink(id: string): void
      /** The system's dialog; empty when nothing was chosen. */
      chooseFiles(): Promise<HandedFile[]>
      handFiles(dropped: File[]): Promise<HandedFile[]>
      /** All that was handed over together with this file, once more: an engine that ended took their tokens along. */
      handAgain(token: string): Promise<HandedFile[]>
      /** `this-run`: no keyring here, so it is forgotten when the app ends. */
      keepPassword(sourceId: string, password: string): Promise<'kept' | 'this-run' | null>
      /** The same of a hub, a viewer's key or a delivery. */
      keepSecret(whose: string, secret: DeliverySecret): Promise<'kept' | 'this-run' | null>
    }
  }
}
const PORT_MESSAGE = 'engine-port'
/** The engine could not be started and will not be tried again by itself. */
const FAILED_MESSAGE = 'engine-failed'

const every: Every = (ms, act) => {
  const timer = setInterval(act, ms)
  return () => clearInterval(timer)
}

/** The app looks after an engine that nothing is heard of. */
const tellSilence = () =>
  void desktop
    .get()
    ?.client.desktop.engineSilent()
    .catch(() => {})

/** Connects to the engine through the preload script, again after every restart of it. */
export function followEngine(page: Window): Engine {
  const engine = createEngine(() => page.houseguest?.connect())
  let current: MessagePort | null = null
  page.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== page) return
    if (event.data?.type === FAILED_MESSAGE) {
      // The end of its port is heard before this or after, and says less.
      current = null
      return engine.fail(failure(event.data))
    }
    const port = event.ports[0]
    if (event.data?.type !== PORT_MESSAGE || !port) return
    current?.close()
    current = port
    const link = watchedPort(browserPort(port), tellSilence, every)
    engine.attach(connect(engineSchema, link))
    port.addEventListener('close', () => {
      if (current === port) engine.detach()
    })
  })
  page.houseguest?.connect()
  return engine
}

const failure = (message: { code?: unknown; message?: unknown }): FaultData => ({
  code: FAULT_CODES.find((code) => code === message.code) ?? 'unexpected',
  message: String(message.message),
})

/** The stores, and the moments that feed them. */
export function createEngine(connectAgain: () => void): Engine & {
  attach(client: EngineClient): void
  detach(): void
  fail(fault: FaultData): void
} {
  const state = createStore<EngineState>({ phase: 'starting', client: null })
  const devices = createLive<Device[]>([], mergeById)
  const warnings = createLive<Warning[]>([], mergeById)
  const scan = createStore<ScanProgress | null>(null)
  const consents = createStore<Consent[] | null>(null)
  const about = createStore<About | null>(null)
  const ledgerMoves = createStore(0)
  const opening = openingAnswers()
  const kept = keptAnswers()
  const tellMove = paced(() => ledgerMoves.set(ledgerMoves.get() + 1), REREAD_MS)
  const moved = () => {
    opening.forget()
    kept.moved()
    tellMove()
  }
  let leave: () => void = () => {}

  const read = (client: EngineClient) => {
    leave()
    kept.forget()
    const isCurrent = () => state.get().client === client
    const ifCurrent =
      <T>(use: (value: T) => void) =>
      (value: T) => {
        if (isCurrent()) use(value)
      }
    // Short answers first: the engine gives one after the other, and long lists would hold these up. A failure here
    // shows on the screens that ask for the same; the shell only needs the good case.
    client.network.consents().then(ifCurrent(consents.set), () => {})
    client.about.get().then(ifCurrent(about.set), () => {})
    opening.begin(client)
    const unfollow = devices.follow({
      subscribe: client.devices.onChanged,
      snapshot: () => client.devices.list(),
    })
    const unfollowWarnings = warnings.follow({
      subscribe: client.warnings.onChanged,
      snapshot: () => client.warnings.list({ all: true, brief: true }),
    })
    const unsubscribe = client.scan.onProgress(ifCurrent(scan.set))
    const watching = [client.devices.onChanged(moved), client.warnings.onChanged(moved)]
    leave = () => {
      unfollow()
      unfollowWarnings()
      for (const stop of watching) stop()
      unsubscribe()
    }
  }
  return {
    state,
    devices,
    warnings,
    scan,
    consents,
    about,
    ledgerMoves,
    opening,
    kept,
    attach(client) {
      state.set({ phase: 'ready', client })
      scan.set(null)
      read(client)
    },
    detach() {
      leave()
      scan.set(null)
      state.set({ phase: 'gone', client: null })
    },
    fail(fault) {
      leave()
      scan.set(null)
      state.set({ phase: 'failed', client: null, fault })
    },
    reconnect() {
      state.set({ phase: 'starting', client: null })
      connectAgain()
    },
    refresh() {
      const { client } = state.get()
      if (client) read(client)
    },
  }
}

/** The connected client, or a fault with the reason why there is none. */
export function requireClient(engine: Engine): EngineClient {
  const { client } = engine.state.get()
  if (!client) throw new Fault('engine-gone', 'The engine stopped; it is being started again.')
  return client
}
