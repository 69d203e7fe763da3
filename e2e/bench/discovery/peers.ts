import type { Line } from './run-peer.ts'

/** What a tool found: when each address spoke first (seconds from the tool's start), and how many services. */
export interface Findings {
  first: Map<string, number>
  services: Set<string>
}

/** One tool of the comparison. `protocol` says whom it can find at all. */
export interface Peer {
  name: string
  protocol: 'mdns' | 'ssdp' | 'arp'
  /** The command inside the lab; `measure` is the lab's folder of scripts. */
  command(measure: string, seconds: number): string[]
  read(lines: readonly Line[]): Findings
}

const findings = (): Findings => ({ first: new Map(), services: new Set() })
const note = (found: Findings, ip: string | undefined, at: number) => {
  if (ip && !found.first.has(ip)) found.first.set(ip, at)
}

/** avahi-browse -p escapes octets as \DDD and others as \x. */
const unescaped = (text: string) =>
  Buffer.from(
    text.replace(/\\(\d{3})|\\(.)/g, (_, code, other) => (code ? String.fromCharCode(Number(code)) : other)),
    'latin1',
  ).toString()

function readAvahi(lines: readonly Line[]): Findings {
  const found = findings()
  for (const { at, text } of lines) {
    const fields = text.split(';')
    if (fields[0] !== '=' || fields.length < 8) continue
    note(found, fields[7], at)
    found.services.add(`${unescaped(fields[3]!)}|${fields[4]}`.toLowerCase())
  }
  return found
}

function readJsonLines(lines: readonly Line[]): Findings {
  const found = findings()
  for (const { text } of lines) {
    if (!text.startsWith('{')) continue
    const row = JSON.parse(text) as { ms: number; ip?: string; fqdn?: string }
    note(found, row.ip, row.ms / 1000)
    const service = /^(.*)\.(_[^.]+\._(?:tcp|udp))\.local$/s.exec(row.fqdn ?? '')
    if (service) found.services.add(`${service[1]}|${service[2]}`.toLowerCase())
  }
  return found
}

const readBy = (pattern: RegExp) => (lines: readonly Line[]) => {
  const found = findings()
  for (const { at, text } of lines) note(found, pattern.exec(text)?.[1], at)
  return found
}

/** The tools people use, each as it is best used; sources: the lab's own measurements. */
export const PEERS: readonly Peer[] = [
  {
    name: 'avahi-browse -a -t -r',
    protocol: 'mdns',
    command: (measure) => [
      `${measure}/laptop-avahi`,
      'sh',
      '-c',
      'echo @@start@@; exec stdbuf -oL avahi-browse -a -r -p -k -t',
    ],
    read: readAvahi,
  },
  {
    name: 'bonjour-service, 4 MiB buffer',
    protocol: 'mdns',
    command: (measure, seconds) => [
      'node',
      `${measure}/bonjour.js`,
      String(seconds),
      '{"recvBufferSize":4194304}',
    ],
    read: readJsonLines,
  },
  {
    name: 'gssdp resource browser',
    protocol: 'ssdp',
    command: (_, seconds) => [
      'sh',
      '-c',
      `echo @@start@@; exec python3 ${import.meta.dirname}/gssdp_peer.py home0 ${seconds}`,
    ],
    read: readBy(/Location:\s+\w+:\/\/([\d.]+)/),
  },
  {
    name: 'node-ssdp, as it comes',
    protocol: 'ssdp',
    command: (measure, seconds) => ['node', `${measure}/node-ssdp.js`, String(seconds), '{}'],
    read: readJsonLines,
  },
  {
    name: 'arp-scan --localnet',
    protocol: 'arp',
    command: () => ['sh', '-c', 'echo @@start@@; exec stdbuf -oL arp-scan -I home0 --localnet'],
    read: readBy(/^(10\.77\.\d+\.\d+)\s/),
  },
]
