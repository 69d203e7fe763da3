import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Story } from '../rules/testing/story.ts'
import { contractEngine } from '../testing/contract-host.ts'

const plug = { vendor: 'Voltleaf', model: 'Plug 1', kind: 'plug' }

/** A plug that talked to its maker and one more for forty days. */
function home() {
  const engine = contractEngine()
  const story = new Story().sees(0, 1, plug)
  story.each(0.3, 40, 1, (day) =>
    story
      .contacts(day, 1, { host: 'api.voltleaf.example' })
      .contacts(day + 0.1, 1, { host: 'eu.nimbu.example' }),
  )
  engine.record(story.events())
  return { engine, id: engine.devices().value[0]!.id }
}

const strays = (host: string, day: number) => new Story().contacts(day, 1, { host }).events()
const broken = ({ engine }: ReturnType<typeof home>) =>
  engine
    .warnings({ all: true })
    .filter(({ kind }) => kind === 'house-rule-broken')
    .map(({ state }) => state)

test('rules are proposed, hold once confirmed, and what they allow or no longer forbid is settled', async () => {
  const at = home()
  const { engine, id } = at
  assert.equal(engine.houseRules.standing(id), null)
  const { rules, words } = engine.houseRules.propose(id)!
  assert.equal(rules.confirmedAt, null)
  assert.equal(words[0], 'may talk to its maker (voltleaf.example), name and time servers')
  engine.houseRules.confirm(id, rules)
  assert.ok(engine.houseRules.standing(id)!.rules.confirmedAt! > 0)
  engine.record(strays('in.else.example', 60))
  assert.deepEqual(broken(at), ['open'])
  const wider = {
    ...rules,
    destinations: [...rules.destinations, { ...rules.destinations[0]!, host: 'else.example' }],
  }
  engine.houseRules.confirm(id, wider)
  assert.deepEqual(broken(at), ['resolved'])
  engine.record(strays('in.third.example', 61))
  assert.deepEqual(broken(at).toSorted(), ['open', 'resolved'])
  engine.houseRules.withdraw(id)
  assert.equal(engine.houseRules.standing(id), null)
  assert.deepEqual(broken(at), ['resolved', 'resolved'])
  await engine.close()
})

test('rules go out as a MUD file and come back, in force only when confirmed', async () => {
  const { engine, id } = home()
  assert.throws(() => engine.houseRules.exportMud(id), { code: 'not-found' })
  const { rules } = engine.houseRules.propose(id)!
  engine.houseRules.confirm(id, rules)
  const text = engine.houseRules.exportMud(id)
  engine.houseRules.withdraw(id)
  const read = engine.houseRules.importMud(id, text)
  assert.deepEqual([read.rules.destinations, read.left], [rules.destinations, []])
  assert.equal(engine.houseRules.standing(id), null)
  await engine.close()
})

test('a stranger has no rules, and a broken file is refused in a sentence', async () => {
  const { engine, id } = home()
  for (const ask of [
    () => engine.houseRules.standing('d-absent'),
    () => engine.houseRules.propose('d-absent'),
    () => engine.houseRules.withdraw('d-absent'),
    () => engine.houseRules.exportMud('d-absent'),
    () => engine.houseRules.importMud('d-absent', '{}'),
  ])
    assert.throws(ask, { code: 'not-found' })
  assert.throws(() => engine.houseRules.importMud(id, '{"x":1}'), { code: 'bad-input' })
  await engine.close()
})
