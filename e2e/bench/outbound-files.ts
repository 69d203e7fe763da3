import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Writes large invented files of evidence: a home of 40 devices, 400 destinations, documentation addresses. */

const START = Date.UTC(2026, 8, 1)
const device = (i: number) => `192.168.1.${2 + (i % 40)}`
const address = (i: number) => `${i % 2 ? '203.0.113' : '198.51.100'}.${(i * 7) % 250}`
const host = (i: number) => {
  const n = (i * 7919) % 400
  return `h${n}.${n % 3 ? 'vendor' : 'metrics'}${n % 37}.example`
}

type Line = (i: number, at: number) => string

/** Format to what one line of it looks like. */
export const LINES: Readonly<Record<string, Line>> = {
  'zeek-json': (i, at) =>
    `{"ts":${(at / 1e3).toFixed(6)},"uid":"C${i.toString(36)}x","id.orig_h":"${device(i)}","id.orig_p":${40_000 + (i % 20_000)},"id.resp_h":"${address(i)}","id.resp_p":443,"proto":"tcp","service":"ssl","duration":1.5,"orig_bytes":900,"resp_bytes":5000,"conn_state":"SF","local_orig":true,"local_resp":false,"missed_bytes":0,"history":"ShADadFf","orig_pkts":10,"orig_ip_bytes":1400,"resp_pkts":12,"resp_ip_bytes":5600,"ip_proto":6}`,
  'zeek-tsv': (i, at) =>
    `${(at / 1e3).toFixed(6)}\tC${i.toString(36)}x\t${device(i)}\t${40_000 + (i % 20_000)}\t${address(i)}\t443\ttcp\tssl\t1.500000\t900\t5000\tSF\tT\tF\t0\tShADadFf\t10\t1400\t12\t5600\t-\t6`,
  eve: (i, at) => {
    const t = `${new Date(at).toISOString().slice(0, 23)}000+0000`
    return `{"timestamp":"${t}","flow_id":${1e15 + i},"in_iface":"eth0","src_ip":"${device(i)}","src_port":${40_000 + (i % 20_000)},"dest_ip":"${address(i)}","dest_port":443,"proto":"TCP","ip_v":4,"event_type":"flow","app_proto":"tls","flow":{"pkts_toserver":10,"pkts_toclient":12,"bytes_toserver":1400,"bytes_toclient":5600,"start":"${t}","end":"${t}","age":3,"state":"closed","reason":"timeout","alerted":false}}`
  },
  adguard: (i, at) =>
    `{"T":"${new Date(at).toISOString().slice(0, 19)}.100000001Z","QH":"${host(i)}","QT":"A","QC":"IN","CP":"","Upstream":"https://dns.example:443/dns-query","Answer":"${answer(i)}","IP":"${device(i)}","Result":{},"Elapsed":12345680}`,
  dnsmasq: (i, at) => {
    const stamp = `${new Date(at).toUTCString().slice(8, 11)} ${new Date(at).toUTCString().slice(5, 7)} ${new Date(at).toISOString().slice(11, 19)}`
    const n = Math.floor(i / 3)
    const client = `${device(n)}/${30_000 + (n % 20_000)}`
    const verb = [
      `query[A] ${host(n)} from ${device(n)}`,
      `forwarded ${host(n)} to 192.0.2.53`,
      `reply ${host(n)} is ${address(n)}`,
    ][i % 3]
    return `${stamp} dnsmasq[812]: ${n} ${client} ${verb}`
  },
}

const TSV_HEADER =
  '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp\tmissed_bytes\thistory\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents\tip_proto\n'

/** A DNS answer in base64: one question, one address. */
function answer(i: number): string {
  const labels = host(i).split('.')
  const name = Buffer.concat([
    ...labels.map((l) => Buffer.from([l.length, ...Buffer.from(l)])),
    Buffer.from([0]),
  ])
  const ip = Buffer.from(address(i).split('.').map(Number))
  const head = Buffer.from([i & 255, 1, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0])
  return Buffer.concat([
    head,
    name,
    Buffer.from([0, 1, 0, 1, 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]),
    ip,
  ]).toString('base64')
}

/** Writes `count` lines of a format, ten a second of the home's time; answers the file. */
export function writeLog(folder: string, format: string, count: number): string {
  const file = join(folder, `${format}.log`)
  const fd = openSync(file, 'w')
  const line = LINES[format]!
  if (format === 'zeek-tsv') writeSync(fd, TSV_HEADER)
  for (let from = 0; from < count; from += 10_000) {
    const lines: string[] = []
    for (let i = from; i < Math.min(count, from + 10_000); i++) lines.push(line(i, START + i * 100))
    writeSync(fd, `${lines.join('\n')}\n`)
  }
  closeSync(fd)
  return file
}

/** Writes a Pi-hole database of schema 21 with `count` queries. */
export function writePihole(folder: string, count: number): string {
  const file = join(folder, 'pihole-FTL.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE ftl (id INTEGER PRIMARY KEY NOT NULL, value BLOB NOT NULL, description TEXT);
    INSERT INTO ftl VALUES (0, 21, ''), (1, 0, ''), (2, 1750000000, '');
    CREATE TABLE domain_by_id (id INTEGER PRIMARY KEY, domain TEXT NOT NULL);
    CREATE TABLE client_by_id (id INTEGER PRIMARY KEY, ip TEXT NOT NULL, name TEXT);
    CREATE TABLE query_storage (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp INTEGER NOT NULL, type INTEGER NOT NULL,
      status INTEGER NOT NULL, domain INTEGER NOT NULL, client INTEGER NOT NULL, forward INTEGER, additional_info INTEGER,
      reply_type INTEGER, reply_time REAL, dnssec INTEGER, list_id INTEGER, ede INTEGER);
    CREATE INDEX idx_queries_timestamps ON query_storage (timestamp);`)
  db.transaction(() => {
    const domain = db.prepare('INSERT INTO domain_by_id VALUES (?, ?)')
    for (let i = 0; i < 400; i++) domain.run(i + 1, `h${i}.vendor${i % 37}.example`)
    const client = db.prepare('INSERT INTO client_by_id VALUES (?, ?, NULL)')
    for (let i = 0; i < 40; i++) client.run(i + 1, device(i))
    const query = db.prepare(
      'INSERT INTO query_storage (timestamp, type, status, domain, client, forward, reply_type, reply_time, dnssec, ede) VALUES (?, 1, 2, ?, ?, 1, 4, 0.01, 2, 0)',
    )
    for (let i = 0; i < count; i++) query.run(START / 1e3 + i / 10, ((i * 7919) % 400) + 1, (i % 40) + 1)
  })()
  db.close()
  return file
}
