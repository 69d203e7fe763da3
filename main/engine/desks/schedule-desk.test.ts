import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockAt } from '../clock.ts'
import { giveConsent, withdrawConsent } from '../ledger/consents.ts'
import { openLedger } from '../ledger/open.ts'
import { beginScan, endScan } from '../ledger/scans.ts'
import { contractEngine } from '../testing/contract-host.ts'
import { RECORDED_NIC } from '../testing/recorded-network.ts'
import { RETRY_MS, SETTLE_MS, scheduleDesk } from './schedule-desk.ts'

const HOUR = 3_600_000
const MORNING = Date.parse('2026-03-08T08:00:00Z')
const HOME = { interface: RECORDED_NIC.name, cidr: RECORDED_NIC.cidr }
const OFFICE = { name: 'office0', cidr: '198.51.100.0/24' }

/**
 * A ledger with one consented network, a clock turned by hand, and scans that only note themselves. `isGoing`: the clock
 * goes on by itself, too, each time it is read.
 */
function home({ isGoing = false } = {}) {
  let now = MORNING
  const ledger = openLedger(':memory:')
  const scanned: string[] = []
  const here = [RECORDED_NIC]
  let outcome: 'done' | 'cancelled' | 'fails' = 'done'
  giveConsent(ledger, HOME.interface, HOME.cidr, now)
  const desk = scheduleDesk({
    ledger,
    clock: clockAt(() => (isGoing ? now++ : now)),
    interfaces: () => here,
    scanning: () => null,
    cancelScan: async () => void scanned.push('cancel'),
    changed() {},
    async scan(name) {
      scanned.push(name)
      if (outcome === 'fails') throw new Error('the cable is out')
      const nic = here.find((one) => one.name === name) ?? RECORDED_NIC
      const id = beginScan(ledger, nic, now)
      endScan(ledger, id, { at: now + 1, devices: 3, cancelled: outcome === 'cancelled', skipped: {} })
      return { cancelled: outcome === 'cancelled' }
    },
  })
  return {
    ...desk,
    ledger,
    scanned,
    here,
    will: (next: typeof outcome) => {
      outcome = next
    },
    /** Turns the clock, with a tick a minute as in life. */
    async pass(ms: number) {
      for (const end = now + ms; now < end; now += 60_000) await desk.tick()
    },
    jump: (ms: number) => {
      now += ms
    },
  }
}

test('nothing is looked at by itself before it is asked for, nor where the owner said no', async () => {
  const { pass, scanned, set, ledger } = home()
  await pass(48 * HOUR)
  assert.deepEqual(scanned, [])
  assert.throws(() => set({ interface: 'wlan9', cidr: '203.0.113.0/24', everyHours: 1 }), /said yes/)
  set({ ...HOME, everyHours: 1 })
  withdrawConsent(ledger, HOME.interface, MORNING)
  await pass(3 * HOUR)
  assert.deepEqual(scanned, [])
})

test('a network is looked at every so many hours, and never again once that is taken back', async () => {
  const { pass, scanned, set, list } = home()
  set({ ...HOME, everyHours: 6 })
  await pass(24 * HOUR)
  assert.equal(scanned.length, 4)
  assert.deepEqual(list().networks[0]?.lastScan, { at: '2026-03-09T02:00:00.000Z', devices: 3 })
  assert.equal(list().networks[0]?.nextAt, '2026-03-09T08:00:00.000Z')
  set({ ...HOME, everyHours: null })
  await pass(24 * HOUR)
  assert.equal(scanned.length, 4)
})

test('a network that was never looked at is due at once, however long it takes to find that out', async () => {
  const { set, tick, scanned } = home({ isGoing: true })
  set({ ...HOME, everyHours: 6 })
  await tick()
  assert.deepEqual(scanned, [RECORDED_NIC.name])
})

