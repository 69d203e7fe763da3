import assert from 'node:assert/strict'
import { test } from 'node:test'
import Papa from 'papaparse'
import { csv } from './csv.ts'

const table = (...values: Parameters<typeof csv>[0]['rows'][number][number][]) =>
  csv({ columns: ['value'], rows: values.map((value) => [value]) })

test('RFC 4180: CRLF, quotes doubled, commas and breaks inside a field', () => {
  assert.equal(table('a "b", c'), 'value\r\n"a ""b"", c"\r\n'.replace('value', '"value"'))
})

test('numbers stay numbers, also negative ones; unknown is an empty field; lists are joined', () => {
  assert.equal(
    csv({ columns: ['a', 'b', 'c', 'd'], rows: [[-3, null, true, ['x', 'y']]] }),
    '"a","b","c","d"\r\n-3,,true,"x; y"\r\n',
  )
})

test('what a spreadsheet would run gets an apostrophe, and nothing else does', () => {
  const lead = [
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '\t=',
    '\r=',
    '\n@',
    '\u0000=',
    '\u200b=',
    '\ufeff=',
  ]
  const payloads = lead.flatMap((start) => ['1+1', 'cmd|x', 'SUM(A1)', '"a",1'].map((rest) => start + rest))
  assert.equal(payloads.length, 60)
  const { data } = Papa.parse<string[]>(table(...payloads, 'a=b', "it's", 'x-1'), { skipEmptyLines: true })
  const fields = data.slice(1).map(([field]) => field!)
  for (const [i, payload] of payloads.entries()) {
    assert.ok(fields[i]!.startsWith("'"), JSON.stringify(payload))
    assert.ok(fields[i]!.endsWith(payload.slice(-3)), JSON.stringify(payload))
  }
  assert.deepEqual(fields.slice(60), ['a=b', "it's", 'x-1'])
})
