import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openEngine } from './assemble.ts'
import { openDemo, playDemo } from './demo-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-demo-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'demo.db')

async function played(): Promise<ReturnType<typeof openDemo>> {
  const engine = openDemo(file)
  await playDemo(engine)
  return engine
}

test('a demonstration of a moment ago is as it was left, an old or unfinished one is played afresh', async () => {
  const first = await played()
  const [device] = first.devices().value
  first.correct({ id: device!.id, field: 'name', value: 'Left like this' })
  await first.close()

  const again = await played()
  const names = () => again.devices().value.map(({ name }) => name)
  assert.ok(names().includes('Left like this'))
  again.keepSetting('demo.played', `0.0.0 ${Date.now()}`)
  await again.close()

  const fresh = await played()
  assert.ok(fresh.devices().value.every(({ name }) => name !== 'Left like this'))
  await fresh.close()
})

test('its calls were watched up to now, but for the days its computer was off', async () => {
  const engine = await played()
  const [now, day] = [Date.now(), 86_400_000]
  const watched = engine.contacts.watched({ from: now - 365 * day, to: now })
  assert.equal(watched.length, 2)
  assert.equal(watched[1]!.firstAt - watched[0]!.lastAt, 2 * day)
  assert.ok(now - watched[1]!.lastAt < day / 24)
  const week = engine.contacts.newSince(now - 7 * day)
  assert.ok(week.length > 0, 'somebody new was called this week')
  const since = new Date(now - 30 * day).toISOString()
  assert.ok(engine.changes(since).some(({ key }) => key === 'firmware'))
  await engine.close()
})

test('a ledger of a real home is refused and left as it is', async () => {
  const real = join(folder, 'ledger.db')
  const engine = openEngine({ file: real, mode: 'write' })
  engine.keepSetting('mine', 'yes')
  await engine.close()
  assert.throws(() => openDemo(real), { code: 'bad-argument' })
  const still = openEngine({ file: real, mode: 'read' })
  assert.equal(still.about().ledger, 'home')
  await still.close()
})

test('opened without a word of it, by the command line, a demonstration is still one', async () => {
  const engine = await played()
  await engine.close()
  const again = openEngine({ file, mode: 'write' })
  assert.equal(again.about().ledger, 'demo')
  await assert.rejects(again.scan('lo', { seconds: 1 }), { code: 'not-permitted' })
  await again.close()
})
