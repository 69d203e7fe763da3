import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { contactTable } from './ledger/contacts.ts'
import { openLedger } from './ledger/open.ts'
import { formatsBeside } from './ledger/same-hours.ts'
import { coveredDays } from './ledger/sources.ts'
import { classifier } from './outbound/classify/classify.ts'
import { followFile } from './outbound/follow/follow-file.ts'
import { followNetflow } from './outbound/follow/follow-netflow.ts'
import { followPihole } from './outbound/follow/follow-pihole.ts'
import { importEvidence } from './outbound/import-evidence.ts'
import { ZEEK_CONN } from './outbound/testing/log-lines.ts'

/** Days through the followers, by a clock of ours: which of them count as watched. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONDAY = Date.UTC(2026, 0, 5)
const folder = mkdtempSync(join(tmpdir(), 'houseguest-coverage-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function home() {
  const ledger = openLedger(':memory:')
  const clock = { now: MONDAY }
  const options = {
    store: contactTable(ledger),
    classify: classifier().classify,
    now: () => clock.now,
    everyMs: 5,
  }
  /** Hours watched, by day from Monday on; a day that was not is `-`. */
  const watched = (kind: string, name: string, days: number) => {
    const hours = new Map(
      coveredDays(ledger, { kind, name }, MONDAY - DAY).map((row) => [row.day, row.hours]),
    )
    return Array.from({ length: days }, (_, n) => hours.get(MONDAY + n * DAY) ?? '-')
  }
  return { ledger, clock, options, watched }
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await wait(2)
}

test('a log that was not written for two days did not watch on them, whole or read again', async () => {
  const { options, watched } = home()
  const log = join(folder, 'conn.log')
  const hourly = [0, 1, 2, 5, 6].flatMap((day) => Array.from({ length: 24 }, (_, hour) => day * 24 + hour))
  const lines = hourly.map((hour) =>
    ZEEK_CONN(MONDAY / 1e3 + hour * 3600, `C${hour}`, '192.168.1.21', '198.51.100.7'),
  )
  writeFileSync(log, `${lines.join('\n')}\n`)
  await importEvidence([log], options)
  await importEvidence([log], options)
  assert.deepEqual(watched('zeek', 'conn.log', 8), [24, 24, 23, '-', '-', 24, 23, '-'])
})

/** A Pi-hole that answers from `time` what was asked in the hours it was on. */
async function pihole() {
  const box = { password: 'open sesame', times: [] as number[], rounds: 0 }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    if (url.pathname === '/api/auth') {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const valid = body.includes(box.password)
        response.end(JSON.stringify({ session: { valid, sid: valid ? 's' : null } }))
      })
      return
    }
    if (url.pathname === '/api/queries') box.rounds++
    const from = Number(url.searchParams.get('from')) * 1e3
    const queries = box.times
      .map((time, id) => ({
        id,
        time: time / 1e3,
        status: 'CACHE',
        domain: 'a.example',
        client: { ip: '192.168.1.21' },
      }))
      .filter(({ time }) => time * 1e3 >= from)
    response.end(JSON.stringify({ queries, cursor: box.times.length, devices: [] }))
  })
  after(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { box, host, url: `http://${host}` }
}

test('Pi-hole: days it was off are not watched, those it tells of afterwards are, a refused password watches nothing', async () => {
  const { clock, options, watched } = home()
  const { box, host, url } = await pihole()
  const follow = async (hours: number, isAsking: boolean, password = 'open sesame') => {
    const stop = new AbortController()
    const done = followPihole(
      { url, password, fingerprint: null },
      { ...options, signal: stop.signal },
    ).catch((error: Error) => error.message)
    if (password !== box.password) return done
    for (let hour = 0; hour < hours; hour++) {
      const { rounds } = box
      if (isAsking) box.times.push(clock.now)
      await until(() => box.rounds >= rounds + 2)
      clock.now += HOUR
    }
    const rounds = box.rounds
    await until(() => box.rounds >= rounds + 2)
    stop.abort()
    return done
  }
  // Monday: watched, and quiet from noon on.
  await follow(12, true)
  await follow(12, false)
  // Tuesday and Wednesday: the box is off, and has nothing to tell of them afterwards.
  clock.now = MONDAY + 3 * DAY
  // Thursday: both on. Then the app is closed for 20 hours while the box goes on.
  await follow(24, true)
  for (let hour = 0; hour < 20; hour++) box.times.push(MONDAY + 4 * DAY + hour * HOUR)
  clock.now = MONDAY + 4 * DAY + 20 * HOUR
  await follow(4, true)
  assert.deepEqual(watched('pihole-api', host, 6), [24, '-', '-', 24, 24, '-'])
  // Saturday: somebody changed the password.
  clock.now = MONDAY + 5 * DAY
  box.times.push(clock.now)
  assert.match(String(await follow(24, true, 'another')), /refuses the password/)
  assert.deepEqual(watched('pihole-api', host, 6), [24, '-', '-', 24, 24, '-'])
})

