import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { contactTable } from '../../main/engine/ledger/contacts.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { containerOf } from '../../main/engine/outbound/capture/container-of.ts'
import { Packets } from '../../main/engine/outbound/capture/packets.ts'
import { PcapContainer } from '../../main/engine/outbound/capture/pcap-file.ts'
import { PcapngContainer } from '../../main/engine/outbound/capture/pcapng-file.ts'
import { classifier } from '../../main/engine/outbound/classify/classify.ts'
import { importEvidence } from '../../main/engine/outbound/import-evidence.ts'
import { FlowDatagrams } from '../../main/engine/outbound/netflow/datagrams.ts'
import { counted } from '../../main/engine/outbound/testing/counted-capture.ts'

/** Real captures and flow records against what nDPI, tshark and nfdump say of them. */

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/samples/outbound')
const skip = existsSync(samples) ? false : 'no samples beside this checkout'
const jsonLines = <T>(file: string): T[] =>
  readFileSync(join(samples, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

interface NdpiFlow {
  pcap: string
  l4: string
  src: string
  sport: number
  dst: string
  dport: number
  proto: string
  hostname?: string
  bytes_c2s: number
  bytes_s2c: number
}

/** Legacy QUIC has other encryption, tunnels are not opened, and what nDPI calls a host there no device asked for. */
const OUT_OF_SCOPE = /^GTP|gquic|quic_q|quic_t5|^quic\.pcap|youtubeupload|http_ipv6/

const endpoints = (l4: string, a: string, ap: number, b: string, bp: number) =>
  `${l4.toLowerCase()} ${[`${a} ${ap}`, `${b} ${bp}`].sort().join(' ')}`

function readCapture(file: string) {
  const hosts = new Map<string, Set<string>>()
  const bytes = new Map<string, number>()
  const asked = new Set<string>()
  const packets = new Packets({
    stretch(s) {
      const key = endpoints(s.protocol, s.deviceIp, s.devicePort, s.peerIp, s.peerPort)
      const names = hosts.get(key) ?? new Set<string>()
      if (s.host !== null) names.add(s.host)
      hosts.set(key, names)
      bytes.set(key, (bytes.get(key) ?? 0) + s.bytesOut + s.bytesIn)
    },
    asked: ({ name }) => void asked.add(name),
    holder: () => undefined,
    lanTalk: () => undefined,
  })
  const data = readFileSync(file)
  const Container = containerOf(data) === 'pcap' ? PcapContainer : PcapngContainer
  new Container((d, at, end, length, time, link) => packets.frame(d, at, end, length, time, link)).push(
    data,
    0,
    data.length,
  )
  packets.report()
  return { hosts, bytes, asked }
}

describe('captures against their oracles', { skip }, () => {
  test('names and bytes agree with nDPI: 99 of 100 names, none false', () => {
    const counts = { right: 0, missing: [] as string[], other: [] as string[], bytesRight: 0, bytesWrong: 0 }
    for (const [pcap, flows] of Map.groupBy(
      jsonLines<NdpiFlow>('ndpi/expected-flows.ndjson'),
      (f) => f.pcap,
    )) {
      const file = join(samples, 'ndpi/pcap', pcap)
      if (!existsSync(file)) continue
      const { hosts, bytes, asked } = readCapture(file)
      for (const f of flows) {
        const key = endpoints(f.l4, f.src, f.sport, f.dst, f.dport)
        const counted = bytes.get(key)
        if (counted === f.bytes_c2s + f.bytes_s2c) counts.bytesRight++
        else if (counted !== undefined) counts.bytesWrong++
        const isDns = f.dport === 53 || f.sport === 53
        const isNamed = /^(TLS|QUIC|HTTP|DNS)\b/.test(f.proto.split('/')[1] ?? '') && !/^GTP/.test(f.proto)
        if (!f.hostname || !isNamed || OUT_OF_SCOPE.test(pcap) || /[?_]|^[\d.]+$/.test(f.hostname)) continue
        const name = f.hostname.toLowerCase().replace(/:\d+$/, '')
        const found = isDns ? asked : (hosts.get(key) ?? new Set())
        if (found.has(name)) counts.right++
        else if (found.size === 0) counts.missing.push(`${pcap} ${name}`)
        else if (!isDns) counts.other.push(`${pcap} ${name} ${[...found]}`)
      }
    }
    assert.ok(counts.right > 650, `${counts.right} names`)
    assert.ok(counts.missing.length <= counts.right / 100, counts.missing.join('\n'))
    assert.deepEqual(counts.other, [])
    assert.ok(counts.bytesWrong <= counts.bytesRight / 100, `${counts.bytesWrong} of ${counts.bytesRight}`)
  })

  test('by device MAC, names agree with tshark on set-up captures of real devices', async () => {
    interface Expected {
      file: string
      mac: string
      dns: string[]
      sni: string[]
      http_host: string[]
    }
    const missing: string[] = []
    let right = 0
    for (const e of jsonLines<Expected>('iot-sentinel/expected-tshark.ndjson')) {
      const file = join(samples, 'iot-sentinel', e.file)
      if (!existsSync(file)) continue
      const ledger = openLedger(':memory:')
      await importEvidence([file], {
        store: contactTable(ledger),
        classify: classifier().classify,
        now: () => 0,
      })
      const names = new Set(
        ledger
          .prepare(
            `SELECT DISTINCT d.name FROM contact_total t JOIN destination d ON d.id = t.destination_id
             JOIN contact_client c ON c.id = t.client_id WHERE c.value = ?`,
          )
          .pluck()
          .all(e.mac) as string[],
      )
      for (const name of [...e.dns, ...e.sni, ...e.http_host]) {
        if (names.has(name.toLowerCase().replace(/:\d+$/, ''))) right++
        else missing.push(`${basename(e.file)} ${name}`)
      }
      ledger.close()
    }
    assert.ok(right > 100)
    assert.deepEqual(missing, [])
  })

  test('every capture is counted the same wherever portions of it end', () => {
    const captures = globSync('**/*.{pcap,pcapng,cap}', { cwd: samples }).flatMap((file) => {
      const bytes = readFileSync(join(samples, file))
      return containerOf(bytes) && bytes.length < 4e6 ? [{ file, bytes }] : []
    })
    assert.ok(captures.length > 100)
    for (const { file, bytes } of captures)
      assert.deepEqual(counted(bytes, [0.19, 0.5, 0.83]), counted(bytes, []), file)
  })

  test('every capture of the samples is read without a word of complaint but for cut ends and broken frames', async () => {
    const ledger = openLedger(':memory:')
    const files = globSync(`${samples}/{ndpi/pcap/*.pcap*,suricata/tests/**/*.pcap}`)
    const { files: reports } = await importEvidence(files, {
      store: contactTable(ledger),
      classify: classifier().classify,
      now: () => 0,
    })
    const loud = reports
      .flatMap((r) => r.errors)
      .filter((e) => !/the last record is not whole|impossible length|\d+ damaged, left out/.test(e))
    assert.deepEqual(loud, [])
    ledger.close()
  })

  test('NetFlow v5, v9 and IPFIX exports of one capture hold the same flows', () => {
    const read = (version: string) => {
      const flows: string[] = []
      const reader = new FlowDatagrams((f) =>
        flows.push(
          `${f.source}:${f.sourcePort} ${f.destination}:${f.destinationPort} ${f.protocol} ${f.bytes}`,
        ),
      )
      const data = readFileSync(join(samples, `netflow/softflowd/alexa-${version}.udprec`))
      for (let at = 0; at + 2 <= data.length; ) {
        const length = data.readUInt16BE(at)
        reader.push(data.subarray(at + 2, at + 2 + length))
        at += 2 + length
      }
      return flows.filter((flow) => !flow.includes('::') && / (?:6|17) \d+$/.test(flow)).sort()
    }
    const v5 = read('v5')
    assert.ok(v5.length > 200)
    const ipv4 = (flows: string[]) => flows.filter((flow) => !/[0-9a-f]:[0-9a-f]+:/.test(flow))
    assert.deepEqual(ipv4(read('v9')), v5)
    assert.deepEqual(ipv4(read('v10')), v5)
  })
})
