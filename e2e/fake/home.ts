import type { Device, Evidence, Fact } from '../../shared/model/device.ts'
import type { DeviceKind } from '../../shared/model/kinds.ts'

/** A made-up home, the same every time, of as many devices as asked for. */

const CAST: readonly (readonly [
  name: string,
  vendor: string | null,
  model: string | null,
  DeviceKind,
  string | null,
])[] = [
  ['FRITZ!Box 7590', 'AVM', 'FRITZ!Box 7590', 'router', '7.57'],
  ['Living room', 'Sonos', 'Era 100', 'speaker', '79.1-52090'],
  ['Office printer', 'HP', 'OfficeJet Pro 8730', 'printer', 'MAPPP1N001.2208A.00'],
  ['Television', 'LG', 'OLED55C2', 'tv', '03.34.20'],
  ['Philips hue', 'Signify', 'BSB002', 'hub', '1963089030'],
  ['Kitchen plug', 'Shelly', 'Plug S', 'plug', '1.4.2'],
  ['diskstation', 'Synology', 'DS220+', 'nas', 'DSM 7.2.1-69057'],
  ['Front door', 'Ring', 'Video Doorbell 4', 'doorbell', null],
  ['Anna’s iPhone', 'Apple', 'iPhone14,5', 'phone', null],
  ['thermostat-hall', 'tado', 'Smart Thermostat X', 'thermostat', '215.1'],
  ['Garden camera', 'Reolink', 'RLC-810A', 'camera', 'v3.1.0.956'],
  ['Roborock S7', 'Roborock', 'S7', 'vacuum', '4.3.5_1558'],
  ['Chromecast', 'Google', 'Chromecast Ultra', 'media-player', '1.56.281627'],
  ['PlayStation 5', 'Sony', 'CFI-1216A', 'game-console', '24.02-08.60'],
  ['', null, null, 'unknown', null],
]

const NOW = Date.now()
const DAY = 86_400_000
const iso = (ms: number) => new Date(ms).toISOString()

/** Device number `n`. */
export function device(n: number): Device {
  const [name, vendor, model, kind, firmware] = CAST[n % CAST.length]!
  const online = n % 4 !== 3
  const lastSeen = iso(online ? NOW - 60_000 : NOW - (n % 50) * DAY)
  const said = (value: string | null, from: string, confidence: number): Record<string, Evidence> =>
    value ? { [from.split(' ')[0]!]: { value, from: from.split(' ')[1]!, seenAt: lastSeen, confidence } } : {}
  const hex = (n + 16).toString(16).padStart(4, '0')
  return {
    id: `device-${n}`,
    name: name ? (n < CAST.length ? name : `${name} ${Math.floor(n / CAST.length) + 1}`) : null,
    vendor,
    model,
    kind,
    firmware,
    serial: n % 3 === 0 ? `SN${hex}77` : null,
    macs: [`${n % 15 === 8 ? '62' : '3c'}:a6:2f:01:${hex.slice(0, 2)}:${hex.slice(2)}`],
    addresses: [`192.168.${178 + Math.floor(n / 250)}.${(n % 250) + 2}`, `fe80::${hex}`],
    hostnames: name ? [`${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.local`] : [],
    services: [
      { type: '_http._tcp', port: 80, via: 'mdns' },
      ...(kind === 'printer' ? [{ type: '_ipp._tcp', port: 631, via: 'mdns' as const }] : []),
    ],
    firstSeen: iso(NOW - 380 * DAY + n * DAY),
    lastSeen,
    online,
    confidence: vendor ? 0.93 : 0.2,
    evidence: {
      ...said(vendor, 'vendor upnp.manufacturer', 0.95),
      ...said(model, 'model mdns.txt.ty', 0.9),
      ...said(kind === 'unknown' ? null : kind, 'kind mdns.service', 0.7),
      ...said(firmware, 'firmware http./DevMgmt/ProductConfigDyn.xml', 0.98),
    },
    place: n % 5 === 0 ? null : ['Kitchen', 'Hall', 'Office', 'Living room'][n % 4]!,
  }
}

/** Its life: firmware that changed three times, a service that came and one that went. */
export function history(of: Device): Fact[] {
  const fact = (
    key: string,
    value: Fact['value'],
    from: number,
    until: number,
    previous: Fact['value'],
  ): Fact => ({
    key,
    value,
    from: key === 'firmware' ? 'http./DevMgmt/ProductConfigDyn.xml' : 'mdns.service',
    firstSeen: iso(NOW - from * DAY),
    lastSeen: iso(NOW - until * DAY),
    previous,
  })
  return [
    fact('firmware', of.firmware ?? '3.0', 40, 0, '2.9.1'),
    fact('firmware', '2.9.1', 160, 41, '2.7'),
    fact('firmware', '2.7', 340, 162, null),
    fact('name', of.name ?? 'a device', 200, 0, 'HP4F2A11'),
    fact('name', 'HP4F2A11', 340, 200, null),
    fact('service._http._tcp', 80, 340, 0, null),
    fact('service._ipp._tcp', 631, 340, 0, null),
    fact('service._telnet._tcp', 23, 340, 161, null),
  ]
}
