import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeliveryForm, EMPTY, statedDelivery } from './stated-delivery.ts'

const filled = (part: Partial<DeliveryForm>): DeliveryForm => ({ ...EMPTY, ...part })

test('what is secret of a web address is kept apart from the place', () => {
  const hook = statedDelivery(
    filled({ address: ' https://example.org/hooks/s3cret?k=1 ', password: 't0ken' }),
  )
  assert.deepEqual(hook?.delivery.place, { kind: 'webhook', origin: 'https://example.org' })
  assert.deepEqual(hook.secret, { path: '/hooks/s3cret?k=1', password: 't0ken', ca: null })
  const topic = statedDelivery(filled({ kind: 'ntfy', address: 'https://ntfy.example/my-topic' }))
  assert.equal(topic?.secret.path, 'my-topic')
})

test('a server gets the usual port of its encryption', () => {
  for (const [part, port] of [
    [{ kind: 'mqtt' }, 8883],
    [{ kind: 'mqtt', tls: false, atHome: true }, 1883],
    [{ kind: 'email' }, 465],
    [{ kind: 'email', protection: 'starttls' }, 587],
    [{ kind: 'email', port: '2525' }, 2525],
  ] as const) {
    const stated = statedDelivery(
      filled({ host: 'server.example', from: 'a@b.example', to: 'c@d.example', ...part }),
    )
    assert.ok(stated && 'port' in stated.delivery.place)
    assert.equal(stated.delivery.place.port, port)
  }
})

test('a form that lacks something states nothing', () => {
  for (const part of [
    { address: 'example.org' },
    { address: 'https://anna:pw@example.org/' },
    { address: 'http://example.org/' },
    { kind: 'ntfy', address: 'https://ntfy.example/' },
    { kind: 'ntfy', address: 'https://ntfy.example/a/b' },
    { kind: 'mqtt' },
    { kind: 'mqtt', host: 'broker.example', port: 'x' },
    { kind: 'mqtt', host: 'broker.example', tls: false },
    { kind: 'email', host: 'mail.example', from: 'a@b.example' },
    { address: 'https://example.org/', severities: [] },
  ] as const satisfies Partial<DeliveryForm>[])
    assert.equal(statedDelivery(filled({ ...part })), null, JSON.stringify(part))
})
