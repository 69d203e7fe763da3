import type { ClaimList } from './claim-list.ts'
import type { From, ReadService, Txt } from './dns-sd-service.ts'
import {
  HOMEKIT_CATEGORIES,
  HOMEKIT_NAMES,
  MATTER_DEVICE_TYPES,
  MATTER_VENDORS,
  MIIO_MAKERS,
  MIIO_TYPES,
} from './fingerprints/numbered.ts'
import { lookUpModel } from './model-lookup.ts'
import { labelVendor, leadingVendor } from './vendor-name.ts'

/** Services of smart-home devices, speakers and players that say more than their type. */
export const SMART_HOME_SERVICES: Readonly<Record<string, ReadService>> = {
  '_dvl-deviceapi._tcp': (list, txt, _name, from) => {
    // devolo's type numbers: 2600 and 2601 are its smart home centre.
    if (/^260[01]$/.test(txt('mt'))) {
      list.add('model', 'Home Control Central', from('TXT MT'), 0.7, 'inferred')
      list.add('kind', 'hub', from('TXT MT'), 0.95, 'inferred')
    }
  },
  '_googlecast._tcp': (list, txt, _name, from) => {
    const model = txt('md')
    if (/^google cast group$/i.test(model)) {
      list.add('kind', 'speaker', from('TXT md'), 0.95, 'inferred')
    }
    if (/^(?:google|chromecast|nest)/i.test(model)) list.add('vendor', 'Google', from('TXT md'), 0.85)
    if (model && !leadingVendor(model) && !lookUpModel(model, null))
      list.add('vendor', leadingVendor(txt('fn')), from('TXT fn'), 0.4, 'inferred')
  },
  '_esphomelib._tcp': (list, txt, _name, from) => {
    const [maker, product] = txt('project_name').split('.')
    if (maker && product) {
      list.add('vendor', maker, from('TXT project_name'), 0.85)
      list.add('model', product, from('TXT project_name'), 0.85)
      list.add('firmware', txt('project_version'), from('TXT project_version'), 0.9)
    } else {
      list.add('vendor', 'ESPHome', from('type'), 0.8, 'inferred')
      list.add('model', txt('board'), from('TXT board'), 0.7)
      list.add('firmware', txt('version'), from('TXT version'), 0.9)
    }
  },
  '_sonos._tcp': (list, txt, _name, from) =>
    list.add('uuid', /(RINCON_[0-9A-F]+)/.exec(txt('info'))?.[1], from('TXT info'), 0.9),
  '_hue._tcp': (list, txt, _name, from) => {
    const id = /^([0-9a-f]{6})fffe([0-9a-f]{6})$/i.exec(txt('bridgeid'))
    if (id) list.add('mac', `${id[1]}${id[2]}`, from('TXT bridgeid'), 0.9)
  },
  '_coap._udp': (list, txt, name, from) => {
    // CoAP is anybody's; IKEA's gateway names itself by its MAC: `gw-b072bf257a41`, TXT version=1.19.32.
    const mac = /^gw-([0-9a-f]{12})$/i.exec(name)?.[1]
    if (!mac) return
    list.add('mac', mac, from('instance'), 0.75)
    list.add('vendor', 'IKEA', from('instance'), 0.75, 'inferred')
    list.add('model', 'TRADFRI gateway', from('instance'), 0.6, 'inferred')
    list.add('kind', 'hub', from('instance'), 0.9, 'inferred')
    list.add('firmware', txt('version'), from('TXT version'), 0.9)
  },
  '_elg._tcp': (list, txt, _name, from) => {
    const product = /^(?:Elgato )?(.+?)(?: (\d{2}[A-Z]{3}\d{4}))?$/.exec(txt('md'))
    list.add('model', product?.[1], from('TXT md'), 0.9)
    list.add('hardware', product?.[2], from('TXT md'), 0.7)
  },
  '_ewelink._tcp': (list, txt, _name, from) => {
    list.add('model', txt('type').startsWith('diy') ? '' : txt('model'), from('TXT model'), 0.6)
    list.add('firmware', /"fwVersion":"([\w.]+)"/.exec(txt('data1'))?.[1], from('TXT data1'), 0.9)
    list.describe(txt('type').replaceAll('_', ' '), from('TXT type'))
    if (/light|bulb|rgb/.test(txt('type'))) list.add('kind', 'light', from('TXT type'), 0.85, 'inferred')
  },
  '_hap._tcp': homekit,
  '_hap._udp': homekit,
  '_matterc._udp': matter,
  '_matterd._udp': matter,
  '_miio._udp': (list, _txt, name, from) => {
    const parts = /^((\w+?)-(\w+?)-[\w.]+?)_mi(?:io|ap)/i.exec(name)
    if (!parts) {
      list.add('vendor', 'Xiaomi', from('type'), 0.7, 'inferred')
      return
    }
    list.add('vendor', MIIO_MAKERS[parts[2]!.toLowerCase()] ?? 'Xiaomi', from('instance'), 0.85)
    list.add('model', parts[1], from('instance'), 0.8)
    list.add('kind', MIIO_TYPES[parts[3]!.toLowerCase()], from('instance'), 0.9, 'inferred')
  },
  // BluOS runs in players of many makers, who begin the name they ship with their own.
  '_musc._tcp': (list, _txt, name, from) => list.add('vendor', labelVendor(name), from('instance'), 0.7),
  '_viziocast._tcp': (list, _txt, name, from) => {
    const row = lookUpModel(list.best('model') ?? name, 'Vizio')
    if (row?.kind) list.add('kind', row.kind, from('TXT name'), 0.85, 'inferred')
  },
  '_lutron._tcp': (list, txt, _name, from) => {
    if (txt('devclass') === '08050100')
      list.add('model', 'Caseta SBP2', from('TXT DEVCLASS'), 0.7, 'inferred')
  },
}

/** HomeKit: `md` is the model, `ci` the category; `id` is a random pairing id and no MAC. */
function homekit(list: ClaimList, txt: Txt, _name: string, from: From): void {
  list.add('vendor', leadingVendor(txt('md')), from('TXT md'), 0.75)
  const known = HOMEKIT_NAMES[txt('md').toLowerCase()]
  list.add('vendor', known, from('TXT md'), 0.7, 'inferred')
  // Roku's codes, as its sticks and the televisions built on it write them.
  if (/^[A-Z]?\d{3,4}X\d?$/.test(txt('md'))) list.add('vendor', 'Roku', from('TXT md'), 0.7, 'inferred')
  // A bridge may be a thing of its own kind as well; every other category says what the thing is.
  list.add('kind', HOMEKIT_CATEGORIES[txt('ci')], from('TXT ci'), txt('ci') === '2' ? 0.84 : 0.89, 'inferred')
}

/** Matter commissioning: `VP` is vendor and product id, `DT` the device type (Matter Core, 4.3.1). */
function matter(list: ClaimList, txt: Txt, _name: string, from: From): void {
  list.add('vendor', MATTER_VENDORS[Number.parseInt(txt('vp'), 10)], from('TXT VP'), 0.85)
  list.add('kind', MATTER_DEVICE_TYPES[Number.parseInt(txt('dt'), 10)], from('TXT DT'), 0.85, 'inferred')
  list.add('name', txt('dn'), from('TXT DN'), 0.7)
}
