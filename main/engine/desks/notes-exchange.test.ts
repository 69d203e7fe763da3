import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import type { SharedNote } from '../../../shared/model/notes-exchange.ts'
import { newNotesKey, openNotes, sealNotes } from './notes-exchange.ts'

const NOTE: SharedNote = {
  vendor: 'Quillmark',
  model: 'Q1',
  firmwareFrom: '1.0',
  firmwareTo: '2.0',
  day: '2026-03-08',
  effects: ['supply-refused'],
}
const refused = (text: string) =>
  assert.throws(
    () => openNotes(text, 'friend.json'),
    (e) => e instanceof Fault && e.code === 'bad-input' && e.message.startsWith('friend.json was not taken'),
  )

test('a sealed file opens again, under the same pseudonym each time', () => {
  const key = newNotesKey()
  const first = openNotes(sealNotes([NOTE], key, '2026-11-22'), 'a')
  const second = openNotes(sealNotes([], key, '2026-11-23'), 'b')
  assert.deepEqual(first.notes, [NOTE])
  assert.equal(first.publicKey, second.publicKey)
  assert.notEqual(openNotes(sealNotes([NOTE], newNotesKey(), '2026-11-22'), 'c').publicKey, first.publicKey)
})

test('the file holds nothing but what its owner reviewed', () => {
  const file = JSON.parse(sealNotes([NOTE], newNotesKey(), '2026-11-22')) as Record<string, unknown>
  assert.deepEqual(Object.keys(file), ['format', 'madeOn', 'notes', 'publicKey', 'signature'])
  assert.deepEqual(file.notes, [NOTE])
})

test('a changed, foreign, oversized or broken file is refused', () => {
  const file = sealNotes([NOTE], newNotesKey(), '2026-11-22')
  refused(file.replace('"2.0"', '"2.1"'))
  refused(file.replace('"notes"', '"owner": "Anna", "notes"'))
  refused(file.slice(0, -20))
  refused(JSON.stringify({ ...(JSON.parse(file) as object), publicKey: 'A'.repeat(60) }))
  refused(' '.repeat(4_000_001))
  refused('[]')
})
