import type { RowResult } from './row-process.ts'

/** What the most careful tools of this kind publish numbers for, and where each of it is proved here. */

/** One claim: the rows of this proof that carry it, and what is proved elsewhere, by a test or a measurement. */
export interface Claim {
  claim: string
  /** How much of it is asked for. */
  wanted: string
  rows: readonly string[]
  elsewhere?: readonly string[]
}

export const MATRIX: readonly Claim[] = [
  { claim: 'structure of multicast DNS', wanted: '1,000,000 packets', rows: ['fuzz-mdns'] },
  { claim: 'multicast DNS through cache and browser', wanted: '150,000 packets', rows: ['fuzz-mdns-stack'] },
  { claim: 'SSDP', wanted: '500,000 datagrams', rows: ['fuzz-ssdp'] },
  { claim: 'XML', wanted: '100,000 documents', rows: ['fuzz-xml'] },
  { claim: 'IPP and SNMP', wanted: '200,000 each', rows: ['fuzz-ipp', 'fuzz-snmp'] },
  {
    claim: 'flows and logs',
    wanted: '200,000 lines or datagrams each',
    rows: [
      ...['fuzz-netflow', 'fuzz-zeek', 'fuzz-zeek-tsv', 'fuzz-suricata', 'fuzz-adguard', 'fuzz-dnsmasq'],
      ...['fuzz-unbound', 'fuzz-bind', 'fuzz-conntrack'],
    ],
  },
  {
    claim: 'named packets, each cheap to read',
    wanted: '40, each under 5 ms and 1 MB',
    rows: ['named-packets', 'attacks'],
    elsewhere: ['main/engine/protocol/dns.test.ts'],
  },
  { claim: 'places a device names', wanted: '120 URLs in 6 fields', rows: ['ssrf', 'fuzz-gate', 'attacks'] },
  { claim: 'hostile web servers', wanted: '12, each at most 5.5 s', rows: ['hostile-http', 'attacks'] },
  {
    claim: 'load held',
    wanted: '10,000 names at 500 a second',
    rows: ['load-names', 'load-claims'],
    elsewhere: ['e2e/bench/discovery.ts', 'e2e/real/large-home.spec.ts'],
  },
  {
    claim: 'memory and handles over time',
    wanted: '2 hours',
    rows: ['load-year-of-listening', 'year-watched'],
  },
  { claim: 'nobody lost in a burst', wanted: '2,000 datagrams, 50 ms stalled, 99 %', rows: ['burst'] },
  {
    claim: 'faults of the network',
    wanted: '10',
    rows: ['network-faults'],
    elsewhere: ['main/engine/network/interface-watch.test.ts'],
  },
  {
    claim: 'stays on one network',
    wanted: '0 frames on the second interface',
    rows: ['attacks', 'network-faults'],
    elsewhere: ['main/engine/network/scanner.test.ts', 'e2e/lab/discovery.test.ts'],
  },
  {
    claim: 'the engine ends',
    wanted: '50 ends, 5 in Electron',
    rows: ['engine-ends'],
    elsewhere: ['e2e/real/engine-lost.spec.ts', 'e2e/real/utility-host.spec.ts'],
  },
  { claim: 'killed while it writes', wanted: '200 kills', rows: ['kill-while-writing'] },
  { claim: 'power loss', wanted: '300 cuts and 300 flips', rows: ['log-cuts', 'log-flips'] },
  { claim: 'damage to the main file', wanted: '300 overwrites', rows: ['main-file-damage'] },
  { claim: 'a full disk', wanted: '3 MB', rows: ['full-disk'] },
  {
    claim: 'migrations killed at random points',
    wanted: 'every version, 20 points',
    rows: ['killed-migrations'],
    elsewhere: ['main/engine/ledger/open.test.ts'],
  },
  {
    claim: 'two instances',
    wanted: '20 racing starts',
    rows: ['two-writers'],
    elsewhere: ['main/engine/ledger/writer-lock.test.ts'],
  },
  { claim: 'imports', wanted: '1,000,000 lines, 5 kills', rows: ['killed-imports', 'load-import'] },
  { claim: 'clocks that jump', wanted: 'hours, years, summer time', rows: ['clock-jumps'] },
  {
    claim: 'Electron: 20 items, 9 fuses, 1,000 bad payloads a call',
    wanted: 'each refused',
    rows: ['payloads'],
    elsewhere: ['e2e/real/app.spec.ts', 'e2e/real/fuses.spec.ts', 'main/electron/hardening.test.ts'],
  },
  {
    claim: 'the real sandbox, as another user (uid 65534)',
    wanted: 'Seccomp and NoNewPrivs in the kernel’s own words',
    rows: [],
    elsewhere: ['e2e/real/sandbox.spec.ts'],
  },
  {
    claim: 'hostile names',
    wanted: '200 names in 6 places',
    rows: ['hostile-names', 'fuzz-hostile-text'],
    elsewhere: ['main/engine/report/hostile-names.test.ts'],
  },
  {
    claim: 'usable by everybody',
    wanted: '0 grave findings of axe, all views, two themes',
    rows: [],
    elsewhere: ['e2e/real/accessibility.spec.ts'],
  },
]

const number = (value: number): string => value.toLocaleString('en')

/** The matrix with the numbers of this run. */
export function matrixTable(results: readonly RowResult[]): string[] {
  const told = (id: string): string => {
    const result = results.find(({ row }) => row.id === id)
    if (!result) return `\`${id}\` was not run`
    if (result.leftOut !== null) return `\`${id}\` left out`
    return `\`${id}\` ${number(result.failures.length)} of ${number(result.count - (result.open ?? 0))}`
  }
  return [
    '| claim | asked for | proved by |',
    '|---|---|---|',
    ...MATRIX.map(({ claim, wanted, rows, elsewhere = [] }) => {
      const proofs = [...rows.map(told), ...elsewhere.map((file) => `\`${file}\``)]
      return `| ${claim} | ${wanted} | ${proofs.join(', ')} |`
    }),
  ]
}
