import { Fault } from '../../shared/fault.ts'
import { type Client, connect } from '../../shared/ipc/derive.ts'
import { type About, type Consent, type EngineSchema, engineSchema } from '../../shared/ipc/schema.ts'
import type { Device } from '../../shared/model/device.ts'
import type { ScanProgress } from '../../shared/model/scan.ts'
import { createLive, type LiveStore, mergeById } from './live.ts'
import { browserPort } from './port.ts'
import { createStore, type Store } from './store.ts'

export type EngineClient = Client<EngineSchema>

/** Whether the engine can be asked. `gone` lasts until a new port arrives. */
export type EngineState =
  | { phase: 'starting'; client: null }
  | { phase: 'ready'; client: EngineClient }
  | { phase: 'gone'; client: null }

/** Everything the screens know of the engine; survives its restarts with the last known values. */
export interface Engine {
  state: Store<EngineState>
  devices: LiveStore<Device[]>
  scan: Store<ScanProgress | null>
  consents: Store<Consent[] | null>
  about: Store<About | null>
  /** Reads everything anew, as after a restart: another ledger may be open now. */
  refresh(): void
}

/** What the preload script offers. A port then arrives as a window message of this type. */
declare global {
  interface Window {
    houseguest?: { connect(): void }
  }
}
const PORT_MESSAGE = 'engine-port'

/** Connects to the engine through the preload script, again after every restart of it. */
export function followEngine(page: Window): Engine {
  const engine = createEngine()
  let current: MessagePort | null = null
  page.addEventListener('message', (event: MessageEvent) => {
    const port = event.ports[0]
    if (event.source !== page || event.data?.type !== PORT_MESSAGE || !port) return
    current?.close()
    current = port
    const link = browserPort(port)
    engine.attach(connect(engineSchema, link))
    port.addEventListener('close', () => {
      if (current === port) engine.detach()
    })
  })
  page.houseguest?.connect()
  return engine
}

/** The stores, and the two moments that feed them. */
export function createEngine(): Engine & { attach(client: EngineClient): void; detach(): void } {
  const state = createStore<EngineState>({ phase: 'starting', client: null })
  const devices = createLive<Device[]>([], mergeById)
  const scan = createStore<ScanProgress | null>(null)
  const consents = createStore<Consent[] | null>(null)
  const about = createStore<About | null>(null)
  let leave: () => void = () => {}

  const read = (client: EngineClient) => {
    leave()
    const isCurrent = () => state.get().client === client
    const ifCurrent =
      <T>(use: (value: T) => void) =>
      (value: T) => {
        if (isCurrent()) use(value)
      }
    const unfollow = devices.follow({
      subscribe: client.devices.onChanged,
      snapshot: () => client.devices.list(),
    })
    const unsubscribe = client.scan.onProgress(ifCurrent(scan.set))
    leave = () => {
      unfollow()
      unsubscribe()
    }
    // A failure here shows on the screens that ask for the same; the shell only needs the good case.
    client.network.consents().then(ifCurrent(consents.set), () => {})
    client.about.get().then(ifCurrent(about.set), () => {})
  }
  return {
    state,
    devices,
    scan,
    consents,
    about,
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
