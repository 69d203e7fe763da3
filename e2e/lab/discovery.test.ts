import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
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

  const laptop = join(root, 'e2e/bench/discovery/laptop.ts')
  const read = (out: string): Told[] =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told)
  const framesSent = async (nic: string) => {
    const names = ['tx_packets', 'tx_bytes'].map((name) => `/sys/class/net/${nic}/statistics/${name}`)
    return (await lab.exec('cat', ...names)).trim()
  }

  test('finds every device, invents none, and sends nothing on the other interface', async () => {
    const truth = await lab.truth()
    const untouched = await framesSent('docker0')
    const told = read(await lab.exec(process.execPath, laptop, 'home0', '10'))
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
    const holder = `require('node:dgram').createSocket('udp4').bind(5353, () => {
      require('node:child_process').spawnSync(process.execPath, ['${laptop}', 'home0', '3'], { stdio: 'inherit' })
      process.exit()
    })`
    const told = read(await lab.exec(process.execPath, '-e', holder))
    const { skipped } = told.at(-1)!.process!
    assert.equal(
      skipped['mDNS is left out: another program holds the port for itself; end it to have this too'],
      1,
    )
    assert.ok(told.some(({ via }) => via === 'ssdp') && told.some(({ via }) => via === 'arp'))
  })

  test('outlives the loss of its interface and hears the network again when it is back', async () => {
    const { told, stop } = lab.lines(process.execPath, laptop, 'home0', '60')
    const states: string[] = []
    let heard = new Set<string>()
    let lost = false
    let heardAgain = false
    let ended = false
    for await (const line of told) {
      const { state, via, process: end } = JSON.parse(line) as Told
      ended = end !== undefined
      if (via) heard.add(via)
      if (state) {
        states.push(state)
        heard = new Set()
      }
      if (state === 'no-network') await lab.exec('ip', 'addr', 'add', '10.77.0.2/24', 'dev', 'home0')
      if (!heard.has('mdns') || !heard.has('ssdp')) continue
      if (!lost) await lab.exec('ip', 'addr', 'del', '10.77.0.2/24', 'dev', 'home0')
      else if (states.length > 1 && !heardAgain) {
        heardAgain = true
        stop()
      }
      lost = true
    }
    assert.deepEqual(states, ['listening', 'no-network', 'changed', 'listening'])
    assert.ok(heardAgain, 'both protocols are heard again')
    assert.ok(ended, 'it ends as it should')
  })
})
