import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inPlainWords } from '../../../shared/i18n/plain-words.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { demoTimeline } from '../demo/home.ts'
import { createJudge } from './judge.ts'
import { feed } from './testing/story.ts'

const judge = createJudge()
const told = new Map<string, Warning>()
for (const event of demoTimeline(Date.UTC(2026, 10, 22)))
  for (const warning of feed(judge, event)) told.set(warning.id, warning)

test('what a warning says in English is what its sentences say, piece by piece', () => {
  assert.ok(told.size > 20)
  for (const { said, title, explanation, advice, evidence } of told.values()) {
    assert.equal(inPlainWords(said!.title), title)
    assert.equal(said!.explanation.map(inPlainWords).join(' '), explanation)
    assert.deepEqual(said!.advice.map(inPlainWords), advice)
    for (const ground of evidence) assert.equal(inPlainWords(ground.said!), ground.text)
  }
})

test('what strangers wrote is cleaned wherever a sentence carries it', () => {
  const warning = createJudge()
  const look = (day: number, name: string) => ({
    at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    type: 'sighting' as const,
    device: { mac: `00:1b:21:00:00:0${day % 10}` },
    via: 'http' as const,
    facts: { name },
  })
  feed(warning, look(1, 'First'))
  const [said] = feed(warning, look(19, 'Evil\u202e\u0007 lamp'))
  assert.deepEqual(said?.said?.title.values, { name: 'Evil lamp' })
})
