import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Observation } from '../../../shared/model/observation.ts'
import { APPLE_MODELS } from './fingerprints/apple-models.ts'
import { ASK_PLANS } from './fingerprints/ask-plans.ts'
import { DISGUISES } from './fingerprints/disguises.ts'
import { DNS_SD_TYPES } from './fingerprints/dns-sd-types.ts'
import { HTTP_ENDPOINTS } from './fingerprints/http-endpoints.ts'
import { HTTP_PLACES } from './fingerprints/http-places.ts'
import { KIND_WORDS } from './fingerprints/kind-words.ts'
import { MODEL_NUMBER_FIRMWARE } from './fingerprints/model-number-firmware.ts'
import { MODELS } from './fingerprints/models.ts'
import { SOFTWARE_MODELS } from './fingerprints/numbered.ts'
import { DESCRIPTION_PLACES, UPNP_TYPES } from './fingerprints/upnp-types.ts'
import { VENDORS } from './fingerprints/vendors.ts'
import { identify, identifyAll } from './identify.ts'
import { ranked } from './infer.ts'
import { lookUpModel, squash } from './model-lookup.ts'
import { HOST_NAMES } from './read-link.ts'
import { USN_EXAMPLES } from './read-ssdp.ts'
import { readRow, readText, TEXT_ROWS } from './text-lookup.ts'
import { normaliseVendor } from './vendor-name.ts'

/** Every row carries its own example, and every example is run: a row that never matches anything fails here. */

