import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeMqttVersion, encodeMqttVersionQuestion } from './mqtt.ts'
import { encodeUtf8, hex } from './utf8.ts'

const CONNACK = [0x20, 2, 0, 0]
const SUBACK = [0x90, 3, 0, 1, 0]
const published = (topic: string, payload: string) => {
  const body = [0, topic.length, ...encodeUtf8(topic), ...encodeUtf8(payload)]
  return [0x31, body.length, ...body]
}
const answer = (...packets: number[][]) => Uint8Array.from(packets.flat())

test('asks without a name, a password or a word published', () => {
  assert.equal(
    hex(encodeMqttVersionQuestion()),
    '100c00044d5154540402000a0000821800010013245359532f62726f6b65722f76657273696f6e00',
  )
})

test('reads the version among other packets, and waits until it is whole', () => {
  const whole = answer(
    CONNACK,
    SUBACK,
    published('$SYS/other', 'x'),
    published('$SYS/broker/version', 'mosquitto version 2.0.18'),
  )
  assert.equal(decodeMqttVersion(whole), 'mosquitto version 2.0.18')
  for (let cut = 0; cut < whole.length; cut++) assert.equal(decodeMqttVersion(whole.slice(0, cut)), null)
})

test('takes a broker that wants a login, and whoever speaks otherwise, as refusing', () => {
  assert.equal(decodeMqttVersion(answer([0x20, 2, 0, 5])), 'refused')
  assert.equal(decodeMqttVersion(encodeUtf8('HTTP/1.1 400 Bad Request\r\n')), 'refused')
  assert.equal(decodeMqttVersion(answer([0x20, 0xff, 0xff, 0xff, 0xff, 1])), 'refused')
  assert.equal(decodeMqttVersion(new Uint8Array(5_000)), 'refused')
})
