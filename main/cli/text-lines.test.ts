import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textLines } from './text-lines.ts'

async function batchesOf(input: AsyncIterable<Uint8Array>, longest = 100) {
  const batches: (readonly string[])[] = []
  for await (const lines of textLines(input, longest)) batches.push(lines)
  return batches
}

async function linesOf(chunks: readonly (string | Uint8Array)[], longest = 100): Promise<string[]> {
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  return (await batchesOf(input(), longest)).flat()
}

test('lines end at LF and CR LF, and at no other letter', async () => {
  assert.deepEqual(await linesOf(['a\nb\r\nc\u2028d\u0085e\rf\n\ng']), [
    'a',
    'b',
    'c\u2028d\u0085e\rf',
    '',
    'g',
  ])
})

test('a line and a letter may be cut anywhere between chunks', async () => {
  const bytes = Buffer.from('{"a":"ü€😀"}\n{"b":1}\n')
  for (let cut = 0; cut <= bytes.length; cut++)
    assert.deepEqual(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)]), [
      '{"a":"ü€😀"}',
      '{"b":1}',
    ])
})

test('a line without end is cut to one letter too many, however long it goes on', async () => {
  const long = Array.from({ length: 50 }, () => 'x'.repeat(90))
  assert.deepEqual(await linesOf(long), ['x'.repeat(101)])
  assert.deepEqual(await linesOf([...long, 'x\nnext\n']), ['x'.repeat(101), 'next'])
})

test('the lines that one chunk ends come together, and a mark of the byte order is none of them', async () => {
  async function* input() {
    yield Buffer.from('\ufeffa\nb\nc')
    yield Buffer.from('d')
    yield Buffer.from('\n\ufeffe')
  }
  assert.deepEqual(await batchesOf(input()), [['a', 'b'], ['cd'], ['\ufeffe']])
})

test('a line may be as long as allowed in letters of three octets', async () => {
  const euros = '\u20ac'.repeat(100)
  assert.deepEqual(await linesOf([`${euros}\n${euros}\u20ac\u20ac\nb\n`]), [euros, `${euros}\u20ac`, 'b'])
})
