import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { SightingEvent } from '../../shared/model/timeline.ts'
import { type EvidenceDesk, evidenceDesk, sightingsOf } from './evidence.ts'
import { ingester } from './ingest.ts'
import {
  beforeAndAfter,
  countriesOfHome,
  daysOf,
  hostsOf,
  hoursOfDay,
  listContacts,
  newSince,
  organisationsOf,
  organisationsOfHome,
  watchedSpans,
} from './ledger/contact-views.ts'
import { mostUsed, searchDestinations } from './ledger/destination-search.ts'
import { listDevices } from './ledger/device-views.ts'
import { type Ledger, openLedger } from './ledger/open.ts'
import { classifier } from './outbound/classify/classify.ts'
import {
  dnsAnswer,
  dnsQuery,
  helloMessage,
  pcap,
  records,
  type Side,
  tcp,
  udp,
} from './outbound/testing/frames.ts'
import * as sample from './outbound/testing/log-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-evidence-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const tv: Side = { mac: '02:00:5e:00:00:21', ip: '192.168.1.21', port: 40_000 }
const router: Side = { mac: '02:00:5e:00:00:01', ip: '192.168.1.1', port: 53 }
const server: Side = { mac: '02:00:5e:00:00:01', ip: '198.51.100.7', port: 443 }
const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 5, 10)

let files = 0
function file(name: string, content: string | Buffer): string {
  const path = join(folder, `${++files}-${name}`)
  writeFileSync(path, content)
  return path
}

interface Home {
  ledger: Ledger
  desk: EvidenceDesk
  /** How many sightings each write was of. */
  writes: number[]
}

function home(path = ':memory:', judge: Parameters<typeof evidenceDesk>[0]['judge'] = () => undefined): Home {
  const ledger = openLedger(path)
  const ingest = ingester(ledger, () => undefined)
  const writes: number[] = []
  const desk = evidenceDesk({
    classifier: classifier(),
    ledger,
    identification:
      async () =>
      ({ ip, mac, at }) => [
        {
          type: 'sighting',
          at: new Date(at).toISOString(),
          via: 'capture',
          device: { ip, ...(mac ? { mac } : {}) },
          facts: {},
        } satisfies SightingEvent,
      ],
    record(events) {
      writes.push(events.length)
      events.map(ingest.record)
      ingest.settle()
    },
    judge,
    together: (work) => ledger.transaction(work)(),
    now: () => START + 24 * HOUR,
  })
  return { ledger, desk, writes }
}

/** What is kept, without ids: one text a contact. */
const kept = ({ ledger }: Home) =>
  listContacts(ledger)
    .map(
      (c) =>
        `${c.deviceId ? 'device' : 'nobody'} ${c.host ?? c.ip}:${c.port} ${c.protocol} ${c.connections} ${c.bytesOut} ${c.bytesIn}`,
    )
    .sort()

function evening(count: number, from = 0): Buffer[] {
  return Array.from({ length: count }, (_, n) => {
    const i = n + from
    const host = `h${i % 5}.vendor.example`
    const port = 41_000 + i
    return [
      udp({ ...tv, port }, router, dnsQuery(i, host)),
      udp(router, { ...tv, port }, dnsAnswer(i, host, [], server.ip)),
      tcp({ ...tv, port }, server, 99, 2),
      tcp({ ...tv, port }, server, 100, 24, records(helloMessage(host))),
    ]
  }).flat()
}

test('very many devices of a capture are recorded in several writes, each of them once', async () => {
  const h = home()
  const side = (n: number): Side => ({
    mac: `02:00:5e:01:${[n >> 8, n & 255].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`,
    ip: `192.168.${n >> 8}.${n & 255}`,
    port: 40_000,
  })
  const frames = Array.from({ length: 4500 }, (_, n) => tcp(side(n + 256), server, 99, 2))
  await h.desk.importFiles([file('many.pcap', pcap(frames))])
  assert.ok(Math.max(...h.writes) <= 2000, `${h.writes}`)
  assert.equal(
    listDevices(h.ledger, START).filter(({ macs }) => macs[0]?.startsWith('02:00:5e:01')).length,
    4500,
  )
})

