import * as v from 'valibot'
import {
  type Delivery,
  DISCOVERY_PREFIX,
  HOST,
  isProtected,
  MAILBOX,
  MAX_NAME,
  MOST_READERS,
  PROTECTIONS,
  type ShownDelivery,
} from '../model/delivery.ts'
import { SEVERITIES } from '../model/kinds.ts'
import { MINUTES_A_DAY } from '../model/preferences.ts'
import { call, none, push } from './derive.ts'

/** Calls on deliveries: the places warnings are brought to. */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const host = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => HOST.test(text) || v.is(v.pipe(v.string(), v.ip()), text), 'that is no host'),
)
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))
const user = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(256)))
const mailbox = v.pipe(v.string(), v.trim(), v.regex(MAILBOX, 'that is no mail address'))
/** Scheme, host and port, as the URL Standard serialises them; the path works like a password and is not in here. */
const origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((text) => /^https?:/.test(text) && URL.parse(text)?.origin === text, 'that is no web server'),
)
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_A_DAY - 1))

const place = v.variant('kind', [
  v.object({
    kind: v.literal('mqtt'),
    host,
    port,
    tls: v.boolean(),
    user,
    discoveryPrefix: v.pipe(v.string(), v.regex(DISCOVERY_PREFIX, 'that is no discovery prefix')),
  }),
  v.object({ kind: v.literal('webhook'), origin }),
  v.object({ kind: v.literal('ntfy'), origin }),
  v.object({
    kind: v.literal('email'),
    host,
    port,
    protection: v.picklist(PROTECTIONS),
    user,
    from: mailbox,
    to: v.pipe(v.array(mailbox), v.minLength(1), v.maxLength(MOST_READERS)),
  }),
])
const severities = v.pipe(v.array(v.picklist(SEVERITIES)), v.minLength(1), v.maxLength(SEVERITIES.length))
const quiet = v.nullable(
  v.pipe(
    v.object({ from: minute, until: minute }),
    v.check((hours) => hours.from !== hours.until, 'quiet hours begin and end at different times'),
  ),
)

const name = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME))), null)

const stated = { name, place, atHome: v.boolean(), severities, quiet }
const isAllowed = ({ place, atHome }: Pick<Delivery, 'place' | 'atHome'>): boolean =>
  atHome || isProtected(place)
const NOT_ALLOWED = 'without encryption a place must be in your own network'
const statedDelivery = v.pipe(
  v.object(stated),
  v.check((one) => isAllowed(one), NOT_ALLOWED),
)

/** A place as the owner states it, before it is kept. */
export type StatedDelivery = v.InferOutput<typeof statedDelivery>

/** What must not be in a ledger: the path or topic, the password, and a certificate of an own authority. */
export const deliverySecret = v.object({
  path: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(2048))),
  password: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1024))),
  ca: v.nullable(v.pipe(v.string(), v.maxLength(65_536))),
})

/** Places that warnings are brought to. Every answer leaves secrets out. */
export const deliveryCalls = {
  list: call<ShownDelivery[]>()(none),
  /** Remembers a place; nothing is sent before `unlock`. */
  add: call<ShownDelivery>()(statedDelivery),
  /**
   * Puts a place in the place of another. At another server, or asked in another way, it is a new one, with an id of
   * its own and no secret: what was given for one server is never sent to another. A broker forgets what it showed
   * first, unless `forget` says that it need not.
   */
  change: call<ShownDelivery>()(
    v.pipe(
      v.object({ id, ...stated, forget: v.optional(v.boolean(), false) }),
      v.check((one) => isAllowed(one), NOT_ALLOWED),
    ),
  ),
  /** Gives what is secret for as long as the engine runs; it is kept nowhere and never answered. Tells from now on. */
  unlock: call<ShownDelivery[]>()(v.object({ id, secret: deliverySecret })),
  /** Sends a test. @throws Fault in one sentence when it did not arrive */
  test: call<ShownDelivery[]>()(id),
  /** Tells a place no more; a broker forgets everything first, unless `forget` says that it need not. */
  remove: call<ShownDelivery[]>()(v.object({ id, forget: v.optional(v.boolean(), false) })),
  /** All of them, whenever one turned. */
  changed: push<ShownDelivery[]>(),
}
