import { type Days, HOLIDAYS, STORY } from './calendar.ts'

/** One thing a device keeps doing. Bytes and connections are the median of a day on which it does it. */
export interface Habit {
  member: string
  /** A key of `DESTINATIONS`, or `web` for a few sites that are others every day. */
  to: string
  /** How likely on a weekday and on a weekend. */
  days: readonly [weekday: number, weekend: number]
  /** Around when the last of it is seen. */
  clock: string
  connections: number
  out: number
  in: number
  /** How far days differ: 0.3 for machines, 1 for people. */
  spread: number
  /** Only from a day to a day. */
  span?: Days
  /** Not while these last. */
  pause?: readonly Days[]
}

type Row = readonly [
  member: string,
  to: string,
  days: readonly [number, number],
  clock: string,
  connections: number,
  out: number,
  in_: number,
  spread: number,
  more?: { span?: Days; pause?: readonly Days[] },
]

const since = (from: number) => ({ span: { from, to: 0 } })
const kB = 1000
const MB = 1_000_000
/** Somebody has to be at home for it. */
const home = { pause: HOLIDAYS }

const ROWS: readonly Row[] = [
  ['old-router', 'status.wexcombe.example', [1, 1], '23:10', 24, 96 * kB, 40 * kB, 0.2],
  ['router', 'acs.brightwater.example', [1, 1], '22:50', 12, 64 * kB, 52 * kB, 0.2],
  ['router', 'time.poolclock.example', [1, 1], '23:30', 24, 1824, 1824, 0.05],
  ['access-point', 'updates.aldermoor.example', [0.15, 0.1], '04:10', 1, 3 * kB, 19 * kB, 0.3],
  ['study-printer', 'connect.pellandco.example', [0.95, 0.6], '18:20', 9, 41 * kB, 15 * kB, 0.4],
  ['study-printer', 'supplies.pellandco.example', [0.14, 0.05], '18:05', 1, 5200, 2100, 0.3],
  ['upstairs-printer', 'connect.pellandco.example', [0.85, 0.7], '20:05', 8, 36 * kB, 14 * kB, 0.4],
  ['upstairs-printer', 'supplies.pellandco.example', [0.1, 0.08], '20:00', 1, 5100, 2100, 0.3],
  ['office-laser', 'fleet.tarnbrook.example', [0.14, 0], '17:40', 1, 4300, 2600, 0.3],
  ['nas', 'vault.coldharbour-backup.example', [0.98, 0.98], '03:25', 6, 420 * MB, 3 * MB, 0.9],
  ['nas', 'update.cairnholt.example', [0.3, 0.3], '05:05', 1, 4 * kB, 38 * kB, 0.4],
  ['nas', 'time.poolclock.example', [1, 1], '23:40', 12, 912, 912, 0.1],
  ['laptop', 'office.paperlane.example', [0.93, 0.2], '17:30', 140, 38 * MB, 160 * MB, 0.6],
  ['laptop', 'meet.paperlane.example', [0.62, 0.02], '16:10', 7, 310 * MB, 480 * MB, 0.7],
  ['laptop', 'mail.postbridge.example', [0.95, 0.6], '18:10', 40, 2 * MB, 11 * MB, 0.8],
  ['laptop', 'updates.ferrisby.example', [0.2, 0.1], '12:20', 3, 60 * kB, 90 * MB, 1.3],
  ['laptop', 'web', [0.95, 0.7], '20:30', 30, 900 * kB, 24 * MB, 1],
  ['mara-phone', 'push.ondine.example', [1, 1], '23:05', 60, 700 * kB, 1.6 * MB, 0.4, home],
  ['mara-phone', 'photos.ondine.example', [0.4, 0.8], '22:10', 4, 46 * MB, 900 * kB, 1, home],
  ['mara-phone', 'web', [0.95, 0.95], '22:40', 22, 600 * kB, 19 * MB, 1, home],
  ['jonas-phone', 'push.haldane.example', [1, 1], '23:15', 48, 520 * kB, 1.1 * MB, 0.4, home],
  ['jonas-phone', 'web', [0.9, 0.9], '22:20', 18, 500 * kB, 14 * MB, 1, home],
  ['guest-phone', 'push.ondine.example', [1, 1], '21:40', 40, 400 * kB, 900 * kB, 0.4],
  ['guest-phone', 'web', [1, 1], '22:00', 15, 400 * kB, 21 * MB, 1],
  ['tablet', 'push.ondine.example', [0.8, 0.95], '19:50', 30, 300 * kB, 700 * kB, 0.4],
  ['tablet', 'play.kinolark.example', [0.45, 0.85], '18:40', 6, 2 * MB, 640 * MB, 0.8],
  ['tablet', 'learn.wordgarden.example', [0.8, 0.9], '17:20', 9, 240 * kB, 6 * MB, 0.5, since(5)],
  ['old-tv', 'api.skerryvore.example', [0.8, 0.95], '22:30', 10, 60 * kB, 180 * kB, 0.5],
  ['old-tv', 'play.filmhaven.example', [0.55, 0.85], '22:35', 7, 5 * MB, 2100 * MB, 0.7],
  ['tv', 'api.vantelle.example', [1, 1], '23:20', 18, 140 * kB, 410 * kB, 0.4],
  ['tv', 'fw.vantelle.example', [0.15, 0.15], '04:40', 1, 3 * kB, 12 * kB, 0.3],
  ['tv', 'play.filmhaven.example', [0.62, 0.88], '22:45', 8, 6 * MB, 2900 * MB, 0.7, home],
  ['tv', 'play.kinolark.example', [0.3, 0.55], '20:15', 5, 3 * MB, 1300 * MB, 0.7, home],
  [
    'tv',
    'pixel.sunderlume.example',
    [1, 1],
    '23:45',
    130,
    610 * kB,
    96 * kB,
    0.4,
    since(STORY.televisionTracker),
  ],
  [
    'tv',
    'sync.sunderlume.example',
    [0.9, 0.97],
    '03:50',
    22,
    180 * kB,
    21 * kB,
    0.5,
    since(STORY.televisionTracker - 2),
  ],
  ['stick', 'api.rookhope.example', [0.85, 0.9], '22:15', 9, 70 * kB, 210 * kB, 0.4],
  ['stick', 'play.kinolark.example', [0.25, 0.4], '22:55', 4, 2 * MB, 900 * MB, 0.8],
  ['speaker', 'voice.corrie.example', [1, 1], '22:00', 25, 1.4 * MB, 2.2 * MB, 0.6, home],
  ['speaker', 'voice.corrie.example', [1, 1], '22:00', 6, 58 * kB, 44 * kB, 0.3, { span: HOLIDAYS[0]! }],
  ['speaker', 'stream.tunewell.example', [0.7, 0.9], '19:05', 5, 1 * MB, 110 * MB, 0.8, home],
  ['light-bridge', 'cloud.nordlyshome.example', [1, 1], '23:25', 8, 92 * kB, 47 * kB, 0.2],
  ['doorbell', 'api.larkfield.example', [1, 1], '23:00', 16, 110 * kB, 64 * kB, 0.2],
  ['doorbell', 'clips.larkfield.example', [0.9, 0.75], '18:30', 7, 34 * MB, 400 * kB, 0.7],
  ['plug', 'mqtt.oakspark.example', [1, 1], '23:35', 3, 44 * kB, 21 * kB, 0.2],
  ['thermostat', 'api.hearthwell.example', [1, 1], '23:50', 24, 150 * kB, 61 * kB, 0.2],
  [
    'thermostat',
    'events.meridianreach.example',
    [1, 1],
    '23:15',
    48,
    330 * kB,
    28 * kB,
    0.3,
    since(STORY.thermostatEvents),
  ],
  ['vacuum', 'map.moppel.example', [0.62, 0.35], '11:20', 4, 780 * kB, 95 * kB, 0.5],
  ['vacuum', 'time.poolclock.example', [1, 1], '23:20', 4, 304, 304, 0.1],
]

export const HABITS: readonly Habit[] = ROWS.map(
  ([member, to, days, clock, connections, out, in_, spread, more]) => ({
    member,
    to,
    days,
    clock,
    connections,
    out,
    in: in_,
    spread,
    ...more,
  }),
)

/** What happened once: the day, its time, and what a meter in the router would have counted. */
export const ONCE = [
  {
    member: 'plug',
    to: '203.0.113.233',
    day: STORY.plugNight,
    clock: '03:12',
    connections: 3,
    out: 4_318_220,
    in: 61_904,
  },
] as const
