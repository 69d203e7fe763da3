import type { Delivery, DeliverySecret } from '../../../shared/model/delivery.ts'
import { mailOf, type News, ntfyBody, webhookBody } from '../delivery/letters.ts'
import { placeAddress } from './place-address.ts'
import { postJson } from './post-json.ts'
import { sendMail } from './send-mail.ts'

export { placeAddress } from './place-address.ts'
export { showOnBroker, takeFromBroker } from './show-on-broker.ts'

/** Told of each host before it is connected to. */
export type Visiting = (host: string, port: number) => void

/**
 * Sends one piece of news to a webhook, an ntfy server or by e-mail.
 * @throws Fault in one sentence when it did not arrive
 */
export async function post(
  { place, atHome }: Delivery,
  secret: DeliverySecret,
  news: News,
  { visiting, signal }: { visiting: Visiting; signal: AbortSignal },
): Promise<void> {
  if (place.kind === 'mqtt') return
  if (place.kind === 'email') {
    const address = await placeAddress(place.host, atHome)
    visiting(place.host, place.port)
    return sendMail(place, address, secret, mailOf(news))
  }
  const path = secret.path ?? ''
  // ntfy takes JSON at its root, with the topic inside.
  const url = new URL(place.kind === 'ntfy' ? place.origin : `${place.origin}${path}`)
  const body = place.kind === 'ntfy' ? ntfyBody(path, news) : webhookBody(news)
  const address = await placeAddress(url.hostname, atHome)
  visiting(url.hostname, Number(url.port || (url.protocol === 'https:' ? 443 : 80)))
  await postJson({ url, address, body, token: secret.password, ca: secret.ca, signal })
}
