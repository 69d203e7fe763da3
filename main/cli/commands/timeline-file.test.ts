import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readTimeline } from './timeline-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'timeline-'))
after(() => rmSync(folder, { recursive: true }))

async function read(lines: readonly unknown[]) {
  const file = join(folder, 'home.jsonl')
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return readTimeline(file)
}
const tick = (at: string) => ({ at, type: 'tick' })

test('a sorted timeline is read whole, empty lines and unknown fields aside', async () => {
  const events = await read([
    tick('2023-01-01T00:00:00Z'),
    '',
    { ...tick('2023-01-02T00:00:00Z'), mood: 'fine' },
  ])
  assert.deepEqual(events, [tick('2023-01-01T00:00:00Z'), tick('2023-01-02T00:00:00Z')])
})

test('order is by the moment, not by the spelling of its zone', async () => {
  assert.equal((await read([tick('2023-01-01T10:00:00+02:00'), tick('2023-01-01T09:00:00Z')])).length, 2)
  await assert.rejects(read([tick('2023-01-01T10:00:00Z'), tick('2023-01-01T11:00:00+02:00')]), {
    code: 'bad-input',
    message: /line 2: .*earlier/,
  })
})

for (const [what, line, says] of [
  ['no JSON', '{"at":', /line 2: not JSON/],
  ['an unknown type', { at: '2023-01-02T00:00:00Z', type: 'rumour' }, /line 2: /],
  ['no time', { type: 'tick' }, /line 2: at/],
  ['no date', { at: 'yesterday', type: 'tick' }, /line 2: at/],
  [
    'a MAC that is none',
    { at: '2023-01-02T00:00:00Z', type: 'sighting', device: { mac: 'zz' }, via: 'arp', facts: {} },
    /line 2: device\.mac/,
  ],
  [
    'negative bytes',
    { at: '2023-01-02T00:00:00Z', type: 'contact', device: {}, host: 'a.example', bytesOut: -1 },
    /line 2: bytesOut/,
  ],
  ['a list', [], /line 2: /],
] as const)
  test(`refused with the number of the line: ${what}`, async () => {
    await assert.rejects(read([tick('2023-01-01T00:00:00Z'), line]), { code: 'bad-input', message: says })
  })

test('a file that is not there, or a folder, is refused in one sentence', async () => {
  await assert.rejects(readTimeline(join(folder, 'none.jsonl')), {
    code: 'not-found',
    message: /^There is no file .*none\.jsonl; check the name\.$/,
  })
  await assert.rejects(readTimeline(folder), { code: 'bad-input', message: / is a folder; / })
})
