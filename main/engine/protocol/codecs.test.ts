import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decodeHexSerial, parseDeviceId } from './ieee1284.ts'
import { attributeNames, decodeIpp, encodeGetPrinterAttributes } from './ipp.ts'
import { decodeKasa, encodeKasa, KASA_GET_SYSINFO } from './kasa.ts'
import { parsePjlId } from './pjl.ts'
import { decodeSnmp, encodeSnmpGet } from './snmp.ts'
import { parseUpnpDescription } from './upnp-description.ts'
import { decodeUtf8, encodeUtf8, hex } from './utf8.ts'
import { decodeEntities, findElement, parseXml, xmlText } from './xml.ts'

/** A small generator with a fixed seed: the same mutations at every run. */
function lcg(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0)
}

/** Hands `decode` `count` mutations of `good`: flipped, cut and stretched bytes. It may refuse, never throw. */
function fuzz(good: Uint8Array, count: number, decode: (bytes: Uint8Array) => unknown): void {
  const next = lcg(20260922)
  for (let round = 0; round < count; round++) {
    const bytes = good.slice(0, next() % 4 === 0 ? next() % (good.length + 1) : good.length)
    for (let flips = next() % 8; flips > 0 && bytes.length > 0; flips--)
      bytes[next() % bytes.length] = next() & 255
    decode(bytes)
  }
}

/** An IPP response: a printer group with texts, a number, a list and a collection (RFC 8010, 3.1). */
function ippResponse(): Uint8Array {
  const bytes: number[] = [2, 0, 0, 0, 0, 0, 0, 1, 0x04]
  const put = (tag: number, name: string, value: readonly number[]) =>
    bytes.push(tag, 0, name.length, ...encodeUtf8(name), value.length >> 8, value.length & 255, ...value)
  put(0x41, 'printer-make-and-model', [...encodeUtf8('Brother HL-L2350DW')])
  put(0x23, 'printer-state', [0, 0, 0, 5])
  put(0x44, 'printer-state-reasons', [...encodeUtf8('none')])
  put(0x44, '', [...encodeUtf8('toner-low-warning')])
  put(0x21, 'marker-levels', [255, 255, 255, 254])
  put(0x34, 'media-col', [])
  put(0x4a, '', [...encodeUtf8('x')])
  put(0x21, '', [0, 0, 0, 7])
  put(0x37, '', [])
  bytes.push(3)
  return Uint8Array.from(bytes)
}

describe('IPP', () => {
  test('decodes texts, numbers, lists and collections', () => {
    const response = decodeIpp(ippResponse())
    assert.deepEqual(
      { ...response?.attributes },
      {
        'printer-make-and-model': ['Brother HL-L2350DW'],
        'printer-state': [5],
        'printer-state-reasons': ['none', 'toner-low-warning'],
        'marker-levels': [-2],
        'media-col': [Object.assign(Object.create(null), { x: 7 })],
      },
    )
    assert.deepEqual(
      Object.keys(decodeIpp(ippResponse(), attributeNames(['printer-state']))?.attributes ?? {}),
      ['printer-state'],
    )
  })

  test('keeps what came before a cut and refuses what is too large or no IPP', () => {
    assert.deepEqual(decodeIpp(ippResponse().slice(0, 60))?.attributes['printer-make-and-model'], [
      'Brother HL-L2350DW',
    ])
    assert.equal(decodeIpp(new Uint8Array(70_000)), null)
    assert.equal(decodeIpp(encodeUtf8('HTTP/1.1 200 OK')), null)
  })

  test('bounds nesting: a thousand open collections end at the eighth', () => {
    const bytes: number[] = [2, 0, 0, 0, 0, 0, 0, 1, 4, 0x34, 0, 1, 97, 0, 0]
    for (let depth = 0; depth < 1000; depth++) bytes.push(0x4a, 0, 0, 0, 1, 97, 0x34, 0, 0, 0, 0)
    assert.ok(decodeIpp(Uint8Array.from(bytes)))
  })

  test('asks Get-Printer-Attributes in either version', () => {
    assert.equal(
      hex(encodeGetPrinterAttributes('ipp://192.0.2.1/ipp/print', 1, '1.1').slice(0, 8)),
      '0101000b00000001',
    )
    assert.equal(hex(encodeGetPrinterAttributes('ipp://192.0.2.1/ipp/print', 1).slice(0, 2)), '0200')
  })

  test('survives 20,000 mutations', () => fuzz(ippResponse(), 20_000, decodeIpp))
})