test('a capture alone founds the devices it shows and tells whom they talked to', async () => {
  const h = home()
  const report = await h.desk.importFiles([file('a.pcap', pcap(evening(10)))])
  assert.equal(report.files[0]?.format, 'pcap')
  assert.deepEqual(report.files[0].errors, [])
  const mine = kept(h).filter((k) => k.startsWith('device') && k.includes('vendor.example'))
  assert.equal(mine.length, 10)
  assert.ok(mine.some((k) => k.startsWith('device h0.vendor.example:443 tcp 2 ')))
  assert.ok(mine.some((k) => k.startsWith('device h0.vendor.example:null dns 2 null null')))
})

test('a device of a capture is first seen at its first word in it, and last at its last', async () => {
  const day = Buffer.concat([pcap(evening(1)), pcap(evening(1, 1), START + 5 * HOUR).subarray(24)])
  const seen = async (...captures: Buffer[]) => {
    const h = home()
    for (const capture of captures) await h.desk.importFiles([file('a.pcap', capture)])
    return h.ledger
      .prepare<[], object>(
        `SELECT (d.first_at - @start) / 3600000 AS first, (d.last_at - @start) / 3600000 AS last,
           (a.first_at - @start) / 3600000 AS address FROM device d JOIN device_address a ON a.device_id = d.id
         WHERE a.ip = '${tv.ip}'`.replaceAll('@start', String(START)),
      )
      .all()
  }
  assert.deepEqual(await seen(day), [{ first: 0, last: 5, address: 0 }])
  const later = pcap(evening(1, 2), START + 20 * HOUR)
  assert.deepEqual(await seen(later, day), [{ first: 0, last: 20, address: 20 }])
})

test('whatever many things an address says in a day, they are one sighting of it', () => {
  const said = Array.from({ length: 140_000 }, (_, n) => ({
    at: 1_000 + n,
    ip: '192.168.1.5',
    mac: '02:00:5e:00:00:05',
    observation: { via: 'arp' as const, mac: '02:00:5e:00:00:05' },
  }))
  const [one, ...more] = sightingsOf(said, ({ ip, at }) => [
    { type: 'sighting', at: new Date(at).toISOString(), via: 'arp', device: { ip }, facts: {} },
  ])
  assert.deepEqual([one?.at, one?.since], ['1970-01-01T00:02:20.999Z', '1970-01-01T00:00:01.000Z'])
  assert.deepEqual(more, [])
})

test('the same file adds nothing twice: again, renamed, compressed', async () => {
  const h = home()
  const path = file('a.pcap', pcap(evening(10)))
  await h.desk.importFiles([path])
  const before = kept(h)
  const renamed = join(folder, 'renamed.pcap')
  const zipped = file('a.pcap.gz', gzipSync(readFileSync(path)))
  await h.desk.importFiles([path, zipped])
  renameSync(path, renamed)
  const again = await h.desk.importFiles([renamed])
  assert.deepEqual(kept(h), before)
  assert.equal(again.total.contacts, 0)
})

test('a file that grew adds its growth: what two imports keep is what one would', async () => {
  const frames = evening(30)
  const whole = pcap(frames)
  const once = home()
  await once.desk.importFiles([file('whole.pcap', whole)])
  const twice = home()
  const path = file('growing.pcap', whole.subarray(0, 3001))
  await twice.desk.importFiles([path])
  writeFileSync(path, whole.subarray(0, 6000))
  await twice.desk.importFiles([path])
  writeFileSync(path, whole)
  await twice.desk.importFiles([path])
  assert.deepEqual(kept(twice), kept(once))
  await twice.desk.importFiles([file('older.pcap', whole.subarray(0, 3001)), path])
  assert.deepEqual(kept(twice), kept(once))
})

