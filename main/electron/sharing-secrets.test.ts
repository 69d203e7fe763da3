import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { HUB, SITES, sharingSecrets } from './sharing-secrets.ts'
import { realHomes, TURNING_KEYRING } from './testing/real-homes.ts'

const { folder, open: home, end } = realHomes()
after(end)

const PASSWORD = { path: null, password: 'correct horse', ca: null }
const url = `postgresql://site@${encodeURIComponent(join(folder, 'no-socket'))}/hub`

test('what is secret goes on after a restart, lies in plain text nowhere, and goes with what it belongs to', async () => {
  const told: string[] = []
  const server = createServer((request, response) => {
    told.push(`${request.url} ${request.headers.authorization}`)
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const secretsFile = join(folder, 'secrets.json')

  const first = home('a')
  const before = sharingSecrets(() => secretsFile, TURNING_KEYRING)
  await before.follow(first.client)
  const { id, isLocked } = await first.client.deliveries.add({
    place: { kind: 'webhook', origin: `http://127.0.0.1:${port}` },
    atHome: true,
    severities: ['alarm'],
    quiet: null,
  })
  assert.equal(isLocked, true)
  await assert.rejects(first.client.deliveries.test(id), /not known in this run/)
  await before.keep(id, { path: '/hooks/s3cret', password: 't0ken', ca: null })
  const siteId = '7b0c4d52-6d4e-4b3c-9a52-2f1f0a1c7e11'
  await first.client.hub.join({ url, siteId, certificate: null, shareNames: false })
  await before.keep(HUB, PASSWORD)
  await first.client.sites.open({ url, certificate: null })
  assert.equal(await before.keep(SITES, PASSWORD), 'kept')
  await first.client.hub.pause(true)
  await first.engine.close()
  assert.equal(statSync(secretsFile).mode & 0o777, 0o600)
  for (const file of [secretsFile, first.file])
    assert.doesNotMatch(readFileSync(file, 'latin1'), /correct horse|s3cret|t0ken/)

  const second = home('a')
  await sharingSecrets(() => secretsFile, TURNING_KEYRING).follow(second.client)
  assert.equal((await second.client.sites.status()).state, 'open')
  assert.equal((await second.client.hub.status()).state, 'paused')
  assert.match((await second.client.hub.pause(false)).state, /^(telling|failing)$/)
  assert.equal((await second.client.deliveries.test(id))[0]?.problem, null)
  assert.deepEqual(told, ['/hooks/s3cret Bearer t0ken'])
  await second.client.hub.leave()
  await second.client.sites.close()
  await second.client.deliveries.remove({ id })
  // Forgotten after what was pushed has come; a call answered later than that shows it.
  await second.client.hub.status()
  await second.client.hub.status()
  assert.throws(() => statSync(secretsFile), /ENOENT/)
  await second.engine.close()
  server.close()
  server.closeAllConnections()
})

test('without a keyring nothing is written, and the home is served from memory after another was open', async () => {
  let secretsFile = join(folder, 'none.json')
  const { engine, client } = home('b')
  const unsafe = sharingSecrets(() => secretsFile, { ...TURNING_KEYRING, isSafe: () => false })
  await unsafe.follow(client)
  await client.sites.open({ url, certificate: null })
  assert.equal(await unsafe.keep(SITES, PASSWORD), 'this-run')
  assert.throws(() => statSync(secretsFile), /ENOENT/)
  await engine.close()
  const other = home('c')
  secretsFile = join(folder, 'other.json')
  await unsafe.follow(other.client)
  await other.engine.close()
  secretsFile = join(folder, 'none.json')
  const again = home('b')
  assert.equal((await again.client.sites.status()).state, 'locked')
  await unsafe.follow(again.client)
  assert.equal((await again.client.sites.status()).state, 'open')
  await again.engine.close()
})
