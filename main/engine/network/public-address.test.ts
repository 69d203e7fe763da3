import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOutside, isPublicAddress } from './public-address.ts'

const INSIDE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.178.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.251',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::fb',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  '3fff::1',
  'localhost',
  '',
  '127.1',
  '0177.0.0.1',
  '2130706433',
]
const OUT = ['8.8.8.8', '9.255.255.255', '11.0.0.1', '172.15.255.255', '172.32.0.1', '2606:4700::1111']

for (const ip of INSIDE)
  test(`${JSON.stringify(ip)} is no place on the internet`, () => {
    assert.equal(isPublicAddress(ip), false)
    assert.equal(isOutside(ip), false)
  })

for (const ip of OUT) test(`${ip} is a place on the internet`, () => assert.equal(isPublicAddress(ip), true))
