import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ContactCount } from './contact-count.ts'

/** As the ledger numbers the contacts of a client with destinations. */
const contacts = (client: number, from: number, until: number) =>
  Array.from({ length: until - from }, (_, n) => client * 2 ** 32 + from + n)

test('each contact counts once, in whatever batches it comes', () => {
  const count = new ContactCount()
  for (const client of [1, 2, 65_000, 2_000_000]) count.add(contacts(client, 1, 3001))
  assert.equal(count.size, 12_000)
  count.add(contacts(2, 2001, 4001))
  count.add(contacts(1, 1, 3001))
  assert.equal(count.size, 13_000)
})

test('contacts past half a million are not told apart', () => {
  const count = new ContactCount()
  for (let client = 1; client <= 6; client++) count.add(contacts(client, 1, 100_001))
  assert.equal(count.size, 500_000)
})
