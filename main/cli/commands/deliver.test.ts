import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Command } from 'commander'
import { openEngine } from '../../engine/assemble.ts'
import type { Context } from '../context.ts'
import { deliverCommands } from './deliver.ts'
import { placeNamed, quietHours } from './deliver-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-deliver-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const db = join(folder, 'ledger.db')
const secrets = join(folder, 'delivery-passwords.json')

const file = (name: string, text: string, mode = 0o600): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

/** Runs `deliver …` over one ledger file and answers what it printed. */
async function deliver(...args: string[]): Promise<string> {
  const lines: string[] = []
  const engines: Awaited<ReturnType<Context['engine']>>[] = []
  const program = new Command().exitOverride()
  const context: Pick<Context, 'out' | 'engine'> = {
    out: (line) => void lines.push(line),
    async engine({ mode }) {
      const engine = openEngine({ file: db, mode: mode === 'read' ? 'read' : 'write' })
      engines.push(engine)
      return engine
    },
  }
  deliverCommands(program, context)
  try {
    await program.parseAsync(['deliver', ...args, '--db', db], { from: 'user' })
  } finally {
    for (const engine of engines) await engine.close()
  }
  return lines.join('\n')
}

const PLAIN = { prefix: 'homeassistant' }

test('each kind of place is read as the help writes it, and what is secret in it is kept apart', () => {
  assert.deepEqual(placeNamed('webhook', 'https://example.org/hooks/abc?k=1', PLAIN), {
    place: { kind: 'webhook', origin: 'https://example.org' },
    path: '/hooks/abc?k=1',
  })
  assert.deepEqual(placeNamed('ntfy', 'https://ntfy.example/my-topic', PLAIN), {
    place: { kind: 'ntfy', origin: 'https://ntfy.example' },
    path: 'my-topic',
  })
  assert.deepEqual(placeNamed('mqtt', 'mqtt://anna@[fd77::2]:1884', { ...PLAIN, home: true }).place, {
    kind: 'mqtt',
    host: 'fd77::2',
    port: 1884,
    tls: false,
    user: 'anna',
    discoveryPrefix: 'homeassistant',
  })
  const mail = { ...PLAIN, from: 'house@example.org', to: ['anna@example.org'] }
  assert.deepEqual(placeNamed('email', 'smtps://anna%40example.org@mail.example', mail).place, {
    kind: 'email',
    host: 'mail.example',
    port: 465,
    protection: 'tls',
    user: 'anna@example.org',
    from: 'house@example.org',
    to: ['anna@example.org'],
  })
  assert.deepEqual(quietHours('22:00-07:30'), { from: 1320, until: 450 })
})

test('what could inject, leak or go unencrypted to the internet is refused with what to do', () => {
  const mail = (to: string) => ({ ...PLAIN, from: 'house@example.org', to: [to] })
  for (const [kind, address, options, said] of [
    ['webhook', 'http://192.168.1.2/x', PLAIN, /--home/],
    ['webhook', 'https://u:s3cret@example.org/', PLAIN, /--password-file/],
    ['mqtt', 'mqtt://broker.example', PLAIN, /--home/],
    ['mqtt', 'mqtts://u:s3cret@broker.example', PLAIN, /--password-file/],
    ['mqtt', 'mqtts://broker.example', { prefix: 'a/#' }, /discovery prefix/],
    ['mqtt', 'mqtts://bro%0aker', PLAIN, /the host is no name/],
    ['ntfy', 'https://ntfy.example/a/b', PLAIN, /write the topic/],
    ['email', 'smtps://mail.example', mail('a@b.example\r\nBcc: eve@evil.example'), /plain addresses/],
    ['email', 'smtps://mail.example', mail('a@b.example, eve@evil.example'), /plain addresses/],
    ['email', 'smtps://mail.example', PLAIN, /--to/],
    ['email', 'smtp+plain://mail.example', mail('a@b.example'), /--home/],
    ['fax', 'tel:1', PLAIN, /the kinds are/],
  ] as const)
    assert.throws(
      () => placeNamed(kind, address, options as Parameters<typeof placeNamed>[2]),
      (error: Error) => said.test(error.message) && !error.message.includes('s3cret'),
    )
  for (const hours of ['22-7', '25:00-07:00', '07:00-07:00']) assert.throws(() => quietHours(hours))
})

test('a place is added, tried, listed and removed; its secret lies in a file of its own', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`)
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const address = file('address', `http://127.0.0.1:${port}/hooks/s3cret\n`)
  const password = file('token', 't0ken\n')
  const added = await deliver(
    ...['add', 'webhook', `@${address}`, '--home', '--password-file', password, '--json'],
  )
  const { delivery } = JSON.parse(added)
  assert.deepEqual(delivery.severities, ['warning', 'alarm'])
  assert.deepEqual(asked, [])
  if (process.platform !== 'win32') assert.equal(statSync(secrets).mode & 0o777, 0o600)
  assert.match(readFileSync(secrets, 'utf8'), /s3cret.*t0ken/)

  assert.equal(await deliver('test', delivery.id), 'It arrived.')
  assert.deepEqual(asked, ['/hooks/s3cret Bearer t0ken'])
  const listed = await deliver('list')
  assert.match(listed, new RegExp(`webhook http://127.0.0.1:${port} .*${delivery.id}`))
  assert.doesNotMatch(added + listed + readFileSync(db, 'latin1'), /s3cret|t0ken/)

  server.close()
  server.closeAllConnections()
  await assert.rejects(deliver('test', delivery.id), /refused the connection/)
  await assert.rejects(deliver('test', 'absent'), /There is no delivery absent/)
  await deliver('remove', delivery.id)
  assert.equal(await deliver('list'), 'Warnings go nowhere; `deliver add` names a place.')
  assert.equal(existsSync(secrets), false)
})

if (process.platform !== 'win32')
  test('secrets that others can read are refused', async () => {
    const open = file('open', 'x', 0o644)
    await assert.rejects(
      deliver('add', 'webhook', 'https://example.org/', '--password-file', open),
      /chmod 600/,
    )
    assert.equal(await deliver('list'), 'Warnings go nowhere; `deliver add` names a place.')
  })
