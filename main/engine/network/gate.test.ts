import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { type GateRefusal, gate } from './gate.ts'

const nic: NetworkInterface = {
  name: 'home0',
  address: '192.0.2.10',
  cidr: '192.0.2.0/24',
  mac: '02:00:00:00:00:01',
  kind: 'ethernet',
  address6: ['fe80::10', 'fd77::10'],
}
const SOURCE = '192.0.2.20'

const PASS = [
  'http://192.0.2.20/',
  'http://192.0.2.20:49152/rootDesc.xml',
  'HTTP://192.0.2.20:80/d.xml?id=1',
  'https://192.0.2.20/d.xml',
  'http://3221226004/same-address-as-one-number',
  'http://0xC0.0.2.024/octal-and-hexadecimal',
  'http://192.0.532/three-parts',
  'http:\\\\192.0.2.20\\d.xml',
  ' http://192.0.2.20/blanks ',
  'http://１９２.0.2.20/full-width-digits',
  'http://192.0.2.20/../../../etc/passwd',
  'http://192.0.2.20:65535/x',
]
for (const url of PASS)
  test(`passes: ${url}`, () => {
    const verdict = gate(url, SOURCE, nic)
    assert.ok('url' in verdict, JSON.stringify(verdict))
    assert.equal(verdict.url.hostname, SOURCE)
  })

test('an IPv6 source may be fetched in any spelling of its address', () => {
  for (const url of ['http://[fd77::20]:80/x', 'http://[FD77:0:0:0::0020]/x'])
    assert.ok('url' in gate(url, 'fd77::20', nic), url)
})

const other = (...hosts: string[]) =>
  hosts.map((host) => [`http://${host}/x`, 'gate: points to another host'] as const)

const REFUSED: readonly (readonly [url: string, why: GateRefusal])[] = [
  ...other(
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:192.0.2.20]',
    '[64:ff9b::192.0.2.20]',
    'localhost',
    'LOCALHOST.',
    'printer.local',
    '192.0.2.1',
    '192.0.2.10',
    '192.0.2.255',
    '192.0.2.0',
    '192.0.2.20.example.com',
    '192.0.2.20.nip.io',
    '203.0.113.9',
    '169.254.169.254',
    '0xa9fea9fe',
    '10.0.0.1',
    '255.255.255.255',
    '224.0.0.251',
    '239.255.255.250:1900',
    '１２７.0.0.1',
    '127。0。0。1',
    '[fd77::20]',
    '[fe80::20]',
    'ⓔxample.com',
  ),
  ['http://192.0.2.20@127.0.0.1/x', 'gate: credentials in the URL'],
  ['http://user@192.0.2.20/', 'gate: credentials in the URL'],
  ['http://user:password@192.0.2.20/', 'gate: credentials in the URL'],
  ['http://:password@192.0.2.20/', 'gate: credentials in the URL'],
  ['http://127.0.0.1#@192.0.2.20/', 'gate: points to another host'],
  ['http://127.0.0.1?@192.0.2.20/', 'gate: points to another host'],
  ['ftp://192.0.2.20/', 'gate: not http'],
  ['file:///etc/passwd', 'gate: not http'],
  ['javascript:alert(1)', 'gate: not http'],
  ['data:text/xml,<root/>', 'gate: not http'],
  ['smb://192.0.2.20/share', 'gate: not http'],
  ['ms-msdt:/id', 'gate: not http'],
  ['gopher://192.0.2.20:70/', 'gate: not http'],
  ['ws://192.0.2.20/', 'gate: not http'],
  ['yeelight://192.0.2.20:55443', 'gate: not http'],
  ['', 'gate: not a URL'],
  ['/relative.xml', 'gate: not a URL'],
  ['//192.0.2.20/x', 'gate: not a URL'],
  ['http://', 'gate: not a URL'],
  ['http://[::1/bad', 'gate: not a URL'],
  ['http://192.0.2.20:99999/', 'gate: not a URL'],
  ['http://192.0.2.20:-1/', 'gate: not a URL'],
  ['http://192.0.2.256/', 'gate: not a URL'],
  ['http://1.2.3.4.5/', 'gate: not a URL'],
  ['http://192.0.2.20:0/', 'gate: port not allowed'],
  ...[
    1, 7, 9, 22, 23, 25, 53, 110, 139, 143, 389, 465, 514, 587, 636, 993, 2049, 5060, 6000, 6667, 10080,
  ].map((port) => [`http://192.0.2.20:${port}/`, 'gate: port not allowed'] as const),
  [`http://192.0.2.20/${'a'.repeat(600)}`, 'gate: path too long'],
  [`http://192.0.2.20/${'a'.repeat(8_000)}`, 'gate: path too long'],
  [`http://192.0.2.20/?${'a'.repeat(65)}`, 'gate: path too long'],
  [
    'http://192.0.2.20/reboot?confirm=yes&session=0123456789012345678901234567890123456789012345',
    'gate: path too long',
  ],
]
for (const [url, why] of REFUSED)
  test(`${why}: ${url.slice(0, 60)}`, () => assert.deepEqual(gate(url, SOURCE, nic), { refused: why }))

test('what this machine, another network or a broadcast address states is never fetched', () => {
  for (const ip of ['192.0.2.10', '192.0.2.255', '198.51.100.7', '127.0.0.1', 'fd78::1'])
    assert.deepEqual(gate(`http://${ip.includes(':') ? `[${ip}]` : ip}/x`, ip, nic), {
      refused: 'gate: outside the chosen network',
    })
})

test('a decoded line break or another host after it changes nothing', () => {
  const verdict = gate('http://192.0.2.20/a\r\nHost: 127.0.0.1', SOURCE, nic)
  assert.equal('url' in verdict && verdict.url.href, 'http://192.0.2.20/aHost:%20127.0.0.1')
})
