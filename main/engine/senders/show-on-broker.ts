import { isIP } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { connectAsync, type ErrorWithReasonCode, type IClientOptions, type MqttClient } from 'mqtt'
import { Fault } from '../../../shared/fault.ts'
import type { DeliveryPlace, DeliverySecret } from '../../../shared/model/delivery.ts'
import { availabilityTopic, retainedTopics } from '../delivery/home-assistant.ts'
import { whyNot } from './post-json.ts'

/** Keeps a broker showing the devices as they stand: retained messages, true as long as somebody is connected. */

const PATIENCE_MS = 15_000
const KEEPALIVE_SECONDS = 30
/** How long the broker may take to hand over what it retains. */
const RETAINED_MS = 5_000
/** Far more than a home shows: a broker cannot fill the memory. */
const MAX_RETAINED = 20_000
/** Writes that come together are shown together. */
const SETTLE_MS = 3_000

type BrokerPlace = Extract<DeliveryPlace, { kind: 'mqtt' }>

export interface Broker {
  site: string
  place: BrokerPlace
  /** The literal address of the place's host. */
  address: string
  secret: DeliverySecret
}

export interface Shown {
  /** Every message that should be there, by topic. */
  messages(): Map<string, string>
  /** Calls back after each change of them, until the answer is called. */
  onChange(callback: () => void): () => void
  /** After each time the broker shows what it should. */
  shown(): void
}

/**
 * Shows until aborted, then says that nobody keeps it true any more.
 * @throws Fault in one sentence when the broker is not reached, refuses or vanishes
 */
export async function showOnBroker(broker: Broker, parts: Shown, signal: AbortSignal): Promise<void> {
  const { site, place } = broker
  const client = await connect(broker, {
    will: { topic: availabilityTopic(site), payload: Buffer.from('offline'), qos: 1, retain: true },
  })
  const lost = lossOf(client, place.host)
  let wake = (): void => {}
  const stopHearing = parts.onChange(() => wake())
  const aborted = () => wake()
  signal.addEventListener('abort', aborted)
  try {
    const there = await Promise.race([retained(client, broker), lost])
    while (!signal.aborted) {
      const turned = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([put(client, there, parts.messages()), lost])
      await Promise.race([say(client, availabilityTopic(site), 'online'), lost])
      parts.shown()
      if (signal.aborted) break
      await Promise.race([turned, lost])
      await pause(SETTLE_MS, undefined, { signal }).catch(() => {})
    }
    await Promise.race([say(client, availabilityTopic(site), 'offline'), lost])
  } finally {
    signal.removeEventListener('abort', aborted)
    stopHearing()
    await client.endAsync(true).catch(() => {})
  }
}

/**
 * Takes everything back: an empty retained message is how MQTT forgets one (MQTT 3.1.1, 3.3.1.3).
 * @throws Fault in one sentence when the broker is not reached or refuses
 */
export async function takeFromBroker(broker: Broker, known: Iterable<string>): Promise<void> {
  // Without a last will: it would be retained after everything else is gone.
  const client = await connect(broker, {})
  try {
    const lost = lossOf(client, broker.place.host)
    const there = await Promise.race([retained(client, broker), lost])
    for (const topic of known) there.set(topic, there.get(topic) ?? '?')
    await Promise.race([put(client, there, new Map()), lost])
    await Promise.race([say(client, availabilityTopic(broker.site), ''), lost])
  } catch (error) {
    throw error instanceof Fault ? error : refusal(broker.place.host, error as ErrorWithReasonCode)
  } finally {
    await client.endAsync(true).catch(() => {})
  }
}

/** Fails when the connection ends. */
function lossOf(client: MqttClient, host: string): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.once('close', () =>
      reject(new Fault('no-network', `${host} is gone; what changes is shown once it is back.`)),
    )
  })
  lost.catch(() => {})
  return lost
}

const say = (client: MqttClient, topic: string, payload: string) =>
  client.publishAsync(topic, payload, { qos: 1, retain: true })

/** Publishes where what is there differs, and takes away what should not be; remembers both in `there`. */
async function put(
  client: MqttClient,
  there: Map<string, string>,
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  for (const topic of [...there.keys()]) {
    if (wanted.has(topic)) continue
    await say(client, topic, '')
    there.delete(topic)
  }
  for (const [topic, payload] of wanted) {
    if (there.get(topic) === payload) continue
    await say(client, topic, payload)
    there.set(topic, payload)
  }
}

/** What the broker still holds of an earlier run. It comes before an own message sent after asking for it. */
async function retained(client: MqttClient, { site, place }: Broker): Promise<Map<string, string>> {
  const there = new Map<string, string>()
  const marker = `${availabilityTopic(site)}/asked`
  const topics = retainedTopics(site, place.discoveryPrefix)
  const all = new Promise<void>((resolve) => {
    client.on('message', (topic, payload) => {
      if (topic === marker) resolve()
      else if (payload.length > 0 && there.size < MAX_RETAINED) there.set(topic, payload.toString('utf8'))
    })
  })
  try {
    await client.subscribeAsync([...topics, marker], { qos: 1 })
    await client.publishAsync(marker, '', { qos: 1 })
    await Promise.race([all, pause(RETAINED_MS, undefined, { ref: false })])
    await client.unsubscribeAsync([...topics, marker])
  } catch {
    // A broker that lets this user write only: what it holds is overwritten, topic by topic.
  }
  client.removeAllListeners('message')
  return there
}

async function connect(
  { site, place, address, secret }: Broker,
  last: Pick<IClientOptions, 'will'>,
): Promise<MqttClient> {
  const { host, port, tls, user } = place
  const options: IClientOptions = {
    protocol: tls ? 'mqtts' : 'mqtt',
    host: address,
    port,
    clientId: `houseguest-${site.slice(0, 8)}`,
    clean: true,
    keepalive: KEEPALIVE_SECONDS,
    connectTimeout: PATIENCE_MS,
    reconnectPeriod: 0,
    queueQoSZero: false,
    ...last,
    ...(user === null ? {} : { username: user, password: secret.password ?? '' }),
    ...(secret.ca === null ? {} : { ca: secret.ca }),
    ...(tls && !isIP(host) ? { servername: host } : {}),
  }
  try {
    const client = await connectAsync(options)
    client.on('error', () => {})
    return client
  } catch (error) {
    throw refusal(host, error as ErrorWithReasonCode)
  }
}

/** CONNACK return codes that mean who we are (MQTT 3.1.1, 3.2.2.3): bad user name or password, not authorised. */
const NOT_LET_IN = new Set([4, 5])

function refusal(host: string, error: { code?: number | string; name: string; message: string }): Fault {
  if (typeof error.code === 'number' && NOT_LET_IN.has(error.code))
    return new Fault('not-permitted', `${host} refused the user or the password; check both.`)
  return new Fault('no-network', `${host} ${whyNot(error as NodeJS.ErrnoException)}`)
}