test('a log that grew in the middle of a line waits for the rest of the line', async () => {
  const h = home()
  const lines = sample.DNSMASQ_EXTRA.join('\n')
  const path = file('dnsmasq.log', lines.slice(0, 60))
  const first = await h.desk.importFiles([path], { format: 'dnsmasq' })
  assert.match(first.files[0]!.errors[0]!, /^byte 0: the last record is not whole/)
  appendFileSync(path, `${lines.slice(60)}\n`)
  await h.desk.importFiles([path])
  await h.desk.importFiles([path])
  assert.deepEqual(kept(h), ['nobody api.vendor.example:null dns 1 null null'])
})

test('a truncated or damaged capture gives what is readable and says where it stopped', async () => {
  const whole = pcap(evening(10))
  const h = home()
  const { files: reports } = await h.desk.importFiles([
    file('cut.pcap', whole.subarray(0, whole.length - 7)),
    file('cut.pcap.gz', gzipSync(whole).subarray(0, 400)),
  ])
  assert.equal(reports[0]!.records, 39)
  assert.match(reports[0]!.errors[0]!, /^byte \d+: the last record is not whole/)
  assert.match(reports[1]!.errors[0]!, /^byte \d+: the compressed file ends early/)
})

test('damaged lines of a log are counted, with where they lie', async () => {
  const lines = [sample.ZEEK_CONN(START / 1e3, 'C1'), '{"ts":17,"uid":', sample.ZEEK_CONN(START / 1e3, 'C2')]
  const log = `${lines.join('\n')}\n`
  const report = (await home().desk.importFiles([file('conn.log', log)])).files[0]!
  assert.deepEqual(
    [report.records, report.skippedBy, report.errors],
    [3, { damaged: 1 }, [`byte 0 to ${log.length}: 1 damaged, left out`]],
  )
})

test('a byte order mark before a log is no part of it, also when it is followed', async () => {
  const { desk, ledger } = home()
  const path = file('marked.json', `\ufeff${sample.ZEEK_CONN(START / 1e3, 'C1')}\n`)
  const source = { kind: 'logfile', name: path }
  const [first] = (await desk.importFiles([path], { source })).files
  assert.deepEqual([first!.records, first!.contacts, first!.skipped, first!.errors], [1, 1, 0, []])
  appendFileSync(path, `${sample.ZEEK_CONN(START / 1e3 + 1, 'C2')}\n`)
  const [grown] = (await desk.importFiles([path], { source })).files
  assert.deepEqual([grown!.records, grown!.skipped, grown!.errors], [1, 0, []])
  assert.equal(
    listContacts(ledger).reduce((n, { connections }) => n + connections, 0),
    2,
  )
})

test('a wrong format is told in one sentence', async () => {
  const { desk } = home()
  const { files: reports } = await desk.importFiles([
    file('a.png', Buffer.from('89504e470d0a1a0a', 'hex')),
    file('empty', ''),
    join(folder, 'absent'),
    file('b.txt', 'to do: buy milk\n'),
  ])
  assert.deepEqual(
    reports.map((r) => r.errors[0]?.replace(/^.*?\d+-/, '')),
    [
      'a.png is no evidence Houseguest reads (pcap, pcapng, zeek, suricata, dnsmasq, pihole, adguard, netflow, unbound, bind, conntrack, leases); it looks like a picture.',
      'empty is empty.',
      `${join(folder, 'absent')} does not exist; check the name.`.replace(/^.*?\d+-/, ''),
      'b.txt is no evidence Houseguest reads (pcap, pcapng, zeek, suricata, dnsmasq, pihole, adguard, netflow, unbound, bind, conntrack, leases); it looks like a text file of another program.',
    ],
  )
  const { files: named } = await desk.importFiles([file('c.pcap', pcap(evening(1)))], { format: 'zeek' })
  assert.match(named[0]!.errors[0]!, /is not zeek: it looks like pcap/)
})

