import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../../shared/fault.ts'
import { type Client, connect } from '../../../shared/ipc/derive.ts'
import { portPair } from '../../../shared/ipc/port.ts'
import { type OwnSchema, ownSchema } from '../../../shared/ipc/schema.ts'
import { openEngine } from '../assemble.ts'
import { ZEEK_CONN } from '../outbound/testing/log-lines.ts'
import { BOX_CERTIFICATES } from '../testing/box-certificates.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-sources-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const code = (expected: string) => (error: unknown) => error instanceof Fault && error.code === expected
const line = (n: number) =>
  `${ZEEK_CONN(Date.now() / 1e3 - 60 + n, `C${n}`, '192.168.1.21', `198.51.100.${n}`)}\n`

async function withEngine(
  body: (engine: Client<OwnSchema>, page: Client<OwnSchema>, ledger: string) => Promise<void>,
): Promise<void> {
  const ledger = join(mkdtempSync(join(folder, 'home-')), 'ledger.db')
  const engine = openEngine({ file: ledger, mode: 'write' })
  const client = (isOwn: boolean) => {
    const [ours, theirs] = portPair()
    engine.attach(theirs, isOwn)
    return connect(ownSchema, ours)
  }
  try {
    await body(client(true), client(false), ledger)
  } finally {
    await engine.close()
  }
}

