import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatIPv4,
  hostsOf,
  isHostOf,
  isLinkLocal,
  macInAddress,
  parseIPv4,
  parseIPv6,
  parseSubnet,
  sameLink6,
  withoutZone,
} from './ip-address.ts'

test('IPv4 literals are four decimal octets and nothing else', () => {
  assert.equal(parseIPv4('192.168.1.10'), 3232235786)
  assert.equal(formatIPv4(3232235786), '192.168.1.10')
  for (const none of ['0177.0.0.1', '1.2.3', '256.1.1.1', '1.2.3.4.5', '0x7f.0.0.1', ' 1.2.3.4', ''])
    assert.equal(parseIPv4(none), null, none)
})

test('a subnet holds its hosts, not its own nor its broadcast address', () => {
  const net = parseSubnet('10.77.0.2/24')!
  assert.deepEqual([isHostOf(net, '10.77.0.1'), isHostOf(net, '10.77.0.254')], [true, true])
  for (const outside of ['10.77.0.0', '10.77.0.255', '10.77.1.1', '::1', 'x'])
    assert.equal(isHostOf(net, outside), false, outside)
  assert.equal([...hostsOf(net)].length, 254)
  assert.deepEqual([...hostsOf(parseSubnet('10.0.0.0/30')!)], ['10.0.0.1', '10.0.0.2'])
  assert.deepEqual([...hostsOf(parseSubnet('10.0.0.4/31')!)], ['10.0.0.4', '10.0.0.5'])
  for (const none of ['10.0.0.0', '10.0.0.0/33', 'x/8', '10.0.0.0/']) assert.equal(parseSubnet(none), null)
})

test('IPv6 literals', () => {
  assert.deepEqual(parseIPv6('fd77::2'), [0xfd77, 0, 0, 0, 0, 0, 0, 2])
  assert.deepEqual(parseIPv6('::ffff:192.0.2.1'), [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x201])
  for (const none of ['1::2::3', '12345::', 'g::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '192.0.2.1'])
    assert.equal(parseIPv6(none), null, none)
  assert.equal(sameLink6('fd77::2', 'fd77:0:0:0:1::9'), true)
  assert.equal(sameLink6('fd77::2', 'fd77:0:0:1::9'), false)
  assert.equal(isLinkLocal('fe80::1'), true)
  assert.equal(isLinkLocal('febf::1'), true)
  assert.equal(isLinkLocal('fec0::1'), false)
  assert.equal(isLinkLocal('169.254.3.4'), true)
  assert.equal(withoutZone('fe80::1%eth0'), 'fe80::1')
})

test('the MAC in an address that was made of one', () => {
  assert.equal(macInAddress('fe80::211:32ff:fe46:12d1'), '00:11:32:46:12:d1')
  assert.equal(macInAddress('fd77::b622:ff:fe7e:4ed8'), 'b4:22:00:7e:4e:d8')
  for (const none of ['fe80::1', 'fd77::10', 'fe80::5d3c:91aa:27b0:11fe', '192.0.2.1', 'x'])
    assert.equal(macInAddress(none), null, none)
})