describe('SNMP', () => {
  /** A v2c response: sysDescr a text, sysObjectID an id, a counter, an object that is missing, and octets. */
  const response = (() => {
    const varbind = (oid: number[], tag: number, value: number[]) => {
      const inner = [6, oid.length, ...oid, tag, value.length, ...value]
      return [0x30, inner.length, ...inner]
    }
    const base = [0x2b, 6, 1, 2, 1, 1]
    const list = [
      ...varbind([...base, 1, 0], 4, [...encodeUtf8('HL-123')]),
      ...varbind([...base, 2, 0], 6, [0x2b, 6, 1, 4, 1, 0x8a, 0x40]),
      ...varbind([...base, 3, 0], 0x43, [1, 2, 3]),
      ...varbind([...base, 4, 0], 0x80, []),
      ...varbind([...base, 6, 0], 4, [0, 0x17, 0x88, 0xff, 1, 2]),
    ]
    const pdu = [2, 2, 0x48, 0x67, 2, 1, 0, 2, 1, 0, 0x30, list.length, ...list]
    const message = [2, 1, 1, 4, 6, ...encodeUtf8('public'), 0xa2, pdu.length, ...pdu]
    return Uint8Array.from([0x30, 0x81, message.length, ...message])
  })()

  test('decodes texts, ids, counters and binary; leaves missing objects out', () => {
    const decoded = decodeSnmp(response)
    assert.equal(decoded?.requestId, 0x4867)
    assert.deepEqual(
      { ...decoded?.variables },
      {
        '1.3.6.1.2.1.1.1.0': 'HL-123',
        '1.3.6.1.2.1.1.2.0': '1.3.6.1.4.1.1344',
        '1.3.6.1.2.1.1.3.0': 66051,
        '1.3.6.1.2.1.1.6.0': '001788ff0102',
      },
    )
  })

  test('a request reads and never writes, and its ids come back', () => {
    const request = encodeSnmpGet(['1.3.6.1.2.1.1.1.0', '1.3.6.1.4.1.2435.2.3.9'], 0x4867)
    const text = hex(request)
    assert.match(text, /a0/)
    assert.doesNotMatch(text, /a3..0202/)
    assert.match(text, /2b06010401930302030900?|2b06010401930302/)
    assert.equal(decodeSnmp(request), null)
  })

  test('survives the ten octets that loop forever elsewhere, and 20,000 mutations', () => {
    decodeSnmp(Uint8Array.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 2, 0x84, 0xff, 0xff]))
    fuzz(response, 20_000, decodeSnmp)
  })
})

