import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockAt } from '../clock.ts'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { createEngine } from '../engine.ts'
import { openLedger } from '../ledger/open.ts'
import { lastScan } from '../ledger/schedules.ts'
import type { NetworkEdge } from '../network-edge.ts'
import { RECORDED_NIC, recordedNetwork, repeatName } from '../testing/recorded-network.ts'

/** An engine on a network of which `after` is left once a scan has listened. */
function home(after: NetworkEdge['interfaces']) {
  const clock = clockAt(() => Date.UTC(2026, 10, 22))
  const recorded = recordedNetwork(clock.now)
  let interfaces = recorded.interfaces
  const ledger = openLedger(':memory:')
  const network: NetworkEdge = {
    ...recorded,
    interfaces: () => interfaces(),
    async scan(nic, options, events) {
      await recorded.scan(nic, { ...options, seconds: 0 }, events)
      interfaces = after
    },
  }
  const engine = createEngine({
    ledger,
    ledgerFile: ':memory:',
    demo: false,
    network,
    identification: async () => repeatName,
    clock,
    dossiers: openDossiers(),
    version: '1.2.3',
  })
  return { engine, ledger }
}

for (const [what, left] of [
  ['went away', []],
  ['became another', [{ ...RECORDED_NIC, cidr: '198.51.100.0/24' }]],
] as const)
  test(`a scan whose network ${what} says so, keeps what it found and does not count as a look around`, async () => {
    const { engine, ledger } = home(() => [...left])
    await assert.rejects(engine.scan('test0', { seconds: 1 }), {
      code: 'no-network',
      message:
        'The network on test0 was lost; what was found so far is kept. Look around again once it is back.',
    })
    assert.equal(engine.devices().value.length, 3)
    assert.equal(lastScan(ledger, 'test0', RECORDED_NIC.cidr), null)
    await engine.close()
  })

test('a scan on a network that stays counts as one', async () => {
  const { engine, ledger } = home(() => [RECORDED_NIC])
  const { cancelled, deviceIds } = await engine.scan('test0', { seconds: 1 })
  assert.equal(cancelled, false)
  assert.equal(deviceIds.length, 3)
  assert.equal(lastScan(ledger, 'test0', RECORDED_NIC.cidr)?.devices, 3)
  await engine.close()
})
