import { basename } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { containerOf } from './capture/container-of.ts'
import { leaseServerOf } from './leases/lease-reader.ts'
import { BIND_QUERY } from './logs/bind.ts'
import { NFCAPD_MAGIC } from './netflow/nfcapd.ts'
import { FORMATS, type Format } from './reader.ts'

/** Tells what a file of evidence is from its first bytes, and says what a file that is none looks like. */

/** A format, with the framing where a format has two. */
export interface Detected {
  format: Format
  framing?: 'prefixed' | 'bare' | 'nfcapd'
}

const SQLITE = 'SQLite format 3\0'

/** The format of a file starting with `head` (decompressed); `null` when it is none we read. */
export function detectFormat(head: Buffer): Detected | null {
  const container = containerOf(head)
  if (container) return { format: container }
  if (head.subarray(0, 16).toString('latin1') === SQLITE) return { format: 'pihole' }
  if (head.length >= 4 && head.readUInt16LE(0) === NFCAPD_MAGIC)
    return { format: 'netflow', framing: 'nfcapd' }
  const framing = netflowFraming(head)
  if (framing) return { format: 'netflow', framing }
  const start = head.subarray(0, 512).toString('latin1')
  if (PACKED.some(([pattern]) => pattern.test(start))) return null
  // A router's whole log may be long before a name server says something in it.
  const lines = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  for (const line of lines) {
    const format = formatOfLine(line)
    if (format) return { format }
  }
  return null
}

/** Unbound's own mark of a line, `[process:thread]`, behind its name as it, syslog (RFC 3164) or RFC 5424 write it. */
const UNBOUND = /\bunbound(?:\[\d+\]: |: | \d+ - .*)?\[\d+:[\da-f]+\] /

/** A row of the table, or an event of `conntrack -E`, with its time where `-o timestamp` asked for it. */
const CONNTRACK =
  /^(?:\[\d+\.\d+\]\s*)?(?:\s*\[[A-Z]+\]\s+)?(?:ipv[46]\s+\d+\s+)?(?:tcp|udp|icmp|icmpv6|unknown)\s+\d+ .*\bsrc=\S+ dst=\S+/

