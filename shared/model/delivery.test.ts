import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeliveryPlace, isSameServer } from './delivery.ts'

const BROKER = {
  kind: 'mqtt',
  host: 'broker.example',
  port: 8883,
  tls: true,
  user: 'anna',
  discoveryPrefix: 'homeassistant',
} as const
const MAIL: DeliveryPlace & { kind: 'email' } = {
  kind: 'email',
  host: 'mail.example',
  port: 465,
  protection: 'tls',
  user: 'anna',
  from: 'a@b.example',
  to: ['c@d.example'],
}

/** What may change while what is secret stays, and what may not. */
const CASES: [same: boolean, one: DeliveryPlace, other: DeliveryPlace][] = [
  [true, BROKER, { ...BROKER, discoveryPrefix: 'other' }],
  [false, BROKER, { ...BROKER, host: 'evil.example' }],
  [false, BROKER, { ...BROKER, port: 1883 }],
  [false, BROKER, { ...BROKER, tls: false }],
  [false, BROKER, { ...BROKER, user: null }],
  [true, MAIL, { ...MAIL, to: ['e@f.example'], from: 'g@h.example' }],
  [false, MAIL, { ...MAIL, protection: 'none' }],
  [false, { kind: 'webhook', origin: 'https://a.example' }, { kind: 'webhook', origin: 'http://a.example' }],
  [false, { kind: 'webhook', origin: 'https://a.example' }, { kind: 'ntfy', origin: 'https://a.example' }],
]
for (const [same, one, other] of CASES)
  test(`${JSON.stringify(other)} is ${same ? 'the same server' : 'another server'}`, () => {
    assert.equal(isSameServer({ place: one, atHome: true }, { place: other, atHome: true }), same)
  })

test('a place at home is another than one of that name elsewhere', () => {
  assert.equal(isSameServer({ place: BROKER, atHome: true }, { place: BROKER, atHome: false }), false)
})
