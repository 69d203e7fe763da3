import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from './text.ts'

const CASES: readonly (readonly [given: string, shown: string, why: string])[] = [
  ['Kitchen Speaker', 'Kitchen Speaker', 'plain text stays'],
  ['  Epson ET-2760 ', 'Epson ET-2760', 'blanks at the ends go'],
  ['a\u001b[31mred\u0007', 'a[31mred', 'terminal escapes lose their escape byte'],
  ['one\r\ntwo\tthree', 'one two three', 'line breaks and tabs become one blank'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe', 'right-to-left override'],
  ['pay\u200bpal\ufeff', 'paypal', 'zero-width characters'],
  ['x\u{e0041}\u{e0042}y', 'xy', 'tags block'],
  ['a\u3164\u115f\uffa0b\u034f', 'ab', 'letters that fill without being seen'],
  ['\ufff9Router\ufffanot\ufffb\u206a\u{e0101}', 'Routernot', 'annotations and format characters'],
  ['heart \u2764\ufe0f', 'heart \u2764\ufe0f', 'an emoji keeps its variation selector'],
  ['a\u2028b\u0085c', 'abc', 'separators of lines'],
  ['cafe\u0301', 'caf\u00e9', 'NFC'],
  ['\ud800lone', 'lone', 'a lone surrogate'],
  ['Живая колонка 客厅', 'Живая колонка 客厅', 'other scripts stay'],
  [`z${'\u0335'.repeat(40)}`, `z${'\u0335'.repeat(4)}`, 'stacked marks'],
]

for (const [given, shown, why] of CASES) test(why, () => assert.equal(clean(given), shown))

test('counts graphemes, not code units, and cuts between them', () => {
  const family = '👨‍👩‍👧'.replaceAll('\u200d', '')
  assert.equal(clean('👍🏽'.repeat(200)), '👍🏽'.repeat(128))
  assert.ok(clean(family.repeat(500)).length <= 128 * family.length)
  assert.equal(clean('a'.repeat(10_000)).length, 128)
  assert.equal(clean('a'.repeat(400), 256).length, 256)
})

test('cleaning twice changes nothing', () => {
  for (const [given] of CASES) assert.equal(clean(clean(given)), clean(given))
})
