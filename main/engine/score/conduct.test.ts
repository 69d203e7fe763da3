import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type JudgedUse, trafficConduct } from './conduct.ts'

const use = (parts: Partial<JudgedUse>): JudgedUse => ({
  party: 'acme.example',
  category: null,
  port: 443,
  protocol: 'tcp',
  connections: 10,
  idleConnections: 2,
  idle: true,
  accounted: false,
  own: false,
  tracker: false,
  roaming: false,
  ...parts,
})
const DAYS = [20_000, 20_001, 20_001]

test('no day with traffic is nothing observed', () => {
  assert.equal(trafficConduct([use({})], []), null)
})

test('idle parties are counted once, those accounted for apart, plumbing and the chosen with them', () => {
  const seen = trafficConduct(
    [
      use({ own: true, accounted: true }),
      use({ own: true, accounted: true, port: 80 }),
      use({ party: 'films.example', category: 'media' }),
      use({ party: 'stranger.example' }),
      use({ party: 'awake.example', idle: false }),
      use({ party: 'pool.ntp.org', category: 'time', port: 123, protocol: 'udp' }),
    ],
    DAYS,
  )!
  assert.deepEqual([seen.days, seen.idleDestinations, seen.idleAccountedFor], [2, 3, 2])
  assert.equal(seen.until, '2024-10-05T23:59:59.999Z')
})

test("trackers are those of others; a vendor's own telemetry is not one", () => {
  const seen = trafficConduct(
    [
      use({ party: 'ads.example', tracker: true, idleConnections: 0, connections: 0, protocol: 'dns' }),
      use({ own: true, tracker: true }),
    ],
    DAYS,
  )!
  assert.equal(seen.idleTrackerContacts, 1)
  assert.deepEqual(seen.trackers, ['ads.example'])
})

test('a tracker met by day is named, unless people roam through the device', () => {
  const seen = trafficConduct(
    [
      use({ party: 'ads.example', tracker: true, idle: false }),
      use({ party: 'web.example', tracker: true, idle: false, roaming: true }),
    ],
    DAYS,
  )!
  assert.deepEqual([seen.idleTrackerContacts, seen.trackers], [0, ['ads.example']])
})

test('clear text is told by port, name service and the home are no flows', () => {
  const seen = trafficConduct(
    [
      use({}),
      use({ port: 80, connections: 5 }),
      use({ port: 53, connections: 100, protocol: 'udp' }),
      use({ port: 23, category: 'local', connections: 100 }),
    ],
    DAYS,
  )!
  assert.deepEqual([seen.flows, seen.clearTextFlows], [15, 5])
})