async function serve(handle: RequestListener): Promise<{ url: string }> {
  const server = createServer(handle)
  after(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}` }
}

const readIfThere = (path: string): string => (existsSync(path) ? readFileSync(path, 'latin1') : '')

async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await so())) await wait(10)
}

test('a page names no path: only the main process hands over files', () =>
  withEngine(async (own, page) => {
    const log = file('conn.log', line(1))
    await assert.rejects(page.files.hand([log]), code('bad-argument'))
    await assert.rejects(page.imports.start({ files: [log] }), code('not-found'))
    const [handed] = await own.files.hand([log, join(folder, 'absent'), folder, 'conn.log'])
    assert.equal(handed?.name, 'conn.log')
    const { files } = await page.imports.start({ files: [handed.token] })
    assert.deepEqual(
      files.map(({ file: name, format, records, errors }) => [name, format, records, errors]),
      [['conn.log', 'zeek', 1, []]],
    )
  }))

test('an import tells how far it is, and stops when it is told to with what it read kept', () =>
  withEngine(async (own, page) => {
    const large = file('large.log', Array.from({ length: 120_000 }, (_, n) => line(n % 250)).join(''))
    const files = (await own.files.hand([large])).map(({ token }) => token)
    const seen: number[] = []
    const unheard = page.imports.onProgress(({ done, bytes, file: name }) => {
      assert.equal(name, 'large.log')
      seen.push(done / bytes)
      void page.imports.cancel()
    })
    await assert.rejects(page.imports.start({ files }), code('cancelled'))
    assert.ok(seen.length > 0 && seen[0]! < 1)
    const kept = async () =>
      (await page.contacts.countries()).reduce((sum, country) => sum + country.connections, 0)
    const partly = await kept()
    assert.ok(partly > 0 && partly < 120_000)
    unheard()
    const { total } = await page.imports.start({ files })
    assert.equal(await kept(), 120_000)
    assert.equal(total.records + partly, 120_000)
  }))

test('closing in the middle of an import keeps what was read', async () => {
  const ledger = join(mkdtempSync(join(folder, 'home-')), 'ledger.db')
  const engine = openEngine({ file: ledger, mode: 'write' })
  const log = file('closed.log', Array.from({ length: 120_000 }, (_, n) => line(n % 250)).join(''))
  const [handed] = engine.files.hand([log])
  const importing = engine.imports.importFiles([handed!.token])
  await Promise.all([engine.close(), assert.rejects(importing, code('cancelled'))])
  const again = openEngine({ file: ledger, mode: 'write' })
  assert.deepEqual(again.check(), [])
  await again.evidence.importFiles([log])
  assert.equal(
    again.contacts.countries().reduce((sum, { connections }) => sum + connections, 0),
    120_000,
  )
  await again.close()
})

test('a log is followed, paused, taken up again and removed; what it brought stays', () =>
  withEngine(async (own, page) => {
    const log = file('growing.log', line(1))
    const [handed] = await own.files.hand([log])
    const pushed: string[] = []
    page.sources.onChanged(
      (sources) => void pushed.push(sources.map((s) => `${s.state} ${s.records}`).join()),
    )
    const added = await page.sources.add({ kind: 'logfile', file: handed!.token })
    const one = async () => (await page.sources.list())[0]
    await until(async () => (await one())?.records === 1)
    assert.equal((await one())?.state, 'following')
    await until(() => pushed.includes('following 1'))
    await assert.rejects(page.sources.add({ kind: 'logfile', file: handed!.token }), code('bad-argument'))

    assert.equal((await page.sources.pause({ id: added.id, paused: true })).state, 'paused')
    appendFileSync(log, line(2))
    assert.equal((await page.sources.pause({ id: added.id, paused: false })).state, 'following')
    await until(async () => (await one())?.records === 2)
    assert.deepEqual(await page.sources.remove(added.id), [])
    assert.equal((await page.contacts.search({ text: '198.51.100' })).length, 2)
  }))

test('a box is asked only at home, is on record, and a refused password waits for another', () =>
  withEngine(async (own, page, ledger) => {
    let logins = 0
    const { url } = await serve((request, response) => {
      if (request.headers.authorization !== `Basic ${Buffer.from('anna:right').toString('base64')}`) {
        logins++
        response.statusCode = 401
        return void response.end()
      }
      response.end(
        JSON.stringify(
          request.url?.includes('config')
            ? { enabled: true, anonymize_client_ip: false }
            : { oldest: '', data: [] },
        ),
      )
    })
    const { id, state } = await page.sources.add({ kind: 'adguard', url: `${url}/admin?x`, user: 'anna' })
    assert.equal(state, 'locked')
    const now = async () => (await page.sources.list())[0]!
    await own.sources.unlock({ id, password: 'wrong' })
    await until(async () => (await now()).state === 'refused')
    assert.equal(logins, 1)
    assert.match((await now()).problem ?? '', /refuses the user or password/)
    await own.sources.unlock({ id, password: 'right' })
    await until(async () => (await now()).state === 'following' && (await now()).coverage.length > 0)
    assert.equal((await now()).problem, null)
    const { hosts } = await page.conduct.list()
    assert.deepEqual(
      hosts.map(({ host, port, purpose }) => [host, port, purpose]),
      [['127.0.0.1', Number(new URL(url).port), 'source']],
    )
    assert.deepEqual(
      await page.sources.test({ place: { kind: 'adguard', url, user: 'anna' }, password: 'right' }),
      { works: true, said: 'Nothing new was said just now.' },
    )
    const abroad = await page.sources.test({
      place: { kind: 'pihole', url: 'http://9.9.9.9', hasPassword: false },
    })
    assert.match(abroad.said, /place on the internet/)
    assert.equal((await page.conduct.list()).hosts.length, 1)
    for (const end of ['', '-wal'])
      assert.ok(!readFileSync(`${ledger}${end}`, 'latin1').includes('right'), 'a password is in the ledger')
  }))

test('a Pi-hole added without a password is given one later, also in another run', async () => {
  const wanted = 'given later'
  let logins = 0
  const { url } = await serve((request, response) => {
    if (request.method !== 'POST') {
      const isKnown = request.headers['x-ftl-sid'] === `session ${wanted}`
      response.statusCode = isKnown ? 200 : 401
      return void response.end(JSON.stringify(isKnown ? { queries: [], cursor: null } : {}))
    }
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { password } = JSON.parse(body)
      const valid = password === wanted
      if (valid) logins++
      response.end(JSON.stringify({ session: { valid, sid: valid ? `session ${password}` : null } }))
    })
  })
  const ledger = join(mkdtempSync(join(folder, 'home-')), 'ledger.db')
  const place = { kind: 'pihole', url, hasPassword: false } as const
  let engine = openEngine({ file: ledger, mode: 'write' })
  const now = () => engine.sources.list()[0]!
  const { id } = engine.sources.add(place)
  await until(() => now().state === 'refused')
  await engine.sources.unlock(id, wanted)
  await until(() => now().state === 'following' && logins === 1)
  assert.deepEqual(now().place, { ...place, hasPassword: true })
  await engine.close()
  engine = openEngine({ file: ledger, mode: 'write' })
  engine.sources.start()
  assert.equal(now().state, 'locked', 'what keeps the passwords is asked for it')
  await engine.close()
  for (const end of ['', '-wal'])
    assert.ok(!readIfThere(`${ledger}${end}`).includes(wanted), 'a password is in the ledger')
})

test('a box that shows another certificate is given up, and is no matter of a password', () =>
  withEngine(async (own, page) => {
    const [first, second] = BOX_CERTIFICATES
    let heard = 0
    const server = createSecureServer(first, (_request, response) => {
      heard++
      response.end(JSON.stringify({ session: { valid: true, sid: 's' }, queries: [], cursor: null }))
    })
    after(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { id } = await page.sources.add({
      kind: 'pihole',
      url: `https://127.0.0.1:${port}`,
      hasPassword: true,
    })
    const now = async () => (await page.sources.list())[0]!
    await own.sources.unlock({ id, password: 'right' })
    await until(() => heard > 1)
    await page.sources.pause({ id, paused: true })
    server.setSecureContext(second)
    const before = heard
    await page.sources.pause({ id, paused: false })
    await until(async () => (await now()).state === 'stranger')
    assert.match((await now()).problem ?? '', /shows another certificate than before/)
    assert.equal(heard, before, 'it is told nothing')
  }))

test('a list is added with its licence, names destinations anew, and is taken away', () =>
  withEngine(async (own, page) => {
    const handed = await own.files.hand([
      file('conn2.log', line(7)),
      file('where.csv', '198.51.100.0,198.51.100.255,NL\n'),
      file('letter.txt', 'Dear Anna,\n'),
    ])
    const [log, ranges, letter] = handed.map(({ token }) => token)
    await page.imports.start({ files: [log!] })
    const country = async () => (await page.contacts.countries())[0]?.country
    assert.equal(await country(), null)
    const added = (await page.lists.add({ file: ranges!, licence: 'CC0-1.0' })).find((set) => set.file)
    assert.deepEqual([added?.name, added?.licence, added?.entries], ['where.csv', 'CC0-1.0', 1])
    assert.equal(await country(), 'NL')
    await assert.rejects(page.lists.add({ file: letter! }), /letter.txt is no list of domains/)
    await page.lists.remove('where.csv')
    assert.equal(await country(), null)
    await assert.rejects(page.lists.remove('../ledger.db'), code('not-found'))
  }))
