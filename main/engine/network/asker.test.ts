import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { type AskPlanner, askKey } from '../../../shared/model/ask.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { GIVES_WAY_AFTER_MS, MAX_PARALLEL_ASKS, USUAL_ANSWER_BYTES } from '../protocol/limits.ts'
import { Asker } from './asker.ts'

/** Devices are other addresses of the loopback network; 127.0.0.1 is this machine. */
const nic: NetworkInterface = {
  name: 'lo',
  address: '127.0.0.1',
  cidr: '127.0.0.0/24',
  mac: '00:00:00:00:00:00',
  kind: 'loopback',
  address6: [],
}
const LAMP = { type: '_http._tcp', name: 'Lamp', port: 80, txt: {} }
const DEVICE = '127.0.0.2'
const ELSEWHERE = '127.0.0.3'
const DESCRIPTION = '<root><device><manufacturer>Acme</manufacturer><modelName>X1</modelName></device></root>'

/** Listens on the device's and another address; counts who was asked for what. */
async function home(run: (port: number, hits: string[]) => Promise<void>): Promise<void> {
  const hits: string[] = []
  const start = (host: string) =>
    new Promise<ReturnType<typeof createServer>>((resolve) => {
      const server = createServer((request, response) => {
        hits.push(`${host} ${request.method} ${request.url}`)
        response.setHeader('content-type', 'text/xml').end(DESCRIPTION)
      }).listen(host === DEVICE ? 0 : port, host, () => resolve(server))
    })
  let port = 0
  const first = await start(DEVICE)
  const address = first.address()
  port = typeof address === 'object' && address ? address.port : 0
  const second = await start(ELSEWHERE)
  try {
    await run(port, hits)
  } finally {
    first.close()
    second.close()
  }
}

function asker(plan: AskPlanner, links: (string | null)[] = []) {
  const observed: [string, Observation][] = []
  const exchangedWith: (string | null)[] = []
  const sent: string[] = []
  const skipped: string[] = []
  const stop = new AbortController()
  const subject = new Asker(nic, plan, stop.signal, {
    observed(ip, observation, link) {
      observed.push([ip, observation])
      exchangedWith.push(link)
    },
    linkOf: () => links.shift() ?? null,
    sent: ({ kind, destination }) => void sent.push(`${kind} ${destination}`),
    skipped: (reason) => void skipped.push(reason),
  })
  /** Lets planning and asking run to their end; time is what we say it is. */
  const settle = async (now: number) => {
    for (let i = 1; i <= 20 && !(i > 1 && subject.idle); i++) {
      subject.step(now + i * 1_000)
      await subject.settled()
    }
  }
  return { subject, observed, exchangedWith, sent, skipped, stop, settle }
}

const describe: AskPlanner = (ip, heard, asked) =>
  heard.flatMap((o) => {
    const url = o.via === 'ssdp' ? o.headers.LOCATION : undefined
    if (!url || asked.has(`upnp-description ${ip}:80 ${url}`)) return []
    return [{ kind: 'upnp-description' as const, ip, port: 80, url, reason: 'reads what it says it is' }]
  })
const answer = (location: string): Observation => ({
  via: 'ssdp',
  headers: { USN: 'uuid:1', LOCATION: location },
})

test('a description stated in answer to our own search is fetched once and observed', () =>
  home(async (port, hits) => {
    const { subject, observed, sent, settle } = asker(describe)
    const url = `http://${DEVICE}:${port}/d.xml`
    subject.note(DEVICE, answer(url), 0, url)
    subject.note(DEVICE, answer(url), 1, url)
    await settle(0)
    assert.deepEqual(hits, [`${DEVICE} GET /d.xml`])
    assert.deepEqual(sent, [`upnp-description ${DEVICE}`])
    assert.equal(observed.length, 1)
    const [ip, observation] = observed[0]!
    assert.equal(ip, DEVICE)
    assert.equal(observation.via === 'upnp' && observation.description.modelName, 'X1')
  }))

test('an answer is told with the MAC it came from, unless another answered for the address meanwhile', () =>
  home(async (port, hits) => {
    const [owner, thief] = ['00:00:5e:00:53:10', '00:00:5e:00:53:66']
    const links = [owner, owner, thief, owner]
    const { subject, exchangedWith, settle } = asker(describe, links)
    const url = `http://${DEVICE}:${port}/d.xml`
    subject.note(DEVICE, { via: 'arp', mac: owner }, 0)
    subject.note(DEVICE, answer(url), 0, url)
    await settle(0)
    assert.deepEqual(exchangedWith, [owner])
    for (let i = 1; i <= 10; i++) {
      subject.note(DEVICE, { via: 'arp', mac: i % 2 ? thief : owner }, i * 60_000)
      await settle(i * 60_000)
    }
    assert.deepEqual(exchangedWith, [owner, null, null, null])
    assert.equal(hits.length, 4)
  }))

test('what was announced unasked is never fetched', () =>
  home(async (port, hits) => {
    const { subject, skipped, settle } = asker(describe)
    subject.note(DEVICE, answer(`http://${DEVICE}:${port}/d.xml`), 0)
    await settle(0)
    assert.deepEqual(hits, [])
    assert.deepEqual(skipped, ['gate: not stated in answer to our search'])
  }))

