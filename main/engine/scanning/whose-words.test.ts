import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Heard, Observation } from '../../../shared/model/observation.ts'
import { identifyAddress } from '../identification/sightings.ts'
import { AddressClaims } from './address-claims.ts'
import { wordSorter } from './whose-words.ts'

const SPEAKER = '00:0e:58:00:00:20'
const THIEF = '02:9a:66:00:00:66'
const AT_HOME = '192.0.2.20'
const LAIR = '192.0.2.66'

const search = (firmware: string, uuid = 'RINCON_000E5800002001400'): Observation => ({
  via: 'ssdp',
  headers: {
    ST: 'upnp:rootdevice',
    USN: `uuid:${uuid}::upnp:rootdevice`,
    SERVER: `Linux UPnP/1.0 Sonos/${firmware} (ZPS18)`,
  },
})
const description = (firmware: string, more: Record<string, string> = {}): Observation => ({
  via: 'upnp',
  description: {
    manufacturer: 'Sonos, Inc.',
    modelName: 'Sonos One',
    modelNumber: 'S18',
    softwareVersion: firmware,
    UDN: 'uuid:RINCON_000E5800002001400',
    ...more,
  },
})

/** Who is said to have spoken, as `MAC@address: words`. */
function sorted(
  ip: string,
  table: readonly (readonly [ip: string, mac: string, at: number])[],
  words: readonly (readonly [ip: string, observation: Observation, link?: string | null])[],
): string[] {
  const claims = new AddressClaims()
  for (const [address, mac, at] of table) claims.note(address, mac, at)
  const heard = words.map(([address, observation, link]): Heard & { ip: string } => ({
    at: 1_000,
    interface: 'test0',
    ip: address,
    observation,
    ...(link !== undefined && { link }),
  }))
  const sort = wordSorter(claims, (address) => heard.filter((one) => one.ip === address), identifyAddress)
  return sort(ip)
    .map(
      ({ speaker, heard }) =>
        `${speaker.mac}@${speaker.ip}: ${heard.map(({ observation }) => observation.via)}`,
    )
    .sort()
}

test('a thief that lives elsewhere gets neither the address nor its owner’s words', () => {
  const table = [
    [LAIR, THIEF, 0],
    [AT_HOME, SPEAKER, 0],
    [AT_HOME, THIEF, 900],
  ] as const
  const words = [
    [AT_HOME, search('78.1-52020')],
    [AT_HOME, description('0.0-1'), THIEF],
  ] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [`${SPEAKER}@${AT_HOME}: ssdp`, `${THIEF}@undefined: upnp`])
})

test('an answer from the owner itself is the owner’s, one the thief passes on is nobody’s', () => {
  const table = [
    [LAIR, THIEF, 0],
    [AT_HOME, THIEF, 0],
    [AT_HOME, SPEAKER, 900],
  ] as const
  const said = [AT_HOME, search('78.1-52020')] as const
  const honest = description('78.1-52020')
  assert.deepEqual(sorted(AT_HOME, table, [said, [AT_HOME, honest, SPEAKER]]), [
    `${SPEAKER}@${AT_HOME}: ssdp,upnp`,
  ])
  assert.deepEqual(sorted(AT_HOME, table, [said, [AT_HOME, honest, THIEF]]), [`${SPEAKER}@${AT_HOME}: ssdp`])
})

test('where only the thief was ever seen, the address stands for itself', () => {
  const table = [
    [LAIR, THIEF, 0],
    [AT_HOME, THIEF, 0],
  ] as const
  const words = [
    [AT_HOME, search('78.1-52020')],
    [AT_HOME, description('0.0-1', { modelName: 'Sonos Fake' }), THIEF],
  ] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [`${THIEF}@undefined: upnp`, `null@${AT_HOME}: ssdp`])
  assert.deepEqual(sorted(LAIR, table, words), [`${THIEF}@${LAIR}: `])
})

test('two machines that live nowhere else: what is sure is told apart, the rest is neither’s', () => {
  const table = [
    [AT_HOME, SPEAKER, 0],
    [AT_HOME, THIEF, 900],
  ] as const
  const words = [
    [AT_HOME, search('78.1-52020')],
    [AT_HOME, search('78.1-52020', 'of-nobody')],
    [AT_HOME, description('0.0-1'), THIEF],
  ] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [
    `${SPEAKER}@${AT_HOME}: ssdp`,
    `${THIEF}@${AT_HOME}: upnp`,
    `null@${AT_HOME}: ssdp`,
  ])
})

test('one MAC at two addresses that tell of one device is one device', () => {
  const table = [
    [AT_HOME, SPEAKER, 0],
    ['192.0.2.21', SPEAKER, 0],
  ] as const
  const words = [
    [AT_HOME, search('78.1-52020')],
    [AT_HOME, description('78.1-52020'), SPEAKER],
    ['192.0.2.21', search('78.1-52020')],
  ] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [`${SPEAKER}@${AT_HOME}: ssdp,upnp`])
  assert.deepEqual(sorted('192.0.2.21', table, words), [`${SPEAKER}@192.0.2.21: ssdp`])
})

test('a device keeps the address at which it names its MAC, though somebody says it has others', () => {
  const table = [
    [AT_HOME, SPEAKER, 0],
    [LAIR, SPEAKER, 0],
  ] as const
  const words = [[AT_HOME, search('78.1-52020')]] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [`${SPEAKER}@${AT_HOME}: ssdp`])
  assert.deepEqual(sorted(LAIR, table, words), [])
})

test('devices behind a repeater, which lends them its MAC, are devices of their own', () => {
  const table = [
    ['192.0.2.5', THIEF, 0],
    [AT_HOME, THIEF, 0],
    ['192.0.2.21', THIEF, 0],
  ] as const
  const words = [
    [AT_HOME, search('78.1-52020')],
    [AT_HOME, description('78.1-52020'), THIEF],
    ['192.0.2.21', search('77.4-1', 'RINCON_000E5800002101400')],
  ] as const
  assert.deepEqual(sorted(AT_HOME, table, words), [`null@${AT_HOME}: ssdp,upnp`])
  assert.deepEqual(sorted('192.0.2.21', table, words), ['null@192.0.2.21: ssdp'])
})

test('an address that changed hands, or was left for another, is not contested', () => {
  const claims = new AddressClaims()
  claims.note(AT_HOME, SPEAKER, 0)
  claims.note(AT_HOME, THIEF, 3_600_000)
  assert.deepEqual(claims.claimants(AT_HOME), [THIEF])
  assert.equal(claims.isDoubtful(AT_HOME), false)
  claims.note(LAIR, THIEF, 7_200_000)
  assert.equal(claims.isDoubtful(LAIR), false)
  claims.note(AT_HOME, SPEAKER, 7_200_000)
  claims.note(AT_HOME, THIEF, 7_205_000)
  assert.deepEqual(claims.claimants(AT_HOME), [SPEAKER, THIEF])
})
