import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../shared/ipc/derive.ts'
import { portPair } from '../../shared/ipc/port.ts'
import { engineSchema } from '../../shared/ipc/schema.ts'
import { iso } from './clock.ts'
import { contractEngine } from './testing/contract-host.ts'

const MINUTE = 60_000

test('a list in brief names and explains each warning; its grounds come with the one asked for', async () => {
  const engine = contractEngine()
  const [ours, theirs] = portPair()
  engine.attach(theirs)
  const { warnings } = connect(engineSchema, ours)
  const now = Date.now()
  const seen = (at: number, firmware: string) => ({
    at: iso(at),
    type: 'sighting' as const,
    device: { mac: '02:00:00:00:00:01', ip: '192.168.1.9' },
    via: 'upnp' as const,
    facts: { vendor: 'Owlcam', model: 'Cam 20', kind: 'camera', firmware },
  })
  engine.record([seen(now - 60 * MINUTE, '1.9'), seen(now, '1.8')])
  const whole = (await warnings.list({ all: true })).value
  const brief = (await warnings.list({ all: true, brief: true })).value
  const back = whole.find(({ kind }) => kind === 'firmware-downgraded')
  assert.ok(back && back.evidence.length > 0 && back.advice.length > 0)
  assert.deepEqual(
    brief.map(({ id, title, explanation, said }) => [id, title, explanation, said?.explanation]),
    whole.map(({ id, title, explanation, said }) => [id, title, explanation, said?.explanation]),
  )
  assert.ok(brief.every(({ evidence, causes, advice }) => [...evidence, ...causes, ...advice].length === 0))
  assert.deepEqual(await warnings.get(back.id), back)
  await assert.rejects(warnings.get('w-nobody'), { code: 'not-found' })
  await engine.close()
})
