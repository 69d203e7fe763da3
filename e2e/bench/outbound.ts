import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { benchCapture } from './outbound-capture.ts'
import { LINES, writeLog, writePihole } from './outbound-files.ts'
import { importInto } from './outbound-import.ts'

/**
 * Importing evidence into a ledger on disk, against peers in the same run; prints ratios of medians.
 *
 *   node e2e/bench/outbound.ts                    logs and databases
 *   node e2e/bench/outbound.ts --pcap 900         a capture of 900 MB, see outbound-capture.ts
 *   options: --lines 500000 --runs 5 --no-tshark --same-ports --cpu (logs by processor time, for a machine that is busy)
 *            --only eve
 */

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const runs = option('runs', 5)
const lines = option('lines', 500_000)
const captureMb = option('pcap', 0)
const folder = mkdtempSync(join(tmpdir(), 'houseguest-bench-'))

const median = (values: number[]) => [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)]!

/** Milliseconds on the clock, or of this process's own work. */
const now = (): number => {
  if (!process.argv.includes('--cpu')) return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

/** Median milliseconds of `work`. */
async function time(work: () => unknown): Promise<number> {
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = now()
    await work()
    took.push(now() - start)
  }
  return median(took)
}

async function intoLedger(file: string): Promise<void> {
  const ledgerFile = join(folder, `ledger-${Math.round(performance.now())}.db`)
  await importInto(ledgerFile, file)
  for (const end of ['', '-wal', '-shm']) rmSync(`${ledgerFile}${end}`, { force: true })
}

/** The least any reader of the format does: find the lines and take them apart. */
const BARE: Readonly<Record<string, (line: string) => unknown>> = {
  'zeek-json': (line) => JSON.parse(line),
  'zeek-tsv': (line) => line.split('\t'),
  eve: (line) => JSON.parse(line),
  adguard: (line) => Buffer.from((JSON.parse(line) as { Answer: string }).Answer, 'base64'),
  dnsmasq: (line) => /query\[\w+\] (\S+) from (\S+)/.exec(line),
}

function bare(file: string, parse: (line: string) => unknown): void {
  const fd = openSync(file, 'r')
  const buffer = Buffer.alloc(4 * 1024 * 1024)
  let rest = ''
  for (;;) {
    const got = readSync(fd, buffer)
    if (got === 0) break
    const text = rest + buffer.toString('latin1', 0, got)
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      parse(text.slice(start, end))
      start = end + 1
    }
    rest = text.slice(start)
  }
  closeSync(fd)
}

async function logs(): Promise<void> {
  const only = process.argv.indexOf('--only')
  const formats = only < 0 ? Object.keys(LINES) : [process.argv[only + 1]!]
  for (const format of formats) {
    const file = writeLog(folder, format, lines)
    const parse = BARE[format]!
    const least = await time(() => bare(file, parse))
    const full = await time(() => intoLedger(file))
    report(format, { 'lines a second': (lines / full) * 1e3, 'share of bare parsing': least / full })
    rmSync(file)
  }
  if (only >= 0) return
  const file = writePihole(folder, lines)
  const own = await time(() => {
    const db = new Database(file, { readonly: true })
    for (const _ of db
      .prepare('SELECT timestamp, status, domain, client FROM query_storage ORDER BY id')
      .raw()
      .iterate());
    db.close()
  })
  const full = await time(() => intoLedger(file))
  report('pihole', { 'rows a second': (lines / full) * 1e3, 'times SQLite’s own read': full / own })
}

function report(what: string, numbers: Record<string, number>): void {
  const shown = Object.entries(numbers).map(
    ([name, n]) => `${name} ${n >= 1000 ? Math.round(n).toLocaleString('en') : n.toPrecision(3)}`,
  )
  console.log(`${what.padEnd(10)} ${shown.join(' · ')}`)
}

try {
  if (captureMb === 0) await logs()
  else
    await benchCapture(folder, {
      mb: captureMb,
      runs,
      samePorts: process.argv.includes('--same-ports'),
      tshark: !process.argv.includes('--no-tshark'),
    })
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
}