test('a packet cannot send us to another host, nor an asked path outside the network', () =>
  home(async (port, hits) => {
    const { subject, skipped, settle } = asker((ip, heard, asked) => [
      ...describe(ip, heard, asked),
      { kind: 'http-get', ip: '10.9.9.9', port, path: '/x', reason: 'no' },
    ])
    const url = `http://${ELSEWHERE}:${port}/d.xml`
    subject.note(DEVICE, answer(url), 0, url)
    await settle(0)
    assert.deepEqual(hits, [])
    assert.deepEqual(skipped.sort(), ['gate: outside the chosen network', 'gate: points to another host'])
  }))

test('one question at a time to one address', async () => {
  let open = 0
  let most = 0
  const server = createServer((_, response) => {
    most = Math.max(most, ++open)
    setImmediate(() => {
      open--
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, DEVICE, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { subject, observed, settle } = asker((ip, _heard, asked) =>
    asked.size > 0
      ? []
      : Array.from({ length: 6 }, (_, i) => ({ kind: 'http-get', ip, port, path: `/${i}`, reason: 'x' })),
  )
  subject.note(DEVICE, { via: 'arp', mac: '02:00:00:00:00:02' }, 0)
  await settle(0)
  server.close()
  assert.equal(observed.length, 6)
  assert.equal(most, 1)
})

test('a device that is asked over IPv4 is not asked the same over IPv6', async () => {
  const planned: string[] = []
  const { subject, settle } = asker((ip) => {
    planned.push(ip)
    return []
  })
  for (const ip of [DEVICE, 'fe80::2']) subject.note(ip, { via: 'arp', mac: '02:00:00:00:00:02' }, 0)
  subject.note('fe80::3', { via: 'arp', mac: '02:00:00:00:00:03' }, 0)
  subject.note('fe80::4', answer('http://[fe80::4]/d.xml'), 0)
  await settle(0)
  await settle(10_000)
  assert.deepEqual(planned, [DEVICE, 'fe80::3'])
})

test('a planner that never has enough is stopped', async () => {
  let n = 0
  const { subject, sent, skipped, stop, settle } = asker((ip) => [
    { kind: 'http-get', ip, port: 9, path: `/${n++}`, reason: 'x' },
    { kind: 'http-get', ip, port: 9, path: `/${n++}`, reason: 'x' },
  ])
  for (let i = 0; i < 100; i++) {
    subject.note(DEVICE, { via: 'arp', mac: '02:00:00:00:00:02' }, i * 2_000)
    await settle(i * 2_000)
  }
  stop.abort()
  assert.ok(sent.length <= 24, `${sent.length}`)
  assert.ok(skipped.includes('ask: too many questions for one address'))
})

test('a crowd that never answers gives way to who was asked less, and is asked once more', async () => {
  const stalled = createServer(() => undefined)
  const port = await new Promise<number>((resolve) => {
    const server = stalled.listen(0, '0.0.0.0', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const plan: AskPlanner = (ip, _heard, already) => {
    const ask = { kind: 'http-get' as const, ip, port, path: '/', reason: 'to see who it is' }
    return already.has(askKey(ask)) ? [] : [ask]
  }
  const { subject, sent, skipped, stop } = asker(plan)
  const crowd = Array.from({ length: MAX_PARALLEL_ASKS }, (_, i) => `127.0.0.${100 + i}`)
  for (const ip of crowd) subject.note(ip, { via: 'mdns', service: LAMP }, 0)
  subject.step(1_000)
  assert.equal(sent.length, MAX_PARALLEL_ASKS)
  subject.note(DEVICE, { via: 'mdns', service: LAMP }, 1_000)
  subject.step(1_300)
  assert.ok(!sent.some((to) => to.endsWith(` ${DEVICE}`)), 'a question keeps its place for a while')
  subject.step(1_000 + GIVES_WAY_AFTER_MS)
  while (skipped.length === 0) await new Promise((done) => setImmediate(done))
  assert.deepEqual(skipped, ['ask: gave way to others'])
  subject.step(1_500)
  assert.deepEqual(sent.slice(MAX_PARALLEL_ASKS), [`http-get ${DEVICE}`])
  stop.abort()
  await subject.settled()
  stalled.closeAllConnections()
  stalled.close()
})

test('an answer larger than usual is asked for once more, and taken', async () => {
  let asked = 0
  const page = `<title>Lamp</title>${' '.repeat(USUAL_ANSWER_BYTES)}`
  const server = createServer((_, response) => {
    asked++
    response.setHeader('content-type', 'text/html').end(page)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, DEVICE, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const plan: AskPlanner = (ip, _heard, already) => {
    const ask = { kind: 'http-get' as const, ip, port, path: '/', reason: 'to see who it is' }
    return already.has(askKey(ask)) ? [] : [ask]
  }
  const { subject, observed, sent, settle } = asker(plan)
  subject.note(DEVICE, { via: 'mdns', service: LAMP }, 0)
  await settle(0)
  assert.equal(asked, 2)
  assert.equal(sent.length, 2)
  const [, observation] = observed[0] ?? []
  assert.equal(observation?.via === 'http' && observation.body.length, page.length)
  server.close()
})
