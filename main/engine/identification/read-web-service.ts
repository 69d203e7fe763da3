import type { ClaimList } from './claim-list.ts'
import { type From, type ReadService, readNameAsModel, type Txt } from './dns-sd-service.ts'
import { lookUpModel } from './model-lookup.ts'
import { leadingVendor } from './vendor-name.ts'

/** Services of many makers whose names or records tell one: web pages, cameras, music shares, logins. */
export const WEB_SERVICES: Readonly<Record<string, ReadService>> = {
  '_adisk._tcp': readAirDisk,
  '_http._tcp': readWeb,
  '_axis-video._tcp': readCamera,
  '_rtsp._tcp': readCamera,
  '_daap._tcp': (list, txt, name, from) => {
    const owner = /^\d+\.\d+/.test(txt('mtd-version'))
    if (owner && /forked-daapd|owntone/i.test(name)) list.add('model', name, from('instance'), 0.7)
    else if (owner) list.add('model', 'OwnTone', from('TXT mtd-version'), 0.4, 'inferred')
    else if (/^svn/.test(txt('mtd-version')))
      list.add('model', 'Firefly Media Server', from('TXT mtd-version'), 0.6, 'inferred')
    list.add('firmware', txt('mtd-version'), from('TXT mtd-version'), 0.7)
    list.add('kind', txt('mtd-version') ? 'server' : null, from('TXT mtd-version'), 0.7, 'inferred')
  },
  '_ssh._tcp': (list, _txt, name, from) => {
    const smappee = /^Smappee(\d{10})$/.exec(name)
    if (!smappee) return
    list.add('vendor', 'Smappee', from('instance'), 0.8)
    list.add('serial', smappee[1], from('instance'), 0.8)
    list.add('kind', 'energy', from('instance'), 0.9, 'inferred')
  },
  '_api._udp': (list, _txt, name, from) => {
    if (!/guardian/i.test(name)) return
    list.add('vendor', 'Elexa', from('instance'), 0.7, 'inferred')
    list.add('model', name.replace(/ API$/, ''), from('instance'), 0.7)
    list.add('kind', 'sensor', from('instance'), 0.85, 'inferred')
  },
}

/** Web servers: what Shelly, Synology, Bosch, LEDVANCE and others put there, and names that are models. */
function readWeb(list: ClaimList, txt: Txt, name: string, from: From): void {
  const shelly = /^(shelly[\w-]*?)-([0-9A-F]{6,12})$/i.exec(txt('id') || name)
  if (shelly) {
    list.add('vendor', 'Shelly', from(txt('id') ? 'TXT id' : 'instance'), 0.85)
    list.add('model', shelly[1], from(txt('id') ? 'TXT id' : 'instance'), 0.55)
    list.add('mac', shelly[2], from('instance'), 0.8)
    list.add(
      'firmware',
      /(?:\/v?|^v)(\d+\.\d+(?:\.\d+)?(?:-(?:rc|beta)\w*)?)/.exec(txt('fw_id'))?.[1],
      from('TXT fw_id'),
      0.9,
    )
  }
  // From the second generation on a record says the application and its version.
  if (/^\d$/.test(txt('gen')) && txt('app')) {
    list.add('vendor', 'Shelly', from('TXT gen'), 0.8, 'inferred')
    list.add('model', txt('app'), from('TXT app'), 0.8)
    list.add('firmware', txt('ver'), from('TXT ver'), 0.9)
  }
  list.add('vendor', txt('vendor') || txt('manufacturer'), from('TXT vendor'), 0.85)
  list.add('model', shelly ? '' : txt('model') || txt('product'), from('TXT model'), 0.85)
  list.add('firmware', txt('sw ver') || txt('fw_version') || txt('fwversion'), from('TXT SW ver'), 0.85)
  list.add('serial', txt('serial'), from('TXT serial'), 0.85)
  for (const part of (txt('mac_address') || txt('mac')).split('|').slice(0, 4))
    list.add('mac', part, from('TXT mac_address'), 0.9)
  if (txt('devicefamily')) list.add('firmware', txt('version'), from('TXT version'), 0.85)
  if (txt('version_major') && txt('version_build'))
    list.add(
      'firmware',
      `${txt('version_major')}.${txt('version_minor') || '0'}-${txt('version_build')}`,
      from('TXT version_*'),
      0.9,
    )
  if (/iCom_/.test(txt('hwversion'))) {
    list.add('vendor', 'Bosch', from('TXT hwversion'), 0.7, 'inferred')
    list.add('model', 'KM200', from('TXT hwversion'), 0.6, 'inferred')
    list.add('kind', 'thermostat', from('TXT hwversion'), 0.8, 'inferred')
    list.add('hardware', txt('hwversion'), from('TXT hwversion'), 0.85)
  }
  if (!list.has('model')) readNameAsModel(list, name, from('instance'))
}

function readCamera(list: ClaimList, txt: Txt, name: string, from: From): void {
  const mac = (txt('macaddress') || /([0-9A-F]{12})\)?$/i.exec(name)?.[1] || '').toUpperCase()
  list.add('mac', mac, from('TXT macaddress'), 0.9)
  const label = name.replace(/\s*[-–]?\s*\(?[0-9A-F]{12}\)?$/i, '').trim()
  if (mac.startsWith('1CCAE3')) {
    list.add('vendor', 'DoorBird', from('TXT macaddress'), 0.85, 'inferred')
    list.add('kind', 'doorbell', from('TXT macaddress'), 0.9, 'inferred')
    if (/doorbird|^D\d/i.test(label)) list.add('model', label, from('instance'), 0.5)
    return
  }
  const vendor =
    leadingVendor(label) ?? (/^axis\b/i.test(label) || /^(?:00408C|ACCC8E|B8A44F)/.test(mac) ? 'Axis' : null)
  list.add('vendor', vendor, from('instance'), 0.8)
  if (vendor && lookUpModel(label, vendor)) list.add('model', label, from('instance'), 0.75)
}

/** A share for Time Machine: its `sys` record holds the server's MAC, or a 0 where it was never filled in. */
function readAirDisk(list: ClaimList, txt: Txt, _name: string, from: From): void {
  list.add('mac', /\bwaMA=([0-9a-f:]{17})/i.exec(txt('sys'))?.[1], from('TXT sys'), 0.75)
}
