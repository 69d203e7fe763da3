import assert from 'node:assert/strict'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import dnsPacket from 'dns-packet'
import type { SentPacket } from '../../../shared/model/conduct.ts'
import type { Heard } from '../../../shared/model/observation.ts'
import { createDiscovery } from '../discovery/discovery.ts'
import { listInterfaces } from './interfaces.ts'
import { scan } from './scanner.ts'

/** The loopback as the audited network: 127.0.0.1 is this machine, 127.0.0.2 a device on it. */
const nic = listInterfaces({ loopback: true }).find(({ kind }) => kind === 'loopback')
assert.ok(nic)
const DEVICE = '127.0.0.2'

const bind = (socket: Socket, port: number, address: string) =>
  new Promise<void>((resolve) => socket.bind(port, address, resolve))

/** A device that answers any mDNS query and any SSDP search, from its own address. */
async function device(): Promise<() => void> {
  const make = () => createSocket({ type: 'udp4', reuseAddr: true })
  const [mdnsIn, mdnsOut, ssdpIn, ssdpOut] = [make(), make(), make(), make()]
  await Promise.all([
    bind(mdnsIn, 5353, '0.0.0.0'),
    bind(mdnsOut, 5353, DEVICE),
    bind(ssdpIn, 1900, '0.0.0.0'),
    bind(ssdpOut, 0, DEVICE),
  ])
  mdnsIn.addMembership('224.0.0.251', '127.0.0.1')
  ssdpIn.addMembership('239.255.255.250', '127.0.0.1')
  for (const out of [mdnsOut, ssdpOut]) out.setMulticastInterface('127.0.0.1')
  const name = 'Test v1._http._tcp.local'
  const reply = dnsPacket.encode({
    type: 'response',
    flags: 0x0400,
    answers: [
      { type: 'PTR', name: '_http._tcp.local', ttl: 4_500, data: name },
      { type: 'SRV', name, ttl: 120, data: { target: 'test.local', port: 80 } },
      { type: 'TXT', name, ttl: 4_500, data: [Buffer.from('model=T1')] },
    ],
  })
  mdnsIn.on('message', (message, from) => {
    if (from.address === '127.0.0.1' && (message[2]! & 0x80) === 0) mdnsOut.send(reply, 5353, '224.0.0.251')
  })
  const answer = `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: uuid:test::upnp:rootdevice\r\nSERVER: Test/1\r\nLOCATION: http://127.0.0.9/d.xml\r\n\r\n`
  ssdpIn.on('message', (message, from) => {
    if (from.address === '127.0.0.1' && message.toString().startsWith('M-SEARCH')) {
      ssdpOut.send(answer, from.port, from.address)
      ssdpOut.send('HTTP/1.1 500 No\r\n\r\n', from.port, from.address)
    }
  })
  return () => {
    for (const socket of [mdnsIn, mdnsOut, ssdpIn, ssdpOut]) socket.close()
  }
}

/** Runs a scan of the loopback until `enough`, and gives what it told. */
async function scanUntil(enough: (heard: Heard[]) => boolean) {
  const stop = new AbortController()
  const told = {
    heard: [] as Heard[],
    sent: [] as SentPacket[],
    skipped: new Map<string, number>(),
    phases: [] as string[],
  }
  await scan(
    nic!,
    {
      seconds: 10,
      signal: stop.signal,
      parts: { discovery: (start) => createDiscovery(start, () => 0), asks: () => [] },
    },
    {
      heard(h) {
        told.heard.push(h)
        if (enough(told.heard)) stop.abort()
      },
      neighbour: () => undefined,
      sent: (p) => void told.sent.push(p),
      skipped: (reason) => void told.skipped.set(reason, (told.skipped.get(reason) ?? 0) + 1),
      progress: ({ phase }) => void told.phases.push(phase),
      state: () => undefined,
    },
  )
  return told
}

