import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Fault } from '../../shared/fault.ts'
import { buildIfStale } from '../setup/build.ts'
import { command, projectRoot, say } from '../setup/command.ts'
import { buildPrograms } from './build-programs.ts'
import type { Row } from './row.ts'
import { type RowResult, runRow } from './row-process.ts'
import { rows } from './rows/index.ts'
import { lineOf, resultsPage } from './table.ts'

/**
 * `npm run prove`: puts every claim of the threat model to the test and counts. The short form is for every change,
 * `--long` for a night. `--only ID` runs one row, `--seed N` repeats a run, `--count N` does more or less of it. A run
 * of all rows writes its table into `main/proof/RESULTS.md`, the long form into `RESULTS-LONG.md`; with `--check` it
 * leaves them as they are.
 */

/**
 * Rows that run at once, besides one of the network: those wait for the most part, the others keep one core busy. Two of
 * the network at once would fill the kernel's one table of neighbours; who is through with them takes of the others.
 */
const AT_ONCE = 2
/** Any seed will do; the same one every time makes a run comparable with the one before. */
const DEFAULT_SEED = 20_260_822

await command(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      long: { type: 'boolean', default: false },
      seed: { type: 'string' },
      count: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  })
  const seed = wholeNumber('--seed', values.seed) ?? DEFAULT_SEED
  const count = wholeNumber('--count', values.count)
  const chosen = values.only ? values.only.flatMap(named) : rows
  await buildIfStale()
  await buildPrograms()
  const results: RowResult[] = []
  const started = performance.now()
  const worker = async (waiting: Row[]) => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const result = await runRow(row, { long: values.long, seed, count: count ?? null })
      results.push(result)
      say(lineOf(result))
      for (const failure of result.failures) say(`  ${failure}`)
    }
  }
  const [network, others] = [chosen.filter(ofNetwork), chosen.filter((row) => !ofNetwork(row))]
  await Promise.all([
    worker(network).then(() => worker(others)),
    ...Array.from({ length: AT_ONCE }, () => worker(others)),
  ])
  const seconds = Math.round((performance.now() - started) / 1000)
  const failed = results.filter(({ failures }) => failures.length > 0).length
  const leftOut = results.filter(({ leftOut }) => leftOut !== null).length
  say(
    `${results.length - failed - leftOut} rows held, ${failed} failed, ${leftOut} left out, in ${seconds} s.`,
  )
  if (!values.only && count === undefined && !values.check)
    await writeFile(
      join(projectRoot, 'main/proof', values.long ? 'RESULTS-LONG.md' : 'RESULTS.md'),
      resultsPage(
        rows.flatMap((row) => results.find((result) => result.row.id === row.id) ?? []),
        { long: values.long, seconds },
      ),
    )
  return failed === 0 ? 0 : 1
})

function ofNetwork({ area }: Row): boolean {
  return area === 'network'
}

function named(id: string): Row[] {
  const found = rows.filter((row) => row.id === id || row.area === id)
  if (found.length === 0)
    throw new Fault(
      'bad-argument',
      `There is no row ${id}; there are: ${rows.map((row) => row.id).join(', ')}.`,
    )
  return found
}

function wholeNumber(name: string, stated: string | undefined): number | undefined {
  if (stated === undefined) return undefined
  if (!/^\d{1,9}$/.test(stated)) throw new Fault('bad-argument', `${name} wants a whole number.`)
  return Number(stated)
}
