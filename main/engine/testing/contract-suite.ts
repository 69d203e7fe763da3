import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import type { Client } from '../../../shared/ipc/derive.ts'
import { connect } from '../../../shared/ipc/derive.ts'
import type { Port } from '../../../shared/ipc/port.ts'
import { type EngineSchema, engineSchema } from '../../../shared/ipc/schema.ts'

/** A host the suite runs on: a fresh engine with the recorded network, and its end. */
export interface Host {
  name: string
  open(): Promise<{ port: Port; close(): Promise<void> }>
}

const code = (expected: string) => (error: unknown) => error instanceof Fault && error.code === expected

/** One suite for every host: what a screen may rely on, wherever the engine runs. */
export function engineContract(host: Host): void {
  const withEngine = (name: string, body: (engine: Client<EngineSchema>, port: Port) => Promise<void>) =>
    test(`${host.name}: ${name}`, async () => {
      const { port, close } = await host.open()
      try {
        await body(connect(engineSchema, port), port)
      } finally {
        await close()
      }
    })

  withEngine('nothing is sent before consent, and withdrawal is remembered', async (engine) => {
    await assert.rejects(engine.scan.start({ interface: 'test0' }), code('not-consented'))
    assert.deepEqual((await engine.conduct.list()).packets, [])
    assert.equal((await engine.network.consent({ interface: 'test0', given: true })).length, 1)
    assert.deepEqual(await engine.network.consent({ interface: 'test0', given: false }), [])
    await assert.rejects(engine.scan.start({ interface: 'test0' }), code('not-consented'))
  })

  withEngine('a scan tells its devices while it runs, once each, and its own conduct', async (engine) => {
    const seen = new Map<string, string | null>()
    const phases = new Set<string>()
    engine.devices.onChanged(({ value }) => {
      for (const device of value) seen.set(device.id, device.name)
    })
    engine.scan.onProgress(({ phase }) => phases.add(phase))
    await engine.network.consent({ interface: 'test0', given: true })
    const summary = await engine.scan.start({ interface: 'test0', seconds: 1 })
    assert.equal(summary.deviceIds.length, 3)
    assert.deepEqual(summary.skipped, { malformed: 1 })
    const { value, revision } = await engine.devices.list()
    assert.ok(revision > 0)
    assert.deepEqual(value.map((d) => d.name).toSorted(), ['Hall lamp', 'Porch lamp', null].toSorted())
    assert.deepEqual(new Set(value.map((d) => d.id)), new Set(seen.keys()))
    const named = value.find((d) => d.name === 'Hall lamp')!
    assert.deepEqual(named.evidence, {})
    assert.equal((await engine.devices.get(named.id)).device.evidence.name?.value, 'Hall lamp')
    assert.ok(phases.has('done'))
    assert.deepEqual(
      (await engine.conduct.list()).packets.map((p) => p.kind),
      ['mdns-query'],
    )
  })

  withEngine('a push is never older than the snapshot that follows it', async (engine) => {
    const revisions: number[] = []
    engine.devices.onChanged(({ revision }) => revisions.push(revision))
    await engine.network.consent({ interface: 'test0', given: true })
    await engine.scan.start({ interface: 'test0', seconds: 1 })
    const { revision } = await engine.devices.list()
    assert.deepEqual(
      revisions,
      revisions.toSorted((a, b) => a - b),
    )
    assert.ok(revisions.length > 0 && revisions.every((r) => r <= revision))
  })

  withEngine('a scan can be cancelled and keeps what it found', async (engine) => {
    await engine.network.consent({ interface: 'test0', given: true })
    const scan = engine.scan.start({ interface: 'test0', seconds: 600 })
    await engine.scan.cancel()
    const summary = await scan
    assert.equal(summary.cancelled, true)
    assert.equal(summary.deviceIds.length, 3)
  })

  withEngine(
    'no page is fetched before consent to its host, and each fetch is on the record',
    async (engine) => {
      const wanted = {
        vendor: 'Pell',
        model: 'P1',
        firmware: '1.10',
        url: 'https://pell.example/notes',
      }
      const hosts = async () => (await engine.conduct.list()).hosts.map((h) => [h.host, h.purpose, h.reason])
      await assert.rejects(engine.changes.fetchNotes(wanted), code('not-consented'))
      const consents = await engine.pages.consent({ host: 'Pell.example', given: true })
      assert.deepEqual(
        consents.map((c) => c.host),
        ['pell.example'],
      )
      assert.deepEqual(await engine.pages.consents(), consents)
      await assert.rejects(
        engine.changes.fetchNotes({ ...wanted, url: 'https://www.pell.example/notes' }),
        code('not-consented'),
      )
      await assert.rejects(
        engine.changes.fetchNotes({ ...wanted, url: 'http://192.168.1.1/' }),
        code('bad-argument'),
      )
      assert.deepEqual(await hosts(), [])
      const { text } = await engine.changes.fetchNotes(wanted)
      assert.equal(text, 'The printer no longer accepts cartridges with refilled chips.')
      const { url } = await engine.vendors.fetchPolicy({
        vendor: 'Pell',
        document: 'privacy',
        url: 'https://pell.example/privacy',
      })
      assert.equal(url, 'https://pell.example/privacy')
      assert.equal((await engine.vendors.policies('Pell')).length, 1)
      assert.deepEqual((await hosts()).toSorted(), [
        ['pell.example', 'page-fetch', 'you asked for the privacy document of Pell'],
        ['pell.example', 'page-fetch', 'you asked for the release notes of Pell P1 1.10'],
      ])
      assert.deepEqual(await engine.pages.consent({ host: 'pell.example', given: false }), [])
      await assert.rejects(engine.changes.fetchNotes(wanted), code('not-consented'))
      await assert.rejects(engine.pages.consent({ host: 'router', given: true }), code('bad-argument'))
      await assert.rejects(engine.pages.consent({ host: 'a/@b', given: true }), code('bad-argument'))
    },
  )

  withEngine('settings are kept, and a slip of the hand is refused', async (engine) => {
    assert.deepEqual(await engine.settings.get(), { snmp: true, snmpCommunity: 'public' })
    assert.deepEqual(await engine.settings.set({ snmp: false }), { snmp: false, snmpCommunity: 'public' })
    await assert.rejects(engine.settings.set({ snmpCommunity: 'a\nb' }), code('bad-argument'))
    await assert.rejects(engine.settings.set({ snmpCommunity: '' }), code('bad-argument'))
    assert.deepEqual(await engine.settings.get(), { snmp: false, snmpCommunity: 'public' })
  })

  withEngine('house rules need a device that exists, and the last look is remembered', async (engine) => {
    await assert.rejects(engine.rules.propose('d-absent'), code('not-found'))
    const rules = { destinations: [], localNetwork: false }
    await assert.rejects(engine.rules.confirm({ deviceId: 'd-absent', rules }), code('not-found'))
    assert.equal(await engine.away.summary(), null)
    await engine.away.seen()
    await engine.network.consent({ interface: 'test0', given: true })
    const { deviceIds } = await engine.scan.start({ interface: 'test0', seconds: 1 })
    assert.equal((await engine.away.summary())?.newDevices, 3)
    await engine.rules.confirm({ deviceId: deviceIds[0]!, rules })
    assert.ok((await engine.rules.standing(deviceIds[0]!))?.rules.confirmedAt)
    await engine.rules.withdraw(deviceIds[0]!)
    assert.equal(await engine.rules.standing(deviceIds[0]!), null)
  })

  withEngine('bad calls are refused at the door with one sentence', async (engine, port) => {
    await assert.rejects(engine.devices.get('d-absent'), code('not-found'))
    await assert.rejects(engine.devices.get('x'.repeat(65)), code('bad-argument'))
    await assert.rejects(engine.devices.get(5 as unknown as string), code('bad-argument'))
    await assert.rejects(engine.scan.start({ interface: 'nope' }), code('no-such-interface'))
    await assert.rejects(engine.scan.start({ interface: 'test0', seconds: 1e9 }), code('bad-argument'))
    for (const junk of [
      null,
      7,
      'x',
      [],
      { id: 'x' },
      { id: 1, call: 3 },
      { __proto__: null, id: 2 ** 60, call: 'a.b' },
    ])
      port.post(junk)
    for (const call of ['__proto__.x', 'devices.__proto__', 'devices.constructor', 'nothing.here', 'devices'])
      port.post({ id: 1_000_000, call, argument: undefined })
    assert.equal((await engine.about.get()).version, '0.0.0-contract')
  })
}
