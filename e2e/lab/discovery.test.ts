import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Lab, labIsHere, root } from './lab.ts'

/** The scanner alone on a lossy network with a second interface and a hostile device in it. */

interface Told {
  ms: number
  via?: string
  ip?: string
  state?: string
  process?: { skipped: Record<string, number>; sent: Record<string, number> }
}

describe('discovery on a lossy network of forty', {
  skip: labIsHere ? false : 'no lab beside this checkout',
}, () => {
  const lab = new Lab('hgdisc')
  before(async () => {
    await lab.up('40', '--loss', '10', '--extra-if')
    await lab.add('hostile', 'hostile-1')
  })
  after(() => lab.down())

  const scan = async (seconds: number): Promise<Told[]> => {
    const out = await lab.exec(
      process.execPath,
      join(root, 'e2e/bench/discovery/laptop.ts'),
      'home0',
      `${seconds}`,
    )
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told)
  }
  const framesSent = async (nic: string) => {
    const names = ['tx_packets', 'tx_bytes'].map((name) => `/sys/class/net/${nic}/statistics/${name}`)
    return (await lab.exec('cat', ...names)).trim()
  }

  test('finds every device, invents none, and sends nothing on the other interface', async () => {
    const truth = await lab.truth()
    const untouched = await framesSent('docker0')
    const told = await scan(10)
    assert.equal(await framesSent('docker0'), untouched)
    const found = new Set(told.flatMap(({ ip }) => (ip && !ip.includes(':') ? [ip] : [])))
    assert.deepEqual([...found].sort(), truth.map(({ ip }) => ip).sort())
    const { skipped, sent } = told.at(-1)!.process!
    assert.ok(sent['mdns-query'] && sent['ssdp-search'] && sent['address-sweep'])
    // What the hostile device sent was seen for what it is.
    for (const reason of [
      'mdns: counts exceed the packet',
      'mdns: malformed',
      'ssdp: no USN',
      'ssdp: too large',
    ])
      assert.ok(skipped[reason], `${reason}: ${JSON.stringify(skipped)}`)
  })

  test('does without mDNS, and says why, where another program holds its port', async () => {
    const laptop = join(root, 'e2e/bench/discovery/laptop.ts')
    const hold = "require('node:dgram').createSocket('udp4').bind(5353)"
    const script = `"$0" -e "${hold}" & holder=$!; sleep 1; "$0" "$1" home0 3; kill $holder`
    const out = await lab.exec('sh', '-c', script, process.execPath, laptop)
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told)
    const { skipped } = told.at(-1)!.process!
    assert.equal(
      skipped['mDNS is left out: another program holds the port for itself; end it to have this too'],
      1,
    )
    assert.ok(told.some(({ via }) => via === 'ssdp') && told.some(({ via }) => via === 'arp'))
  })

  test('outlives the loss of its interface and hears the network again when it is back', async () => {
    const running = scan(14)
    await wait(3_000)
    await lab.exec('ip', 'addr', 'del', '10.77.0.2/24', 'dev', 'home0')
    await wait(4_000)
    await lab.exec('ip', 'addr', 'add', '10.77.0.2/24', 'dev', 'home0')
    const told = await running
    assert.deepEqual(
      told.flatMap(({ state }) => state ?? []),
      ['listening', 'no-network', 'changed', 'listening'],
    )
    const back = told.slice(told.findLastIndex(({ state }) => state === 'listening'))
    assert.ok(back.some(({ via }) => via === 'mdns') && back.some(({ via }) => via === 'ssdp'))
    assert.ok(back.at(-1)!.process)
  })
})
