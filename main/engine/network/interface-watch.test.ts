import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { InterfaceWatch } from './interface-watch.ts'

const nic = (address: string, address6: string[] = []): NetworkInterface => ({
  name: 'home0',
  address,
  cidr: '192.0.2.0/24',
  mac: '02:00:00:00:00:01',
  kind: 'ethernet',
  address6,
})

test('a leg ends when the interface goes, when it returns, and when its address changes', () => {
  let table = [nic('192.0.2.1')]
  const watch = new InterfaceWatch(table[0]!, () => table)
  const steps: [NetworkInterface[], boolean][] = [
    [[nic('192.0.2.1')], false],
    [[nic('192.0.2.1', ['fd00::1'])], false],
    [[], true],
    [[], false],
    [[nic('192.0.2.1')], true],
    [[nic('192.0.2.9')], true],
  ]
  for (const [next, ends] of steps) {
    const leg = watch.unchanged()
    table = next
    watch.look()
    assert.equal(leg.aborted, ends, JSON.stringify(next.map(({ address }) => address)))
    assert.equal(watch.current?.address, next[0]?.address)
  }
  const last = watch.unchanged()
  watch.end()
  assert.ok(last.aborted)
})
