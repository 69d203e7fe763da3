import type { TextReading, TextRow } from './text-row.ts'

/**
 * Names under which makers announce a service whose type says nothing of them (`_http`, `_amzn-alexa`,
 * `_spotify-connect`).
 * Source: the makers' published discovery rules, and instance names as their devices announce them.
 */
const SOURCE = 'DNS-SD instance names as announced by the devices'
const on = (
  match: RegExp,
  knows: Omit<TextRow, 'slot' | 'match' | 'examples' | 'source'>,
  ...examples: [string, TextReading][]
): TextRow => ({ slot: 'instance', match, ...knows, examples, source: SOURCE })

export const INSTANCE_NAMES: readonly TextRow[] = [
  on(/^(?:irobot|roomba)-/i, { vendor: 'iRobot', kind: 'vacuum' }, [
    'irobot-3168820481607130',
    { vendor: 'iRobot', kind: 'vacuum' },
  ]),
  on(/^sonos(?<mac>[0-9A-F]{12})$/i, { vendor: 'Sonos', kind: 'speaker' }, [
    'sonos7828CA05FACC',
    { vendor: 'Sonos', kind: 'speaker', mac: '7828CA05FACC' },
  ]),
  on(/^NAM-/, { vendor: 'Nettigo', kind: 'sensor' }, ['NAM-ABCDEF', { vendor: 'Nettigo', kind: 'sensor' }]),
  on(/^nettigo/i, { vendor: 'Nettigo', kind: 'sensor' }, ['nettigo', { vendor: 'Nettigo', kind: 'sensor' }]),
  on(/^homevolt-/i, { vendor: 'Homevolt', kind: 'energy' }, [
    'homevolt-abc123',
    { vendor: 'Homevolt', kind: 'energy' },
  ]),
  on(/^BSB-LAN/, { model: 'BSB-LAN', kind: 'thermostat' }, [
    'BSB-LAN web service',
    { model: 'BSB-LAN', kind: 'thermostat' },
  ]),
  on(/^awair/i, { vendor: 'Awair', kind: 'sensor' }, ['awair12345', { vendor: 'Awair', kind: 'sensor' }]),
  on(/^loqed/i, { vendor: 'Loqed', kind: 'lock' }, ['LOQED-ffff', { vendor: 'Loqed', kind: 'lock' }]),
  on(/^rachio/i, { vendor: 'Rachio', kind: 'appliance' }, [
    'Rachio-ABC',
    { vendor: 'Rachio', kind: 'appliance' },
  ]),
  on(/^rainmachine/i, { vendor: 'RainMachine', kind: 'appliance' }, [
    'rainmachine',
    { vendor: 'RainMachine', kind: 'appliance' },
  ]),
  on(/^Bosch SHC\b/, { vendor: 'Bosch', model: 'Smart Home Controller', kind: 'hub' }, [
    'Bosch SHC [64-da-a0-00-00-01]',
    { vendor: 'Bosch', model: 'Smart Home Controller', kind: 'hub' },
  ]),
  on(
    /^(?:Philips )?Hue(?: Bridge)? - [0-9A-F]{6}$/i,
    { vendor: 'Philips', model: 'Hue Bridge', kind: 'hub' },
    ['Philips Hue - 123456', { vendor: 'Philips', model: 'Hue Bridge', kind: 'hub' }],
  ),
  on(/^tailwind-[0-9a-f]{12}$/i, { vendor: 'Tailwind', kind: 'hub' }, [
    'tailwind-3ce90e6d2184',
    { vendor: 'Tailwind', kind: 'hub' },
  ]),
  on(/^Ouster Sensor (?<serial>\d{12})$/, { vendor: 'Ouster', kind: 'sensor' }, [
    'Ouster Sensor 992109000123',
    { vendor: 'Ouster', kind: 'sensor', serial: '992109000123' },
  ]),
]
