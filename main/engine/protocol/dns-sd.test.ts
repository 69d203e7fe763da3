import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instanceOf, serviceTypeOf, txtPairs } from './dns-sd.ts'
import { LABEL_DOT } from './dns-wire.ts'

const strings = (...texts: (string | Buffer)[]) => texts.map((t) => Buffer.from(t as string))

test('an instance is all before its type, dots included', () => {
  assert.deepEqual(instanceOf(`70-35-60-63${LABEL_DOT}1 Living Room._airplay._tcp.local`), {
    name: '70-35-60-63.1 Living Room',
    type: '_airplay._tcp',
  })
  assert.deepEqual(instanceOf('a._tcp._sub._http._TCP.local')?.type, '_http._tcp')
  for (const none of ['_http._tcp.local', 'x.local', 'x._http.local', 'x._http._tcp.example', ''])
    assert.equal(instanceOf(none), null)
})

test('service types, also those longer than the RFC allows', () => {
  assert.equal(serviceTypeOf('_IPP._tcp.local'), '_ipp._tcp')
  assert.equal(serviceTypeOf('_androidtvremote2._tcp.local'), '_androidtvremote2._tcp')
  for (const none of [
    '_not a type.local',
    '_x._sctp.local',
    `_${'x'.repeat(40)}._tcp.local`,
    '\ufffd._tcp.local',
  ])
    assert.equal(serviceTypeOf(none), null)
})

test('TXT: keys without case, first wins, values from the first equals sign on', () => {
  assert.deepEqual(
    txtPairs(strings('usb_MFG=Brother', 'USB_mfg=Other', 'note=', 'a=b=c', 'IC-3115W Camera', '=nokey', '')),
    { usb_mfg: 'Brother', note: '', a: 'b=c', 'ic-3115w camera': '' },
  )
})

test('TXT: binary values are hex, text is cleaned, property names are keys', () => {
  const pairs = txtPairs([
    Buffer.concat([Buffer.from('xp='), Buffer.from([0xff, 0xfe, 0, 0x80])]),
    Buffer.from('n=a\u202eb\nc'),
    Buffer.from('__proto__=x'),
    Buffer.concat([Buffer.from([0xff]), Buffer.from('k=v')]),
  ])
  assert.equal(pairs.xp, 'fffe0080')
  assert.equal(pairs.n, 'ab c')
  assert.equal(Object.getOwnPropertyDescriptor(pairs, '__proto__')?.value, 'x')
  assert.equal(Object.keys(pairs).length, 3)
})
