import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { projectRoot } from '../../setup/command.ts'
import type { Random } from '../random.ts'
import type { Row, Trial } from '../row.ts'

/** Names that mean harm, in every place where Houseguest says a name outside its window. */

const run = promisify(execFile)

const SEEDS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</style></title><script>x</script>',
  'javascript:alert(1)',
  '\u001b]0;owned\u0007',
  '\u001b[2J\u001b[31mred',
  '\u009b31mred',
  'one\r\ntwo',
  'one\u2028two\u0085three',
  '\u202eexe.pmal',
  '\u2066lamp\u2069',
  'La\u200bmp\ufeff',
  `Z${'\u0301'.repeat(60)}`,
  '\u{e0041}\u{e0042}tag',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '＠x',
  '"=1+1"',
  ';=1+1',
  '../../../../etc/passwd',
  'C:\\Windows\\x',
  '$(touch /tmp/x)`id`',
  '%s%n%x',
  '{{7*7}}#{7*7}',
  '\u0000\u0001nul',
  '__proto__',
  'constructor',
  'x'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(80),
  '\ud800lone',
]

/** Letters no terminal, file or page may get from a device: controls but tab and line ends, directions, invisible ones. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
const MARKUP = /<script>alert|<img src=x|<svg onload|onerror=alert\(1\)>/i
const FORMULA = /^[\t\r ]*[=+\-@＝＋－＠]/

const nameOf = (i: number, random: Random): string =>
  i < SEEDS.length ? SEEDS[i]! : `${random.pick(SEEDS).slice(0, 200)}${random.pick(SEEDS).slice(0, 200)}`

function timelineOf(names: readonly string[]): string {
  return names
    .map((name, i) => {
      const mac = `02:00:5e:01:${(i >> 8).toString(16).padStart(2, '0')}:${(i & 255).toString(16).padStart(2, '0')}`
      const device = { mac, ip: `10.9.${i >> 8}.${i & 255}` }
      const facts = {
        name,
        vendor: name,
        model: name,
        firmware: name,
        serial: `${i} ${name}`,
        hostname: name,
      }
      return JSON.stringify({ at: '2026-01-01T00:00:00Z', type: 'sighting', device, via: 'mdns', facts })
    })
    .join('\n')
}

export const hostileNamesRow: Row = {
  id: 'hostile-names',
  area: 'window',
  threat: 'a name that is markup, an escape sequence, a formula or a path, in terminals and reports',
  unit: 'names',
  short: 200,
  long: 3_000,
  async run({ count, random, folder }: Trial) {
    const failures: string[] = []
    const db = join(folder, 'ledger.db')
    const timeline = join(folder, 'home.jsonl')
    await writeFile(timeline, timelineOf(Array.from({ length: count }, (_, i) => nameOf(i, random))))
    const houseguest = async (...words: string[]) => {
      const args = [join(projectRoot, 'main/cli/houseguest.mjs'), ...words, '--db', db]
      const { stdout, stderr } = await run(process.execPath, args, { maxBuffer: 2 ** 28, cwd: folder })
      const unseen = UNSEEN.exec(stdout + stderr)
      if (unseen) failures.push(`${words[0]} prints U+${unseen[0].codePointAt(0)!.toString(16)}`)
      return stdout
    }
    await houseguest('replay', timeline, '--json')
    for (const words of [
      ['devices'],
      ['devices', '--json'],
      ['warnings', '--all'],
      ['warnings', '--all', '--json'],
    ])
      await houseguest(...words)
    const told: string[] = []
    for (const format of ['html', 'csv', 'json', 'pdf']) {
      const file = join(folder, `report.${format}`)
      await houseguest('report', '--format', format, '--output', file)
      const bytes = await readFile(file)
      told.push(`${format} ${bytes.length}`)
      if (format === 'pdf') {
        if (/\/(?:JavaScript|Launch|EmbeddedFile)\b/.test(bytes.toString('latin1')))
          failures.push('the PDF can act')
        continue
      }
      const text = bytes.toString('utf8').replace(/^\ufeff/, '')
      if (UNSEEN.test(text)) failures.push(`the ${format} report holds an unseen letter`)
      if (format === 'html' && MARKUP.test(text)) failures.push('the HTML report holds markup of a device')
      if (format === 'csv') failures.push(...formulasIn(text))
    }
    return {
      count,
      failures,
      measured: `in 5 answers and ${told.length} reports (octets: ${told.join(', ')})`,
    }
  },
}

/** Cells a spreadsheet would take for a formula. */
function formulasIn(csv: string): string[] {
  const { data } = Papa.parse<string[]>(csv)
  const cells = data.flat().filter((cell) => FORMULA.test(cell) && Number.isNaN(Number(cell)))
  return cells.slice(0, 3).map((cell) => `the CSV report holds the cell ${JSON.stringify(cell.slice(0, 40))}`)
}
