import type { ResolvedEvent } from '../../main/engine/rules/judge.ts'

/** A home of 1,000 devices over five years: what the benchmarks of the rules and of the screens are made with. */

export const DEVICES = 1000
export const YEARS = 5
export const DAY = 86_400_000
export const START = Date.UTC(2021, 0, 1)

const mac = (n: number): string =>
  `00:1b:21:${[n >> 16, n >> 8, n].map((b) => (b & 255).toString(16).padStart(2, '0')).join(':')}`
export const iso = (at: number): string => new Date(at).toISOString()

/** A sighting with its facts each month, a contact each week: what changes rarely is what a diary of years holds. */
export function* history(start = START): Generator<ResolvedEvent> {
  for (let day = 0; day < YEARS * 365; day++)
    for (let n = day % 7; n < DEVICES; n += 7) {
      const at = iso(start + day * DAY + n * 1000)
      yield { deviceId: `d${n}`, event: contact(n, at) }
      if (Math.floor(day / 7) % 4 === 0) yield { deviceId: `d${n}`, event: sighting(n, at, day) }
    }
}

/** What one of the devices called. */
export const contact = (n: number, at: string) =>
  ({
    at,
    type: 'contact',
    device: { mac: mac(n) },
    host: `api.maker${n % 100}.example`,
    ip: `203.0.113.${n % 250}`,
    port: 443,
    protocol: 'tcp',
    application: null,
    connections: 3,
    bytesOut: 20_000 + (n % 7) * 1000,
    bytesIn: 9000,
    country: null,
    asn: null,
    organisation: null,
  }) as const

/** What one of the devices said of itself on that day. */
export const sighting = (n: number, at: string, day: number) =>
  ({
    at,
    type: 'sighting',
    device: { mac: mac(n), ip: `192.168.${n >> 8}.${n & 255}` },
    via: n % 10 === 0 ? 'ipp' : 'http',
    facts: {
      vendor: `Maker ${n % 100}`,
      model: `Model ${n % 200}`,
      kind: n % 10 === 0 ? 'printer' : 'plug',
      serial: `S${n}`,
      firmware: `1.${Math.floor(day / 180)}.0`,
      'service.http': 80,
      ...(n % 10 === 0
        ? {
            'printer.state': 'idle',
            'printer.stateReasons': ['none'],
            'printer.impressions': day * 9,
            'supply.1': {
              name: 'Black',
              level: 100 - (day % 60),
              maxCapacity: 100,
              partNumber: 'P1',
              serial: `C${Math.floor(day / 60)}`,
            },
          }
        : {}),
    },
  }) as const