describe('XML', () => {
  const description =
    '<?xml version="1.0"?><root xmlns="urn:Belkin:device-1-0"><device><manufacturer>Tom &amp; Co&#x2e;</manufacturer><modelName>A</modelName><modelName>B</modelName><serialNumber>00012</serialNumber><serviceList><service><serviceType>urn:a:service:b:1</serviceType></service></serviceList><deviceList><device><manufacturer>MiniUPnP</manufacturer></device></deviceList></device></root>'

  test('reads the root device only, keeps serials as text and decodes entities', () => {
    const fields = parseUpnpDescription(description)
    assert.deepEqual(
      { ...fields },
      { manufacturer: 'Tom & Co.', modelName: 'A', serialNumber: '00012', serviceTypes: 'urn:a:service:b:1' },
    )
  })

  test('refuses document types, entities, depth and width', () => {
    assert.equal(parseXml('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), null)
    assert.equal(parseXml(`${'<a>'.repeat(40)}${'</a>'.repeat(40)}`), null)
    assert.equal(parseXml(`<a>${'<b/>'.repeat(5000)}</a>`), null)
    assert.equal(parseXml(`<a>${'x'.repeat(300_000)}</a>`), null)
    assert.equal(parseUpnpDescription('<html><body>404</body></html>'), null)
  })

  test('finds by name and leaves unknown entities as they are', () => {
    const parsed = parseXml('<a><b><c>&bogus;&#0;&lt;</c></b></a>')
    assert.equal(xmlText(findElement(parsed ?? undefined, 'c')), '&bogus;&#0;<')
    assert.equal(decodeEntities('&#x1F600;'), '😀')
  })

  test('reads comments, CDATA, prefixes, quoted angle brackets, lists and documents cut short', () => {
    const read = (text: string) => JSON.parse(JSON.stringify(parseXml(text)))
    assert.deepEqual(read('<!-- <x> --><s:a x="1>2" y=\'"\'>\n <b><![CDATA[<i>]]></b><c/><b>2</b></s:a>'), {
      a: { b: ['<i>', '2'], c: '' },
    })
    assert.deepEqual(read('<a><b>1</b><c>half'), { a: { b: '1', c: '' } })
    assert.deepEqual(read('<a></stray><b>1</a><d/>'), { a: { b: '1' }, d: '' })
    assert.deepEqual(read('<a><iconList><icon><w/></icon></iconList><z>1</z></a>'), {
      a: { iconList: '<icon><w/></icon>', z: '1' },
    })
    for (const text of ['', 'no tag', '<', '<a', '<!-- open', '<a b="1']) assert.equal(parseXml(text), null)
    assert.equal(Object.getPrototypeOf(parseXml('<a><__proto__>1</__proto__></a>')?.a), null)
  })

  test('survives 3,000 mutations', () => {
    fuzz(encodeUtf8(description), 3_000, (bytes) => parseUpnpDescription(decodeUtf8(bytes)))
  })
})

describe('small grammars', () => {
  test('Kasa: what is encoded decodes, and a lie about it is refused', () => {
    assert.equal(decodeKasa(encodeKasa(KASA_GET_SYSINFO, true), true), KASA_GET_SYSINFO)
    assert.equal(decodeKasa(encodeKasa(KASA_GET_SYSINFO, false), false), KASA_GET_SYSINFO)
    assert.equal(decodeKasa(encodeUtf8('HTTP/1.1 400'), true), null)
  })

  test('IEEE 1284: long keys fold, the first wins, Epson’s hex serial is text', () => {
    assert.deepEqual(
      { ...parseDeviceId('MANUFACTURER:HP;MODEL:OfficeJet;MDL:other;SN:CN1;junk;:x;') },
      { MFG: 'HP', MDL: 'OfficeJet', SN: 'CN1' },
    )
    assert.equal(decodeHexSerial('583434593035343012'.slice(0, 16)), 'X44Y0540')
    assert.equal(decodeHexSerial('CN65N2JDJX0664'), 'CN65N2JDJX0664')
  })

  test('PJL: quotes and echo come off', () => {
    assert.equal(parsePjlId('@PJL INFO ID\r\n"HP LaserJet 4100 Series"\r\n\f'), 'HP LaserJet 4100 Series')
    assert.equal(parsePjlId('KM-5050'), 'KM-5050')
  })

  test('UTF-8 round-trips, and malformed bytes become U+FFFD', () => {
    for (const text of ['plain', 'Gerät 易展版 😀']) assert.equal(decodeUtf8(encodeUtf8(text)), text)
    assert.equal(decodeUtf8(Uint8Array.from([0xff, 0xc3, 0x41])), '\ufffd\ufffdA')
  })
})