test('a week of sleep is followed by one scan, and only when the computer has settled', async () => {
  const { pass, jump, scanned, set, power, list } = home()
  set({ ...HOME, everyHours: 1 })
  await pass(60_000)
  power({ asleep: true, onBattery: false })
  assert.equal(list().waiting, 'asleep')
  assert.deepEqual(scanned, [HOME.interface, 'cancel'])
  jump(7 * 24 * HOUR)
  power({ asleep: false, onBattery: false })
  await pass(SETTLE_MS)
  assert.equal(scanned.length, 2)
  await pass(30 * 60_000)
  assert.equal(scanned.length, 3)
})

test('on its battery the computer is left in peace, unless the owner wants it', async () => {
  const { pass, scanned, set, power, onBattery, list } = home()
  set({ ...HOME, everyHours: 1 })
  power({ asleep: false, onBattery: true })
  await pass(5 * HOUR)
  assert.equal(list().waiting, 'battery')
  assert.equal(scanned.length, 0)
  onBattery(true)
  await pass(60_000)
  assert.equal(scanned.length, 1)
})

test('a pause lasts until it is ended', async () => {
  const { pass, scanned, set, pause, list } = home()
  set({ ...HOME, everyHours: 1 })
  pause(true)
  await pass(5 * HOUR)
  assert.equal(scanned.length, 0)
  assert.equal(list().waiting, 'paused')
  pause(false)
  await pass(60_000)
  assert.equal(scanned.length, 1)
})

test('a scan that fails or is broken off is tried again, but not each minute', async () => {
  for (const outcome of ['fails', 'cancelled'] as const) {
    const { pass, scanned, set, will } = home()
    set({ ...HOME, everyHours: 24 })
    will(outcome)
    await pass(RETRY_MS)
    assert.equal(scanned.length, 1, outcome)
    will('done')
    await pass(2 * RETRY_MS)
    assert.equal(scanned.length, 2, outcome)
  }
})

test('another network on the same card is not this one, and two of them take turns', async () => {
  const { pass, scanned, set, here, ledger } = home()
  set({ ...HOME, everyHours: 1 })
  here.splice(0, 1, { ...RECORDED_NIC, cidr: '10.9.0.0/16' })
  await pass(3 * HOUR)
  assert.deepEqual(scanned, [])
  here.splice(0, 1, RECORDED_NIC, { ...RECORDED_NIC, ...OFFICE })
  giveConsent(ledger, OFFICE.name, OFFICE.cidr, MORNING)
  set({ interface: OFFICE.name, cidr: OFFICE.cidr, everyHours: 1 })
  await pass(60_000)
  assert.equal(scanned.length, 1)
  await pass(60_000)
  assert.deepEqual(new Set(scanned), new Set([HOME.interface, OFFICE.name]))
})

test('a clock that was set back does not stop it for ever', async () => {
  const { pass, jump, scanned, set } = home()
  set({ ...HOME, everyHours: 1 })
  await pass(60_000)
  jump(-365 * 24 * HOUR)
  await pass(2 * HOUR)
  assert.equal(scanned.length, 3)
})

test('looking now takes every consented network in turn, and says so when there is none', async () => {
  const { lookNow, scanned, here } = home()
  lookNow()
  await new Promise(setImmediate)
  assert.deepEqual(scanned, [HOME.interface])
  here.pop()
  assert.throws(lookNow, /no network you said yes to/)
})

test('in a whole engine the tick finds devices, and what it sent is on record', async () => {
  const engine = contractEngine()
  const { name, cidr } = RECORDED_NIC
  engine.giveConsent(name, cidr)
  engine.schedule.set({ interface: name, cidr, everyHours: 1 })
  await engine.schedule.tick()
  await engine.schedule.tick()
  const [network] = engine.schedule.list().networks
  assert.ok((network?.lastScan?.devices ?? 0) > 0)
  assert.equal(engine.devices().value.length, network?.lastScan?.devices)
  assert.ok(engine.conduct().packets.length > 0)
  await engine.close()
})
