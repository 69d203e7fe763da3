import { clean } from '../../../shared/text.ts'
import { parseDeviceId } from '../protocol/ieee1284.ts'
import { type ClaimList, MAX_READ } from './claim-list.ts'
import { SNMP_ENTERPRISES } from './fingerprints/numbered.ts'
import { lookUpModel } from './model-lookup.ts'
import { readDeviceId } from './read-printer.ts'
import { readFreeText } from './read-text.ts'
import {
  labelVendor,
  leadingVendor,
  modelAfterVendor,
  namedVendor,
  withoutNoun,
  withoutVendor,
} from './vendor-name.ts'

/** Object ids: RFC 3418, RFC 2790, RFC 3805, RFC 6933, and the makers' own. */
export const OID = {
  sysDescr: '1.3.6.1.2.1.1.1.0',
  sysObjectID: '1.3.6.1.2.1.1.2.0',
  sysName: '1.3.6.1.2.1.1.5.0',
  ifPhysAddress: '1.3.6.1.2.1.2.2.1.6.1',
  hrDeviceDescr: '1.3.6.1.2.1.25.3.2.1.3.1',
  hrPrinterStatus: '1.3.6.1.2.1.25.3.5.1.1.1',
  entPhysicalFirmwareRev: '1.3.6.1.2.1.47.1.1.1.1.9.1',
  entPhysicalSoftwareRev: '1.3.6.1.2.1.47.1.1.1.1.10.1',
  entPhysicalSerialNum: '1.3.6.1.2.1.47.1.1.1.1.11.1',
  entPhysicalModelName: '1.3.6.1.2.1.47.1.1.1.1.13.1',
  prtGeneralPrinterName: '1.3.6.1.2.1.43.5.1.1.16.1',
  prtGeneralSerialNumber: '1.3.6.1.2.1.43.5.1.1.17.1',
  prtMarkerLifeCount: '1.3.6.1.2.1.43.10.2.1.4.1.1',
  prtConsoleDisplayBufferText: '1.3.6.1.2.1.43.16.5.1.2.1.1',
  brotherDeviceId: '1.3.6.1.4.1.2435.2.3.9.1.1.7.0',
  brotherSerial: '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.1.0',
  brotherFirmware: '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.17.0',
  brotherStatus: '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.4.5.2.0',
  kyoceraFirmware: '1.3.6.1.4.1.1347.43.5.4.1.5.1.1',
  hpDeviceId: '1.3.6.1.4.1.11.2.3.9.1.1.7.0',
  synologyModel: '1.3.6.1.4.1.6574.1.5.1.0',
  synologySerial: '1.3.6.1.4.1.6574.1.5.2.0',
  synologyVersion: '1.3.6.1.4.1.6574.1.5.3.0',
  qnapModel: '1.3.6.1.4.1.24681.1.2.12.0',
  mikrotikVersion: '1.3.6.1.4.1.14988.1.1.4.4.0',
} as const

