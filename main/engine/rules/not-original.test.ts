import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOT_ORIGINAL_EXAMPLES, notOriginalWords } from './not-original.ts'

for (const { language, example } of NOT_ORIGINAL_EXAMPLES)
  test(`a printer that speaks ${language} says a supply is not the maker’s own`, () => {
    assert.equal(notOriginalWords(example), example)
  })

test('an ordinary name, and a supply that merely does not fit, say nothing of the maker', () => {
  for (const text of [
    'Black Cartridge',
    'Original HP toner',
    'The cartridge is not compatible.',
    'Incompatible toner',
  ])
    assert.equal(notOriginalWords(text), null, text)
})
