import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { readTimeline } from '../../main/cli/commands/timeline-file.ts'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'

/**
 * Labelled homes from the scenario generator, where it stands beside the project: the events must be found and
 * their benign twins left in silence. `SCENARIO_SEEDS=1,2,3 SCENARIOS=all` plays every family of those seeds.
 */

const kit = resolve(import.meta.dirname, '../../../shared/scenarios')
/** One family of each sort: printers, traffic, vendors, identity. */
const FEW = ['dormant-cartridge-block', 'destination-after-update', 'policy-change', 'same-mac-other-device']
const seeds = (process.env.SCENARIO_SEEDS ?? '7').split(',')
const everything = process.env.SCENARIOS === 'all'

if (existsSync(kit)) {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
  after(() => rmSync(folder, { recursive: true }))
  for (const seed of seeds) {
    const home = join(folder, seed)
    for (const name of everything ? [null] : FEW)
      execFileSync(
        'python3',
        [join(kit, 'make.py'), seed, home, ...(name === null ? [] : ['--only', name])],
        { stdio: 'ignore' },
      )
    const names = readdirSync(home)
      .filter((file) => file.endsWith('.expect.json'))
      .map((file) => file.replace('.expect.json', ''))
    for (const name of names)
      test(`seed ${seed}: ${name}`, async () => {
        const answer = join(home, `${name}.answer.json`)
        writeFileSync(answer, await replay(join(home, `${name}.jsonl`)))
        const expect = join(home, `${name}.expect.json`)
        const graded = grade(answer, expect)
        assert.ok(graded.passed, graded.lines.join('\n'))
        const { homeMonths } = JSON.parse(readFileSync(expect, 'utf8')) as { homeMonths: number }
        assert.ok(graded.forbidden + graded.extra <= 0.1 * homeMonths)
      })
  }
}

/** What `replay --json` answers: the whole engine over a ledger in memory, with the timeline's clock. */
async function replay(file: string): Promise<string> {
  const events = await readTimeline(file)
  const now = Date.parse(events.at(-1)!.at)
  const engine = openEngine({ file: ':memory:', mode: 'write', clock: clockAt(() => now) })
  try {
    engine.record(events)
    return JSON.stringify({
      warnings: engine.warnings({ all: true }),
      devices: engine.devices().value,
      scores: [],
    })
  } finally {
    await engine.close()
  }
}

function grade(
  answer: string,
  expect: string,
): { passed: boolean; forbidden: number; extra: number; lines: string[] } {
  try {
    return JSON.parse(
      execFileSync('python3', [join(kit, 'grade.py'), answer, expect, '--json'], { encoding: 'utf8' }),
    )
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout)
  }
}