test('a followed connection that outlives the log that named it counts once, with its name', async () => {
  const h = home()
  const at = START / 1e3
  const log = (kind: string) => join(folder, 'current', `${kind}.log`)
  mkdirSync(join(folder, 'current'))
  const write = (kind: string, line: string) => writeFileSync(log(kind), `${line}\n`)
  const follow = (kind: string) =>
    h.desk.importFiles([log(kind)], { source: { kind: 'logfile', name: log(kind) } })
  write('ssl', sample.ZEEK_SSL(at, 'C1', 'api.vendor.example'))
  write('conn', sample.ZEEK_CONN(at, 'C0', '192.168.1.30', '198.51.100.9'))
  await follow('ssl')
  await follow('conn')
  // Zeek moves its logs to a folder of the day and begins new ones.
  write('ssl', sample.ZEEK_SSL(at + 3600, 'C2', 'api.vendor.example'))
  write('conn', sample.ZEEK_CONN(at, 'C1'))
  await follow('conn')
  await follow('ssl')
  assert.deepEqual(kept(h), [
    'nobody 198.51.100.9:443 tcp 1 1400 5600',
    'nobody api.vendor.example:443 tcp 2 1400 5600',
  ])
})

test('evidence of another kind of the same hours is told of, for what both saw counts twice', async () => {
  const h = home()
  const zeek = (hour: number, uid: string) => `${sample.ZEEK_CONN(START / 1e3 + hour * 3600, uid)}\n`
  const told = async (path: string) => (await h.desk.importFiles([path])).files[0]?.sameHours
  assert.deepEqual(await told(file('conn.log', zeek(20, 'C1'))), [])
  const capture = file('a.pcap', pcap(evening(10)))
  const { files } = await h.desk.importFiles([file('near.log', zeek(0, 'C2')), capture])
  assert.deepEqual(
    files.map(({ sameHours }) => sameHours),
    [['pcap'], []],
    'the capture, which tells whose an address is, is read first',
  )
  assert.deepEqual(await told(capture), [], 'nothing of it was counted this time')
  assert.deepEqual(await told(file('more.log', zeek(0, 'C3'))), ['pcap'])
  assert.deepEqual(
    await told(file('dns.log', `${sample.ADGUARD(new Date(START).toISOString(), 'a.example')}\n`)),
    [],
  )
})

test('logs of one sensor are joined whatever order they are named in', async () => {
  const h = home()
  await h.desk.importFiles([
    file('conn.log', `${sample.ZEEK_CONN(1750000000, 'C1')}\n`),
    file('ssl.log', `${sample.ZEEK_SSL(1750000000, 'C1', 'api.vendor.example')}\n`),
  ])
  assert.deepEqual(kept(h), ['nobody api.vendor.example:443 tcp 1 1400 5600'])
})

test('an address belongs to the device that held it at that time, also when that becomes known later', async () => {
  const h = home()
  const at = (hour: number) => START / 1e3 + hour * 3600
  const log = file(
    'conn.log',
    `${[sample.ZEEK_CONN(at(0), 'C1'), sample.ZEEK_CONN(at(5), 'C2')].join('\n')}\n`,
  )
  await h.desk.importFiles([log])
  assert.equal(h.desk.contacts.unattributed().connections, 2)
  const ingest = ingester(h.ledger, () => undefined)
  const seen = (mac: string, hour: number) => {
    ingest.record({
      type: 'sighting',
      at: new Date(START + hour * HOUR).toISOString(),
      via: 'arp',
      device: { mac, ip: tv.ip },
      facts: {},
    })
  }
  seen('02:00:5e:00:00:21', 0)
  seen('02:00:5e:00:00:22', 3)
  h.desk.contacts.attribute()
  assert.equal(h.desk.contacts.unattributed().connections, 0)
  const contacts = listContacts(h.ledger)
  assert.equal(contacts.length, 2)
  assert.equal(new Set(contacts.map((c) => c.deviceId)).size, 2)
  assert.deepEqual(
    contacts.map((c) => c.connections),
    [1, 1],
  )
})

