import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectStore } from './subject-store.ts'

test('of more devices than are kept in memory each is remembered as it was handed back', () => {
  const kept = new Map<string, string>()
  const loaded: string[] = []
  const store = subjectStore((key) => {
    const state = kept.get(key)
    if (state !== undefined) loaded.push(key)
    return state === undefined ? undefined : JSON.parse(state)
  })
  const keep = () => {
    for (const { key, state } of store.takeChanged()) kept.set(key, JSON.stringify(state))
  }
  for (let n = 0; n < 5000; n++) {
    const device = store.foundDevice(`d${n}`, n)
    device.name = `name ${n}`
    store.changed(device)
    if (n % 100 === 0) keep()
  }
  keep()
  for (const n of [0, 2500, 4999]) {
    const device = store.deviceOf(`d${n}`)
    assert.deepEqual([device?.name, device?.firstSeen], [`name ${n}`, n])
  }
  assert.ok(loaded.includes('device:d0'))
})
