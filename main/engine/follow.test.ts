import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { listContacts } from './ledger/contact-views.ts'
import { contactTable } from './ledger/contacts.ts'
import { type Ledger, openLedger } from './ledger/open.ts'
import { classifier } from './outbound/classify/classify.ts'
import { followAdguard } from './outbound/follow/follow-adguard.ts'
import { followFile } from './outbound/follow/follow-file.ts'
import { followNetflow } from './outbound/follow/follow-netflow.ts'
import { followPihole } from './outbound/follow/follow-pihole.ts'
import { importEvidence } from './outbound/import-evidence.ts'
import { ZEEK_CONN } from './outbound/testing/log-lines.ts'
import { writePiholeFile } from './outbound/testing/pihole-file.ts'

const NOW = Date.UTC(2026, 0, 5, 12)
const folder = mkdtempSync(join(tmpdir(), 'houseguest-follow-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function home() {
  const ledger = openLedger(':memory:')
  const stop = new AbortController()
  const store = contactTable(ledger)
  return {
    ledger,
    stop,
    options: { store, classify: classifier().classify, now: () => NOW, signal: stop.signal, everyMs: 20 },
  }
}

const kept = (ledger: Ledger) =>
  listContacts(ledger)
    .map((c) => `${c.host ?? c.ip} ${c.connections}`)
    .sort()

/** Each source with what is wrong with it. */
const sources = (ledger: Ledger) =>
  ledger
    .prepare<[], { kind: string; health: string | null }>('SELECT kind, health FROM evidence_source')
    .all()
    .map(({ kind, health }) => `${kind} ${health}`)

/** Waits until something is so; a test that waits in vain fails by the runner's own limit. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await wait(10)
}

async function serve(handle: RequestListener): Promise<{ url: string; close(): void }> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  }
}

test('NetFlow: records of the named exporter are kept, a stranger’s are not, nothing is answered', async () => {
  const { ledger, stop, options } = home()
  const { port, done } = await followNetflow(
    { address: '127.0.0.1', port: 0, exporters: ['127.0.0.1'] },
    options,
  )
  const sender = createSocket('udp4')
  let answers = 0
  sender.on('message', () => answers++)
  const datagram = Buffer.alloc(72)
  datagram.writeUInt16BE(5, 0)
  datagram.writeUInt16BE(1, 2)
  datagram.writeUInt32BE(NOW / 1e3, 8)
  Buffer.from([192, 168, 1, 21, 198, 51, 100, 7]).copy(datagram, 24)
  datagram.writeUInt32BE(500, 24 + 20)
  datagram.writeUInt16BE(40_000, 24 + 32)
  datagram.writeUInt16BE(443, 24 + 34)
  datagram[24 + 38] = 6
  sender.send(datagram, port, '127.0.0.1')
  await until(() => kept(ledger).length > 0)
  stop.abort()
  await done
  sender.close()
  assert.deepEqual(kept(ledger), ['198.51.100.7 1'])
  assert.equal(answers, 0)
  assert.match(sources(ledger)[0] ?? '', /^netflow-udp /)
})

/** Thirty flows of a router, as NetFlow v5 numbers them. */
function flows(sequence: number): Buffer {
  const datagram = Buffer.alloc(24 + 30 * 48)
  datagram.writeUInt16BE(5, 0)
  datagram.writeUInt16BE(30, 2)
  datagram.writeUInt32BE(NOW / 1e3, 8)
  datagram.writeUInt32BE(sequence, 16)
  return datagram
}

test('NetFlow: a source works from the first record on', async () => {
  const { ledger, stop, options } = home()
  const { port, done } = await followNetflow(
    { address: '127.0.0.1', port: 0, exporters: ['127.0.0.1'] },
    { ...options, everyMs: 3_600_000 },
  )
  assert.match(sources(ledger)[0]!, /No flow record has come yet/)
  const sender = createSocket('udp4')
  sender.send(flows(0), port, '127.0.0.1')
  await until(() => sources(ledger)[0] === 'netflow-udp null')
  stop.abort()
  await done
  sender.close()
})

test('NetFlow: it is said when part of the records does not arrive', async () => {
  const { ledger, stop, options } = home()
  const { port, done } = await followNetflow(
    { address: '127.0.0.1', port: 0, exporters: ['127.0.0.1'] },
    options,
  )
  const sender = createSocket('udp4')
  // Of 30 datagrams two are missing.
  for (let n = 0; n < 30; n++) if (n !== 10 && n !== 20) sender.send(flows(n * 30), port, '127.0.0.1')
  const records = ledger.prepare<[], number>('SELECT sum(records) FROM evidence_coverage').pluck()
  await until(() => records.get() === 28 * 30)
  stop.abort()
  await done
  sender.close()
  assert.match(sources(ledger)[0]!, /About 7 in 100 of the router’s flow records did not arrive/)
})

test('NetFlow: it listens on one address, never on all', async () => {
  for (const address of ['0.0.0.0', '::'])
    await assert.rejects(
      followNetflow({ address, port: 0, exporters: [] }, home().options),
      /name one of this machine/,
    )
})

test('a growing log is followed over its rotation, and every line counts once', async () => {
  const { ledger, stop, options } = home()
  const log = join(folder, 'conn.log')
  const line = (n: number) => `${ZEEK_CONN(NOW / 1e3 + n, `C${n}`, '192.168.1.21', `198.51.100.${n}`)}\n`
  writeFileSync(log, line(1))
  // An import that is stopped between keeping and its end says so, and is not what is tried here.
  const { signal: _, ...whole } = options
  const done = followFile(log, (paths) => importEvidence(paths, whole), options)
  await until(() => kept(ledger).length === 1)
  appendFileSync(log, line(2))
  await until(() => kept(ledger).length === 2)
  appendFileSync(log, line(3))
  renameSync(log, `${log}.1`)
  writeFileSync(log, line(4))
  await until(() => kept(ledger).length === 4)
  stop.abort()
  await done
  assert.deepEqual(
    kept(ledger),
    [1, 2, 3, 4].map((n) => `198.51.100.${n} 1`),
  )
})

test('a log that is gone, or of a folder or disk that is, is waited for; one that may be read again is read', async () => {
  const { stop, options } = home()
  const log = join(folder, 'away.log')
  const absent: unknown[] = []
  let reads = 0
  const onAbsent = (error: unknown) => void absent.push((error as NodeJS.ErrnoException).code)
  writeFileSync(log, 'x', { mode: 0o400 })
  const done = followFile(log, async () => ++reads, { ...options, onAbsent })
  await until(() => reads === 1)
  chmodSync(log, 0o600)
  await until(() => reads === 2)
  rmSync(log)
  await until(() => absent.includes('ENOENT'))
  symlinkSync(log, log)
  await until(() => absent.includes('ELOOP'))
  rmSync(log)
  writeFileSync(log, 'y')
  await until(() => reads === 3)
  stop.abort()
  await done
})

test('a large log that is followed is not read again from its start, and counts as if it were', async () => {
  const log = join(folder, 'large.log')
  const row = (n: number) =>
    `${NOW / 1e3 + n / 1000}\tC${n}\t192.168.1.${n % 200}\t40000\t198.51.100.${n % 250}\t443\ttcp\t${'x'.repeat(80)}\n`
  const rows = (from: number, until: number) =>
    Array.from({ length: until - from }, (_, i) => row(from + i)).join('')
  const head =
    '#separator \\x09\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tnote\n'
  const source = { kind: 'logfile', name: log }
  const twice = home()
  writeFileSync(log, `${head}${rows(0, 80_000)}`)
  await importEvidence([log], { ...twice.options, source })
  appendFileSync(log, rows(80_000, 80_100))
  const { files } = await importEvidence([log], { ...twice.options, source })
  assert.deepEqual([files[0]?.records, files[0]?.errors], [100, []])
  const once = home()
  await importEvidence([log], once.options)
  assert.deepEqual(kept(twice.ledger), kept(once.ledger))
})

test('Pi-hole: overlapping rounds count a query once, the session is given back', async () => {
  const { ledger, stop, options } = home()
  const asked: string[] = []
  const query = (id: number) => ({
    id,
    time: NOW / 1e3 - 60 + id,
    type: 'A',
    status: 'FORWARDED',
    domain: `d${id}.example`,
    client: { ip: '192.168.1.21', name: null },
  })
  const { url, close } = await serve((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`)
    if (request.url?.startsWith('/api/auth'))
      return void response.end(JSON.stringify({ session: { valid: true, sid: 's', validity: 300 } }))
    response.end(
      JSON.stringify({
        queries:
          asked.length > 4 ? [query(2), query(1)] : [query(1), { ...query(9), status: 'RETRIED' }, 'rubbish'],
        cursor: 2,
      }),
    )
  })
  const done = followPihole({ url, password: 'p', fingerprint: null }, options)
  await until(() => kept(ledger).length === 2 && asked.length > 8)
  stop.abort()
  await done
  close()
  assert.deepEqual(kept(ledger), ['d1.example 1', 'd2.example 1'])
  assert.equal(asked.at(-1), 'DELETE /api/auth')
  assert.deepEqual(sources(ledger), ['pihole-api null'])
})

test('Pi-hole: a session that ended is renewed, a box that restarts is waited for, and whose addresses are is heard', async () => {
  const { ledger, stop, options } = home()
  const asked: string[] = []
  const heard: string[] = []
  let session = 0
  const { url, close } = await serve((request, response) => {
    const [path] = request.url!.split('?')
    asked.push(`${request.method} ${path}`)
    if (path === '/api/auth' && request.method === 'POST') {
      session++
      return void response.end(
        JSON.stringify({ session: { valid: true, sid: `s${session}`, validity: 1800 } }),
      )
    }
    if (path === '/api/auth') return void response.end('{}')
    // The first session ends after its first question: FTL restarted, and knows none of before.
    const isKnown = request.headers['x-ftl-sid'] === `s${session}` && !(session === 1 && asked.length > 3)
    if (!isKnown) {
      response.statusCode = 401
      return void response.end(JSON.stringify({ error: { key: 'unauthorized' }, took: 0.1 }))
    }
    if (path === '/api/network/devices')
      return void response.end(
        JSON.stringify({
          devices: [
            {
              hwaddr: '02:00:5E:00:00:21',
              ips: [{ ip: '192.168.1.21', lastSeen: NOW / 1e3 - 9 }, { ip: 5 }],
            },
            { hwaddr: 'ip-192.168.1.9', ips: [{ ip: '192.168.1.9', lastSeen: NOW / 1e3 }] },
            { hwaddr: '02:00:5e:00:00:22', ips: [{ ip: 'fd00::22', lastSeen: 0 }] },
          ],
        }),
      )
    const row = { status: 'GRAVITY', domain: 'a.example', client: { ip: '192.168.1.21' } }
    response.end(
      JSON.stringify({ queries: [{ ...row, id: session, time: NOW / 1e3 - 60 + session }], cursor: 9 }),
    )
  })
  const done = followPihole(
    { url, password: 'p', fingerprint: null },
    {
      ...options,
      onHeard: (statements) =>
        void heard.push(...statements.map(({ ip, mac, at }) => `${ip} ${mac} ${at - NOW}`)),
    },
  )
  await until(() => kept(ledger)[0] === 'a.example 2')
  stop.abort()
  await done
  close()
  assert.deepEqual(heard, ['192.168.1.21 02:00:5e:00:00:21 -9000'])
  assert.equal(session, 2)
  assert.equal(asked.filter((path) => path === 'GET /api/network/devices').length, 1)
  assert.deepEqual(sources(ledger), ['pihole-api null'])
})

test('Pi-hole: a box that is starting is asked again soon, its password is not given up; a refused one is', async () => {
  const { ledger, stop, options } = home()
  let isUp = true
  let isKnown = true
  const { url, close } = await serve((request, response) => {
    if (!isUp) {
      response.statusCode = 502
      return void response.end('<html>Bad gateway</html>')
    }
    if (request.url === '/api/auth') {
      response.statusCode = isKnown ? 200 : 401
      return void response.end(JSON.stringify({ session: { valid: isKnown, sid: isKnown ? 's' : null } }))
    }
    response.end(JSON.stringify({ queries: [], cursor: 0, devices: [] }))
  })
  const follow = () => followPihole({ url, password: 'p', fingerprint: null }, options)
  const done = follow()
  await until(() => sources(ledger)[0] === 'pihole-api null')
  isUp = false
  await until(() => /does not answer like a Pi-hole 6/.test(sources(ledger)[0]!))
  await assert.rejects(follow(), { code: 'bad-input', message: /does not answer like a Pi-hole 6/ })
  isUp = true
  await until(() => sources(ledger)[0] === 'pihole-api null')
  isKnown = false
  await assert.rejects(follow(), { code: 'not-permitted', message: /refuses the password/ })
  stop.abort()
  await done
  close()
})

/** A Pi-hole whose queries from `first` to `last` its API tells; and a copy of its database with those up to `until`. */
async function pihole() {
  const time = (id: number) => NOW / 1e3 - 3600 + id + 0.123456
  const has = { first: 1, last: 0 }
  const box = await serve((request, response) => {
    if (request.url?.startsWith('/api/auth'))
      return void response.end(JSON.stringify({ session: { valid: true, sid: 's', validity: 300 } }))
    const from = Number(new URL(request.url ?? '', 'http://localhost').searchParams.get('from'))
    const queries = []
    for (let id = has.last; id >= has.first && time(id) >= from; id--)
      queries.push({
        id,
        time: time(id),
        status: 'CACHE',
        domain: 'a.example',
        client: { ip: '192.168.1.21' },
      })
    response.end(JSON.stringify({ queries, cursor: has.last }))
  })
  const copy = (name: string, until: number) => writePiholeFile(join(folder, name), until, time)
  return { ...box, has, copy }
}

test('Pi-hole: what is both followed and imported counts once, whichever comes first', async () => {
  const { ledger, stop, options } = home()
  const { url, has, copy, close } = await pihole()
  const { signal: _, ...importing } = options
  const counts = () => listContacts(ledger)[0]?.connections ?? 0
  await importEvidence([copy('first.db', 100)], importing)
  has.last = 140
  const done = followPihole({ url, password: null, fingerprint: null }, options)
  await until(() => counts() === 140)
  await importEvidence([copy('while.db', 180)], importing)
  assert.equal(counts(), 180)
  has.last = 200
  await until(() => counts() >= 200)
  stop.abort()
  await done
  await importEvidence([copy('old.db', 120), copy('new.db', 230)], importing)
  assert.equal(counts(), 230)

  // Away for long: the box has forgotten what came meanwhile, its file has not.
  const again = new AbortController()
  Object.assign(has, { first: 300, last: 320 })
  const later = followPihole({ url, password: null, fingerprint: null }, { ...options, signal: again.signal })
  await until(() => counts() >= 251)
  again.abort()
  await later
  close()
  assert.equal(counts(), 251)
  await importEvidence([copy('whole.db', 330)], importing)
  assert.equal(counts(), 330)
})

test('AdGuard Home: pages back to what is known; a refused login is not tried again', async () => {
  const { ledger, stop, options } = home()
  let asked = 0
  const query = (n: number) => ({
    time: new Date(NOW - 60_000 + n).toISOString(),
    client: '192.168.1.23',
    question: { class: 'IN', name: `d${n}.example`, type: 'A' },
    answer: [{ type: 'A', value: '198.51.100.20', ttl: 60 }],
  })
  const { url, close } = await serve((request, response) => {
    asked++
    if (request.headers.authorization !== `Basic ${Buffer.from('u:p').toString('base64')}`) {
      response.statusCode = 401
      return void response.end()
    }
    if (request.url?.includes('config'))
      return void response.end(JSON.stringify({ enabled: true, anonymize_client_ip: false }))
    const older = request.url?.includes('older_than')
    response.end(
      JSON.stringify(
        older ? { oldest: '', data: [query(1)] } : { oldest: query(2).time, data: [query(3), query(2)] },
      ),
    )
  })
  const done = followAdguard({ url, user: 'u', password: 'p', fingerprint: null }, options)
  await until(() => kept(ledger).length === 3 && asked > 8)
  stop.abort()
  await done
  assert.deepEqual(kept(ledger), ['d1.example 1', 'd2.example 1', 'd3.example 1'])
  const before = asked
  await assert.rejects(
    followAdguard({ url, user: 'u', password: 'wrong', fingerprint: null }, home().options),
    /refuses the user or password/,
  )
  assert.equal(asked, before + 1)
  close()
})
