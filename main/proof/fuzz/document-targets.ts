import * as v from 'valibot'
import { readMatterLedger } from '../../../shared/matter-ledger.ts'
import { timelineEvent } from '../../../shared/model/timeline.ts'
import { openNotes, sealNotes } from '../../engine/desks/notes-exchange.ts'
import { parseDossier } from '../../engine/dossiers/parse-dossier.ts'
import { readCase } from '../../engine/identification/case-input.ts'
import { identify } from '../../engine/identification/identify.ts'
import type { FuzzTarget } from './fuzz-row.ts'

/** What reads documents of others: timelines, dossiers, notes, registers. */

const words = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text))
const JSON_WORDS = words(
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  'null',
  'true',
  '-1',
  '1e308',
  '"__proto__":',
  '"constructor":',
  '\\ud800',
  '\u0000',
  '"at":',
  '"facts":',
  '[[[[[[[[[[[[[[[[',
)
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

export const documentTargets: readonly FuzzTarget[] = [
  {
    id: 'timeline',
    threat: 'a line of a timeline that passes its check and should not, or crashes it',
    unit: 'lines',
    short: 100_000,
    long: 3_000_000,
    seeds: [
      json({
        at: '2026-03-08T09:00:00Z',
        type: 'sighting',
        device: { mac: '02:00:5e:00:00:21', ip: '192.0.2.9' },
        via: 'mdns',
        facts: { model: 'X', firmware: ['1.0', '2.0'], 'supply.1': { name: 'Black', level: -2 } },
      }),
      json({
        at: '2026-03-08T09:00:00Z',
        type: 'contact',
        device: { mac: '02:00:5e:00:00:21' },
        host: 'a.example',
        port: 443,
        protocol: 'tcp',
        connections: 1,
        bytesOut: 1,
        bytesIn: 2,
      }),
      json({ at: '2026-03-08T09:00:00Z', type: 'vendor', vendor: 'X', facts: { owner: 'Y' } }),
      json({ at: '2026-03-08T09:00:00Z', type: 'tick' }),
    ],
    words: JSON_WORDS,
    decode(bytes) {
      const { success, output } = v.safeParse(timelineEvent, parsed(bytes))
      if (success && Number.isNaN(Date.parse(output.at))) throw new Error(`a time that is none: ${output.at}`)
    },
    slowestMs: 20,
  },
  {
    id: 'cases',
    threat: 'a raw observation for `identify` that crashes or stalls it',
    unit: 'lines',
    short: 50_000,
    long: 1_000_000,
    seeds: [
      json({ id: 'a', input: { mdns: { type: '_ipp._tcp', name: 'X', txt: { ty: 'HP LaserJet' } } } }),
      json({ id: 'b', input: { ssdp: { SERVER: 'Linux UPnP/1.0 Sonos/1', USN: 'uuid:x' } } }),
      json({ id: 'c', input: { http: { path: '/', headers: { server: 'x' }, body: '<title>y</title>' } } }),
      json({ id: 'd', input: { upnp_xml: '<root><device><modelName>x</modelName></device></root>' } }),
      json({ id: 'e', input: { ipp_hex: '0200000000000001044100046e616d65000161' } }),
      json({ id: 'f', input: { snmp: { '1.3.6.1.2.1.1.1.0': 'x' } } }),
    ],
    words: [...JSON_WORDS, ...words('"snmp":', '"mdns":', '"txt":', '"http":', '"pjl":')],
    decode(bytes) {
      const { observation } = readCase(parsed(bytes), (digits) => Buffer.from(digits, 'hex'))
      if (observation) identify(observation)
    },
    slowestMs: 50,
  },
  {
    id: 'dossier',
    threat: 'a dossier of another that crashes the reader or slips something past its check',
    unit: 'documents',
    short: 10_000,
    long: 300_000,
    seeds: words(
      'vendor: Example\naliases: [Ex]\nclaims: []\n',
      'a: &x [1]\nb: *x\n',
      '{"vendor": "Example", "aliases": []}',
    ),
    words: words(
      '&a ',
      '*a',
      '<<: *a',
      '!!js/function ',
      '? ',
      '- ',
      ': ',
      '\n',
      '  ',
      '|',
      '>',
      '[',
      '{',
      '"',
      '%YAML 9',
      '---\n',
      '__proto__: x\n',
    ),
    decode: (bytes) => void parseDossier(bytes.toString('utf8'), 'x.yaml'),
    mayRefuse: true,
    slowestMs: 3_000,
  },
  {
    id: 'notes',
    threat: 'a signed file of notes that was changed and is taken all the same',
    unit: 'files',
    short: 30_000,
    long: 500_000,
    ...signedNotes(),
    mayRefuse: true,
    slowestMs: 100,
  },
  {
    id: 'matter-ledger',
    threat: 'a register’s answer that crashes its reader',
    unit: 'answers',
    short: 50_000,
    long: 1_000_000,
    seeds: [
      json({
        modelVersion: {
          vid: 4874,
          pid: 1,
          softwareVersion: 2,
          softwareVersionString: '1.0',
          softwareVersionValid: true,
          releaseNotesUrl: 'https://a.example/',
        },
      }),
      json([{ vid: 1, pid: 2, softwareVersionString: 'x', softwareVersionValid: false }]),
    ],
    words: JSON_WORDS,
    decode: (bytes) => void readMatterLedger(bytes.toString('utf8')),
    slowestMs: 20,
  },
]

/** An honest file, and a reader that cries out when a file that says something else is taken. */
function signedNotes(): Pick<FuzzTarget, 'seeds' | 'words' | 'decode'> {
  // A key from a constant (RFC 8410, 7), so that a seed finds the same case again.
  const key = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)])
  const sealed = sealNotes([], key.toString('base64'), '2026-01-01')
  const honest = openNotes(sealed, 'x')
  return {
    seeds: [Buffer.from(sealed)],
    words: JSON_WORDS,
    decode(bytes) {
      const { signature: _, ...body } = openNotes(bytes.toString('utf8'), 'x')
      const { signature: __, ...own } = honest
      if (JSON.stringify(body) !== JSON.stringify(own)) throw new Error('a changed file was taken')
    },
  }
}
