import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { isAnswered } from '../../../shared/model/exchange.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import { sightingEvent } from '../../../shared/model/timeline.ts'
import { identifyAddress, identifyWith } from './sightings.ts'

const address = { ip: '192.0.2.7', mac: '00:17:88:10:37:7a', interface: 'eth9', at: 1_700_000_000_000 }
const heard = (...observations: Observation[]) =>
  observations.map((observation, index) => ({ at: address.at + index, observation }))

test('one sighting for each way a device spoke, every fact with its own ground', () => {
  const events = identifyAddress(
    address,
    heard(
      {
        via: 'mdns',
        service: {
          type: '_ipp._tcp',
          name: 'Brother',
          port: 631,
          host: 'BRW00.local',
          txt: { ty: 'Brother HL-L2350DW series', usb_mfg: 'Brother', usb_mdl: 'HL-L2350DW series' },
        },
      },
      {
        via: 'ipp',
        attributes: {
          'printer-make-and-model': ['Brother HL-L2350DW series'],
          'printer-state': [5],
          'printer-state-reasons': ['marker-supply-missing-error'],
          'printer-state-message': ['No Toner'],
          'marker-names': ['TN-2420'],
          'marker-levels': [-2],
          'marker-types': ['toner'],
          'marker-colors': ['#000000'],
        },
      },
    ),
  )
  assert.deepEqual(
    events.map((event) => event.via),
    ['arp', 'ipp', 'mdns'],
  )
  for (const event of events) assert.ok(v.is(sightingEvent, event), JSON.stringify(event))
  const [, ipp, mdns] = events
  assert.equal(mdns?.facts?.['service._ipp._tcp'], 631)
  assert.equal(mdns?.facts?.model, 'HL-L2350DW series')
  assert.equal(mdns?.facts?.hostname, 'BRW00')
  assert.match(mdns?.grounds?.model?.from ?? '', /usb_mdl/)
  assert.equal(ipp?.facts?.['printer.state'], 'stopped')
  assert.deepEqual(ipp?.facts?.['printer.stateReasons'], ['marker-supply-missing-error'])
  assert.deepEqual(ipp?.facts?.['supply.1'], {
    name: 'TN-2420',
    type: 'toner',
    color: '#000000',
    level: -2,
    maxCapacity: 100,
    partNumber: 'TN-2420',
    serial: null,
  })
  assert.ok(events.every((event) => event.device.mac === address.mac))
})

test('a silent address is one sighting by its MAC; a claimed MAC is no key', () => {
  assert.deepEqual(
    identifyAddress(address, []).map((event) => event.via),
    ['arp'],
  )
  const [event] = identifyAddress(
    { ...address, mac: null },
    heard({ via: 'ssdp', headers: { WAKEUP: 'MAC=d8:31:34:20:77:fb;Timeout=10' } }),
  )
  assert.equal(event?.device.mac, undefined)
})

test('whose MAC it is tells its maker, also where the MAC was heard and not looked up', () => {
  const identify = identifyWith(() => ({ vendor: 'Philips', moduleMaker: false }))
  const makers = (events: ReturnType<typeof identify>) => events.map(({ via, facts }) => [via, facts?.vendor])
  const looked = makers(identify(address, []))
  assert.deepEqual(looked, [['arp', 'Philips']])
  assert.deepEqual(makers(identify(address, heard({ via: 'arp', mac: address.mac }))), looked)
})

test('the same words are told of each who said them, and of whom they are in dispute', () => {
  const identify = identifyWith(() => null)
  const said = heard({
    via: 'ssdp',
    headers: { USN: 'uuid:u-1', SERVER: 'Linux UPnP/1.0 Sonos/78.1-52020 (ZPS18)' },
  })
  const claimants = [address.mac, '00:00:5e:00:53:66']
  const speakers = [address, { ...address, mac: null }, { ...address, mac: null, claimants }]
  assert.deepEqual(
    speakers.map((speaker) => {
      const { device } = identify(speaker, said).find(({ via }) => via === 'ssdp')!
      return [device.mac, device.claimants]
    }),
    [
      [address.mac, undefined],
      [undefined, undefined],
      [undefined, claimants],
    ],
  )
})

test('what it answered comes first, and of an answer and a datagram in its form only the answer counts', () => {
  const sysinfo = (model: string): Observation => ({
    via: 'kasa',
    body: JSON.stringify({ system: { get_sysinfo: { model, sw_ver: '1.0.11 Build 211116 Rel.112321' } } }),
  })
  const forged = { at: address.at + 2_000, observation: sysinfo('HS999(US)') }
  const answered = { at: address.at + 1_000, observation: sysinfo('HS103(US)'), link: address.mac }
  const header: Observation = { via: 'ssdp', headers: { ST: 'ssdp:all' } }
  const events = identifyAddress(address, [{ at: address.at, observation: header }, forged, answered])
  assert.deepEqual(
    events
      .slice(1)
      .map(({ via, at, facts, grounds }) => [
        via,
        Date.parse(at) - address.at,
        facts?.model ?? null,
        grounds?.model?.confidence ?? null,
      ]),
    [
      ['kasa', 1_000, 'HS103(US)', 0.95],
      ['ssdp', 1_000, null, null],
    ],
  )
  const [, unasked] = identifyAddress(address, [forged])
  assert.equal(unasked?.facts?.model, 'HS999(US)')
  assert.equal(isAnswered({ via: 'kasa', confidence: unasked?.grounds?.model?.confidence ?? 1 }), false)
})
