import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WebFrameMain } from 'electron'
import { isTrustedSender } from './sender-check.ts'

const top = { parent: null, origin: 'app://bundle' } as WebFrameMain
const senders = [
  { who: 'our page', frame: top, trusted: true },
  { who: 'a frame that is gone', frame: null, trusted: false },
  { who: 'a frame inside our page', frame: { parent: top, origin: 'app://bundle' }, trusted: false },
  { who: 'another host of our scheme', frame: { parent: null, origin: 'app://elsewhere' }, trusted: false },
  { who: 'a web page', frame: { parent: null, origin: 'https://bundle' }, trusted: false },
  { who: 'an opaque origin', frame: { parent: null, origin: 'null' }, trusted: false },
]

for (const { who, frame, trusted } of senders)
  test(`${who} is ${trusted ? '' : 'not '}trusted`, () => {
    assert.equal(isTrustedSender(frame), trusted)
  })