test('hours become days with age, and no sum changes', async () => {
  const h = home()
  const lines = Array.from({ length: 48 }, (_, i) => sample.ZEEK_CONN(START / 1e3 + i * 3600, `C${i}`))
  await h.desk.importFiles([file('conn.log', `${lines.join('\n')}\n`)])
  const before = kept(h)
  const rows = () => h.ledger.prepare('SELECT count(*) FROM contact_hour').pluck().get()
  assert.equal(rows(), 48)
  assert.equal(h.desk.contacts.rollUp(START + 200 * 24 * HOUR), 46)
  assert.equal(rows(), 3)
  assert.deepEqual(kept(h), before)
  await h.desk.importFiles([file('late.log', `${sample.ZEEK_CONN(START / 1e3 + 60, 'Clate')}\n`)])
  assert.equal(rows(), 3)
})

test('while an import makes days of a great many old hours, others are answered, and a stop is heard', async () => {
  const h = home()
  const old = (Math.floor(START / HOUR / 24) - 400) * 24
  h.ledger.exec(`INSERT INTO contact_client (id, kind, value, device_id) VALUES (1000, 'mac', '02:00:5e:00:00:99', NULL);
    INSERT INTO contact_hour WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 239999)
      SELECT 1000, ${old} + i / 100, 1 + i % 100, 1, NULL, NULL FROM n`)
  const rows = () =>
    h.ledger.prepare('SELECT count(*) FROM contact_hour WHERE client_id = 1000').pluck().get()
  const log = (name: string) => file(name, `${sample.ZEEK_CONN(START / 1e3, name)}\n`)
  const stop = new AbortController()
  const stopped = h.desk.importFiles([log('stopped.log')], { signal: stop.signal })
  let isOver = false
  const over = assert.rejects(stopped, { code: 'cancelled' }).finally(() => {
    isOver = true
  })
  while (!isOver) {
    await nextTurn()
    if (rows() !== 240_000) stop.abort()
  }
  await over
  const left = rows()
  assert.ok(Number(left) > 10_000 && Number(left) < 240_000, `${left} rows are left`)
  await h.desk.importFiles([log('next.log')])
  assert.equal(rows(), 10_000)
})

test('a log that is written on while it is read is read as far as it got, and from there the next time', async () => {
  for (const already of [3, 2000]) {
    const h = home()
    const lines = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `${sample.ZEEK_CONN(START / 1e3, `C${from + i}`)}\n`).join('')
    const log = file('written.log', lines(0, already))
    let isWritten = false
    const first = await h.desk.importFiles([log], {
      onProgress() {
        if (!isWritten) appendFileSync(log, lines(already, 1000))
        isWritten = true
      },
    })
    appendFileSync(log, lines(already + 1000, 10))
    const next = await h.desk.importFiles([log])
    assert.deepEqual([...first.files[0]!.errors, ...next.files[0]!.errors], [])
    assert.equal(first.total.records + next.total.records, already + 1010)
    assert.equal(
      listContacts(h.ledger).reduce((sum, { connections }) => sum + connections, 0),
      already + 1010,
    )
  }
})