/** An event of Suricata behind what syslog writes before it. */
const EVE_IN_SYSLOG = /^[^{]{1,300}\{"timestamp":.*"event_type":/

/** A line that only one kind of log writes. */
function formatOfLine(line: string): Format | null {
  if (line.startsWith('#separator') || line.startsWith('#fields\t')) return 'zeek'
  if (line.startsWith('{')) return formatOfJson(line)
  if (EVE_IN_SYSLOG.test(line)) return 'suricata'
  if (/\bdnsmasq(?:(?:\[\d+\])?: | \d+ - )/.test(line)) return 'dnsmasq'
  if (UNBOUND.test(line)) return 'unbound'
  if (BIND_QUERY.test(line)) return 'bind'
  if (CONNTRACK.test(line)) return 'conntrack'
  return leaseServerOf(line) ? 'leases' : null
}

function formatOfJson(line: string): Format | null {
  if (/"event_type"\s*:/.test(line) && /"timestamp"\s*:/.test(line)) return 'suricata'
  if (/"QH"\s*:/.test(line) && /"T"\s*:/.test(line)) return 'adguard'
  // Before its version 0.99.3.
  if (/"Question"\s*:\s*"/.test(line) && /"Time"\s*:/.test(line)) return 'adguard'
  if (/"id[._]orig_h"\s*:|"id"\s*:\s*\{\s*"orig_h"/.test(line)) return 'zeek'
  if (/"_path"\s*:/.test(line) && /"ts"\s*:/.test(line)) return 'zeek'
  return null
}

/** Version 5, 9 or 10 with a plausible header; or the same behind a length of 16 bits. */
function netflowFraming(head: Buffer): 'prefixed' | 'bare' | null {
  if (isDatagram(head, 0, head.length)) return 'bare'
  if (head.length < 22) return null
  const length = head.readUInt16BE(0)
  return length >= 16 && isDatagram(head, 2, length) ? 'prefixed' : null
}

function isDatagram(d: Buffer, at: number, length: number): boolean {
  if (d.length < at + 20) return false
  const version = d.readUInt16BE(at)
  const count = d.readUInt16BE(at + 2)
  if (version === 5) return count >= 1 && count <= 30 && 24 + 48 * count <= length
  if (version === 9) return count >= 1 && count < 1000
  return version === 10 && count >= 16 && count <= length
}

/** Files that hold others: those may lie in them as they are, and would be taken for lines of the file. */
const PACKED: readonly (readonly [RegExp, string])[] = [
  [
    /^PK\x03\x04.{0,60}(?:\[Content_Types\]|_rels|mimetypeapplication)/s,
    'a document of an office program; export what is in it, or name the log it was made from',
  ],
  [/^PK\x03\x04/, 'a ZIP archive; unpack it first'],
  [/^\x28\xb5\x2f\xfd/, 'a file compressed with zstd; decompress it first'],
  [/^\xfd7zXZ/, 'a file compressed with xz; decompress it first'],
  [/^\x04\x22\x4d\x18/, 'a file compressed with lz4; decompress it first'],
  [/^\x1f\x8b/, 'a file compressed twice; decompress it once first'],
  [/^.{257}ustar/s, 'a tar archive; unpack it first'],
  [/^BZh/, 'a file compressed with bzip2; decompress it first'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive; unpack it first'],
  [/^Rar!\x1a\x07/, 'a RAR archive; unpack it first'],
]

/** Beginnings of files people drop by mistake, with what to say; the first that fits is told. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8/, 'a picture'],
  [/^%PDF/, 'a PDF document'],
  [/^snoop\0|^GMBU/, 'a capture of another kind; rewrite it as pcap with editcap first'],
  [/^(?:\xff\xfe|\xfe\xff)/, 'a text file in UTF-16; save it as UTF-8 first'],
  [/^\x7fELF|^MZ/, 'a program'],
  [/^\xa5\x0c/, 'an nfcapd file of a big-endian machine; rewrite it here with nfdump first'],
  [/^ElfFile\0/, 'an event log of Windows, which does not say who was talked to'],
  [
    /^(?:\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}:\d{2}\.\d{6} (?:IP6? |ARP|\S+\s+(?:In|Out|B|M|P)\s+)/m,
    'what tcpdump prints; let it write a capture with -w first',
  ],
  [/^"No\.","Time","Source"/, 'a list of packets exported from Wireshark; save the capture itself instead'],
  [/\[\*\*\] \[\d+:\d+:\d+\] /, 'Suricata’s list of alerts; import its eve.json instead'],
  [
    /\bfilterlog(?:\[\d+\])?[: ]|\bIN=\S* OUT=\S* .*\bSRC=\S+ DST=|firewall,info .*\bproto (?:TCP|UDP)/,
    'a firewall’s log of single packets, which counts no connections; import what its name server or NetFlow tells instead',
  ],
  [
    /DNS Server log file creation|\bPACKET\s+[0-9A-F]{8,16} (?:UDP|TCP) (?:Rcv|Snd)\b/,
    'a debug log of Windows’ DNS server',
  ],
  [
    /^\d{2}\.\d{2}\.\d{2} \d{2}:\d{2}:\d{2} .*(?:FRITZ!|Internetverbindung|WLAN|DSL)/m,
    'a FRITZ!Box’s list of events, which does not say who was talked to; let the box record a capture instead',
  ],
  [
    /"__REALTIME_TIMESTAMP"\s*:/,
    'a journal exported as JSON; export it with journalctl -o short-iso instead',
  ],
  [/^\{"log":".*"stream":"std/, 'a container’s log as Docker keeps it; save what docker logs prints instead'],
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML document'],
  [
    /"queries"\s*:\s*\[.*"dnssec"|"session"\s*:\s*\{\s*"valid"|"hwaddr"/s,
    'an answer of Pi-hole’s API; follow the Pi-hole as a source, or import its database',
  ],
  [
    /"question"\s*:.*"upstream"|"auto_clients"/s,
    'an answer of AdGuard Home’s API; follow it as a source, or import its querylog.json',
  ],
  [/^\s*\{\s*"columns"\s*:\s*\[\s*"family"/, 'nlbwmon’s totals, which do not say who was talked to'],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, 'a JSON document of another program'],
  [/^(?:PRAGMA|BEGIN TRANSACTION|CREATE TABLE)\b/, 'an SQL dump; make a database of it with sqlite3 first'],
  [/^[^\n,\0-\x08]*,[^\n,\0-\x08]*,[^\n\0-\x08]*\n/, 'a CSV table'],
]

/** One sentence about a file that is no evidence: what it looks like and what would do. */
export function unknownFormat(path: string, head: Buffer): Fault {
  const name = basename(path)
  if (head.length === 0) return new Fault('bad-input', `${name} is empty.`)
  const start = head.subarray(0, 4096).toString('latin1')
  const look =
    [...PACKED, ...LOOKS].find(([pattern]) => pattern.test(start))?.[1] ??
    (isText(head) ? 'a text file of another program' : 'data of another program')
  return new Fault(
    'bad-input',
    `${name} is no evidence Houseguest reads (${FORMATS.join(', ')}); it looks like ${look}.`,
  )
}

/** One sentence about a file named with a format it does not have. */
export function wrongFormat(path: string, named: Format, found: Detected | null, head: Buffer): Fault {
  if (!found) return unknownFormat(path, head)
  return new Fault(
    'bad-input',
    `${basename(path)} is not ${named}: it looks like ${found.format}; leave out --as ${named} or name ${found.format}.`,
  )
}

function isText(head: Buffer): boolean {
  return !head.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
