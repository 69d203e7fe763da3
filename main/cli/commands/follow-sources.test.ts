import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { passwordOf, sourceNamed } from './follow-sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-named-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string, mode = 0o600): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

test('every kind of source is read as it is written in the help', () => {
  const log = file('dns.log', '')
  const secret = file('secret', 'correct horse\nrest\n')
  assert.deepEqual(sourceNamed('pihole:http://192.168.1.2/admin', secret), {
    kind: 'pihole',
    url: 'http://192.168.1.2',
    hasPassword: true,
  })
  assert.deepEqual(sourceNamed('adguard:http://anna@192.168.1.2:3000'), {
    kind: 'adguard',
    url: 'http://192.168.1.2:3000',
    user: 'anna',
  })
  assert.deepEqual(sourceNamed('netflow:[fd77::2]/fd77::1,fd77::3'), {
    kind: 'netflow',
    address: 'fd77::2',
    port: 2055,
    exporters: ['fd77::1', 'fd77::3'],
  })
  assert.deepEqual(sourceNamed('capture:wlan0'), { kind: 'capture', interface: 'wlan0' })
  assert.deepEqual(sourceNamed(log), { kind: 'logfile', path: log })
  assert.equal(passwordOf('pihole', secret), 'correct horse')
})

test('what is written wrongly, and a password others can read, is refused with what to do', () => {
  for (const [text, said] of [
    ['adguard:http://192.168.1.2', /name the user/],
    ['adguard:http://anna:pw@192.168.1.2', /does not belong on the command line/],
    ['netflow:192.168.1.20', /write netflow:ADDRESS/],
    ['pihole:192.168.1.2', /write its address like/],
    ['no-such-file.log', /there is no such file/],
  ] as const)
    assert.throws(() => sourceNamed(text), said)
  if (process.platform !== 'win32')
    assert.throws(() => passwordOf('pihole', file('open', 'x', 0o644)), /chmod 600/)
})
