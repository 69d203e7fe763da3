import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command, CommanderError } from 'commander'
import { Fault } from '../../../shared/fault.ts'
import type { Engine } from '../../engine/engine.ts'
import { engineWith } from '../../engine/testing/reported-homes.ts'
import type { Context } from '../context.ts'
import { reportCommand } from './report.ts'

/** The command itself: its options, its answer, what it refuses. */

const engine = engineWith([
  {
    at: '2026-11-01T08:00:00Z',
    type: 'sighting',
    via: 'ipp',
    device: { mac: '00:00:5e:00:53:01' },
    facts: { vendor: 'Pell & Co', model: 'InkHome 410', kind: 'printer', name: 'Study', firmware: '1.0' },
  },
])

async function run(...args: string[]): Promise<{ file: string; bytes: number }> {
  const lines: string[] = []
  const context = {
    out: (line: string) => void lines.push(line),
    engine: (): Engine => engine,
  } as unknown as Context
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  reportCommand(program, context)
  for (const command of program.commands) command.exitOverride()
  await program.parseAsync(['report', ...args, '--json'], { from: 'user' })
  assert.equal(lines.length, 1)
  return JSON.parse(lines[0]!) as { file: string; bytes: number }
}

function folder(t: { after(f: () => void): void }): string {
  const made = mkdtempSync(join(tmpdir(), 'report-'))
  t.after(() => rmSync(made, { recursive: true }))
  return made
}

test('every format of every subject is written, and answered with its file and size', async (t) => {
  const place = folder(t)
  const id = engine.devices().value[0]!.id
  const begins = { html: '<!doctype html>', pdf: '%PDF-1.7', csv: '"', json: '{' }
  for (const [format, start] of Object.entries(begins))
    for (const subject of [[], ['--devices', 'printers'], ['--devices', id], ['--vendor', 'pell & co']]) {
      const file = join(place, `${subject.length}${subject[1]?.length ?? ''}.${format}`)
      const answer = await run('--format', format, '--output', file, ...subject)
      assert.deepEqual(answer, { file, bytes: statSync(file).size })
      assert.ok(readFileSync(file, 'latin1').startsWith(start))
    }
})

test('wrong usage is told before anything is read; what is unknown writes nothing', async (t) => {
  const file = join(folder(t), 'x.html')
  for (const args of [
    ['--output', file],
    ['--format', 'docx', '--output', file],
    ['--format', 'html'],
    ['--format', 'html', '--output', ' '],
    ['--format', 'html', '--output', file, '--devices', 'printers', '--vendor', 'HP'],
  ])
    await assert.rejects(run(...args), (e) => e instanceof CommanderError && e.exitCode !== 0)
  for (const args of [
    ['--devices', 'd-none'],
    ['--vendor', 'Nobody & Sons'],
  ])
    await assert.rejects(
      run('--format', 'html', '--output', file, ...args),
      (e) => e instanceof Fault && e.code === 'not-found',
    )
  assert.equal(existsSync(file), false)
})