test('pages: by organisation, by host, by day, by hour, new ones, search, coverage', async () => {
  const h = home()
  const google = ['www.youtube.com', 'doubleclick.net'].flatMap((host, i) => [
    tcp({ ...tv, port: 50_000 + i }, { ...server, ip: `198.51.100.${50 + i}` }, 99, 2),
    tcp(
      { ...tv, port: 50_000 + i },
      { ...server, ip: `198.51.100.${50 + i}` },
      100,
      24,
      records(helloMessage(host)),
    ),
  ])
  await h.desk.importFiles([file('a.pcap', pcap([...evening(3), ...google]))])
  const { deviceId } = listContacts(h.ledger).find((c) => c.host === 'www.youtube.com')!
  const id = deviceId!
  const sum = organisationsOf(h.ledger, id).find((o) => o.organisation === 'Google')
  assert.equal(sum?.hosts, 2)
  assert.deepEqual(sum.categories.sort(), ['advertising', 'media'])
  assert.equal(hostsOf(h.ledger, id, { organisation: 'Google' }).length, 2)
  assert.equal(
    hostsOf(h.ledger, id, { organisation: null }).every((x) => x.organisation === null),
    true,
  )
  const window = { from: START - HOUR, to: START + HOUR }
  assert.deepEqual(
    daysOf(h.ledger, id, window).map((d) => d.day),
    [Date.UTC(2026, 0, 5)],
  )
  assert.deepEqual(
    hoursOfDay(h.ledger, id, window, 1)
      .filter((x) => x.connections > 0)
      .map((x) => x.hour),
    [11],
  )
  // The first word was at the hour, the last milliseconds later: neither is rounded into what is still to come.
  for (const sum of organisationsOf(h.ledger, id, window))
    assert.ok(
      sum.firstAt >= START && sum.lastAt < START + 1000,
      `${sum.firstAt - START} ${sum.lastAt - START}`,
    )
  assert.ok(newSince(h.ledger, START - 1, id).length >= 5)
  // Five calls of hosts and three of the name server, which was asked for three names: those are no calls.
  for (const [sum] of [
    daysOf(h.ledger, id, window),
    hoursOfDay(h.ledger, id, window, 1).filter((x) => x.connections > 0),
  ])
    assert.deepEqual([sum?.connections, sum?.lookups], [8, 3])
  const [unknown] = countriesOfHome(h.ledger)
  assert.deepEqual([unknown?.connections, unknown?.lookups], [5, 3], 'the name server is in no country')
  assert.deepEqual(newSince(h.ledger, START + HOUR, id), [])
  assert.deepEqual(
    mostUsed(h.ledger, [...searchDestinations(h.ledger, 'doubleclick')]).map((f) => [
      f.host,
      f.devices,
      f.callers,
    ]),
    [['doubleclick.net', 1, [id]]],
  )
  assert.deepEqual(watchedSpans(h.ledger, window), [{ firstAt: START, lastAt: START + HOUR }])
})

test('where only names were asked for, the organisation asked for most comes first', async () => {
  const h = home()
  const asked = [
    'time.apple.com',
    ...Array<string>(3).fill('scribe.logs.roku.com'),
    'a.netflix.com',
    'a.netflix.com',
  ]
  const lines = asked.map(
    (name, n) => `${new Date(START + n * 1000).toISOString()} dnsmasq[7]: query[A] ${name} from ${tv.ip}\n`,
  )
  await h.desk.importFiles([file('asked.log', lines.join(''))])
  assert.deepEqual(
    organisationsOfHome(h.ledger).map((sum) => [sum.organisation, sum.lookups]),
    [
      ['Roku', 3],
      ['Netflix', 2],
      ['Apple', 1],
    ],
  )
})

test('what stays in the home is told apart from hosts whose organisation is not known, and comes last', async () => {
  const h = home()
  const printer = { mac: '02:00:5e:00:00:30', ip: '192.168.1.30', port: 631 }
  const print = tcp({ ...tv, port: 60_000 }, printer, 99, 2, Buffer.alloc(1000))
  await h.desk.importFiles([file('print.pcap', pcap([...evening(3), print]))])
  const id = listContacts(h.ledger).find((c) => c.host === 'h0.vendor.example')!.deviceId!
  for (const sums of [organisationsOf(h.ledger, id), organisationsOfHome(h.ledger)])
    assert.deepEqual(
      sums.map((sum) => [sum.organisation, sum.isLocal, sum.connections]),
      [
        [null, false, 3],
        [null, true, 4],
      ],
    )
  const hosts = (isLocal: boolean) =>
    hostsOf(h.ledger, id, { organisation: null, isLocal }).map(({ host, ip }) => host ?? ip)
  assert.deepEqual(hosts(true), [printer.ip, router.ip])
  assert.deepEqual(hosts(false).toSorted(), ['h0.vendor.example', 'h1.vendor.example', 'h2.vendor.example'])
})

