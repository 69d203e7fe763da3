import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Observation } from '../../../shared/model/observation.ts'
import { identifyAll } from './identify.ts'
import { prefixLookup } from './prefix.ts'

const mdns = (type: string, name: string, txt: Record<string, string>): Observation => ({
  via: 'mdns',
  service: { type, name, txt },
})
const firmwareOf = (...observations: Observation[]) => identifyAll(observations).firmware?.value ?? null

test('what looks like a version and is none is never reported as firmware', () => {
  const traps: Observation[] = [
    { via: 'ssdp', headers: { SERVER: 'Linux/3.14.0 UPnP/1.0 IpBridge/1.38.0' } },
    { via: 'ssdp', headers: { SERVER: 'Linux/3.8.13+, UPnP/1.0, Portable SDK for UPnP devices/1.6.18' } },
    {
      via: 'ssdp',
      headers: { SERVER: 'FreeBSD/12.2-STABLE UPnP/1.1 MiniUPnPd/2.2.1', 'BOOTID.UPNP.ORG': '472' },
    },
    mdns('_airplay._tcp', 'TV', {
      model: 'QE55Q80',
      manufacturer: 'Samsung',
      fv: 'p20.0.1',
      srcvers: '377.40',
    }),
    mdns('_raop._tcp', 'x', { am: 'AppleTV3,2', vs: '190.9', vn: '65537' }),
    mdns('_googlecast._tcp', 'x', { md: 'Chromecast', ve: '05' }),
    mdns('_dhnap._tcp', 'x', { model_number: 'DCH-S220', version: '0124' }),
    mdns('_meshcop._udp', 'x', { vn: 'Google Inc.', tv: '1.3.0' }),
    mdns('_uscan._tcp', 'x', { ty: 'Canon MG3600 series', vers: '2.63' }),
    mdns('_fbx-api._tcp', 'x', { box_model_name: 'Freebox Server (r2)', api_version: '8.0' }),
    {
      via: 'upnp',
      description: { manufacturer: 'Samsung Electronics', modelName: 'UE43', modelNumber: 'AllShare1.0' },
    },
    {
      via: 'upnp',
      description: {
        manufacturer: 'TP-Link',
        modelName: 'TL-WA801N',
        modelNumber: '2.0',
        serialNumber: '1.0',
      },
    },
    { via: 'upnp', description: { manufacturer: 'AVM', modelName: 'FRITZ!Box 7530', modelNumber: 'avme' } },
    {
      via: 'ipp',
      attributes: {
        'printer-make-and-model': ['CNMF720C Series'],
        'printer-firmware-name': ['IPP'],
        'printer-firmware-string-version': ['2.0'],
      },
    },
    {
      via: 'http',
      path: ':8001/api/v2/',
      body: '{"device":{"modelName":"UE43","firmwareVersion":"Unknown"}}',
    },
    {
      via: 'snmp',
      variables: {
        '1.3.6.1.2.1.1.1.0': 'HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD143,EEPROM V.43.92',
      },
    },
  ]
  for (const trap of traps) assert.equal(firmwareOf(trap), null, JSON.stringify(trap))
})

test('imitated Apple devices are not Apple', () => {
  assert.notEqual(
    identifyAll([mdns('_device-info._tcp', 'nas', { model: 'MacSamba' })]).vendor?.value,
    'Apple',
  )
  assert.notEqual(identifyAll([mdns('_device-info._tcp', 'nas', { model: 'Xserve' })]).vendor?.value, 'Apple')
  const tv = identifyAll([
    mdns('_airplay._tcp', 'TV', {
      model: 'appletv6,2',
      manufacturer: 'Sony',
      integrator: 'sony_tv',
      fv: 'p20.10.00.4102',
    }),
  ])
  assert.deepEqual([tv.vendor?.value, tv.kind?.value, tv.firmware?.value], ['Sony', 'tv', '10.00.4102'])
})

test('an imitated Hue bridge is not taken for Philips', () => {
  assert.equal(
    identifyAll([{ via: 'ssdp', headers: { SERVER: 'FreeRTOS/7.4.2, UPnP/1.0, IpBridge/1.8.0' } }]).vendor,
    null,
  )
  assert.equal(
    identifyAll([{ via: 'ssdp', headers: { 'hue-bridgeid': '001788FFFE10377A' } }]).vendor?.value,
    'Philips',
  )
})

