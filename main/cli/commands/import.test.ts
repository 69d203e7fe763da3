import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command } from 'commander'
import { engineWith } from '../../engine/testing/reported-homes.ts'
import type { Context } from '../context.ts'
import { importCommand } from './import.ts'

test('people are told why records were not used; a program finds it in the JSON alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'dnsmasq.log')
  const engine = engineWith([])
  const run = async (...options: string[]) => {
    writeFileSync(file, 'dnsmasq[1]: query[A] a.example from 192.168.1.5\n')
    const lines: string[] = []
    const context = {
      out: (line: string) => void lines.push(line),
      engine: () => engine,
    } as unknown as Context
    const program = new Command().exitOverride()
    importCommand(program, context)
    await program.parseAsync(['import', file, ...options], { from: 'user' })
    return lines
  }
  const [table, why, ...more] = await run()
  assert.match(table!, /dnsmasq\.log +dnsmasq +1 +0 +1 /)
  assert.deepEqual([why, more], [`${file}, skipped: without a time (1)`, []])
  const [json, ...rest] = await run('--json')
  assert.deepEqual(rest, [])
  assert.equal(JSON.parse(json!).files[0].skipped, 0, 'the same file again')
})

test('what could not be kept or read is a failure; damage of a file, told with its place, is none', async () => {
  const statusOf = async (error: string) => {
    let status = 0
    const file = { file: 'a.log', format: 'dnsmasq', records: 1, contacts: 1, skipped: 0, bytes: 9, ms: 1 }
    const report = { files: [{ ...file, skippedBy: {}, sameHours: [], errors: [error] }] }
    const context = {
      out: () => undefined,
      err: () => undefined,
      exitCode: (code: number) => {
        status = code
      },
      engine: async () => ({ evidence: { importFiles: async () => report } }),
    } as unknown as Context
    const program = new Command().exitOverride()
    importCommand(program, context)
    await program.parseAsync(['import', 'a.log'], { from: 'user' })
    return status
  }
  assert.equal(await statusOf('byte 5: the last record is not whole (4 bytes)'), 0)
  assert.equal(await statusOf('The disk is full; free some space, then import a.log again.'), 1)
})

test('people are told which other evidence counts the same hours', async () => {
  const lines: string[] = []
  const file = { file: 'a.pcap', format: 'pcap', records: 1, contacts: 1, skipped: 0, bytes: 9, ms: 1 }
  const report = { files: [{ ...file, skippedBy: {}, sameHours: ['netflow', 'zeek'], errors: [] }] }
  const context = {
    out: (line: string) => void lines.push(line),
    engine: async () => ({ evidence: { importFiles: async () => report } }),
  } as unknown as Context
  const program = new Command().exitOverride()
  importCommand(program, context)
  await program.parseAsync(['import', 'a.pcap'], { from: 'user' })
  assert.equal(
    lines.at(-1),
    'a.pcap: The same hours were also told by: NetFlow records, Zeek log. Calls that both saw count twice.',
  )
})