/** SNMP variables by object id. */
export function readSnmp(list: ClaimList, variables: Readonly<Record<string, string | number>>): void {
  const get = (oid: string) => clean(String(variables[oid] ?? ''), MAX_READ)
  const description = get(OID.sysDescr)
  readFreeText(list, 'sysDescr', description, 'snmp sysDescr')
  if (!list.has('model')) readPlainDescription(list, description)
  if (!list.has('firmware'))
    list.add('firmware', statedVersion(description, list.has('vendor')), 'snmp sysDescr', 0.8)
  // Switches of one chip maker's software describe themselves as model, version and loader.
  if (BEHIND_MODEL.test(description)) list.add('kind', 'switch', 'snmp sysDescr', 0.5, 'inferred')
  list.describe(description, 'snmp sysDescr')
  const enterprise =
    SNMP_ENTERPRISES[Number(/^\.?1\.3\.6\.1\.4\.1\.(\d+)/.exec(get(OID.sysObjectID))?.[1] ?? -1)]
  list.add('vendor', enterprise?.vendor, 'snmp sysObjectID', 0.8, 'stated')
  list.add('kind', enterprise?.kind, 'snmp sysObjectID', 0.6, 'inferred')
  if (enterprise?.vendor === 'HP' && /\.11\.2\.3\.9\./.test(get(OID.sysObjectID)))
    list.add('kind', 'printer', 'snmp sysObjectID', 0.85, 'inferred')
  // Some printers answer their IEEE 1284 id; some devices nothing but the model.
  if (/^MFG:|;MDL:/.test(description)) readDeviceId(list, parseDeviceId(description), 'snmp sysDescr')
  if (enterprise && !list.has('model') && /^(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{4,24}$/.test(description))
    list.add('model', description, 'snmp sysDescr', 0.6)
  const printer = Object.keys(variables).some(
    (oid) => oid.startsWith('1.3.6.1.2.1.43.') || oid === OID.hrPrinterStatus,
  )
  if (printer) list.add('kind', 'printer', 'snmp Printer-MIB', 0.9, 'inferred')
  const device = get(OID.hrDeviceDescr)
  if (printer || lookUpModel(device, list.best('vendor'))) {
    list.add('vendor', leadingVendor(device), 'snmp hrDeviceDescr', 0.8)
    // Lexmark's current printers put their serial number and firmware behind the name.
    const { model, serial, firmware } = LEXMARK_DEVICE.exec(device)?.groups ?? {}
    list.add('model', withoutVendor(model ?? device, leadingVendor(device)), 'snmp hrDeviceDescr', 0.87)
    list.add('serial', serial, 'snmp hrDeviceDescr', 0.85)
    list.add('firmware', firmware, 'snmp hrDeviceDescr', 0.85)
  }
  readDeviceId(list, parseDeviceId(String(variables[OID.brotherDeviceId] ?? '')), 'snmp brInfoDeviceId')
  readDeviceId(list, parseDeviceId(String(variables[OID.hpDeviceId] ?? '')), 'snmp hpDeviceId')
  for (const [oid, field, from] of STATED) list.add(field, get(oid).replace(/^DSM /, ''), from, 0.88)
  for (const mac of get(OID.ifPhysAddress).split(',')) list.add('mac', mac, 'snmp ifPhysAddress', 0.8)
  list.add('hostname', get(OID.sysName), 'snmp sysName', 0.7)
}

const STATED: readonly (readonly [string, 'serial' | 'firmware' | 'model', string])[] = [
  [OID.prtGeneralSerialNumber, 'serial', 'snmp prtGeneralSerialNumber'],
  [OID.brotherSerial, 'serial', 'snmp brInfoSerialNumber'],
  [OID.brotherFirmware, 'firmware', 'snmp brInfoFirmware'],
  [OID.kyoceraFirmware, 'firmware', 'snmp kyocera firmware'],
  [OID.synologyModel, 'model', 'snmp synology modelName'],
  [OID.synologySerial, 'serial', 'snmp synology serialNumber'],
  [OID.synologyVersion, 'firmware', 'snmp synology version'],
  [OID.qnapModel, 'model', 'snmp qnap modelName'],
  [OID.mikrotikVersion, 'firmware', 'snmp mtxrLicVersion'],
  [OID.entPhysicalModelName, 'model', 'snmp entPhysicalModelName'],
  [OID.entPhysicalSerialNum, 'serial', 'snmp entPhysicalSerialNum'],
]

/** `Lexmark XC4240 7528123456789 CXTZJ.221.049` */
const LEXMARK_DEVICE =
  /^(?<model>Lexmark \S+) (?<serial>[0-9A-Z]{9,15}) (?<firmware>[A-Z]{3,8}\.\d{3}\.\d{3})$/

/** `Lantronix WiBox V6.7.0.0 (100118)`: maker, one or two words of model, and a version of three groups or more. */
const VERSIONED =
  /^[\w-]+ (?<model>(?=[^ ]*\d|[^ ]+ [^ ]*\d)[\w/+-]+(?: [\w/+-]+){0,2}) v?(?<firmware>\d+(?:\.\d+){2,}\w*)(?: \(|$)/i

/** A sysDescr that begins with a known maker or is a model's name. */
function readPlainDescription(list: ClaimList, description: string): void {
  const short = description
    .replace(/,? (?:inc|ltd|corp|corporation|co|llc|gmbh)\b\.?,?(?= )/i, '')
    .split(/[;,/]| {2}/)[0]!
    .trim()
  const row = lookUpModel(short, null)
  const vendor = list.best('vendor') ?? row?.vendor ?? labelVendor(description) ?? namedVendor(description)
  if (!vendor) return
  if (!list.has('vendor'))
    list.add('vendor', vendor, 'snmp sysDescr', 0.75, labelVendor(description) ? 'stated' : 'inferred')
  const bare = short.replace(STATED_VERSION, '').replace(/[\s-]+$/, '')
  const model = modelAfterVendor(bare, vendor)
  const versioned = VERSIONED.exec(description)?.groups
  if (row || model || versioned)
    list.add(
      'model',
      versioned?.model ?? model ?? withoutNoun(withoutVendor(bare, vendor)),
      'snmp sysDescr',
      0.7,
    )
  if (!list.has('firmware')) list.add('firmware', versioned?.firmware, 'snmp sysDescr', 0.8)
}

/** `Firmware Version 1.0.3`, `Software V3.12`, `SW version: 5.4.4`, `SW_REV: 9.1.103J6J`: the word says whose version it is. */
const STATED_VERSION =
  /\b(?:firmware|software|fw|sw)(?:[ _](?:release|version|ver|revision|rev|build|\([^)]{1,40}\)))*[ .:=]*(?:3com os )?v?(\d[\w.()/-]*[\w)])/i
/** Whose version that is not: a card's or adapter's, an operating system's on a general computer, an agent's. */
const NOT_ITS_OWN =
  /\b(?:jetdirect|print ?server|okilan|nc-\d+\w*|nic|agent|adapter|hard ver|windows|linux|freebsd|darwin|solaris|kernel)\b/i

/** `GS724Tv4 …, 6.3.1.4, B1.0.0.4` and `USW-Pro-24-PoE, 6.5.59.14777, Linux 3.6.5`: its own, then its loader's or kernel's. */
const BEHIND_MODEL = /^[^,]+, ((?:[A-Z]{1,3}\.)?\d+(?:\.\d+){1,}), (?:B\d|CFE|Linux \d|v\d)/

/** `Rev 06.81.08.0003`, `IronWare Version 08.0.30mT311`: not what a hardware, loader or protocol word stands before. */
const BARE_VERSION =
  /(?<!\b(?:hardware|hw|boot\w*|rom|protocol|api|loader|bios|mib|snmp|card|engine|board|pcb|model|linux|os) )\b(?:version|ver|rev(?:ision)?)[ .:]+(?:[A-Z]{1,6}OS )?v?(\d+(?:\.\w+){1,}(?:\/\d+)?(?:\([\w.]+\)\w*)?)/i

/** The version a description calls firmware or software; none where that may be another's. */
function statedVersion(description: string, ofKnown: boolean): string | undefined {
  const behind = BEHIND_MODEL.exec(description)?.[1]
  if (behind || NOT_ITS_OWN.test(description)) return behind
  return STATED_VERSION.exec(description)?.[1] ?? (ofKnown ? BARE_VERSION.exec(description)?.[1] : undefined)
}