test('who answers its model in its maker’s own form has stated its maker; a program that runs anywhere has not', () => {
  const http = (path: string, body: object): Observation => ({
    via: 'http',
    path,
    body: JSON.stringify(body),
  })
  const relay = http('/shelly', {
    id: 'shellyplus1-08b61f000021',
    model: 'SNSW-001X16EU',
    gen: 2,
    ver: '1.4.4',
  })
  const program = http('/control/status', {
    dns_addresses: [],
    protection_enabled: true,
    version: 'v0.107.43',
  })
  assert.deepEqual(
    [relay, program]
      .map((answer) => identifyAll([answer]).vendor)
      .map((field) => [field?.value, field?.basis]),
    [
      ['Shelly', 'stated'],
      ['AdGuard', 'inferred'],
    ],
  )
})

test('a printer’s several firmwares stay a list; one is a string', () => {
  const printer = (names: string[], versions: string[]): Observation => ({
    via: 'ipp',
    attributes: {
      'printer-make-and-model': ['EPSON XP-6000 Series'],
      'printer-firmware-name': names,
      'printer-firmware-string-version': versions,
    },
  })
  assert.deepEqual(firmwareOf(printer(['Main', 'Network'], ['LF24F6', '16.5D'])), ['LF24F6', '16.5D'])
  assert.equal(firmwareOf(printer([], ['20.44.NU25M7'])), '20.44.NU25M7')
})

test('contradicting statements stay visible, agreeing spellings do not count', () => {
  const lying = identifyAll([
    { via: 'upnp', description: { manufacturer: 'Sonos, Inc.', modelName: 'Sonos One' } },
    mdns('_ipp._tcp', 'x', { usb_mfg: 'Brother', usb_mdl: 'HL-L2350DW' }),
  ])
  assert.ok(lying.conflicts.some((conflict) => conflict.field === 'vendor'))
  const agreeing = identifyAll([
    mdns('_ipp._tcp', 'x', {
      ty: 'Brother HL-L2350DW series',
      usb_mfg: 'Brother',
      usb_mdl: 'HL-L2350DW series',
    }),
    {
      via: 'ipp',
      attributes: {
        'printer-make-and-model': ['Brother HL-L2350DW series'],
        'printer-device-id': ['MFG:Brother;MDL:HL-L2350DW series;'],
      },
    },
  ])
  assert.deepEqual(agreeing.conflicts, [])
})

test('a MAC prefix speaks last, and not for local or module makers’ addresses', () => {
  const registry = new Map([
    ['50C7BF', 'TP-LINK TECHNOLOGIES CO.,LTD.\nShenzhen'],
    ['5CCF7F', 'Espressif Inc.\nShanghai'],
  ])
  const prefixes = prefixLookup((prefix) => registry.get(prefix))
  const of = (mac: string, ...more: Observation[]) =>
    identifyAll([{ via: 'arp', mac }, ...more], prefixes).vendor
  assert.equal(of('50:c7:bf:00:00:01')?.value, 'TP-Link')
  assert.equal(of('50:c7:bf:00:00:01')?.basis, 'prefix')
  assert.ok((of('5c:cf:7f:00:00:01')?.confidence ?? 1) < 0.2)
  assert.equal(of('52:c7:bf:00:00:01'), null)
  assert.equal(
    of('50:c7:bf:00:00:01', { via: 'upnp', description: { manufacturer: 'Sonos, Inc.' } })?.value,
    'Sonos',
  )
})

test('hostile values are bounded and cleaned, never thrown', () => {
  const nasty = `\u001b[31m\u202e${'a\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(5000)}\u0000`
  for (const observation of [
    { via: 'ssdp', headers: { SERVER: nasty, USN: nasty, LOCATION: nasty, ST: nasty } },
    mdns('_ipp._tcp', nasty, { ty: nasty, usb_mdl: nasty, product: nasty, uuid: nasty }),
    mdns('_raop._tcp', nasty, { am: nasty, fv: nasty }),
    {
      via: 'http',
      path: nasty,
      body: `<title>${nasty}</title>`,
      headers: { Server: nasty, 'WWW-Authenticate': nasty },
    },
    { via: 'http', path: '/x', body: `{"a":${'['.repeat(100_000)}` },
    { via: 'ipp', attributes: { 'printer-make-and-model': [nasty], 'printer-device-id': [nasty] } },
    { via: 'snmp', variables: { '1.3.6.1.2.1.1.1.0': nasty } },
    { via: 'pjl', infoId: nasty },
    { via: 'wsd', types: [nasty], scopes: [`onvif://www.onvif.org/name/${nasty}%ff`] },
    { via: 'dhcp', hostname: nasty, vendorClass: nasty },
  ] as Observation[]) {
    const identity = identifyAll([observation])
    for (const field of [identity.vendor, identity.model, identity.name, identity.serial]) {
      assert.ok((field?.value.length ?? 0) <= 1024)
      assert.doesNotMatch(field?.value ?? '', /[\u0000-\u001f\u202e]/)
    }
  }
})

