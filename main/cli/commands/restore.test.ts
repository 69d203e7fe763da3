import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command } from 'commander'
import { openEngine } from '../../engine/assemble.ts'
import { lockForWriting } from '../../engine/ledger/writer-lock.ts'
import type { Context } from '../context.ts'
import { exportCommand } from './export.ts'
import { restoreCommands } from './restore.ts'

/** The commands themselves, over a real ledger in a folder of its own. */

async function run(file: string, ...args: string[]): Promise<string> {
  const lines: string[] = []
  const context = {
    out: (line: string) => void lines.push(line),
    engine: () => openEngine({ file, mode: 'read' }),
    signal: new AbortController().signal,
  } as unknown as Context
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  restoreCommands(program, context)
  exportCommand(program, context)
  await program.parseAsync([...args, '--db', file], { from: 'user' })
  return lines.join('\n')
}

const lamp = (mac: string, name: string) => ({
  at: '2026-11-01T08:00:00Z',
  type: 'sighting' as const,
  via: 'mdns' as const,
  device: { mac },
  facts: { name, vendor: 'Pell' },
})

/** A home with one backed-up lamp and a later one with a name that would write on the terminal. */
async function home(t: { after(f: () => void): void }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'ledger.db')
  const engine = openEngine({ file, mode: 'write' })
  engine.record([lamp('00:00:5e:00:53:01', 'Hall lamp')])
  await engine.keeping.make()
  engine.record([lamp('00:00:5e:00:53:02', 'Porch\u001b[2J lamp')])
  await engine.close()
  return file
}

test('a preview changes nothing, a restore goes back to the newest backup, and undo takes that back', async (t) => {
  const file = await home(t)
  const names = () => {
    const engine = openEngine({ file, mode: 'read' })
    const found = engine.devices().value.map(({ name }) => name)
    void engine.close()
    return found.length
  }
  assert.match(await run(file, 'backups'), /Backup .*\n.*ledger-\d{8}T\d{6}Z\.db /)
  const { backups } = JSON.parse(await run(file, 'backups', '--json'))
  assert.equal(backups.length, 1)
  const preview = await run(file, 'restore', '--preview')
  assert.match(preview, /does not know 1 of them \(Porch\[2J lamp\)/)
  assert.equal(preview.includes('\u001b'), false)
  assert.equal(names(), 2)
  assert.match(await run(file, 'restore'), /Restored ledger-.*restore --undo/)
  assert.equal(names(), 1)
  const undone = JSON.parse(await run(file, 'restore', '--undo', '--json'))
  assert.ok(existsSync(undone.setAside))
  assert.equal(names(), 2)
})

test('a ledger that was emptied is restored; one that is being written is not', async (t) => {
  const file = await home(t)
  truncateSync(file, 0)
  const lock = lockForWriting(file)
  await assert.rejects(run(file, 'restore'), { code: 'ledger-locked' })
  lock.release()
  await run(file, 'restore')
  const engine = openEngine({ file, mode: 'read' })
  assert.equal(engine.devices().value.length, 1)
  await engine.close()
  await assert.rejects(run(file, 'restore', 'no-such.db'), { code: 'not-found' })
})

test('everything comes out as one JSON document in a file of the owner’s alone', async (t) => {
  const file = await home(t)
  const target = join(file, '..', 'all.json')
  const { bytes } = JSON.parse(await run(file, 'export', target, '--json'))
  const text = readFileSync(target, 'utf8')
  assert.equal(Buffer.byteLength(text), bytes)
  assert.equal(JSON.parse(text).tables.device.length, 2)
  assert.equal(existsSync(`${target}.part`), false)
  await assert.rejects(run(file, 'export', join(target, 'below')), {
    code: 'bad-argument',
    message: /a part of that path is a file/,
  })
  const ledger = readFileSync(file)
  await assert.rejects(run(file, 'export', file), { code: 'bad-argument' })
  assert.deepEqual(readFileSync(file), ledger)
  await assert.rejects(run(file, 'export', '/dev/null'), { code: 'bad-argument' })
})
