import type { Device } from '../../../shared/model/device.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Attack } from './attack.ts'
import type { Siege } from './home.ts'
import { ITS_OWN_PORT, ipOf, LIAR, RELAY, RELAY_IS, SPEAKER, SPEAKER_IS, TRAP } from './places.ts'

/** What must hold of every scan, whatever the liar did. `seconds` are those beyond the time it listens. */
export const LIMITS = { seconds: 10, peakMb: 512, tcpBytes: 16 * 2 ** 20, asked: 1_000 } as const

const HONEST = [
  { who: 'the speaker', at: SPEAKER, is: SPEAKER_IS },
  { who: 'the relay', at: RELAY, is: RELAY_IS },
] as const

/** The router, the two honest ones and the liar, and a few more MACs than it ought to have. */
const MOST_DEVICES = 16

/** How many addresses the liar holds besides its own. */
export const addressesOf = ({ holds, crowd }: Attack): number => (holds ?? crowd ?? []).length

/**
 * What a siege broke, one sentence each; empty when all held. `mayMiss`: the machine was too busy for all to be heard,
 * so that only what is wrong counts and not what is missing.
 */
export function brokenBy(siege: Siege, attack: Attack, mayMiss: boolean): string[] {
  const told = toldIn(siege.out)
  const devices = told?.devices ?? null
  const count = devices?.length ?? 0
  const sentences = [
    ...(siege.status === 0 ? [] : [`it ended with ${siege.status}: ${siege.err.slice(-200)}`]),
    ...(siege.conduct.frames === 0 ? ['nothing was captured, so nothing is proven'] : []),
    ...(count > MOST_DEVICES + addressesOf(attack) ? [`it found ${count} devices`] : []),
    ...misbehaviour(siege),
  ]
  return told && devices
    ? [
        ...sentences,
        ...HONEST.flatMap((honest) => mistaken(told, honest, { attack, mayMiss })),
        ...takenFor(devices),
      ]
    : sentences
}

/** Whether the scan's answer holds a device with the speaker's MAC. */
export const foundSpeaker = (siege: Siege): boolean =>
  toldIn(siege.out)?.devices.some(({ macs }) => macs.includes(SPEAKER.mac)) ?? false

/** Warnings that say a device is not what it was: of an honest one, in the few seconds of a proof, they are wrong. */
const CHANGE = /^(?:firmware-|device-returned-different$)/
/** Marks of direction, letters of no width or no ink, tags, separators of lines: what hides in a text or turns it round. */
const UNSEEN = /[[\p{DI}\u2028\u2029\ufff9-\ufffb]--[\ufe00-\ufe0f]]/v
/** What was printed, octet by octet, as the text it is. */
const textOf = (octets: string): string => Buffer.from(octets, 'latin1').toString('utf8')

/** What no scan may do, however it ended. */
export function misbehaviour(siege: Siege): string[] {
  const { conduct } = siege
  const said = textOf(siege.out) + textOf(siege.err)
  const wrong: [boolean, string][] = [
    [siege.seconds > siege.wished + LIMITS.seconds, `it took ${siege.seconds.toFixed(1)} s`],
    [siege.peakMb > LIMITS.peakMb, `it held ${Math.round(siege.peakMb)} MB`],
    [
      siege.status === 0 && toldIn(siege.out) === null,
      `stdout is not one JSON document: ${siege.out.slice(0, 80)}`,
    ],
    [conduct.tcpBytes > LIMITS.tcpBytes, `it took in ${conduct.tcpBytes} octets`],
    [conduct.asked.length > LIMITS.asked, `it asked ${conduct.asked.length} times`],
    [conduct.astray.length > 0, `it sent off the network: ${conduct.astray.slice(0, 3).join(', ')}`],
    [siege.framesElsewhere > 0, `${siege.framesElsewhere} frames on the second interface`],
    [siege.toItself > 0, `${siege.toItself} packets to the laptop itself`],
    [siege.stray.length > 0, `files outside the ledger’s folder: ${siege.stray.join(', ')}`],
    [siege.left > 0, `${siege.left} processes left running`],
    [/[\u0007\u001b\u0080-\u009f]/.test(said), 'an escape sequence was printed'],
    [/^\s+at .*:\d+:\d+/m.test(siege.err), `a stack trace was printed: ${siege.err.slice(0, 200)}`],
    [/\\u00[01][0-9a-f]/.test(siege.out), 'a control character lies in its JSON'],
    [UNSEEN.test(said), 'a direction override or an invisible letter was printed'],
  ]
  // A port it states with the name of another is asked at its own address, and nowhere else.
  const isTrap = (to: string) =>
    to.endsWith(`:${TRAP}`) || (to.endsWith(`:${ITS_OWN_PORT}`) && !to.startsWith(`${ipOf(LIAR)}:`))
  const trapped = conduct.asked.filter(isTrap)
  wrong.push([trapped.length > 0, `it walked into the trap at ${trapped[0]}`])
  return wrong.flatMap(([broken, sentence]) => (broken ? [sentence] : []))
}

