import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../fault.ts'
import { connect, longCall, none, serve } from './derive.ts'
import { portPair } from './port.ts'

const schema = { rows: { list: longCall<{ id: string; seen: string | null }[]>()(none) } }

test('many records cross as one text and arrive as what they were', async () => {
  const [ours, theirs] = portPair()
  const crossed: unknown[] = []
  const rows = [
    { id: 'd-1', seen: null },
    { id: 'Drucker “Büro”', seen: '2026-11-22' },
  ]
  serve(
    schema,
    {
      ...theirs,
      post(message) {
        crossed.push(message)
        theirs.post(message)
      },
    },
    { rows: { list: () => rows } },
  )
  assert.deepEqual(await connect(schema, ours).rows.list(), rows)
  assert.deepEqual(crossed, [{ id: 1, ok: true, result: JSON.stringify(rows) }])
})

test('a refusal is told as of any call', async () => {
  const [ours, theirs] = portPair()
  const list = () => {
    throw new Fault('ledger-damaged', 'The ledger is damaged.')
  }
  serve(schema, theirs, { rows: { list } })
  await assert.rejects(connect(schema, ours).rows.list(), { code: 'ledger-damaged' })
})
