import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect } from '../../shared/ipc/derive.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { engineSchema } from '../../shared/ipc/schema.ts'
import { openEngine } from '../engine/assemble.ts'
import type { Keyring } from './secret-store.ts'
import { sourcePasswords } from './source-passwords.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-passwords-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Turns bytes around: enough to tell cipher text from plain text. */
const turned: Keyring = {
  isSafe: () => true,
  encrypt: (text) => Buffer.from(text).reverse(),
  decrypt: (secret) => Buffer.from(secret).reverse().toString(),
}

function home(name: string) {
  const file = join(folder, `${name}.db`)
  const engine = openEngine({ file, mode: 'write' })
  const [ours, theirs] = portPair()
  engine.attach(theirs)
  return { engine, client: connect(engineSchema, ours), file }
}

test('a password opens its source again after a restart, and lies in plain text nowhere', async () => {
  const passwords = join(folder, 'source-passwords.json')
  const first = home('a')
  const before = sourcePasswords(() => passwords, turned)
  await before.follow(first.client)
  const { id, state } = await first.client.sources.add({
    kind: 'adguard',
    url: 'http://127.0.0.1:9',
    user: 'anna',
  })
  assert.equal(state, 'locked')
  assert.equal(await before.keep(id, 'correct horse'), 'kept')
  assert.notEqual((await first.client.sources.list())[0]?.state, 'locked')
  await first.engine.close()
  assert.equal(statSync(passwords).mode & 0o777, 0o600)
  for (const file of [passwords, first.file])
    assert.ok(!readFileSync(file, 'latin1').includes('correct horse'))

  const second = home('a')
  assert.equal((await second.client.sources.list())[0]?.state, 'locked')
  await sourcePasswords(() => passwords, turned).follow(second.client)
  assert.notEqual((await second.client.sources.list())[0]?.state, 'locked')
  await second.client.sources.remove(id)
  assert.equal(readFileSync(passwords, 'utf8'), '{}')
  await second.engine.close()
})

test('without a keyring nothing is written, and a damaged file asks again', async () => {
  const passwords = join(folder, 'none.json')
  const { engine, client } = home('b')
  const { id } = await client.sources.add({ kind: 'adguard', url: 'http://127.0.0.1:9', user: 'anna' })
  const unsafe = sourcePasswords(() => passwords, { ...turned, isSafe: () => false })
  await unsafe.follow(client)
  assert.equal(await unsafe.keep(id, 'secret'), 'this-run')
  assert.throws(() => statSync(passwords), /ENOENT/)
  await engine.close()

  writeFileSync(passwords, '{"broken')
  const again = home('b')
  await sourcePasswords(() => passwords, turned).follow(again.client)
  assert.equal((await again.client.sources.list())[0]?.state, 'locked')
  await again.engine.close()
})
