import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SharedNote } from '../../../shared/model/notes-exchange.ts'
import { QUILLMARK_UPDATE } from '../testing/warnings.ts'
import { compareNotes, draftNotes } from './compare-notes.ts'

const change = (deviceId: string, parts: Partial<Parameters<typeof draftNotes>[0][number]> = {}) => ({
  deviceId,
  ...QUILLMARK_UPDATE,
  ...parts,
})

test('two devices of one model make one note, with what was held against the change', () => {
  const notes = draftNotes(
    [change('a', { at: '2026-03-10T00:00:00Z' }), change('b')],
    [{ deviceId: 'a', kind: 'supply-refused', to: '2.0' }],
    [],
  )
  assert.deepEqual(notes, [
    {
      vendor: 'Quillmark',
      model: 'Q1',
      firmwareFrom: '1.0',
      firmwareTo: '2.0',
      day: '2026-03-08',
      effects: ['supply-refused'],
    },
  ])
})

test('nothing personal leaves: a note with a name, a serial or an address in it is left out', () => {
  const personal = ['Anna', 'SN-44871']
  const changes = [
    change('a', { model: "Anna's printer" }),
    change('b', { to: '2.0 sn-44871' }),
    change('c', { model: 'Q1 02:00:5e:10:20:30' }),
    change('d', { vendor: null }),
  ]
  assert.deepEqual(draftNotes(changes, [], personal), [])
})

test('three of four homes saw the same, each home counted once', () => {
  const note = (effects: SharedNote['effects'], day = '2026-03-08'): SharedNote => ({
    vendor: 'quillmark',
    model: 'Q1',
    firmwareFrom: '1.0',
    firmwareTo: '2.0',
    day,
    effects,
  })
  const others = new Map([
    ['k1', [note(['supply-refused'], '2026-03-02'), note(['supply-refused'])]],
    ['k2', [note(['supply-refused'])]],
    ['k3', [note([])]],
  ])
  const [seen] = compareNotes([{ ...note(['supply-refused']), vendor: 'Quillmark' }], others)
  assert.deepEqual([seen!.homes, seen!.of, seen!.here, seen!.firstDay], [3, 4, true, '2026-03-02'])
})
