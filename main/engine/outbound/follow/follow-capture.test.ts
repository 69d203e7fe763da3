import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { captureProgram, followCapture } from './follow-capture.ts'

/** A network of its own, in which a packet to the internet leaves by an interface that leads nowhere. */
const NETWORK = [
  'ip link add home0 type veth peer name away0',
  'ip link set home0 up',
  'ip link set away0 up',
  'ip addr add 192.168.77.2/24 dev home0',
  'ip neigh add 192.168.77.1 lladdr 02:00:00:00:53:01 dev home0',
  'ip route add default via 192.168.77.1',
].join(' && ')

/** Follows home0 while this machine, in the namespace, asks 198.51.100.7 twice; prints what was kept. */
const FOLLOW = `
  const { followCapture } = await import(${JSON.stringify(import.meta.resolve('./follow-capture.ts'))})
  const { createSocket } = await import('node:dgram')
  const stop = new AbortController()
  const kept = []
  const store = {
    marks: () => [],
    watched() {},
    health: (kind, name, problem) => kept.push([kind, name, problem]),
    commit(batches) {
      for (const b of batches)
        for (let i = 0; i < b.count; i++) kept.push([b.destinations[b.destination[i]].ip, b.destinations[b.destination[i]].port])
      if (batches.some((b) => b.destinations.some((d) => d.port === 4443))) stop.abort()
      return { markId: 1, contacts: [] }
    },
  }
  const socket = createSocket('udp4')
  const asking = setInterval(() => socket.send('hello', 4443, '198.51.100.7'), 50)
  await followCapture(process.argv[1], { store, classify: () => ({}), now: Date.now, signal: stop.signal, everyMs: 100 })
    .catch((error) => kept.push([error.code, error.message]))
  clearInterval(asking)
  socket.close()
  console.log(JSON.stringify(kept))`

const inside = (nic: string): unknown[][] => {
  const script = `${NETWORK} && exec "$0" --input-type=module -e "$1" -- "$2"`
  const said = execFileSync(
    'unshare',
    ['--map-root-user', '--net', 'sh', '-c', script, process.execPath, FOLLOW, nic],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
  )
  return JSON.parse(said.trim().split('\n').at(-1)!) as unknown[][]
}

test('only an interface is captured on: no pipe, no file, no other machine', async () => {
  const options = {
    store: { marks: () => [], commit: () => ({ markId: 1, contacts: [] }), watched() {}, health() {} },
    classify: () => ({ domain: null, organisation: null, category: null, asn: null, country: null }),
    now: () => 0,
    signal: AbortSignal.timeout(5000),
  }
  for (const nic of ['TCP@192.0.2.7:2002', '/tmp/pipe', '-w/tmp/x', '|id', 'rpcap://192.0.2.7/eth0', ''])
    await assert.rejects(followCapture(nic, options), /is no interface of this machine/)
})

/** Where namespaces are not allowed or no capture program is installed there is nothing to try. */
const isPossible =
  captureProgram() !== null &&
  spawnSync('unshare', ['--map-root-user', '--net', 'sh', '-c', NETWORK], { stdio: 'ignore' }).status === 0

if (isPossible) {
  test('live capture keeps who was talked to, as it happens', () => {
    const kept = inside('home0')
    assert.ok(kept.some(([ip, port]) => ip === '198.51.100.7' && port === 4443))
    assert.ok(
      kept.some(([kind, name, problem]) => kind === 'capture' && name === 'home0' && problem === null),
    )
  })

  test('an interface that is not there is one sentence with what to do', () => {
    const [code, message] = inside('home9').at(-1)!
    assert.equal(code, 'no-such-interface')
    assert.equal(message, 'home9 is not there at the moment; connect it again, or choose another network.')
  })
}
