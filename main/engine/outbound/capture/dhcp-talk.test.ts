import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CapturedStatement } from '../reader.ts'
import { DhcpTalk } from './dhcp-talk.ts'

const [DISCOVER, REQUEST, ACK, NAK] = [1, 3, 5, 6]
const PHONE = '02:00:5e:00:00:30'
const bytesOf = (ip: string) => Buffer.from(ip.split('.').map(Number))

interface Fields {
  mac?: string
  has?: string
  asks?: string
  given?: string
  name?: string
}

/** A message of the client, or of the server for the kinds only that one sends. */
function message(kind: number, { mac = PHONE, has, asks, given, name }: Fields = {}): Buffer {
  const b = Buffer.alloc(240)
  b.set([kind === ACK || kind === NAK ? 2 : 1, 1, 6])
  if (has) b.set(bytesOf(has), 12)
  if (given) b.set(bytesOf(given), 16)
  b.write(mac.replaceAll(':', ''), 28, 'hex')
  b.writeUInt32BE(0x63825363, 236)
  const option = (code: number, data: Buffer) => Buffer.concat([Buffer.from([code, data.length]), data])
  return Buffer.concat([
    b,
    option(53, Buffer.from([kind])),
    ...(asks ? [option(50, bytesOf(asks))] : []),
    ...(name ? [option(12, Buffer.from(name))] : []),
    Buffer.from([255]),
  ])
}

/** What is heard of messages a second apart, as `time address` with the name. */
function heardOf(messages: Buffer[], settle: (talk: DhcpTalk) => void): string[] {
  const heard: CapturedStatement[] = []
  const talk = new DhcpTalk((statement) => void heard.push(statement))
  for (const [n, bytes] of messages.entries()) talk.hear(bytes, n * 1000)
  settle(talk)
  return heard.map(
    ({ at, ip, observation: o }) => `${at / 1000} ${ip} ${o.via === 'dhcp' ? o.hostname : o.via}`,
  )
}

const atTheEnd = (talk: DhcpTalk) => talk.settle(false)

test('an address that is refused, aloud or in silence, was never had', () => {
  const again = [
    message(DISCOVER),
    message(REQUEST, { asks: '192.168.1.30', name: 'phone' }),
    message(ACK, { given: '192.168.1.30' }),
  ]
  const asked = message(REQUEST, { asks: '192.168.1.21', name: 'phone' })
  assert.deepEqual(heardOf([asked, message(NAK), ...again], atTheEnd), ['4 192.168.1.30 phone'])
  assert.deepEqual(heardOf([asked, ...again], atTheEnd), ['3 192.168.1.30 phone'])
})

test('an address counts as had where the answer was not captured, and nothing refused it', () => {
  const asked = message(REQUEST, { asks: '192.168.1.21', name: 'tv' })
  assert.deepEqual(heardOf([asked], atTheEnd), ['0 192.168.1.21 tv'])
  assert.deepEqual(
    heardOf([asked], (talk) => talk.settle()),
    [],
  )
  const twice = (talk: DhcpTalk) => {
    talk.settle()
    talk.settle()
  }
  assert.deepEqual(heardOf([asked], twice), ['0 192.168.1.21 tv'])
})

test('who renews an address has it already; the same is told again only after another had it', () => {
  const tv = message(REQUEST, { has: '192.168.1.21', name: 'tv' })
  const lamp = message(REQUEST, { mac: '02:00:5e:00:00:31', has: '192.168.1.21', name: 'lamp' })
  assert.deepEqual(heardOf([tv, tv, lamp, tv], atTheEnd), [
    '0 192.168.1.21 tv',
    '2 192.168.1.21 lamp',
    '3 192.168.1.21 tv',
  ])
})

test('what is no such message is left out', () => {
  const good = message(REQUEST, { has: '192.168.1.21', name: 'tv' })
  for (const length of [0, 100, 243]) assert.deepEqual(heardOf([good.subarray(0, length)], atTheEnd), [])
  assert.deepEqual(
    heardOf([message(REQUEST, { has: '192.168.1.21', mac: '00:00:00:00:00:00' })], atTheEnd),
    [],
  )
})
