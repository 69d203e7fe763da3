import { isIP } from 'node:net'
import { Fault } from '../../../shared/fault.ts'
import {
  type DeliveryPlace,
  DISCOVERY_PREFIX,
  HOST,
  MAILBOX,
  MOST_READERS,
  type QuietHours,
  TOPIC,
} from '../../../shared/model/delivery.ts'

/** Places to deliver to, as they are named on the command line. */

export const PLACE_HELP = `
KIND and ADDRESS are one of
  mqtt     mqtts://anna@broker.example          a broker that Home Assistant listens to; mqtt:// only with --home
  webhook  https://example.org/hooks/abc        gets JSON by POST
  ntfy     https://ntfy.example/my-topic        a topic of an ntfy server
  email    smtps://anna%40example.org@mail.example --from house@example.org --to anna@example.org
           smtp:// starts TLS on a plain connection (port 587); smtp+plain:// does without, only with --home
An address that is itself a secret is better named as @FILE, a file only you can read; so is every
password. A file named - is what is piped in.
--home says that the place is in your own network: only then is it looked for there.`

export interface PlaceOptions {
  home?: boolean
  from?: string
  to?: string[]
  prefix: string
}

/** What an address states: the place, and what of it works like a password. */
export interface NamedPlace {
  place: DeliveryPlace
  path: string | null
}

/** Ports of the protocols' own (IANA service names): MQTT, MQTT over TLS, submission (RFC 8314, RFC 6409), SMTP. */
const PORTS = { mqtt: 1883, mqtts: 8883, smtps: 465, smtp: 587, 'smtp+plain': 25 } as const

/** @throws Fault `bad-argument` that says how it is written; it never repeats an address that may be a secret */
export function placeNamed(kind: string, address: string, options: PlaceOptions): NamedPlace {
  if (kind === 'webhook' || kind === 'ntfy') return webPlace(kind, address, options)
  if (kind === 'mqtt') {
    const { scheme, host, port, user } = server(address, ['mqtt', 'mqtts'])
    if (scheme === 'mqtt') needsHome(options)
    const { prefix } = options
    if (!DISCOVERY_PREFIX.test(prefix))
      throw wrong('a discovery prefix is letters and digits, such as homeassistant')
    const tls = scheme === 'mqtts'
    return { place: { kind: 'mqtt', host, port, tls, user, discoveryPrefix: prefix }, path: null }
  }
  if (kind === 'email') {
    const { scheme, host, port, user } = server(address, ['smtps', 'smtp', 'smtp+plain'])
    if (scheme === 'smtp+plain') needsHome(options)
    const protection = scheme === 'smtps' ? 'tls' : scheme === 'smtp' ? 'starttls' : 'none'
    const { from = '', to = [] } = options
    if (to.length === 0 || to.length > MOST_READERS)
      throw wrong(`say with --to who gets the mail, at most ${MOST_READERS} addresses`)
    for (const each of [from, ...to])
      if (!MAILBOX.test(each)) throw wrong('--from and --to take plain addresses such as anna@example.org')
    return { place: { kind: 'email', host, port, protection, user, from, to }, path: null }
  }
  throw wrong('the kinds are mqtt, webhook, ntfy and email')
}

function webPlace(kind: 'webhook' | 'ntfy', address: string, options: PlaceOptions): NamedPlace {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw wrong('write the address like https://example.org/path')
  if (url.protocol === 'http:') needsHome(options)
  if (url.username !== '' || url.password !== '') throw wrong('a password belongs in --password-file')
  if (kind === 'webhook') return { place: { kind, origin: url.origin }, path: `${url.pathname}${url.search}` }
  const topic = url.pathname.slice(1)
  if (!TOPIC.test(topic) || url.search !== '')
    throw wrong('write the topic after the server, like https://ntfy.example/my-topic')
  return { place: { kind, origin: url.origin }, path: topic }
}

type Scheme = keyof typeof PORTS

function server(address: string, schemes: readonly Scheme[]) {
  const scheme = schemes.find((each) => address.startsWith(`${each}://`))
  // A scheme the URL Standard does not know leaves the host as it was typed; it is checked here.
  const url = scheme && URL.parse(address)
  if (!url) throw wrong(`write the address like ${schemes[0]}://HOST`)
  if (url.password !== '') throw wrong('a password belongs in --password-file')
  if ((url.pathname !== '' && url.pathname !== '/') || url.search !== '')
    throw wrong('nothing follows the host and port of this address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!isIP(host) && !HOST.test(host)) throw wrong('the host is no name and no address')
  const user = url.username === '' ? null : decoded(url.username)
  return { scheme, host, port: Number(url.port || PORTS[scheme]), user }
}

function decoded(user: string): string {
  try {
    return decodeURIComponent(user)
  } catch {
    throw wrong('the user holds a % that is none; write it as %25')
  }
}

const needsHome = ({ home }: PlaceOptions): void => {
  if (home !== true) throw wrong('without encryption a place must be in your own network; say so with --home')
}

const wrong = (why: string) => new Fault('bad-argument', `This place cannot be told: ${why}. See --help.`)

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/** `22:00-07:00`. @throws Fault `bad-argument` */
export function quietHours(text: string | undefined): QuietHours | null {
  if (text === undefined) return null
  const [, ...parts] = HOURS.exec(text) ?? []
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = parts.map(Number)
  const from = fromHour * 60 + fromMinute
  const until = untilHour * 60 + untilMinute
  if (parts.length === 0 || from === until)
    throw new Fault('bad-argument', 'Quiet hours are written like 22:00-07:00.')
  return { from, until }
}
