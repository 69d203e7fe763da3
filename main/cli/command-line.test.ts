import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Command } from 'commander'
import { everyCommand, program } from './index.ts'
import { typed } from './print.ts'

/** The command line as a shell runs it: its status, and what it leaves behind. */

const main = `import { main } from ${JSON.stringify(import.meta.resolve('./index.ts'))}
process.exitCode = await main(process.argv.slice(1))`

function place(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

function run(folder: string, args: readonly string[], stdout: 'pipe' | number = 'pipe') {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', main, '--', ...args], {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder },
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
  })
}

test('wrong usage ends with 2 before any ledger is opened', (t) => {
  const folder = place(t)
  for (const args of [
    ['contacts', '--since', 'yesterday'],
    ['acknowledge', 'w-1', '--until', 'soon'],
    ['scan', '--interface', 'x', '--db', ''],
    ['deliver', 'list', '--db', ''],
  ]) {
    const { status, stderr } = run(folder, args)
    assert.equal(status, 2, `${args.join(' ')}: ${stderr}`)
  }
  assert.deepEqual(readdirSync(folder), [])
})

test('what only reads or changes a ledger says that there is none, and begins none', (t) => {
  const folder = place(t)
  for (const args of [
    ['devices'],
    ['check'],
    ['acknowledge', 'w-1'],
    ['hub', 'leave'],
    ['hub', 'preview'],
    ['deliver', 'test', '1'],
    ['deliver', 'remove', '1'],
  ]) {
    const { status, stderr } = run(folder, [...args, '--db', 'none/ledger.db'])
    assert.equal(status, 1, args.join(' '))
    assert.match(
      stderr,
      /^houseguest: There is no ledger at none.ledger\.db yet; [^\n]+\.\n$/,
      args.join(' '),
    )
  }
  assert.deepEqual(readdirSync(folder), [])
})

test('watching an interface that never was ends with 1 and names those there are', (t) => {
  const { status, stderr } = run(place(t), ['watch', '--interface', 'no-such0', '--db', 'ledger.db'])
  assert.equal(status, 1)
  assert.match(stderr, /^houseguest: [^\n]+\.\n$/)
})

test('an answer that could not be written is a failure', { skip: process.platform !== 'linux' }, (t) => {
  const { status, stderr } = run(place(t), ['interfaces'], openSync('/dev/full', 'w'))
  assert.equal(status, 1)
  assert.match(stderr, /^houseguest: The answer could not be written \(.*ENOSPC.*\)\.\n$/)
})

test('an export over the ledger itself leaves it alone, and a device nobody knows is no silent one', (t) => {
  const folder = place(t)
  writeFileSync(join(folder, 'home.jsonl'), '')
  assert.equal(run(folder, ['replay', 'home.jsonl', '--db', 'ledger.db']).status, 0)
  assert.equal(run(folder, ['export', 'ledger.db', '--db', 'ledger.db']).status, 1)
  const lost = run(folder, ['export', 'none/all.json', '--db', 'ledger.db'])
  assert.match(lost.stderr, /^houseguest: The export cannot be written to .*: that folder does not exist;/)
  const { status, stderr } = run(folder, ['contacts', '--device', 'd-none', '--db', 'ledger.db'])
  assert.equal(status, 1)
  assert.match(stderr, /d-none/)
  assert.equal(run(folder, ['check', '--db', 'ledger.db']).stdout, 'The ledger is whole.\n')
})

test('a timeline played twice counts once, and one that has grown counts what is new', (t) => {
  const folder = place(t)
  const call = (day: number) =>
    JSON.stringify({
      at: `2026-03-0${day}T09:00:00Z`,
      type: 'contact',
      device: { mac: '02:00:00:00:00:01' },
      host: 'telemetry.example',
      ip: '203.0.113.9',
      port: 443,
      protocol: 'tcp',
      connections: 3,
      bytesOut: 1200,
      bytesIn: 800,
    })
  const connections = (...days: number[]) => {
    writeFileSync(join(folder, 'home.jsonl'), days.map(call).join('\n'))
    const { status, stderr } = run(folder, ['replay', 'home.jsonl', '--db', 'ledger.db'])
    assert.equal(status, 0, stderr)
    const { contacts } = JSON.parse(run(folder, ['contacts', '--json', '--db', 'ledger.db']).stdout)
    return contacts.reduce((sum: number, one: { connections: number }) => sum + one.connections, 0)
  }
  assert.equal(connections(1, 2), 6)
  assert.equal(connections(1, 2), 6)
  assert.equal(connections(1, 2, 3), 9)
  assert.equal(connections(1, 2), 9)
  // Another timeline, though it begins alike.
  assert.equal(connections(1, 4), 15)
})

test('a command to repeat is quoted as the shell needs it', { skip: process.platform === 'win32' }, () => {
  assert.match(typed('devices', '--db', '/home/a/l.db'), /^(npx )?houseguest devices --db \/home\/a\/l\.db$/)
  assert.match(typed('--db', "Anna's 家/l.db"), / --db 'Anna'\\''s 家\/l\.db'$/)
})

test('a key that could be written nowhere is made for nobody, and one that was not made leaves no file', (t) => {
  const folder = place(t)
  const add = (out: string) =>
    run(folder, ['hub', 'add-site', 'cabin', '--url', 'postgresql://owner@127.0.0.1:1/hub', '--out', out])
  assert.match(
    add('none/key.json').stderr,
    /^houseguest: The key cannot be written to none\/key\.json: .*\.\n$/,
  )
  const { status, stderr } = add('key.json')
  assert.equal(status, 1)
  assert.match(stderr, /^houseguest: Nobody answers at the hub/)
  assert.deepEqual(readdirSync(folder), [])
})

test('every command shows an example in its help', () => {
  const none = () => assert.fail('help needs nothing')
  const root = program({
    out: none,
    taken: none,
    err: none,
    terminal: false,
    signal: AbortSignal.abort(),
    interfaces: none,
    engine: none,
    replay: none,
    demo: none,
    exitCode: none,
  })
  const helpOf = (command: Command): string => {
    const parts: string[] = []
    command.configureOutput({ writeOut: (part) => void parts.push(part) }).outputHelp()
    return parts.join('')
  }
  const all = everyCommand(root)
  assert.ok(all.length > 30)
  for (const command of [root, ...all])
    assert.match(
      helpOf(command),
      /\nExamples?:\n {2}houseguest /,
      `${command.parent?.name()} ${command.name()}`,
    )
})