/** What is wrong about an honest neighbour: it must be found, with its own words, and nobody else's. */
function mistaken(
  { devices, warnings }: Told,
  { who, at, is }: (typeof HONEST)[number],
  { attack, mayMiss }: { attack: Attack; mayMiss: boolean },
): string[] {
  const ip = ipOf(at)
  // Who answers ARP for it may keep its MAC from us, and who wears it makes the MAC worthless: then its address tells.
  const robbed = attack.mac === at.mac || attack.takes?.includes(ip)
  const byMac = devices.filter(
    ({ macs, addresses }) => macs.includes(at.mac) && (!attack.mac || addresses.includes(ip)),
  )
  const own =
    byMac.length > 0 || !robbed
      ? byMac
      : devices.filter(({ addresses, macs }) => addresses.includes(ip) && !macs.includes(LIAR.mac))
  const [device] = own
  if (!device) return mayMiss ? [] : [`${who} was not found`]
  // The answer that a forged word, or a change of one, was to be held against may be what is missing.
  const isForged = mayMiss && (attack.forges !== undefined || attack.known === true)
  const isWrong = (told: unknown, right: boolean): boolean =>
    !right && !isForged && !(mayMiss && told === null)
  // Who was only seen has the maker of its MAC prefix: it has told none.
  const isToldByPrefix = mayMiss && device.evidence.vendor?.from.startsWith('MAC prefix')
  const vendor = isToldByPrefix ? null : device.vendor
  const wrong: [boolean, string][] = [
    [own.length > 1, `${who} was found ${own.length} times`],
    [!device.addresses.includes(ip), `${who} is not at its address`],
    [
      device.macs.length > 1 || (device.macs.length === 0 && !robbed),
      `${who} has the MACs ${device.macs.join(', ')}`,
    ],
    [
      device.addresses.some((known) => !known.includes(':') && known !== ip),
      `${who} has the addresses ${device.addresses.join(', ')}`,
    ],
    [isWrong(vendor, vendor === is.vendor), `${who} is said to be made by ${vendor}`],
    [isWrong(device.model, is.told.test(device.model ?? '')), `${who} is said to be a ${device.model}`],
    [isWrong(device.firmware, device.firmware === is.firmware), `${who} is said to run ${device.firmware}`],
    ...warnings
      .filter(({ deviceId, kind }) => deviceId === device.id && CHANGE.test(kind) && !isForged)
      .map(({ kind }): [boolean, string] => [true, `${who} is said to have changed (${kind})`]),
  ]
  return wrong.flatMap(([broken, sentence]) => (broken ? [sentence] : []))
}

/** The liar, known by its MAC, must not have become one of the honest. */
function takenFor(devices: readonly Device[]): string[] {
  return devices.flatMap(({ macs, addresses }) =>
    HONEST.flatMap(({ who, at }) =>
      macs.includes(LIAR.mac) && addresses.includes(ipOf(at)) ? [`the liar is at the address of ${who}`] : [],
    ),
  )
}

/** What a scan told: the devices and warnings of its JSON document; `null` when it is none. */
interface Told {
  devices: Device[]
  warnings: Warning[]
}

function toldIn(out: string): Told | null {
  try {
    const { devices, warnings } = JSON.parse(textOf(out)) as Told
    return Array.isArray(devices) && Array.isArray(warnings) ? { devices, warnings } : null
  } catch {
    return null
  }
}