test('hears a device by mDNS and by SSDP, says what it sent, and leaves nothing open', async () => {
  const end = await device()
  const before = process.getActiveResourcesInfo().sort()
  const vias = (heard: Heard[]) =>
    new Set(heard.filter(({ ip }) => ip === DEVICE).map((h) => h.observation.via))
  const told = await scanUntil((heard) => vias(heard).size === 2)
  const service = told.heard.find(({ observation }) => observation.via === 'mdns')
  assert.deepEqual(service?.observation, {
    via: 'mdns',
    service: { type: '_http._tcp', name: 'Test v1', host: 'test.local', port: 80, txt: { model: 'T1' } },
  })
  assert.equal(service.interface, nic!.name)
  assert.deepEqual([...vias(told.heard)].sort(), ['mdns', 'ssdp'])
  assert.ok(told.heard.every(({ ip }) => ip === DEVICE || ip.includes(':')))
  assert.ok(told.sent.every((p) => p.interface === nic!.name && p.bytes > 0 && p.reason !== ''))
  assert.ok(told.sent.some((p) => p.kind === 'mdns-query') && told.sent.some((p) => p.kind === 'ssdp-search'))
  assert.equal(told.skipped.get('sweep: the network is too large to knock on every address'), 1)
  assert.equal(told.phases.at(-1), 'cancelled')
  end()
  await wait(50)
  const closed = before.filter((name) => name !== 'UDPWrap')
  assert.deepEqual(
    process
      .getActiveResourcesInfo()
      .filter((name) => name !== 'Timeout')
      .sort(),
    closed.filter((name) => name !== 'Timeout'),
  )
})

test('a device found in time is heard to the end, though its answer comes when the time is over', async () => {
  const end = await device()
  const server = createServer((_, response) => {
    setTimeout(() => response.end('<title>Late</title>'), 2_000)
  }).listen(0, DEVICE)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const heard: Heard[] = []
  await scan(
    nic!,
    {
      seconds: 1,
      signal: new AbortController().signal,
      parts: {
        discovery: (start) => createDiscovery(start, () => 0),
        asks: (ip) => (ip === DEVICE ? [{ kind: 'http-get', ip, port, path: '/', reason: 'test' }] : []),
      },
    },
    {
      heard: (h) => void heard.push(h),
      neighbour: () => undefined,
      sent: () => undefined,
      skipped: () => undefined,
      progress: () => undefined,
      state: () => undefined,
    },
  )
  end()
  server.close()
  assert.ok(heard.some(({ observation }) => observation.via === 'http' && observation.body.includes('Late')))
})

test('a scan that is cancelled before it begins sends nothing', async () => {
  const stop = AbortSignal.abort()
  let sent = 0
  await scan(
    nic!,
    {
      seconds: 10,
      signal: stop,
      parts: { discovery: (start) => createDiscovery(start, () => 0), asks: () => [] },
    },
    {
      heard: () => undefined,
      neighbour: () => undefined,
      sent: () => void sent++,
      skipped: () => undefined,
      progress: () => undefined,
      state: () => undefined,
    },
  )
  assert.equal(sent, 0)
})

test('a network too large to sweep is knocked on only where its owner named an address', async () => {
  const stop = new AbortController()
  const knocked = new Set<string>()
  await scan(
    nic!,
    {
      seconds: 10,
      addresses: ['127.0.0.3', '203.0.113.9'],
      signal: stop.signal,
      parts: { discovery: (start) => createDiscovery(start, () => 0), asks: () => [] },
    },
    {
      heard: () => undefined,
      neighbour: () => undefined,
      sent({ kind, destination }) {
        if (kind !== 'address-sweep') return
        knocked.add(destination)
        stop.abort()
      },
      skipped: () => undefined,
      progress: () => undefined,
      state: () => undefined,
    },
  )
  assert.deepEqual([...knocked], ['127.0.0.3'])
})
