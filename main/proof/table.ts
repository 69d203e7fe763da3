import { arch, cpus, platform } from 'node:os'
import { version } from '../version.ts'
import { matrixTable } from './matrix.ts'
import type { Row } from './row.ts'
import type { RowResult } from './row-process.ts'

/** The proof as a table with the run's own numbers: "0 of 1,000,000", never "none". */

const AREAS: Readonly<Record<Row['area'], string>> = {
  network: 'The network',
  decoders: 'What reads bytes of others',
  window: 'The window and its processes',
  data: 'What is kept',
  load: 'Load',
}

const number = (value: number): string => value.toLocaleString('en')

/** One row as one line of a terminal. */
export function lineOf(result: RowResult): string {
  const { row, seconds, leftOut } = result
  if (leftOut !== null) return `${row.id}: left out, ${leftOut}`
  return `${row.id}: ${verdictOf(result)} (${seconds.toFixed(1)} s) ${result.measured}`
}

const verdictOf = (result: RowResult): string => `${countsOf(result)} failed`

/** What failed of how many; what nobody could tell is not among these, and is said. */
function countsOf({ row, count, failures, open = 0 }: RowResult): string {
  const told = `${number(failures.length)} of ${number(count - open)} ${row.unit}`
  return open > 0 ? `${told} (${number(open)} more not told: this machine was too busy)` : told
}

/** The whole run as a page. */
export function resultsPage(
  results: readonly RowResult[],
  { long, seconds }: { long: boolean; seconds: number },
): string {
  const form = long ? 'long' : 'short'
  const lines = [
    '# Results of the proof',
    '',
    `Written by \`npm run prove\` (${form} form), Houseguest ${version}, Node ${process.versions.node}, ${platform()}`,
    `${arch()}, ${cpus().length} cores, ${number(seconds)} s in all. What each row defends against: [THREATS.md](THREATS.md).`,
    'An attack is tried again, twice at most, only where something is missing and the kernel itself counted that the scan',
    'waited for a core for more than two seconds, or that its table of neighbours was full; how often, and why, stands in',
    'its line. What is wrong counts at once, on however busy a machine, but for words in the name of a neighbour whose own',
    'answer is what is missing.',
    ...(long ? [] : ['What long runs gave: [RESULTS-LONG.md](RESULTS-LONG.md).']),
  ]
  for (const [area, title] of Object.entries(AREAS)) {
    const own = results.filter(({ row }) => row.area === area)
    if (own.length === 0) continue
    lines.push('', `## ${title}`, '')
    lines.push('| row | feared | failed | measured | seed | time |', '|---|---|---|---|---|---|')
    lines.push(...own.map(rowLine))
  }
  if (!long) lines.push('', '## Claim by claim', '', ...matrixTable(results))
  return `${lines.join('\n')}\n`
}

function rowLine(result: RowResult): string {
  const { row, seed, seconds, measured, leftOut } = result
  const failed = leftOut === null ? countsOf(result) : `left out: ${leftOut}`
  const cells = [`\`${row.id}\``, row.threat, failed, measured, String(seed), `${seconds.toFixed(1)} s`]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