test('pages of the whole home are sums kept beside the hours: they read none of the hours', async () => {
  const h = home()
  await h.desk.importFiles([file('home.pcap', pcap(evening(12)))])
  const pages = () => [...organisationsOfHome(h.ledger), ...countriesOfHome(h.ledger)]
  const before = pages()
  assert.deepEqual(
    before.map((sum) => [sum.connections, sum.lookups]),
    [
      [12, 12],
      [12, 0],
      [12, 12],
    ],
  )
  h.ledger.exec('DELETE FROM contact_hour; DELETE FROM contact_activity; DELETE FROM contact_total')
  assert.deepEqual(pages(), before)
})

test('before and after an update: by the day, over the time that was observed and has come', async () => {
  const h = home()
  const lines = Array.from({ length: 48 }, (_, i) => sample.ZEEK_CONN(START / 1e3 + i * 3600, `C${i}`))
  await h.desk.importFiles([file('hourly.log', `${lines.join('\n')}\n`)])
  ingester(h.ledger, () => undefined).record({
    type: 'sighting',
    at: new Date(START).toISOString(),
    via: 'arp',
    device: { mac: tv.mac, ip: tv.ip },
    facts: {},
  })
  h.desk.contacts.attribute()
  const id = listContacts(h.ledger)[0]!.deviceId!
  const at = START + 24 * HOUR + 1
  const around = (now: number) =>
    beforeAndAfter(h.ledger, id, at, now).map((c) => [c.before.connectionsADay, c.after.connectionsADay])
  assert.deepEqual(around(START + 100 * HOUR), [[24, 24]])
  assert.deepEqual(around(START + 37 * HOUR), [[24, 24]])
  assert.deepEqual(around(at + 60_000), [])
  assert.deepEqual(beforeAndAfter(h.ledger, id, START - 30 * 24 * HOUR, START), [])
})

test('killed again and again while importing: nothing acknowledged is lost, nothing is doubled', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) =>
    sample.ZEEK_CONN(START / 1e3 + i / 10, `C${i}`, `192.168.1.${i % 50}`, `198.51.${i % 90}.${i % 250}`),
  )
  const log = file('conn.log', `${lines.join('\n')}\n`)
  const whole = home()
  await whole.desk.importFiles([log])
  const ledgerFile = join(folder, 'killed.db')
  home(ledgerFile).ledger.close()
  const url = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const script = `import { writeSync } from 'node:fs'
    import { openLedger } from ${url('./ledger/open.ts')}
    import { contactTable } from ${url('./ledger/contacts.ts')}
    import { importEvidence } from ${url('./outbound/import-evidence.ts')}
    import { classifier } from ${url('./outbound/classify/classify.ts')}
    const ledger = openLedger(process.argv[1])
    writeSync(1, 'open\\n')
    await importEvidence([process.argv[2]], {
      store: contactTable(ledger), classify: classifier().classify, now: () => 0, portionBytes: 1e6,
      onKept: (batches) => {
        for (const b of batches) writeSync(1, b.connections.reduce((sum, n) => sum + n, 0) + '\\n')
      },
    })`
  const connections = () => {
    const { ledger } = home(ledgerFile)
    const sum = listContacts(ledger).reduce((n, c) => n + c.connections, 0)
    ledger.close()
    return sum
  }
  let acknowledged = 0
  /** After how many portions each process is killed, and how long after the last of them. */
  for (const [portions, wait] of [
    [0, 40],
    [1, 0],
    [0, 90],
    [1, 5],
  ] as const) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, ledgerFile, log], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    let said = ''
    const heard = new Promise<void>((resolve) =>
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.split('\n').length > portions + 1) resolve()
      }),
    )
    await Promise.race([heard, ended])
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill('SIGKILL')
    await ended
    for (const line of said.split('\n').slice(1, -1)) acknowledged += Number(line)
    assert.ok(connections() >= acknowledged, `${connections()} of ${acknowledged} acknowledged are kept`)
  }
  assert.ok(acknowledged > 0)
  const after = home(ledgerFile)
  await after.desk.importFiles([log])
  assert.deepEqual(kept(after), kept(whole))
  after.ledger.close()
})

