import { Fault } from '../../shared/fault.ts'
import { type Handlers, type Publisher, serve } from '../../shared/ipc/derive.ts'
import type { Port } from '../../shared/ipc/port.ts'
import { type Consent, type EngineSchema, engineSchema } from '../../shared/ipc/schema.ts'
import type { Conduct } from '../../shared/model/conduct.ts'
import type { NetworkInterface } from '../../shared/model/scan.ts'
import { DEFAULT_SETTINGS } from '../../shared/model/settings.ts'
import { fakeEvidence } from './evidence.ts'
import { device, history } from './home.ts'

const NETWORKS: NetworkInterface[] = [
  {
    name: 'wlan0',
    address: '192.168.178.20',
    cidr: '192.168.178.0/24',
    mac: '3c:a6:2f:00:00:01',
    kind: 'wifi',
    address6: [],
  },
  {
    name: 'tun0',
    address: '10.8.0.6',
    cidr: '10.8.0.0/24',
    mac: '00:00:00:00:00:00',
    kind: 'vpn',
    address6: [],
  },
]
const STEP_MS = 250
const STEPS = 20

/** The third derivation of the schema: an engine that sends nothing, for looking at the screens alone. */
export function fakeEngine(home: { devices: number; consented: boolean; broken: boolean }, port: Port): void {
  let consents: Consent[] = []
  const known = new Set<number>()
  let revision = 0
  let scanning: ReturnType<typeof setInterval> | null = null
  let cancel = () => {}
  let settings = DEFAULT_SETTINGS
  let conduct: Conduct = { packets: [], hosts: [] }
  const give = (name: string) => {
    const { cidr } = NETWORKS.find((network) => network.name === name) ?? NETWORKS[0]!
    consents = [...consents, { interface: name, cidr, givenAt: new Date().toISOString() }]
  }
  if (home.consented) {
    give('wlan0')
    for (let n = 0; n < home.devices; n++) known.add(n)
    conduct = recorded(home.devices)
  }
  const refuse = <T>(answer: T): T => {
    if (home.broken) throw new Fault('ledger-damaged', 'The ledger is damaged; restore it from a backup.')
    return answer
  }
  const publish: Publisher<EngineSchema> = serve(
    engineSchema,
    port,
    completed({
      ...fakeEvidence(() => publish),
      network: {
        interfaces: () => NETWORKS,
        consents: () => consents,
        consent({ interface: name, given }) {
          consents = consents.filter((consent) => consent.interface !== name)
          if (given) give(name)
          return consents
        },
      },
      scan: {
        start: ({ interface: name }) =>
          new Promise((done) => {
            let step = 0
            const tell = (phase: 'asking' | 'done' | 'cancelled') =>
              publish.scan.progress({
                interface: name,
                done: step / STEPS,
                phase,
                addressesAsked: Math.round((254 * step) / STEPS),
                addressesTotal: 254,
                devices: known.size,
                skipped: {},
              })
            const finish = (cancelled: boolean) => {
              if (scanning) clearInterval(scanning)
              scanning = null
              conduct = recorded(known.size)
              tell(cancelled ? 'cancelled' : 'done')
              done({
                interface: name,
                startedAt: new Date().toISOString(),
                durationMs: step * STEP_MS,
                deviceIds: [],
                cancelled,
                skipped: {},
              })
            }
            scanning = setInterval(() => {
              step++
              const until = Math.round((home.devices * step) / STEPS)
              const fresh = Array.from({ length: until }, (_, n) => n).filter((n) => !known.has(n))
              for (const n of fresh) known.add(n)
              if (fresh.length > 0)
                publish.devices.changed({ revision: ++revision, value: fresh.map(device) })
              if (step === STEPS) finish(false)
              else tell('asking')
            }, STEP_MS)
            cancel = () => finish(true)
          }),
        cancel: () => cancel(),
      },
      devices: {
        list: () => refuse({ revision, value: [...known].map(device) }),
        get(id) {
          const found = device(Number(id.slice('device-'.length)))
          return refuse({
            device: found,
            history: history(found),
            firmware: [],
            conflicts: [],
            corrections: [],
            contacts: [],
            warnings: [],
            supplies: [],
          })
        },
      },
      warnings: { list: () => ({ revision, value: [] }) },
      rules: { standing: () => null, propose: () => null },
      away: { summary: () => null, seen: () => {} },
      vendors: { list: () => [] },
      fleet: { list: () => ({ printers: [], refusing: [], addresses: [], currency: null }) },
      hub: {
        status: () => ({
          joined: false,
          waiting: 0,
          limit: 2_000_000,
          isFull: false,
          membership: null,
          state: 'none',
          problem: null,
          lastSentAt: null,
        }),
      },
      sites: { status: () => ({ url: null, state: 'none' }) },
      deliveries: { list: () => [] },
      conduct: { list: () => refuse(conduct) },
      schedule: {
        list: () => ({
          networks: consents.map(({ interface: name, cidr }) => ({
            interface: name,
            cidr,
            everyHours: null,
            lastScan: known.size > 0 ? { at: new Date().toISOString(), devices: known.size } : null,
            nextAt: null,
          })),
          paused: false,
          onBattery: false,
          waiting: null,
        }),
      },
      settings: {
        get: () => settings,
        set(given) {
          settings = { ...settings, ...given }
          return settings
        },
      },
      about: {
        get: () => ({
          version: '0.1.0',
          ledgerFile: '/home/anna/.config/houseguest/ledger.db',
          ledger: 'home' as const,
          runtime: { node: '24.21.0', electron: null, sqlite: '3.50.4' },
        }),
      },
    }),
  )
}

type Answers = { [G in keyof Handlers<EngineSchema>]?: Partial<Handlers<EngineSchema>[G]> }

/** Handlers for every call of the schema; those without an answer here say so, and the screens must bear it. */
function completed(answers: Answers): Handlers<EngineSchema> {
  const absent = () => {
    throw new Fault('not-found', 'The fake engine does not know this.')
  }
  const groups = Object.entries(engineSchema).map(([group, members]) => [
    group,
    {
      ...Object.fromEntries(Object.keys(members).map((name) => [name, absent])),
      ...answers[group as keyof Answers],
    },
  ])
  return Object.fromEntries(groups) as Handlers<EngineSchema>
}

function recorded(devices: number): Conduct {
  const at = { firstAt: '2026-03-01T09:00:00.000Z', lastAt: new Date().toISOString() }
  const sent = (kind: string, destination: string, reason: string, count: number) => ({
    kind,
    interface: 'wlan0',
    destination,
    reason,
    count,
    bytes: count * 132,
    ...at,
  })
  const hosts = Array.from({ length: devices }, (_, n) => `192.168.178.${n + 2}`)
  return {
    packets: [
      sent('ssdp-search', '239.255.255.250', 'to find televisions, routers and speakers', 6),
      sent('mdns-query', '224.0.0.251', 'to find printers, phones and computers', 18),
      sent('address-sweep', '192.168.178.0/24', 'to find devices that announce nothing', 254),
      ...hosts.map((host) => sent('upnp-description', host, 'to read maker and model', 1)),
    ],
    hosts: hosts.map((host) => ({
      host,
      port: 80,
      purpose: 'upnp-description',
      reason: 'to read maker and model',
      count: 1,
      ...at,
    })),
  }
}
