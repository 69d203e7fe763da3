import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { type IdentifyAnswer, identifyCommand } from './identify.ts'

const folder = await mkdtemp(join(tmpdir(), 'identify-'))
after(() => rm(folder, { recursive: true }))

/** Runs `identify FILE --json`; `seen` is called with every text written, and what is written next waits for `taken`. */
async function identify(
  lines: readonly string[],
  seen = (_stop: () => void) => {},
  taken = () => Promise.resolve(),
) {
  const file = join(folder, 'observations.jsonl')
  await writeFile(file, `${lines.join('\n')}\n`)
  const stop = new AbortController()
  const out: string[] = []
  const err: string[] = []
  const context: Partial<Context> = {
    out(text) {
      out.push(...text.split('\n'))
      seen(() => stop.abort())
    },
    err: (text) => void err.push(text),
    taken,
    signal: stop.signal,
  }
  const program = new Command()
  identifyCommand(program, context as Context)
  await program.parseAsync(['identify', file, '--json'], { from: 'user' })
  return { answers: out.map((line) => JSON.parse(line) as IdentifyAnswer), err: err.join('') }
}

const printer = (id: string) =>
  JSON.stringify({ id, input: { pjl: { info_id: 'Brother HL-L2350DW series' } } })

test('every line is answered in its order; what holds nothing is counted', async () => {
  const { answers, err } = await identify([
    printer('a'),
    '',
    'not JSON',
    '{"id":"b","input":{}}',
    '{"id":7,"input":{}}',
    printer('c'),
  ])
  assert.deepEqual(
    answers.map(({ id, vendor }) => [id, vendor]),
    [
      ['a', 'Brother'],
      [null, null],
      ['b', null],
      [7, null],
      ['c', 'Brother'],
    ],
  )
  assert.equal(err, '3 of 5 lines held no observation.\n')
})

test('a signal ends it, and what was answered stays', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => printer(String(at)))
  const { answers, err } = await identify(lines, (stop) => stop())
  assert.ok(answers.length > 0 && answers.length < lines.length)
  assert.equal(answers.at(-1)?.id, String(answers.length - 1))
  assert.equal(err, '')
})

test('nothing more is answered until what was is taken', async () => {
  const lines = Array.from({ length: 5_000 }, (_, at) => printer(String(at)))
  let waiting = 0
  let most = 0
  const { answers } = await identify(
    lines,
    () => {
      most = Math.max(most, ++waiting)
    },
    async () => {
      await new Promise((resolve) => setImmediate(resolve))
      waiting = 0
    },
  )
  assert.equal(answers.length, lines.length)
  assert.equal(most, 1)
})