test('what cannot be judged is kept all the same, told, and judged at the next start', async () => {
  const judged = new Set<string | null>()
  let isFaulty = true
  const h = home(':memory:', (contacts, settle) =>
    h.ledger.transaction(() => {
      for (const { host } of contacts) if (!isFaulty) judged.add(host)
      if (isFaulty) throw new Error('a rule stumbled')
      settle()
    })(),
  )
  const hosts = Array.from({ length: 24_000 }, (_, i) => `h${i}.example`)
  const stamp = (i: number) => new Date(START - 3 * 24 * HOUR + i * 9000).toISOString()
  const lines = hosts.map((host, i) => `${stamp(i)} dnsmasq[7]: query[A] ${host} from 192.168.1.21\n`)
  h.ledger.prepare(`INSERT INTO device (id, first_at, last_at) VALUES ('d-tv', 1, 1)`).run()
  h.ledger
    .prepare(
      `INSERT INTO device_address (device_id, ip, first_at, last_at) VALUES ('d-tv', '192.168.1.21', 1, 1)`,
    )
    .run()
  const log = file('dnsmasq.log', lines.join(''))
  const { files } = await h.desk.importFiles([log])
  assert.match(files[0]?.errors.join() ?? '', /stumbled/)
  const counted = () => listContacts(h.ledger).reduce((n, { connections }) => n + connections, 0)
  const before = counted()
  assert.ok(before >= 8_000, `${before} are kept`)
  isFaulty = false
  await h.desk.resume()
  assert.equal(judged.size, before)
  await h.desk.importFiles([log])
  assert.equal(judged.size, hosts.length)
  assert.equal(counted(), hosts.length)
  assert.equal(h.ledger.prepare('SELECT count(*) FROM unjudged_evidence').pluck().get(), 0)
})

test('an import that is stopped ends before what takes long to keep, and is taken up again without a gap', async () => {
  const count = 30_000
  const lines = Array.from({ length: count }, (_, i) =>
    sample.ZEEK_CONN(
      START / 1e3 + Math.floor(i / 2000) * 3600,
      `C${i}`,
      '192.168.1.21',
      `203.${i >> 12}.${(i >> 6) & 63}.${i & 63}`,
    ),
  )
  const log = file('large.log', `${lines.join('\n')}\n`)
  const h = home()
  const connections = () => countriesOfHome(h.ledger).reduce((sum, c) => sum + c.connections, 0)
  const stop = new AbortController()
  const seen: number[] = []
  const onProgress = (_: string, done: number, size: number) => {
    seen.push(done / size)
    if (done > size / 5) stop.abort()
  }
  const cancelled = { code: 'cancelled' }
  await assert.rejects(h.desk.importFiles([log], { signal: stop.signal, onProgress }), cancelled)
  assert.ok(seen.at(-1)! < 1)
  assert.equal(connections(), 0)
  await assert.rejects(h.desk.importFiles([log], { signal: stop.signal }), cancelled)
  const { total } = await h.desk.importFiles([log])
  assert.equal(total.records, count)
  assert.equal(connections(), count)
})