describe('rows of fingerprints', () => {
  test('a text row reads its examples exactly', () => {
    for (const row of TEXT_ROWS) {
      assert.ok(row.examples.length > 0, `no example for ${row.slot} ${row.match}`)
      assert.ok(row.source, `no source for ${row.match}`)
      for (const [text, expected] of row.examples) {
        const reading = readRow(row, text)
        assert.deepEqual({ ...reading, ...expected }, reading, `${row.slot} ${row.match} on ${text}`)
      }
    }
  })

  test('no text row is hidden behind the rows before it', () => {
    const hidden = TEXT_ROWS.filter((row) =>
      row.examples.every(([text]) => {
        const first = readText(row.slot, text)
        const earlier = first.slice(
          0,
          first.findIndex((found) => found.row === row),
        )
        const known = new Set(earlier.flatMap(({ reading }) => Object.keys(reading)))
        return Object.keys(readRow(row, text) ?? {}).every((field) => known.has(field))
      }),
    )
    assert.deepEqual(
      hidden.map((row) => `${row.slot} ${row.match}`),
      [],
    )
  })

  test('a model row is found by its examples, as its maker and kind', () => {
    const wrong: string[] = []
    for (const row of MODELS) {
      assert.ok(row.examples.length > 0, `no example for ${row.vendor} ${row.starts[0]}`)
      for (const example of row.examples) {
        const found = lookUpModel(example, row.ownMaker ? row.vendor : null)
        if (found?.vendor !== row.vendor || found.kind !== row.kind)
          wrong.push(`${example}: ${found?.vendor} ${found?.kind}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  test('every beginning of a model row is used by an example of a row of that maker', () => {
    const unused = MODELS.flatMap((row) =>
      row.starts.filter(
        (start) =>
          row.starts.length === 1 && !row.examples.some((example) => squash(example).includes(start)),
      ),
    )
    assert.deepEqual(unused, [])
  })

  test('a maker’s aliases all lead to it, and no two makers share one', () => {
    for (const { vendor, also } of VENDORS) {
      assert.equal(normaliseVendor(vendor), vendor)
      for (const alias of also) assert.equal(normaliseVendor(alias), vendor, alias)
    }
    assert.equal(new Set(VENDORS.map((row) => row.vendor)).size, VENDORS.length)
  })

  test('a service type row says something about its example', () => {
    for (const { type, example } of DNS_SD_TYPES) {
      const claims = identify({ via: 'mdns', service: { type, name: example.name, txt: example.txt } })
      if (!/^_(?:http-alt|matter|sleep-proxy|homekit|api)\./.test(type)) assert.ok(claims.length > 0, type)
    }
    assert.equal(new Set(DNS_SD_TYPES.map((row) => row.type)).size, DNS_SD_TYPES.length)
  })

  test('an endpoint row reads its example', () => {
    for (const { id, example } of HTTP_ENDPOINTS) {
      const identity = identifyAll([{ via: 'http', path: example.path, body: example.body }])
      for (const [field, value] of Object.entries(example.expected))
        assert.equal(identity[field as 'vendor']?.value, value, `${id} ${field}`)
    }
  })

  test('a place row reads its example', () => {
    for (const { path, example } of HTTP_PLACES) {
      assert.match(example.path, path)
      const identity = identifyAll([{ via: 'http', path: example.path, body: example.body }])
      for (const [field, value] of Object.entries(example.expected))
        assert.equal(identity[field as 'vendor']?.value, value, `${path} ${field}`)
    }
  })

  test('words for kinds match their own examples first', () => {
    for (const { kind, examples } of KIND_WORDS)
      for (const example of examples)
        assert.equal(KIND_WORDS.find(({ match }) => match.test(example))?.kind, kind, example)
  })

  test('types, places, ids, host names and plans match their examples', () => {
    for (const { match, example } of [
      ...UPNP_TYPES,
      ...DESCRIPTION_PLACES,
      ...USN_EXAMPLES,
      ...HOST_NAMES,
      ...DISGUISES,
      ...MODEL_NUMBER_FIRMWARE,
    ])
      assert.match(example, match)
    for (const rows of [UPNP_TYPES, DESCRIPTION_PLACES, USN_EXAMPLES, HOST_NAMES])
      for (const row of rows)
        assert.equal(
          rows.find(({ match }) => match.test(row.example)),
          row,
          row.example,
        )
    for (const plan of ASK_PLANS) assert.match(plan.example, plan.when)
    for (const { start, example } of SOFTWARE_MODELS) assert.ok(squash(example).startsWith(start), example)
  })

  test('modelNumber rows give the firmware they promise', () => {
    for (const { match, example, expected } of MODEL_NUMBER_FIRMWARE)
      assert.equal(match.exec(example)?.[1], expected)
  })

  test('Apple’s identifiers are all known as Apple’s', () => {
    for (const id of Object.keys(APPLE_MODELS)) assert.equal(lookUpModel(id, null)?.vendor, 'Apple', id)
  })

  test('every emulator is taken for itself, and its claim stays on record', () => {
    for (const { field, example, vendor } of DISGUISES) {
      const identity = identifyAll([
        {
          via: 'upnp',
          description: {
            manufacturer: 'Royal Philips Electronics',
            modelName: 'Philips hue bridge 2015',
            modelNumber: 'BSB002',
            [field]: example,
          },
        },
      ])
      assert.equal(identity.vendor?.value, vendor, example)
      assert.ok(
        identity.conflicts.some(({ field: what, other }) => what === 'vendor' && other.value === 'Philips'),
        example,
      )
    }
  })

  test('ranking puts what is stated before what a table knows', () => {
    const claims = [
      { field: 'vendor', value: 'Table', from: 't', confidence: 0.9, basis: 'inferred' },
      { field: 'vendor', value: 'Device', from: 'd', confidence: 0.5, basis: 'stated' },
    ] as const
    assert.equal(ranked(claims, 'vendor')[0]?.value, 'Device')
  })
})

/** Words people put into titles, names and servers; several begin like a model or are somebody's name in part. */
const ORDINARY_WORDS =
  'welcome presence description descriptions desktop design designed destination describe decode decoder backups backup storage server source general remote universal green multi after happen happens happened canonical digit tango citation harmony iota echo node plugs pixels home login router index status admin dashboard setup wizard document network device living kitchen office bedroom garage hallway music player media video camera printer light lamp switch sensor default public private local master slave primary backup test demo hello world simple web panel control manager service services monitor system main root guest user users report reports update updates settings support contact about search'.split(
    ' ',
  )

test('an ordinary word names no maker and no firmware', () => {
  for (const word of ORDINARY_WORDS) {
    const shown = `${word[0]!.toUpperCase()}${word.slice(1)}`
    const heard: Observation[] = [
      { via: 'http', path: '/', body: `<title>${shown}</title>` },
      { via: 'http', path: '/', body: '', headers: { 'WWW-Authenticate': `Basic realm="${shown}"` } },
      { via: 'ssdp', headers: { SERVER: `Linux/4.1 UPnP/1.0 ${shown}/1.0` } },
      { via: 'upnp', description: { friendlyName: `${shown} in the hall` } },
      { via: 'mdns', service: { type: '_http._tcp', name: shown, txt: {} } },
      { via: 'snmp', variables: { '1.3.6.1.2.1.1.1.0': `${shown} device 1.2` } },
    ]
    for (const observation of heard) {
      const { vendor, firmware } = identifyAll([observation])
      assert.deepEqual([vendor, firmware], [null, null], `${word} by ${observation.via}`)
    }
  }
})

test('an answer cut short is still its maker’s where the path tells', () => {
  const shelly = identifyAll([
    { via: 'http', path: '/shelly', body: '{"type":"SHPLG-S","fw":"20230913-113610/v1.14.0-gcb84623"}' },
  ])
  assert.deepEqual(
    [shelly.vendor?.value, shelly.model?.value, shelly.firmware?.value],
    ['Shelly', 'SHPLG-S', '1.14.0'],
  )
  const common = identifyAll([{ via: 'http', path: '/info', body: '{"version":"3.82.57","uptime":12}' }])
  assert.deepEqual([common.vendor, common.firmware], [null, null])
})

test('names every answer may have tell no maker away from their path', () => {
  const body = JSON.stringify({
    model: 'X1',
    name: 'Den',
    version: '1.2.3',
    mac: 'AC:DE:48:00:00:01',
    type: 'a',
  })
  for (const path of ['/', '/info', '/api/status', '/config', '/json', '/device']) {
    const { vendor, kind } = identifyAll([{ via: 'http', path, body }])
    assert.deepEqual([vendor, kind], [null, null], path)
  }
})