test('Pi-hole: followed for the first time, it watched since the first thing it tells', async () => {
  const { clock, options, watched } = home()
  const { box, host, url } = await pihole()
  clock.now = MONDAY + DAY
  box.times.push(MONDAY + 20 * HOUR)
  const stop = new AbortController()
  const done = followPihole(
    { url, password: box.password, fingerprint: null },
    { ...options, signal: stop.signal },
  )
  await until(() => box.rounds >= 2)
  stop.abort()
  await done
  assert.deepEqual(watched('pihole-api', host, 1), [4])
})

/** A record of NetFlow version 5, of a flow that ended at `at`. */
function flowRecord(at: number): Buffer {
  const datagram = Buffer.alloc(72)
  datagram.writeUInt16BE(5, 0)
  datagram.writeUInt16BE(1, 2)
  datagram.writeUInt32BE(at / 1e3, 8)
  Buffer.from([192, 168, 1, 21, 198, 51, 100, 7]).copy(datagram, 24)
  datagram.writeUInt32BE(500, 24 + 20)
  datagram.writeUInt16BE(443, 24 + 34)
  datagram[24 + 38] = 6
  return datagram
}

test('NetFlow: what is not heard while the computer sleeps, or while the router says nothing, is not watched', async () => {
  const { clock, options, watched, ledger } = home()
  const stop = new AbortController()
  const { port, done } = await followNetflow(
    { address: '127.0.0.1', port: 0, exporters: ['127.0.0.1'] },
    { ...options, signal: stop.signal },
  )
  const router = createSocket('udp4')
  const kept = ledger.prepare<[], number>('SELECT ifnull(sum(connections), 0) FROM contact_total').pluck()
  const said = ledger.prepare<[], { health: string | null; at: number }>(
    'SELECT health, health_at AS at FROM evidence_source',
  )
  const listen = async (hours: number, isExporting: boolean) => {
    for (let minute = 0; minute < hours * 60; minute++) {
      clock.now += 60_000
      const before = kept.get() ?? 0
      if (isExporting) router.send(flowRecord(clock.now), port, '127.0.0.1')
      await until(() => said.get()?.at === clock.now && kept.get() === before + (isExporting ? 1 : 0))
    }
  }
  await listen(2, true)
  await listen(1, false)
  assert.equal(said.get()?.health, null)
  await listen(1, true)
  clock.now += 4 * HOUR
  await listen(1, true)
  assert.deepEqual(watched('netflow-udp', '127.0.0.1:0', 1), [5])
  await listen(7, false)
  assert.match(said.get()?.health ?? '', /No flow record has come for an hour/)
  await listen(1, true)
  stop.abort()
  await done
  router.close()
  assert.deepEqual(watched('netflow-udp', '127.0.0.1:0', 1), [6])
})

test('a followed log that no longer grows is told of, and watches nothing', async () => {
  const log = join(folder, 'silent.log')
  writeFileSync(log, 'x')
  const said: string[] = []
  const read: string[][] = []
  const stop = new AbortController()
  const clock = { now: Date.now() }
  const done = followFile(log, async (paths) => void read.push(paths), {
    signal: stop.signal,
    everyMs: 5,
    now: () => clock.now,
    onSilent: () => void said.push('silent'),
  })
  await until(() => read.length === 1)
  clock.now += DAY + HOUR
  await until(() => said.length > 1)
  stop.abort()
  await done
  assert.deepEqual(read, [[log]])
})

test('a source tells which other kinds saw the same hours, by what a followed log is', async () => {
  const { ledger, options } = home()
  const log = join(folder, 'zeek-conn.log')
  writeFileSync(log, `${ZEEK_CONN(MONDAY / 1e3, 'C1')}\n${ZEEK_CONN(MONDAY / 1e3 + 3600, 'C2')}\n`)
  const source = { kind: 'logfile', name: log }
  await importEvidence([log], { ...options, source })
  const router = { kind: 'netflow-udp', name: '192.168.1.20:2055' }
  options.store.watched(router, { from: MONDAY + 2 * HOUR, until: MONDAY + 3 * HOUR })
  options.store.watched({ kind: 'pihole-api', name: 'box' }, { from: MONDAY, until: MONDAY + HOUR })
  assert.deepEqual(formatsBeside(ledger, source, 0), [])
  options.store.watched(router, { from: MONDAY + HOUR / 2, until: MONDAY + HOUR })
  assert.deepEqual(formatsBeside(ledger, source, 0), ['netflow'])
  assert.deepEqual(formatsBeside(ledger, router, 0), ['zeek'])
  assert.deepEqual(formatsBeside(ledger, source, MONDAY + DAY), [])
})
