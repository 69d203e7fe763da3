import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../shared/fault.ts'
import { connect } from '../../shared/ipc/derive.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { engineSchema } from '../../shared/ipc/schema.ts'
import { contractEngine } from './testing/contract-host.ts'

const refused = (error: unknown) =>
  error instanceof Fault && error.code === 'not-permitted' && /demonstration home/.test(error.message)

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
