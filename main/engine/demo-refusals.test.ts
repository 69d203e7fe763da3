import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../shared/fault.ts'
import { connect } from '../../shared/ipc/derive.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { engineSchema } from '../../shared/ipc/schema.ts'
import { contractEngine } from './testing/contract-host.ts'

const refused = (error: unknown) =>
  error instanceof Fault && error.code === 'not-permitted' && /demonstration home/.test(error.message)

const SITE = '7b0c4d52-6d4e-4b3c-9a52-2f1f0a1c7e11'
const webhook = { kind: 'webhook', origin: 'https://192.0.2.8' } as const

test('a demonstration sends nothing and takes no yes, whatever a screen asks', async () => {
  const engine = contractEngine({ demo: true })
  const [ours, theirs] = portPair()
  engine.attach(theirs)
  const client = connect(engineSchema, ours)
  const place = { kind: 'pihole', url: 'http://192.0.2.3', hasPassword: false } as const
  const policy = { vendor: 'Pell', document: 'privacy', url: 'https://pell.example/privacy' } as const
  const notes = { vendor: 'Pell', model: null, firmware: '1.10', url: 'https://pell.example/notes' }
  try {
    for (const ask of [
      () => client.network.consent({ interface: 'test0', given: true }),
      () => client.scan.start({ interface: 'test0', seconds: 1 }),
      () => client.schedule.set({ interface: 'test0', cidr: '192.0.2.0/24', everyHours: 1 }),
      () => client.schedule.lookNow(),
      () => client.sources.add(place),
      () => client.sources.test({ place }),
      () => client.sources.unlock({ id: 'any', password: 'secret' }),
      () =>
        client.hub.join({
          url: 'postgresql://s@192.0.2.9/hub',
          siteId: SITE,
          certificate: null,
          shareNames: false,
        }),
      () => client.hub.unlock({ password: 'secret' }),
      () => client.sites.open({ url: 'postgresql://v@192.0.2.9/hub', certificate: null }),
      () => client.sites.unlock({ password: 'secret' }),
      () => client.sites.overview({ fresh: true }),
      () => client.sites.site({ siteId: SITE }),
      () => client.deliveries.add({ place: webhook, atHome: false, severities: ['alarm'], quiet: null }),
      () => client.deliveries.unlock({ id: 'any', secret: { path: '/x', password: null, ca: null } }),
      () =>
        client.deliveries.change({
          id: 'any',
          place: webhook,
          atHome: false,
          severities: ['alarm'],
          quiet: null,
        }),
      () => client.deliveries.test('any'),
      () => client.pages.consent({ host: 'pell.example', given: true }),
      () => client.changes.fetchNotes(notes),
      () => client.vendors.fetchPolicy(policy),
      () => engine.scan('test0', { seconds: 1 }),
    ])
      await assert.rejects(ask(), refused, ask.toString())
    const { packets, hosts } = await client.conduct.list()
    assert.deepEqual([packets, hosts], [[], []])
    assert.deepEqual(await client.network.consents(), [])
    assert.deepEqual(await client.pages.consents(), [])
    assert.deepEqual(await client.sources.list(), [])
    assert.deepEqual(await client.deliveries.list(), [])
    assert.equal((await client.hub.status()).state, 'none')
    assert.equal((await client.sites.status()).state, 'none')
    assert.deepEqual((await client.devices.list()).value, [])
  } finally {
    await engine.close()
  }
})

test('a yes that is there already can be taken back', async () => {
  const engine = contractEngine({ demo: true })
  const [ours, theirs] = portPair()
  engine.attach(theirs)
  const client = connect(engineSchema, ours)
  engine.giveConsent('test0', '192.0.2.0/24')
  engine.consentToPages('pell.example', true)
  assert.deepEqual(await client.network.consent({ interface: 'test0', given: false }), [])
  assert.deepEqual(await client.pages.consent({ host: 'pell.example', given: false }), [])
  await engine.close()
})
