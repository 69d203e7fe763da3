import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ask } from '../../../shared/model/ask.ts'
import { ASK_ROWS } from './ask-kinds.ts'

test('an SNMP question carries the community it was given, in both versions, else `public`', () => {
  const ask = { kind: 'snmp', ip: '127.0.0.2', port: 161, reason: 'prints' } as const
  const said = (community?: string) =>
    ASK_ROWS.snmp
      .questions({ ...ask, ...(community !== undefined && { community }) })
      .map((bytes) => Buffer.from(bytes!).toString('latin1'))
  assert.equal(said().length, 2)
  assert.ok(said().every((datagram) => datagram.includes('public')))
  assert.ok(said('attic').every((datagram) => datagram.includes('attic') && !datagram.includes('public')))
})

test('an SNMP answer counts only with the number its question had, which no other address is told', () => {
  const ask = {
    kind: 'snmp',
    ip: '127.0.0.2',
    port: 161,
    reason: 'prints',
    oids: ['1.3.6.1.2.1.1.1.0'],
  } as const
  /** What an agent makes of a question: the same, as a response, with a text in the place of the null. */
  const answerTo = (asked: Ask) => {
    const question = Buffer.from(ASK_ROWS.snmp.questions(asked)[0]!)
    const pdu = question.indexOf(0xa0)
    question[pdu] = 0xa2
    const text = Buffer.from('\x04\x02hp', 'latin1')
    const body = Buffer.concat([question.subarray(0, -2), text])
    // The lengths of all that the text lies in grow by its two octets.
    for (const at of [1, pdu + 1, body.length - 17, body.length - 15]) body[at] = body[at]! + 2
    const observed = ASK_ROWS.snmp.observe({ body }, ask)
    return observed?.via === 'snmp' ? Object.values(observed.variables) : null
  }
  assert.deepEqual(answerTo(ask), ['hp'])
  assert.equal(answerTo({ ...ask, ip: '127.0.0.3' }), null)
})
