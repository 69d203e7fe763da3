import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change, FirmwareChange } from '../../../shared/model/change.ts'
import { createTranslator } from '../../i18n.ts'
import { changeText } from './change-words.ts'

const { t } = createTranslator()
/** Noon, so that the day is the same wherever this runs. */
const change = (key: string, from: Change['from'], to: Change['to'], last = '2026-05-03T12:00'): Change => ({
  deviceId: 'd-1',
  key,
  from,
  to,
  lastSeenOld: new Date(last).toISOString(),
  firstSeenNew: new Date('2026-05-05T12:00').toISOString(),
})
const judged = (verdict: FirmwareChange['verdict'], topics: FirmwareChange['topics']): FirmwareChange => ({
  from: '',
  lastSeenOld: '',
  step: 'newer',
  verdict,
  topics,
  notes: null,
})
const told = (one: Change, firmware: FirmwareChange | null = null) =>
  changeText({ ...one, firmware }, t, 'en-GB')

test('a firmware change is told with its interval, its verdict and what the notes speak of', () => {
  const update = change('firmware', '3.31', '3.34')
  assert.equal(told(update), 'Firmware went from 3.31 to 3.34 between 3 May and 5 May 2026')
  assert.equal(
    told(update, judged('announced', ['supplies', 'data'])),
    'Firmware went from 3.31 to 3.34 between 3 May and 5 May 2026; announced, the notes speak of supplies and data',
  )
  assert.match(told(update, judged('not-searched', [])), /; nobody has looked for an announcement yet$/)
})

test('an interval of one day is a day, and one over New Year says both years', () => {
  assert.match(told(change('firmware', '1', '2', '2026-05-05T09:00')), / on 5 May 2026$/)
  assert.match(told(change('firmware', '1', '2', '2025-12-30T09:00')), /between 30 Dec 2025 and 5 May 2026$/)
})

test('a service that moved and any other fact are told in words', () => {
  assert.equal(
    told(change('service._ipp._tcp', 631, 8631)),
    'IPP moved from port 631 to port 8631 between 3 May and 5 May 2026',
  )
  assert.equal(
    told(change('kind', 'nas', 'server')),
    'Kind was Network storage and is Server, changed between 3 May and 5 May 2026',
  )
  assert.equal(
    told(change('serial', 'A1', 'B2', '2026-05-05T11:00')),
    'Serial number was A1 and is B2, changed on 5 May 2026',
  )
})
