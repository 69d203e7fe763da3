import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import type { Delivery, DeliveryPlace, DeliverySecret } from '../../../shared/model/delivery.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { loopbackMail } from '../testing/loopback-mail.ts'
import { post } from './senders.ts'

const EVIL = 'Lamp\r\nBcc: eve@evil.example\r\n\r\n<b>hi</b>\u202e'

const warning = (id: string): Warning => ({
  id,
  kind: 'new-service',
  severity: 'alarm',
  deviceId: 'd1',
  vendor: EVIL,
  at: '2026-03-08T11:00:00Z',
  title: `${EVIL} opened port 23`,
  explanation: EVIL,
  advice: ['Unplug it.'],
  evidence: [],
  causes: [],
  state: 'open',
})
const delivery = (place: DeliveryPlace, atHome = true): Delivery => ({
  id: 'one',
  name: null,
  place,
  atHome,
  severities: ['alarm'],
  quiet: null,
  addedAt: '2026-03-08T11:00:00Z',
})
const secret = (part: Partial<DeliverySecret> = {}): DeliverySecret => ({
  path: null,
  password: null,
  ca: null,
  ...part,
})
const news = (...ids: string[]) => ({ warnings: ids.map(warning), at: '2026-03-08T11:00:00Z' })

const send = (to: Delivery, with_: DeliverySecret, what = news('w1')) => {
  const visits: string[] = []
  const sent = post(to, with_, what, {
    visiting: (host, port) => void visits.push(`${host}:${port}`),
    signal: new AbortController().signal,
  })
  return { sent, visits }
}

/** A web server on loopback that answers `status` and keeps what it was asked. */
async function web(status = 200) {
  const asked: { url: string; headers: Record<string, unknown>; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    asked.push({ url: request.url ?? '', headers: request.headers, body })
    response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end('thanks')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { asked, origin: `http://127.0.0.1:${port}`, port, close: () => void server.close() }
}

test('a webhook gets JSON at its own path, with the token in the one header and names as text', async () => {
  const there = await web(204)
  const { sent, visits } = send(
    delivery({ kind: 'webhook', origin: there.origin }),
    secret({ path: '//hooks/a?key=b', password: 't0ken' }),
  )
  await sent
  there.close()
  const [asked] = there.asked
  assert.equal(asked?.url, '//hooks/a?key=b')
  assert.equal(asked.headers.authorization, 'Bearer t0ken')
  assert.equal(asked.headers.host, `127.0.0.1:${there.port}`)
  const { event, warnings } = JSON.parse(asked.body)
  assert.equal(event, 'warnings')
  assert.equal(warnings[0].title, 'Lamp Bcc: eve@evil.example <b>hi</b> opened port 23')
  assert.deepEqual(visits, [`127.0.0.1:${there.port}`])
})

test('ntfy gets topic and title inside its JSON, and an alarm is loudest', async () => {
  const there = await web()
  await send(delivery({ kind: 'ntfy', origin: there.origin }), secret({ path: 'my-home' })).sent
  there.close()
  const [asked] = there.asked
  assert.equal(asked?.url, '/')
  assert.equal(asked.headers.authorization, undefined)
  const { topic, title, priority } = JSON.parse(asked.body)
  assert.equal(topic, 'my-home')
  assert.equal(priority, 5)
  assert.equal(title, 'alarm: Lamp Bcc: eve@evil.example <b>hi</b> opened port 23')
})

test('a mail is text for the named recipients alone, whatever a device calls itself', async () => {
  const server = await loopbackMail()
  const place: DeliveryPlace = {
    kind: 'email',
    host: '127.0.0.1',
    port: server.port,
    protection: 'none',
    user: 'anna',
    from: 'house@home.example',
    to: ['anna@home.example', 'ben@home.example'],
  }
  await send(delivery(place), secret({ password: 'pa ss' })).sent
  server.close()
  assert.deepEqual(server.logins, ['\0anna\0pa ss'])
  const [mail, ...others] = server.mails
  assert.deepEqual(others, [])
  assert.deepEqual(mail?.to, ['TO:<anna@home.example>', 'TO:<ben@home.example>'])
  const [head = '', ...body] = mail.data.split('\r\n\r\n')
  const fields = head.replace(/\r\n\s+/g, ' ').split('\r\n')
  assert.deepEqual(
    fields.filter((field) => /^(bcc|cc)\b/i.test(field)),
    [],
  )
  assert.ok(fields.some((field) => /^Content-Type: text\/plain/.test(field)))
  assert.ok(fields.includes('Auto-Submitted: auto-generated'))
  assert.ok(
    fields.includes('Subject: Houseguest: alarm: Lamp Bcc: eve@evil.example <b>hi</b> opened port 23'),
  )
  assert.match(body.join(), /Unplug it\./)
})

test('a place that refuses, sends on or is away is told in one sentence without the secret', async () => {
  const said = async (sent: Promise<void>) => {
    const error = await sent.then(
      () => assert.fail('it arrived'),
      (failed) => failed,
    )
    assert.ok(error instanceof Fault)
    assert.doesNotMatch(error.message, /s3cret|hooks|\n/)
    return error.message
  }
  const with_ = secret({ path: '/hooks/s3cret', password: 's3cret' })
  for (const [status, says] of [
    [403, /refused it \(403\)/],
    [500, /did not take it \(500\)/],
    [302, /sends on elsewhere/],
  ] as const) {
    const there = await web(status)
    assert.match(await said(send(delivery({ kind: 'webhook', origin: there.origin }), with_).sent), says)
    assert.equal(there.asked.length, 1)
    there.close()
  }
  const away = delivery({ kind: 'webhook', origin: 'http://127.0.0.1:1' })
  assert.match(await said(send(away, with_).sent), /refused the connection/)
  const server = await loopbackMail('550 s3cret is not welcome')
  const mail: DeliveryPlace = {
    kind: 'email',
    host: '127.0.0.1',
    port: server.port,
    protection: 'none',
    user: null,
    from: 'a@home.example',
    to: ['b@home.example'],
  }
  assert.match(await said(send(delivery(mail), with_).sent), /did not take the mail \(550\)/)
  const gone = send(delivery({ ...mail, port: 1 }), with_)
  assert.match(await said(gone.sent), /refused the connection/)
  const unsafe = send(delivery({ ...mail, protection: 'starttls' }), with_)
  assert.match(await said(unsafe.sent), /does not offer encryption/)
  server.close()
})

test('a place at home is connected to only where the owner said it is there', async () => {
  const there = await web()
  const { sent, visits } = send(delivery({ kind: 'webhook', origin: there.origin }, false), secret())
  await assert.rejects(sent, /is a place at home/)
  const outside = send(delivery({ kind: 'webhook', origin: 'http://93.184.215.14' }), secret())
  await assert.rejects(outside.sent, /is a place on the internet/)
  assert.deepEqual([...visits, ...outside.visits], [])
  assert.deepEqual(there.asked, [])
  there.close()
})
