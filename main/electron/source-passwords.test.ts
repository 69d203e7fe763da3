import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sourcePasswords } from './source-passwords.ts'
import { realHomes, TURNING_KEYRING } from './testing/real-homes.ts'

const { folder, open: home, end } = realHomes()
after(end)

test('a password opens its source again after a restart, and lies in plain text nowhere', async () => {
  const passwords = join(folder, 'source-passwords.json')
  const first = home('a')
  const before = sourcePasswords(() => passwords, TURNING_KEYRING)
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
  await sourcePasswords(() => passwords, TURNING_KEYRING).follow(second.client)
  assert.notEqual((await second.client.sources.list())[0]?.state, 'locked')
  await second.client.sources.remove(id)
  assert.throws(() => statSync(passwords), /ENOENT/)
  await second.engine.close()
})

test('without a keyring nothing is written, and a damaged file asks again', async () => {
  const passwords = join(folder, 'none.json')
  const { engine, client } = home('b')
  const { id } = await client.sources.add({ kind: 'adguard', url: 'http://127.0.0.1:9', user: 'anna' })
  const unsafe = sourcePasswords(() => passwords, { ...TURNING_KEYRING, isSafe: () => false })
  await unsafe.follow(client)
  assert.equal(await unsafe.keep(id, 'secret'), 'this-run')
  assert.throws(() => statSync(passwords), /ENOENT/)
  await engine.close()

  writeFileSync(passwords, '{"broken')
  const again = home('b')
  const safe = sourcePasswords(() => passwords, TURNING_KEYRING)
  await safe.follow(again.client)
  assert.equal((await again.client.sources.list())[0]?.state, 'locked')
  assert.equal(await safe.keep(id, 'secret'), 'kept')
  assert.equal(readFileSync(`${passwords}.damaged`, 'utf8'), '{"broken')
  rmSync(passwords)
  mkdirSync(passwords)
  assert.equal(await safe.keep(id, 'another'), 'kept')
  assert.ok(statSync(`${passwords}.damaged`).isDirectory())
  const nowhere = sourcePasswords(() => join(`${passwords}.damaged`, '\0', 'x.json'), TURNING_KEYRING)
  await assert.rejects(nowhere.keep(id, 'third'), {
    code: 'not-permitted',
    message: /The password could not be kept/,
  })
  await again.engine.close()
})
