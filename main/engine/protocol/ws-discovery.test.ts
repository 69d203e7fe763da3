import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseProbeMatches, wsdProbe } from './ws-discovery.ts'

const answer = (match: string) =>
  Buffer.from(
    `<?xml version="1.0"?><s:Envelope xmlns:s="x" xmlns:d="y"><s:Body><d:ProbeMatches>${match}</d:ProbeMatches></s:Body></s:Envelope>`,
  )

test('types and scopes of an answer, whatever the prefixes', () => {
  const bytes = answer(
    '<d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>' +
      '<d:Scopes>\n onvif://www.onvif.org/hardware/C1 onvif://www.onvif.org/name/A&amp;B </d:Scopes></d:ProbeMatch>',
  )
  assert.deepEqual(parseProbeMatches(bytes), {
    types: ['dn:NetworkVideoTransmitter', 'tds:Device'],
    scopes: ['onvif://www.onvif.org/hardware/C1', 'onvif://www.onvif.org/name/A&B'],
  })
})

const REFUSED: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['our own probe', Buffer.from(wsdProbe('1'))],
  ['no match', answer('')],
  [
    'a document type',
    Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><ProbeMatches><ProbeMatch/></ProbeMatches>'),
  ],
  ['too large', answer(`<d:ProbeMatch><d:Types>${'x '.repeat(9_000)}</d:Types></d:ProbeMatch>`)],
  ['noise', Buffer.from([0xff, 0, 0x3c, 0x3c])],
]
for (const [what, bytes] of REFUSED)
  test(`refused: ${what}`, () => assert.equal(parseProbeMatches(bytes), null))