test('pairs are read a line or & each; blank lines between them keep nobody, and no value is the next line’s', () => {
  const blank = '\n  '.repeat(2_600)
  const page = `OK${blank}\n  model = DCS-930L \nvar serialNumber="A1B2C3D4";\nfirmwareVersion=\nbuild=7`
  const identity = identifyAll([{ via: 'http', path: '/x', headers: {}, body: page }])
  assert.equal(identity.model?.value, 'DCS-930L')
  assert.equal(identity.firmware, null)
  const asked = 'model=DCS-930L&firmwareVersion=1.2.3'
  const other = identifyAll([{ via: 'http', path: '/x', headers: {}, body: asked }])
  assert.deepEqual([other.model?.value, other.firmware?.value], ['DCS-930L', '1.2.3'])
})

test('a description longer than a name is read to its end', () => {
  const modem =
    'Motorola SURFboard SB5101 Cable Modem: <<HW_REV: 2; VENDOR: Motorola Corporation; BOOTR: 8.1; SW_REV: SB5101-2.7.6.1-SCM00-NOSH; MODEL: SB5101>>'
  const identity = identifyAll([{ via: 'snmp', variables: { '1.3.6.1.2.1.1.1.0': modem } }])
  assert.equal(identity.firmware?.value, 'SB5101-2.7.6.1-SCM00-NOSH')
  assert.equal(identity.model?.value, 'SB5101')
})

test('what a service is called on every device that has it never names a device', () => {
  const nameOf = (...observations: Observation[]) => identifyAll(observations).name?.value ?? null
  for (const name of ['D-Link HNAP Service', 'BSB-LAN web service', 'Web Server', 'unknown'])
    assert.equal(nameOf(mdns('_http._tcp', name, {})), null, name)
  for (const friendlyName of ['WFADevice', 'WPS Access Point', 'ACME Internet Gateway Device', 'UPnP Device'])
    assert.equal(nameOf({ via: 'upnp', description: { friendlyName } }), null, friendlyName)
  // What an owner may well call one stays, and so does a name said beside the service's.
  for (const name of ['Home Server', 'Service desk printer', 'Upstairs'])
    assert.equal(nameOf(mdns('_http._tcp', name, {})), name)
  assert.equal(
    nameOf(mdns('_dhnap._tcp', 'D-Link HNAP Service', {}), {
      via: 'upnp',
      description: { friendlyName: 'Siren' },
    }),
    'Siren',
  )
})

test('IKEA’s hubs name themselves, and nobody else who speaks CoAP is taken for one', () => {
  const told = (observation: Observation) => {
    const { vendor, model, kind, firmware } = identifyAll([observation])
    return [vendor, model, kind, firmware].map((fact) => fact?.value ?? null)
  }
  const ihsp = mdns('_ihsp._tcp', 'gw2-0a1b2c3d4e5f', { type: 'DIRIGERA', sv: '2.660.5' })
  assert.deepEqual(told(ihsp), ['Ikea', 'DIRIGERA', 'hub', '2.660.5'])
  const gateway = mdns('_coap._udp', 'gw-b072bf257a41', { version: '1.19.32' })
  assert.deepEqual(told(gateway), ['Ikea', 'TRADFRI gateway', 'hub', '1.19.32'])
  assert.deepEqual(told(mdns('_coap._udp', 'leshan', { version: '2.0.1' })), [null, null, null, null])
})

test('a model is written without its maker’s ornaments, and a type’s number is none', () => {
  const model = (observation: Observation) => identifyAll([observation]).model?.value ?? null
  assert.equal(
    model({ via: 'upnp', description: { manufacturer: 'Denon', modelName: '*AVR-X2700H' } }),
    'AVR-X2700H',
  )
  assert.equal(model(mdns('_mieleathome._tcp', 'Miele-001', { devicetype: '7' })), null)
  assert.equal(
    model(mdns('_nobody-knows._tcp', 'x', { devicetype: 'EverHome EcoTracker' })),
    'EverHome EcoTracker',
  )
})
