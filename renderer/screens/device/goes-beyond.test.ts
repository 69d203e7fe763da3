import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Destination, HouseRules } from '../../../shared/model/house-rules.ts'
import { goesBeyond } from './goes-beyond.ts'

const to = (host: string, part: Partial<Destination> = {}): Destination => ({
  host,
  port: null,
  protocol: null,
  ...part,
})
const rules = (destinations: Destination[], localNetwork = false): HouseRules => ({
  confirmedAt: null,
  destinations,
  localNetwork,
})

const CASES = [
  { why: 'the same', wider: rules([to('a.example')]), narrower: rules([to('a.example')]), beyond: false },
  { why: 'fewer', wider: rules([]), narrower: rules([to('a.example')], true), beyond: false },
  { why: 'one more', wider: rules([to('b.example')]), narrower: rules([to('a.example')]), beyond: true },
  {
    why: 'any port instead of one',
    wider: rules([to('a.example')]),
    narrower: rules([to('a.example', { port: 443, protocol: 'tcp' })]),
    beyond: true,
  },
  {
    why: 'one port instead of any',
    wider: rules([to('a.example', { port: 443, protocol: 'tcp' })]),
    narrower: rules([to('a.example')]),
    beyond: false,
  },
  { why: 'the home too', wider: rules([], true), narrower: rules([]), beyond: true },
]

for (const { why, wider, narrower, beyond } of CASES)
  test(`${why} goes ${beyond ? '' : 'not '}beyond`, () => {
    assert.equal(goesBeyond(wider, narrower), beyond)
  })
