import assert from 'node:assert/strict'
import { test } from 'node:test'
import dnsPacket from 'dns-packet'
import { packQuery } from './query-packing.ts'

const types = Array.from({ length: 60 }, (_, i) => `_service-type-${i}._tcp.local`)

test('every question is asked exactly once, each datagram below an Ethernet frame', () => {
  const known = types.flatMap((name) =>
    Array.from({ length: 20 }, (_, i) => ({ name, data: `Device ${i} at home.${name}`, ttl: 4_000 })),
  )
  const packets = packQuery({
    family: 'IPv4',
    questions: types.map((name) => ({ name, type: 'PTR' })),
    known,
    unicast: true,
  })
  assert.deepEqual(
    packets.flatMap(({ questions }) => questions.map(({ name }) => name)),
    types,
  )
  for (const { questions, known: answers, unicast } of packets) {
    const bytes = dnsPacket.encode({
      type: 'query',
      questions,
      answers: answers.map((a) => ({ ...a, type: 'PTR' })),
    })
    assert.ok(bytes.length <= 1_450, `${bytes.length} bytes`)
    assert.ok(answers.every(({ name }) => questions.some((q) => q.name === name)))
    assert.equal(unicast, true)
  }
})

test('nothing to ask is no packet', () => {
  assert.deepEqual(packQuery({ family: 'IPv6', questions: [], known: [], unicast: false }), [])
})
