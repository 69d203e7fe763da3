import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { macPrefixes } from '../../main/engine/host/mac-prefixes.ts'
import { readCase } from '../../main/engine/identification/case-input.ts'
import { identifyAll } from '../../main/engine/identification/identify.ts'
import { squash } from '../../main/engine/identification/model-lookup.ts'
import { sameVendor } from '../../main/engine/identification/vendor-name.ts'
import type { Observation } from '../../shared/model/observation.ts'

const fromHex = (hex: string) => Buffer.from(hex, 'hex')

/** Every simulated device of the home lab, from what its profile states: vendor, model and firmware as it really is. */

const LAB = resolve('../shared/lab/profiles')

interface Profile {
  profile: string
  vendor: string | null
  model: string | null
  firmware?: string | null
  variants?: Record<string, string>[]
  firmware_stated?: string[]
  mdns?: { services: { type: string; instance?: string; port?: number; txt?: Record<string, string> }[] }
  ssdp?: {
    server?: string
    location?: string
    headers?: Record<string, string>
    devices?: { type: string }[]
  }
  upnp?: Record<string, unknown> & { extra?: Record<string, string> }
  http?: {
    port: number
    server?: string
    paths: Record<string, { body?: unknown; json?: unknown; type?: string }>
  }[]
  kasa?: Record<string, string>
  yeelight?: Record<string, string>
  wsd?: { types: string; scopes: string }
}

/** What a profile's placeholders become; values are made up and only need the right form. */
function filled(profile: Profile, text: string): string {
  const values: Record<string, string> = {
    ...profile.variants?.[0],
    name: 'Device',
    ip: '192.0.2.5',
    host: 'device',
    room: 'Den',
    mac: '50:c7:bf:12:34:56',
    MAC: '50:C7:BF:12:34:56',
    macnc: '50c7bf123456',
    MACNC: '50C7BF123456',
    mac6: '123456',
    MAC6: '123456',
    MAC4: '3456',
    dec8: '12345670',
    uuid: 'b2f0b9d0-1111-4222-8333-944444444444',
  }
  return text.replace(/\{\{(\w+)(?:\|(\w+))?\}\}/g, (_whole, key: string) => values[key] ?? '8')
}

function observations(profile: Profile): Observation[] {
  const fill = (value: unknown): string =>
    filled(profile, typeof value === 'string' ? value : JSON.stringify(value))
  const texts = (record: object = {}) =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([, value]) => typeof value === 'string')
        .map(([key, value]) => [key, fill(value)]),
    )
  const heard: (Observation | null)[] = []
  for (const { type, instance = '', port, txt } of profile.mdns?.services ?? [])
    heard.push(
      readCase({ input: { mdns: { type, name: fill(instance), port, txt: texts(txt) } } }, fromHex)
        .observation,
    )
  if (profile.ssdp) {
    const { server = '', location = '', headers = {}, devices = [] } = profile.ssdp
    heard.push({
      via: 'ssdp',
      headers: {
        ...texts(headers),
        SERVER: fill(server),
        LOCATION: fill(location),
        ST: devices[0]?.type ?? '',
      },
    })
  }
  if (profile.yeelight) heard.push({ via: 'ssdp', headers: texts(profile.yeelight) })
  if (profile.upnp)
    heard.push({ via: 'upnp', description: { ...texts(profile.upnp), ...texts(profile.upnp.extra) } })
  for (const { port, server, paths } of profile.http ?? [])
    for (const [path, answer] of Object.entries(paths)) {
      const body = answer.body ?? answer.json
      if (body === undefined) continue
      const text = Array.isArray(body) ? body.join('') : body
      heard.push({
        via: 'http',
        path: port === 80 ? path : `:${port}${path}`,
        body: fill(text),
        headers: server ? { server: fill(server) } : {},
      })
    }
  if (profile.kasa)
    heard.push({ via: 'kasa', body: JSON.stringify({ system: { get_sysinfo: texts(profile.kasa) } }) })
  if (profile.wsd)
    heard.push({ via: 'wsd', types: profile.wsd.types.split(' '), scopes: profile.wsd.scopes.split(' ') })
  return heard.filter((observation) => observation !== null)
}

/** What a device tells nobody without a login, and so nobody can be asked to know. */
const UNTOLD = new Set(['eve-energy-matter model', 'eve-energy-matter vendor', 'home-assistant model'])

const within = (a: string, b: string): boolean =>
  squash(a).includes(squash(b)) || squash(b).includes(squash(a))

test('every lab device is who it is', { skip: existsSync(LAB) ? false : 'the home lab is not here' }, () => {
  const wrong: string[] = []
  for (const file of readdirSync(LAB)) {
    const profile = JSON.parse(readFileSync(resolve(LAB, file), 'utf8')) as Profile
    if (profile.profile === 'hostile') continue
    const identity = identifyAll(observations(profile), macPrefixes)
    const { vendor, model, firmware } = identity
    const told = (field: string) => !UNTOLD.has(`${profile.profile} ${field}`)
    if (
      profile.vendor &&
      told('vendor') &&
      !(vendor && (sameVendor(vendor.value, profile.vendor) || within(vendor.value, profile.vendor)))
    )
      wrong.push(`${profile.profile} vendor: ${vendor?.value} is not ${profile.vendor}`)
    if (
      profile.model &&
      told('model') &&
      !(model && (within(model.value, profile.model) || identity.hardware?.value === profile.model))
    )
      wrong.push(`${profile.profile} model: ${model?.value} is not ${profile.model}`)
    const stated = profile.variants?.[0]?.firmware ?? profile.firmware ?? null
    const plain = (text: string) =>
      text
        .replace(/\(tasmota\)$/, '')
        .replace(/^\d{8}-\d{6}\/v([\d.]+)-g[0-9a-f]+$/, '$1')
        .replace(/^\d{3}\.(?=\d\d\.\d\d$)/, '')
    const value = typeof firmware?.value === 'string' ? firmware.value : (firmware?.value[0] ?? null)
    if (stated === null ? value !== null : value === null || plain(value) !== plain(stated))
      wrong.push(`${profile.profile} firmware: ${value} is not ${stated}`)
  }
  assert.deepEqual(wrong, [])
})

test('the cases keep their numbers', {
  skip: existsSync(resolve('../shared/cases/identify.jsonl')) ? false : 'the cases are not here',
}, () => {
  const lines = readFileSync(resolve('../shared/cases/identify.jsonl'), 'utf8').split('\n').filter(Boolean)
  const falseFirmware = lines.filter((line) => {
    const one = JSON.parse(line) as { expect: { firmware?: string; firmwareAnyOf?: string[] } }
    const { observation } = readCase(one, fromHex)
    return (
      !one.expect.firmware &&
      !one.expect.firmwareAnyOf &&
      observation !== null &&
      identifyAll([observation]).firmware !== null
    )
  })
  assert.deepEqual(falseFirmware, [])
})
