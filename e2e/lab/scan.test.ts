import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Conduct } from '../../shared/model/conduct.ts'
import type { Device } from '../../shared/model/device.ts'
import { Lab, labIsHere } from './lab.ts'

/** The whole path once, on a home of forty real and simulated devices: every one, none twice, none invented. */

describe('a home of forty devices', { skip: labIsHere ? false : 'no lab beside this checkout' }, () => {
  const lab = new Lab('hgscan')
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-lab-'))
  const db = join(folder, 'ledger.db')
  before(() => lab.up('40'))
  after(async () => {
    await lab.down()
    rmSync(folder, { recursive: true, force: true })
  })
  const scan = () =>
    lab.houseguest<{ devices: Device[] }>('scan', '--interface', 'home0', '--for', '10', '--db', db)

  test('a scan agrees with the truth', async () => {
    const truth = await lab.truth()
    const { devices } = await scan()
    const macs = devices.flatMap((d) => d.macs)
    assert.deepEqual(macs.toSorted(), truth.map((d) => d.mac.toLowerCase()).toSorted())
    for (const d of truth) {
      const found = devices.find((x) => x.macs.includes(d.mac.toLowerCase()))!
      assert.ok(found.addresses.includes(d.ip), `${d.name} at ${d.ip}`)
    }
  })

  test('a second scan makes no device and no change; one firmware change makes one', async () => {
    const before = (await scan()).devices
    const printer = (await lab.truth()).find((d) => d.name.startsWith('shelly-plus'))!
    await lab.change(printer.name, 'firmware=9.8.7')
    const { devices } = await scan()
    assert.equal(devices.length, before.length)
    const moved = devices.filter((d) => before.find((b) => b.id === d.id)?.firmware !== d.firmware)
    assert.deepEqual(
      moved.map((d) => [d.macs[0], d.firmware]),
      [[printer.mac.toLowerCase(), '9.8.7']],
    )
    const { history } = await lab.houseguest<{
      history: { key: string; value: unknown; previous: unknown }[]
    }>('device', moved[0]!.id, '--db', db)
    assert.ok(history.some((f) => f.key === 'firmware' && f.value === '9.8.7' && f.previous !== null))
  })

  test('everything it sent is in its own account, within the one network', async () => {
    const conduct = await lab.houseguest<Conduct>('self', '--db', db)
    assert.ok(conduct.packets.length > 0)
    assert.ok(conduct.packets.every((p) => p.interface === 'home0' && p.reason !== ''))
    assert.ok(conduct.hosts.every((h) => /^10\.77\.0\.|^fd77:|^fe80:/.test(h.host)))
  })
})
