import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/**
 * Software that says it is someone else's product, and how it gives itself away. The claim it makes stays on
 * record as a contradiction. Source: the projects' own sources and the answers of running copies.
 */
export interface DisguiseRow {
  readonly vendor: string
  readonly model: string
  readonly kind: DeviceKind
  readonly field:
    | 'manufacturerURL'
    | 'friendlyName'
    | 'modelName'
    | 'modelURL'
    | 'modelDescription'
    | 'modelNumber'
  readonly match: RegExp
  readonly example: string
}

export const DISGUISES: readonly DisguiseRow[] = [
  {
    vendor: 'dresden elektronik',
    model: 'deCONZ',
    kind: 'hub',
    field: 'manufacturerURL',
    match: /dresden-elektronik|phoscon/i,
    example: 'http://www.dresden-elektronik.de',
  },
  {
    vendor: 'dresden elektronik',
    model: 'deCONZ',
    kind: 'hub',
    field: 'friendlyName',
    match: /^(?:Phoscon|deCONZ)/i,
    example: 'Phoscon-GW',
  },
  {
    vendor: 'Home Assistant',
    model: 'Home Assistant Bridge',
    kind: 'server',
    field: 'friendlyName',
    match: /^(?:Home Assistant|HASS) Bridge/i,
    example: 'Home Assistant Bridge (192.168.0.2:8300)',
  },
  {
    vendor: 'diyHue',
    model: 'diyHue',
    kind: 'hub',
    field: 'friendlyName',
    match: /diy ?hue/i,
    example: 'DiyHue Bridge',
  },
  {
    vendor: 'HA-Bridge',
    model: 'HA-Bridge',
    kind: 'server',
    field: 'modelURL',
    match: /bwssytems|ha-bridge/i,
    example: 'https://github.com/bwssytems/ha-bridge',
  },
  {
    vendor: 'HA-Bridge',
    model: 'HA-Bridge',
    kind: 'server',
    field: 'friendlyName',
    match: /^(?:HA|HABridge|HA-Bridge)[ -]?Bridge|^HA-Bridge/i,
    example: 'HA-Bridge (192.168.1.2)',
  },
  {
    vendor: 'Espalexa',
    model: 'Espalexa',
    kind: 'light',
    field: 'friendlyName',
    match: /^Espalexa/i,
    example: 'Espalexa (192.168.1.30:80)',
  },
  {
    vendor: 'Espalexa',
    model: 'Espalexa',
    kind: 'light',
    field: 'modelDescription',
    match: /espalexa/i,
    example: 'Espalexa',
  },
  {
    vendor: 'Tasmota',
    model: 'Tasmota',
    kind: 'plug',
    field: 'friendlyName',
    match: /^tasmota/i,
    example: 'Tasmota (192.168.1.31:80)',
  },
  {
    vendor: 'fauxmo',
    model: 'Emulated Socket',
    kind: 'plug',
    field: 'modelName',
    match: /^Emulated Socket$/i,
    example: 'Emulated Socket',
  },
  {
    vendor: 'Node-RED',
    model: 'Node-RED',
    kind: 'server',
    field: 'friendlyName',
    match: /node-?red/i,
    example: 'Node-RED Hue',
  },
  {
    vendor: 'openHAB',
    model: 'openHAB',
    kind: 'server',
    field: 'friendlyName',
    match: /openhab/i,
    example: 'openHAB (192.168.1.3)',
  },
  {
    vendor: 'Homebridge',
    model: 'Homebridge',
    kind: 'server',
    field: 'friendlyName',
    match: /homebridge/i,
    example: 'Homebridge',
  },
]
