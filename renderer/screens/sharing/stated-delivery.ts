import type { StatedDelivery } from '../../../shared/ipc/delivery-calls.ts'
import type {
  DeliveryPlace,
  DeliverySecret,
  Protection,
  QuietHours,
  ShownDelivery,
} from '../../../shared/model/delivery.ts'
import { isProtected, TOPIC } from '../../../shared/model/delivery.ts'
import type { Severity } from '../../../shared/model/kinds.ts'

export const DELIVERY_KINDS = ['webhook', 'ntfy', 'email', 'mqtt'] as const
export type DeliveryKind = DeliveryPlace['kind']

/** The form of a delivery, as it is filled in. */
export interface DeliveryForm {
  kind: DeliveryKind
  name: string
  /** The whole address of a webhook or a topic. */
  address: string
  host: string
  port: string
  tls: boolean
  protection: Protection
  user: string
  /** Of the user, or an access token. */
  password: string
  from: string
  to: string
  prefix: string
  atHome: boolean
  certificate: { name: string; text: string } | null
  severities: Severity[]
  quiet: QuietHours | null
}

/** Ports of the protocols' own (IANA service names): MQTT, MQTT over TLS, submissions, submission, SMTP. */
const PORTS: Readonly<Record<string, string>> = {
  'mqtt true': '8883',
  'mqtt false': '1883',
  'email tls': '465',
  'email starttls': '587',
  'email none': '25',
}

/** The usual port of a kind of server with that encryption. */
export const usualPort = ({ kind, tls, protection }: DeliveryForm): string =>
  PORTS[kind === 'mqtt' ? `mqtt ${tls}` : `${kind} ${protection}`] ?? ''

export const EMPTY: DeliveryForm = {
  kind: 'webhook',
  name: '',
  address: '',
  host: '',
  port: '',
  tls: true,
  protection: 'tls',
  user: '',
  password: '',
  from: '',
  to: '',
  prefix: 'homeassistant',
  atHome: false,
  certificate: null,
  severities: ['warning', 'alarm'],
  quiet: null,
}

/** The form of a place there is, without what is secret of it. */
export const formOf = ({ name, place, atHome, severities, quiet }: ShownDelivery): DeliveryForm => ({
  ...EMPTY,
  kind: place.kind,
  ...serverIn(place),
  name: name ?? '',
  atHome,
  severities,
  quiet,
})

function serverIn(place: DeliveryPlace): Partial<DeliveryForm> {
  if ('origin' in place) return {}
  const server = { host: place.host, port: String(place.port), user: place.user ?? '' }
  return place.kind === 'mqtt'
    ? { ...server, tls: place.tls, prefix: place.discoveryPrefix }
    : { ...server, protection: place.protection, from: place.from, to: place.to.join(', ') }
}

/** A place with what is secret of it. */
export interface Stated {
  delivery: StatedDelivery
  secret: DeliverySecret
}

/** What a form states, `null` while something is missing; the engine checks what it says. */
export function statedDelivery(form: DeliveryForm): Stated | null {
  const found = placeOf(form)
  if (!found || form.severities.length === 0) return null
  const { place, path } = found
  const { atHome, severities, quiet } = form
  const name = form.name.trim() || null
  if (!atHome && !isProtected(place)) return null
  return {
    delivery: { name, place, atHome, severities, quiet },
    secret: { path, password: form.password || null, ca: form.certificate?.text ?? null },
  }
}

function placeOf(form: DeliveryForm): { place: DeliveryPlace; path: string | null } | null {
  const { kind } = form
  if (kind === 'webhook' || kind === 'ntfy') {
    const web = webAddress(kind, form.address)
    return web && { place: { kind, origin: web.origin }, path: web.path }
  }
  const host = form.host.trim()
  const port = Number(form.port || usualPort(form))
  const user = form.user.trim() || null
  if (!host || !Number.isInteger(port) || port < 1 || port > 65_535) return null
  if (kind === 'mqtt')
    return { place: { kind, host, port, tls: form.tls, user, discoveryPrefix: form.prefix }, path: null }
  const to = form.to.split(/[\s,;]+/).filter(Boolean)
  const from = form.from.trim()
  if (!from || to.length === 0) return null
  return { place: { kind, host, port, protection: form.protection, user, from, to }, path: null }
}

/** A web address, taken apart: where it is, and what of it works like a password. */
export function webAddress(kind: 'webhook' | 'ntfy', text: string): { origin: string; path: string } | null {
  const url = URL.parse(text.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  if (kind === 'webhook') return { origin: url.origin, path: `${url.pathname}${url.search}` }
  const topic = url.pathname.slice(1)
  return TOPIC.test(topic) && url.search === '' ? { origin: url.origin, path: topic } : null
}

/** What a place is called: as its owner does, else by its host. */
export const placeName = ({ name, place }: Pick<ShownDelivery, 'name' | 'place'>): string =>
  name ?? placeHost(place)

/** The host of a place. */
export const placeHost = (place: DeliveryPlace): string =>
  'origin' in place ? (URL.parse(place.origin)?.host ?? place.origin) : place.host
