import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { contactTable } from '../../main/engine/ledger/contacts.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { classifier } from '../../main/engine/outbound/classify/classify.ts'
import { importEvidence } from '../../main/engine/outbound/import-evidence.ts'
import { LINES, writeLog, writePihole } from './outbound-files.ts'

/**
 * Importing evidence into a ledger on disk, against peers in the same run; prints ratios of medians.
 *
 *   node e2e/bench/outbound.ts                    logs and databases
 *   node e2e/bench/outbound.ts --pcap 900         a capture of 900 MB, against cat, ndpiReader and tshark
 *   options: --lines 500000 --runs 5 --no-tshark --cpu (logs by processor time, for a machine that is busy)
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
  const ledger = openLedger(ledgerFile)
  const { files } = await importEvidence([file], {
    store: contactTable(ledger),
    classify: classifier().classify,
    now: () => Date.now(),
  })
  if (files[0]!.errors.length > 0) throw new Error(files[0]!.errors[0])
  ledger.close()
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

/** Repeats the Ethernet captures of the samples with shifted days until the file is large enough. */
function largeCapture(bytes: number): string {
  const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/samples/outbound')
  const files = [
    ...globSync(`${samples}/ndpi/pcap/*`),
    ...globSync(`${samples}/iot-sentinel/*/*.pcap`),
  ].filter(isEthernet)
  if (files.length === 0)
    throw new Error('no sample captures beside the project: the capture bench needs ../shared/samples')
  const merged = join(folder, 'merged.pcap')
  execFileSync('mergecap', ['-a', '-F', 'pcap', '-w', merged, ...files])
  const body = readFileSync(merged)
  const file = join(folder, 'large.pcap')
  const fd = openSync(file, 'w')
  let size = writeSync(fd, body, 0, 24)
  while (size < bytes) {
    size += writeSync(fd, body, 24)
    for (let at = 24; at + 16 <= body.length; at += 16 + body.readUInt32LE(at + 8))
      body.writeUInt32LE((body.readUInt32LE(at) + 86_400) >>> 0, at)
  }
  closeSync(fd)
  rmSync(merged)
  return file
}

/** A little-endian microsecond pcap, or a pcapng, of Ethernet frames. */
function isEthernet(file: string): boolean {
  const head = readFileSync(file).subarray(0, 4096)
  if (head.length < 48) return false
  if (head.readUInt32LE(0) === 0xa1b2c3d4) return head.readUInt32LE(20) === 1
  const first = head.readUInt32LE(4) + 8
  return head.readUInt32LE(0) === 0x0a0d0d0a && first + 2 <= head.length && head.readUInt16LE(first) === 1
}

async function capture(): Promise<void> {
  const file = largeCapture(captureMb * 1e6)
  const installed = (tool: string) => spawnSync('which', [tool]).status === 0
  const cat = await time(() => spawnSync('sh', ['-c', 'cat "$0" > /dev/null', file], { stdio: 'ignore' }))
  const ours = await time(() =>
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', file], { stdio: 'inherit' }),
  )
  const result: Record<string, number> = {
    MB: statSync(file).size / 1e6,
    seconds: ours / 1e3,
    'times cat (at most 30)': ours / cat,
  }
  if (installed('ndpiReader')) {
    const ndpi = await time(() => spawnSync('ndpiReader', ['-i', file, '-q'], { stdio: 'ignore' }))
    result['of ndpiReader’s time (at most 0.5)'] = ours / ndpi
  }
  if (installed('tshark') && !process.argv.includes('--no-tshark')) {
    const start = performance.now()
    spawnSync(
      'tshark',
      [
        '-n',
        '-r',
        file,
        '-T',
        'fields',
        '-e',
        'ip.src',
        '-e',
        'ip.dst',
        '-e',
        'dns.qry.name',
        '-e',
        'tls.handshake.extensions_server_name',
        '-e',
        'frame.len',
      ],
      { stdio: 'ignore' },
    )
    result['faster than tshark, one run (at least 40)'] = (performance.now() - start) / ours
  }
  report('pcap', result)
}

function report(what: string, numbers: Record<string, number>): void {
  const shown = Object.entries(numbers).map(
    ([name, n]) => `${name} ${n >= 1000 ? Math.round(n).toLocaleString('en') : n.toPrecision(3)}`,
  )
  console.log(`${what.padEnd(10)} ${shown.join(' · ')}`)
}

const one = process.argv.indexOf('--one')
try {
  if (one >= 0) {
    await intoLedger(process.argv[one + 1]!)
    console.log(`           peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } else if (captureMb > 0) await capture()
  else await logs()
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
}
