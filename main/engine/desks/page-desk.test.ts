import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault, type FaultCode } from '../../../shared/fault.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { homeAt } from '../testing/home-at.ts'
import { RECORDED_PAGES } from '../testing/recorded-network.ts'

/** Pages and the ledger's answers as notes, through the engine over a real ledger and an invented web. */

const LEDGER_URL = 'https://ledger.example/65521/32769/110'
const code = (expected: FaultCode) => (error: unknown) => error instanceof Fault && error.code === expected

function home() {
  const { engine } = homeAt(Date.parse('2026-06-01T00:00:00Z'))
  const see = (at: string, firmware: string): string =>
    engine.record([
      {
        at: `2026-${at}T08:00:00Z`,
        type: 'sighting',
        device: { mac: '00:00:5e:00:53:01' },
        via: 'http',
        facts: { vendor: 'Pell', model: 'P1', firmware },
      } as TimelineEvent,
    ])[0]!.deviceId!
  const id = see('01-01', '1.9')
  see('02-01', '1.10')
  return { engine, verdict: () => engine.device(id).firmware[0]!.change! }
}
const wanted = { vendor: 'Pell', model: 'P1', firmware: '1.10' }

test('a fetched page is an announcement with its address, and its topics are flagged', async () => {
  const { engine, verdict } = home()
  engine.consentToPages('pell.example', true)
  await engine.fetchNotes({ ...wanted, url: 'https://pell.example/notes' })
  assert.equal(verdict().verdict, 'announced')
  assert.deepEqual(verdict().topics, ['supplies', 'removal'])
  assert.equal(verdict().notes?.url, 'https://pell.example/notes')
})

test('a page on something else, or without words of its own, is no announcement', async () => {
  const { engine, verdict } = home()
  engine.consentToPages('pell.example', true)
  for (const page of ['shop', 'empty'])
    await assert.rejects(
      engine.fetchNotes({ ...wanted, url: `https://pell.example/${page}` }),
      code('bad-input'),
    )
  assert.equal(verdict().verdict, 'not-searched')
  assert.deepEqual(
    engine.conduct().hosts.map(({ host, count }) => [host, count]),
    [['pell.example', 2]],
  )
})

test('a host that does not answer is on the record too', async () => {
  const { engine } = home()
  engine.consentToPages('pell.example', true)
  await assert.rejects(engine.fetchNotes({ ...wanted, url: 'https://pell.example/gone' }), code('no-network'))
  assert.equal(engine.conduct().hosts.length, 1)
})

test('Matter’s ledger, fetched or pasted, leads to the notes and is vague by itself', async () => {
  const fetched = home()
  fetched.engine.consentToPages('ledger.example', true)
  await fetched.engine.fetchNotes({ ...wanted, url: LEDGER_URL })
  const pasted = home()
  pasted.engine.giveNotes({ ...wanted, text: RECORDED_PAGES[LEDGER_URL]!.text, url: null })
  for (const { verdict } of [fetched, pasted]) {
    assert.equal(verdict().verdict, 'vague')
    assert.equal(verdict().notes?.url, 'https://pell.example/notes')
  }
  pasted.engine.giveNotes({
    ...wanted,
    text: 'Fixes a rattle in the duplexer gears while printing at night.',
    url: null,
  })
  assert.equal(pasted.verdict().verdict, 'announced')
})

test('a ledger’s list is kept version by version, but not when it mixes products', () => {
  const { engine, verdict } = home()
  const { modelVersion } = JSON.parse(RECORDED_PAGES[LEDGER_URL]!.text)
  const earlier = { ...modelVersion, softwareVersion: 109, softwareVersionString: '1.9' }
  const mixed = JSON.stringify([modelVersion, { ...modelVersion, pid: 7 }])
  assert.throws(() => engine.giveNotes({ ...wanted, text: mixed, url: null }), code('bad-input'))
  engine.giveNotes({ ...wanted, text: JSON.stringify([earlier]), url: null })
  assert.equal(verdict().verdict, 'not-found')
  engine.giveNotes({
    ...wanted,
    text: JSON.stringify([earlier, { ...modelVersion, softwareVersionValid: false }]),
    url: null,
  })
  assert.equal(verdict().verdict, 'vague')
  assert.match(verdict().notes!.text, /invalid/)
})
