import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type EvidenceDesk, evidenceDesk } from './evidence.ts'
import { listContacts } from './ledger/contact-views.ts'
import { type Ledger, openLedger } from './ledger/open.ts'
import { classifier } from './outbound/classify/classify.ts'
import { followAdguard } from './outbound/follow/follow-adguard.ts'
import { followPihole } from './outbound/follow/follow-pihole.ts'
import { ADGUARD } from './outbound/testing/log-lines.ts'
import { writeSplitPiholeFile } from './outbound/testing/pihole-file.ts'

/** The same lookups told in more than one way: by a box and by its log, by copies of a log cut at different places. */

const NOW = Date.UTC(2026, 0, 5, 12)
const folder = mkdtempSync(join(tmpdir(), 'houseguest-twice-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(name: string, content: string | Buffer): string {
  const path = join(folder, `${++files}-${name}`)
  writeFileSync(path, content)
  return path
}

function home(): { ledger: Ledger; desk: EvidenceDesk } {
  const ledger = openLedger(':memory:')
  const desk = evidenceDesk({
    classifier: classifier(),
    ledger,
    identification: async () => () => [],
    record: () => undefined,
    judge: (_contacts, settle) => settle(),
    together: (work) => ledger.transaction(work)(),
    now: () => NOW,
  })
  return { ledger, desk }
}

const lookups = (ledger: Ledger): number =>
  listContacts(ledger).reduce((n, { connections }) => n + connections, 0)
const counted = (names: Iterable<readonly [name: string | null, times: number]>): string[] => {
  const counts = new Map<string | null, number>()
  for (const [name, times] of names) counts.set(name, (counts.get(name) ?? 0) + times)
  return [...counts].map(([name, n]) => `${name} ${n}`).sort()
}
const kept = (ledger: Ledger) => counted(listContacts(ledger).map((c) => [c.host, c.connections]))

/** Waits until something is so; a test that waits in vain fails by the runner's own limit. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await wait(10)
}

/** Lookup number `n` of a home: some in the same second, some names again and again, now and then twice at once. */
const lookup = (n: number) => ({
  at: NOW - 6 * 3_600_000 + Math.floor(n / 3) * 1000 + (n % 3) * 250,
  client: `192.168.1.${20 + (n % 4 === 3 ? 0 : n % 4)}`,
  name: n % 5 === 0 ? 'often.example' : `h${n % 70}.example`,
})

/** Lines `from` to `until` of dnsmasq's log, as a router keeps the newest of it in memory. */
const dnsmasq = (from: number, until: number, router = 'a'): string =>
  Array.from({ length: until - from }, (_, i) => {
    const { at, client, name } = lookup(from + i)
    const stamp = new Date(at).toISOString().replace(/\.\d+Z/, 'Z')
    return `${stamp} dnsmasq[7]: query[A] ${router === 'a' ? '' : `${router}.`}${name} from ${client}\n`
  }).join('')

test('copies of a router’s log that overlap count every lookup once, whatever the order, also packed', async () => {
  const whole = home()
  await whole.desk.importFiles([file('whole.log', dnsmasq(0, 900))])
  const right = kept(whole.ledger)
  const cuts = [
    [0, 400],
    [301, 700],
    [302, 500],
    [650, 900],
    [0, 900],
  ] as const
  for (const order of [cuts, [...cuts].reverse(), [cuts[3], cuts[0], cuts[1]]]) {
    const { ledger, desk } = home()
    for (const [n, [from, end]] of order.entries()) {
      const content = dnsmasq(from, end)
      await desk.importFiles([n % 2 ? file('log.gz', gzipSync(content)) : file('log', content)])
    }
    assert.deepEqual(kept(ledger), right)
  }
})

test('a log that was rotated between the questions for both kinds of addresses loses none, in any dialect', async () => {
  const at = (n: number) => new Date(NOW - 3_600_000 + Math.floor(n / 2) * 1000)
  const type = (n: number) => (n % 2 ? 'AAAA' : 'A')
  const name = (n: number) => `h${n >> 1}.example`
  const dialects: ((n: number) => string)[] = [
    (n) =>
      `${at(n)
        .toISOString()
        .replace(/\.\d+Z/, 'Z')} dnsmasq[7]: query[${type(n)}] ${name(n)} from 192.168.1.20`,
    (n) => ADGUARD(at(n).toISOString(), name(n)).replace('"QT":"A"', `"QT":"${type(n)}"`),
    (n) => `[${at(n).getTime() / 1000}] unbound[9:0] query: 192.168.1.20 ${name(n)}. ${type(n)} IN`,
    (n) =>
      `${at(n).toISOString()} client 192.168.1.20#5 (${name(n)}): query: ${name(n)} IN ${type(n)} + (192.168.1.1)`,
  ]
  for (const dialect of dialects) {
    const { ledger, desk } = home()
    const log = Array.from({ length: 200 }, (_, n) => `${dialect(n)}\n`)
    await desk.importFiles([file('log.1', log.slice(0, 101).join(''))])
    await desk.importFiles([file('log', log.slice(101).join(''))])
    assert.equal(lookups(ledger), 200, log[0])
  }
})

test('two servers asked the same at once both count, by the number of their process', async () => {
  const { ledger, desk } = home()
  const log = dnsmasq(0, 300)
  await desk.importFiles([
    file('one.log', log),
    file('other.log', log.replaceAll('dnsmasq[7]', 'dnsmasq[8]')),
  ])
  assert.equal(lookups(ledger), 600)
})

test('logs of two routers over the same time both count; so does what a log grows by', async () => {
  const { ledger, desk } = home()
  await desk.importFiles([file('a.log', dnsmasq(0, 300, 'a')), file('b.log', dnsmasq(0, 300, 'b'))])
  assert.equal(lookups(ledger), 600)
  const grows = file('grows.log', dnsmasq(200, 400))
  const source = { kind: 'logfile', name: grows }
  await desk.importFiles([grows], { source })
  assert.equal(lookups(ledger), 700)
  // In the middle of a second, while another copy of the same time is there.
  appendFileSync(grows, dnsmasq(400, 401))
  await desk.importFiles([grows], { source })
  await desk.importFiles([file('copy.log', dnsmasq(350, 403))])
  appendFileSync(grows, dnsmasq(401, 500))
  const { files: reports } = await desk.importFiles([grows], { source })
  assert.equal(lookups(ledger), 800)
  assert.deepEqual(reports[0]?.skippedBy, { toldBefore: 2 })
})

/** An AdGuard Home that has heard the lookups up to `has.last`, and its `querylog.json` of some of them. */
async function adguard() {
  const has = { last: 0 }
  const time = (n: number) => new Date(lookup(n).at).toISOString().replace('Z', '123456Z')
  const server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
    if (pathname.endsWith('config'))
      return void response.end(JSON.stringify({ enabled: true, anonymize_client_ip: false }))
    const olderThan = searchParams.get('older_than')
    const limit = Number(searchParams.get('limit'))
    const data = []
    for (let n = has.last - 1; n >= 0 && data.length < limit; n--) {
      const { at, client, name } = lookup(n)
      if (olderThan && at >= Date.parse(olderThan)) continue
      data.push({ time: time(n), client, question: { class: 'IN', name, type: 'A' }, answer: [] })
    }
    response.end(JSON.stringify({ oldest: data.at(-1)?.time ?? '', data }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    has,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
    log: (from: number, end: number) =>
      Array.from({ length: end - from }, (_, i) => {
        const { client, name } = lookup(from + i)
        return `${JSON.stringify({ ...JSON.parse(ADGUARD(time(from + i), name)), IP: client })}\n`
      }).join(''),
  }
}

test('AdGuard Home: what is both followed and imported counts once, whichever comes first and however it grows', async (context) => {
  const box = await adguard()
  context.after(box.close)
  const { ledger, desk } = home()
  const right = (last: number) => counted(Array.from({ length: last }, (_, n) => [lookup(n).name, 1]))
  const followed = async () => {
    const stop = new AbortController()
    context.after(() => stop.abort())
    const source = { url: box.url, user: 'u', password: 'p', fingerprint: null }
    const done = followAdguard(source, { ...(await desk.following()), signal: stop.signal, everyMs: 20 })
    return async () => {
      stop.abort()
      await done
    }
  }
  const log = file('querylog.json', box.log(0, 400))
  await desk.importFiles([log])
  box.has.last = 620
  const end = await followed()
  await until(() => lookups(ledger) >= 620)
  assert.deepEqual(kept(ledger), right(620))
  // The file is written later than it is told; it is read while the box is followed.
  appendFileSync(log, box.log(400, 700))
  await desk.importFiles([log])
  assert.deepEqual(kept(ledger), right(700))
  box.has.last = 1400
  await until(() => lookups(ledger) >= 1400)
  await desk.importFiles([file('querylog.json.1', box.log(100, 1300))])
  await end()
  assert.deepEqual(kept(ledger), right(1400))
  // Away for a while: the next start and another copy of the file meet the same lookups.
  box.has.last = 1500
  await desk.importFiles([file('copy.json', box.log(1350, 1450))])
  const endAgain = await followed()
  await until(() => lookups(ledger) >= 1500)
  await endAgain()
  assert.deepEqual(kept(ledger), right(1500))
})

/** Lines `from` to `until` of a Pi-hole's own log: FTL writes it as dnsmasq does, in the local time of its box. */
function piholeLog(from: number, until: number, house = ''): string {
  return Array.from({ length: until - from }, (_, i) => {
    const { at, client, name } = lookup(from + i)
    const [, month, day, , time] = /^\w+ (\w+) (\d+) (\d+) ([\d:]+)/.exec(new Date(at).toString())!
    return `${month} ${String(Number(day)).padStart(2)} ${time} dnsmasq[412]: query[A] ${house}${name} from ${client}\n`
  }).join('')
}

/** Its database with the same lookups. */
const piholeDatabase = (from: number, until: number): string =>
  writeSplitPiholeFile(
    join(folder, `${++files}-pihole-FTL.db`),
    Array.from({ length: until - from }, (_, i) => {
      const { at, client, name } = lookup(from + i)
      return { id: from + i + 1, at, domain: name, client }
    }),
  )

const once = (last: number) => counted(Array.from({ length: last }, (_, n) => [lookup(n).name, 1]))

test('Pi-hole: its database and its log count once, whatever the order and wherever they were cut', async () => {
  const gz = (content: string) => file('pihole.log.2.gz', gzipSync(content))
  const evidence: Record<string, () => string> = {
    oldDatabase: () => piholeDatabase(0, 700),
    database: () => piholeDatabase(0, 1203),
    prunedDatabase: () => piholeDatabase(500, 1500),
    packedLog: () => gz(piholeLog(0, 450)),
    rotatedLog: () => file('pihole.log.1', piholeLog(450, 901)),
    log: () => file('pihole.log', piholeLog(901, 1400)),
  }
  const all = Object.keys(evidence)
  const orders = [
    all,
    [...all].reverse(),
    ['log', 'database', 'packedLog', 'prunedDatabase', 'rotatedLog', 'oldDatabase'],
    ['prunedDatabase', 'rotatedLog', 'oldDatabase', 'log', 'database', 'packedLog'],
  ]
  for (const order of orders) {
    const { ledger, desk } = home()
    const again = order === all ? all : []
    for (const name of [...order, ...again]) await desk.importFiles([evidence[name]!()])
    assert.deepEqual(kept(ledger), once(1500), order.join(', '))
  }
})

test('Pi-hole: what it asks itself to validate answers is nobody’s lookup', async () => {
  const { ledger, desk } = home()
  const at = lookup(0).at
  const own = { id: 2, at, domain: 'example', client: '::' }
  const asked = { id: 1, at, domain: 'a.example', client: '192.168.1.21' }
  const path = writeSplitPiholeFile(join(folder, `${++files}-dnssec.db`), [asked, own])
  await desk.importFiles([path])
  assert.deepEqual(kept(ledger), ['a.example 1'])
})

test('Pi-hole: another Pi-hole’s log, and that of a router that asks it, count beside its database', async () => {
  const { ledger, desk } = home()
  await desk.importFiles([piholeDatabase(0, 600)])
  const router = piholeLog(0, 600).replaceAll(/from [\d.]+/g, 'from 192.168.2.7')
  await desk.importFiles([file('other.log', piholeLog(0, 600, 'other.')), file('router.log', router)])
  assert.equal(lookups(ledger), 1800)
})

test('Pi-hole: what is followed, logged and stored counts once, whichever comes first', async (context) => {
  const has = { last: 500 }
  const server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/api/auth')
      return void response.end(JSON.stringify({ session: { valid: true, sid: 's', validity: 300 } }))
    const [since, start, length] = ['from', 'start', 'length'].map((name) => Number(searchParams.get(name)))
    const rows = Array.from({ length: has.last }, (_, n) => has.last - 1 - n)
      .map((n) => ({ n, ...lookup(n) }))
      .filter(({ at }) => at / 1e3 >= since!)
      .slice(start, start! + length!)
      .map(({ n, at, client, name }) => ({
        ...{ id: n + 1, time: at / 1e3, type: 'A', status: 'FORWARDED' },
        ...{ domain: name, client: { ip: client, name: null } },
      }))
    response.end(JSON.stringify({ queries: rows, cursor: has.last }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  context.after(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { ledger, desk } = home()
  const followed = async () => {
    const stop = new AbortController()
    context.after(() => stop.abort())
    const source = { url, password: null, fingerprint: null }
    const done = followPihole(source, { ...(await desk.following()), signal: stop.signal, everyMs: 20 })
    return async () => {
      stop.abort()
      await done
    }
  }
  const grows = file('pihole.log', piholeLog(0, 300))
  const log = { kind: 'logfile', name: grows }
  await desk.importFiles([grows], { source: log })
  const end = await followed()
  await until(() => lookups(ledger) >= 500)
  assert.deepEqual(kept(ledger), once(500))
  // Now the log is ahead, now the box.
  let logged = 300
  for (const [written, told] of [
    [650, 600],
    [700, 803],
    [950, 803],
    [1000, 1000],
  ] as const) {
    appendFileSync(grows, piholeLog(logged, written))
    logged = written
    await desk.importFiles([grows], { source: log })
    has.last = told
    await until(() => lookups(ledger) >= Math.max(written, told))
  }
  assert.deepEqual(kept(ledger), once(1000))
  await end()
  await desk.importFiles([piholeDatabase(0, 1100), file('pihole.log.1', piholeLog(200, 1050))])
  has.last = 1200
  const endAgain = await followed()
  await until(() => lookups(ledger) >= 1200)
  await endAgain()
  assert.deepEqual(kept(ledger), once(1200))
})
