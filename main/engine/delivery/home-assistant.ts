import { clean } from '../../../shared/text.ts'

/**
 * What Home Assistant is shown, as MQTT messages by topic; all of them are retained. Source: Home Assistant's
 * documentation of MQTT discovery (device discovery, since its release 2024.11).
 */

/** A score out of 100 with its band, and how much of what it rests on is known (out of 100). */
export interface ScoreStand {
  point: number
  low: number
  high: number
  coverage: number
}

/** A device as it stands. Unknown is `null`; `lastChange` is ISO 8601. */
export interface DeviceStand {
  id: string
  name: string | null
  vendor: string | null
  model: string | null
  firmware: string | null
  lastChange: string | null
  openWarnings: number
  score: ScoreStand | null
}

/** Home Assistant refuses a state longer than this. */
const MAX_STATE = 255
const MAX_NAME = 64
/** Ids make topics: nothing else may stand in one, above all no `/`, `+` or `#` (MQTT 3.1.1, 4.7). */
const TOPIC_PART = /^[\w-]{1,64}$/

/** What each device shows: a row per sensor, by the key of its value in the device's state. */
const SENSORS = {
  firmware: { name: 'Firmware', icon: 'mdi:chip', entity_category: 'diagnostic' },
  lastChange: { name: 'Last change', device_class: 'timestamp', entity_category: 'diagnostic' },
  openWarnings: { name: 'Open warnings', icon: 'mdi:shield-alert-outline', state_class: 'measurement' },
  score: { name: 'Trust score', icon: 'mdi:scale-balance', state_class: 'measurement' },
} as const

/** A score is never shown without the band it lies in and how much is known. */
const BAND = { json_attributes_template: '{{ value_json.band | tojson }}' }

const nodeOf = (site: string) => `houseguest_${site.replaceAll('-', '')}`

/** `online` while somebody keeps the states true, else `offline`: the broker says that by itself (the last will). */
export const availabilityTopic = (site: string): string => `${nodeOf(site)}/availability`

/** Where everything this site retains lies, to find what is no longer true. */
export const retainedTopics = (site: string, prefix: string): string[] => [
  `${prefix}/device/${nodeOf(site)}/+/config`,
  `${nodeOf(site)}/+/state`,
]

/**
 * The messages that show these devices. Names are text in them and never part of a topic; a device whose id cannot
 * be one is left out.
 */
export function deviceMessages(
  { site, prefix, version }: { site: string; prefix: string; version: string },
  devices: readonly DeviceStand[],
): Map<string, string> {
  const node = nodeOf(site)
  const messages = new Map<string, string>()
  for (const device of devices) {
    if (!TOPIC_PART.test(device.id)) continue
    const unique = `${node}_${device.id}`
    const state = `${node}/${device.id}/state`
    const config = {
      device: {
        identifiers: [unique],
        name: text(device.name) ?? text(device.model) ?? device.id,
        manufacturer: text(device.vendor),
        model: text(device.model),
        sw_version: text(device.firmware),
      },
      origin: { name: 'Houseguest', sw_version: version },
      availability_topic: availabilityTopic(site),
      state_topic: state,
      qos: 1,
      components: Object.fromEntries(
        Object.entries(SENSORS).map(([key, sensor]) => [
          key,
          {
            platform: 'sensor',
            ...sensor,
            unique_id: `${unique}_${key}`,
            value_template: `{{ value_json.${key} }}`,
            ...(key === 'score' ? { json_attributes_topic: state, ...BAND } : {}),
          },
        ]),
      ),
    }
    messages.set(`${prefix}/device/${node}/${device.id}/config`, JSON.stringify(config))
    const { lastChange, openWarnings } = device
    const firmware = text(device.firmware, MAX_STATE)
    const { point: score, ...band } = device.score ?? { point: null }
    messages.set(state, JSON.stringify({ firmware, lastChange, openWarnings, score, band }))
  }
  return messages
}

const text = (stated: string | null, max = MAX_NAME): string | null =>
  stated === null ? null : clean(stated, max).slice(0, max) || null
