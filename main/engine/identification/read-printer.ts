import type { IppAttributes } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import { decodeHexSerial, parseDeviceId } from '../protocol/ieee1284.ts'
import { parsePjlId } from '../protocol/pjl.ts'
import { type ClaimList, MAX_READ, macOfUuid } from './claim-list.ts'
import { SNMP_ENTERPRISES } from './fingerprints/numbered.ts'
import { lookUpModel } from './model-lookup.ts'
import { readFreeText } from './read-text.ts'
import {
  leadingVendor,
  modelAfterVendor,
  namedVendor,
  normaliseVendor,
  withoutVendor,
} from './vendor-name.ts'

/** Canon writes some names as `CNMF720C Series`. */
const printerModel = (text: string): string => text.replace(/^CN(?=MF\d|LBP\d)/, '')

/** The attributes `readIpp` reads. */
export const READ_ATTRIBUTES = [
  'printer-device-id',
  'printer-make-and-model',
  'printer-firmware-name',
  'printer-firmware-string-version',
  'printer-serial-number',
  'printer-uuid',
  'printer-dns-sd-name',
  'printer-info',
  'printer-name',
  'printer-state',
] as const

/** IPP printer attributes (RFC 8011, PWG 5100.13). The firmware may have several parts: one claim each. */
export function readIpp(list: ClaimList, attributes: IppAttributes): void {
  const texts = (name: string) =>
    (attributes[name] ?? []).map((value) => clean(typeof value === 'object' ? '' : String(value)))
  const text = (name: string) => texts(name)[0] ?? ''
  const [deviceId] = attributes['printer-device-id'] ?? []
  const id = parseDeviceId(typeof deviceId === 'string' ? deviceId : '')
  const make = text('printer-make-and-model')
  readDeviceId(list, id, 'ipp printer-device-id')
  if (make) {
    const model = printerModel(make)
    const vendor =
      normaliseVendor(id.MFG ?? '') || leadingVendor(model) || lookUpModel(model, null)?.vendor || null
    list.add(
      'vendor',
      vendor,
      'ipp printer-make-and-model',
      0.8,
      id.MFG || leadingVendor(model) ? 'stated' : 'inferred',
    )
    list.add('model', model, 'ipp printer-make-and-model', 0.95)
  }
  for (const { value, confidence } of firmwareParts(
    texts('printer-firmware-name'),
    texts('printer-firmware-string-version'),
  ))
    list.add('firmware', value, 'ipp printer-firmware-string-version', confidence)
  list.add('serial', text('printer-serial-number'), 'ipp printer-serial-number', 0.95)
  list.add('uuid', text('printer-uuid'), 'ipp printer-uuid', 0.9)
  const uuidMac = macOfUuid(text('printer-uuid'))
  if (list.best('vendor') !== 'HP') list.add('mac', uuidMac, 'ipp printer-uuid', 0.5)
  list.add(
    'name',
    text('printer-dns-sd-name') || text('printer-info') || text('printer-name'),
    'ipp printer-dns-sd-name',
    0.7,
  )
  if (make || id.MDL || attributes['printer-state'])
    list.add('kind', 'printer', 'ipp printer-make-and-model', 0.95, 'inferred')
}

/** The parts that are the device's own: Canon's `IPP` names its IPP module; `Main` comes first. */
function firmwareParts(
  names: readonly string[],
  versions: readonly string[],
): { value: string; confidence: number }[] {
  return versions
    .map((value, index) => ({ value, name: names[index] ?? '' }))
    .filter(({ name, value }) => value && !/^ipp$/i.test(name))
    .map(({ value, name }, index) => ({
      value,
      confidence: /^(?:main|firmware|system|controller)/i.test(name) ? 0.96 : 0.95 - index * 0.01,
    }))
}

function readDeviceId(list: ClaimList, id: Readonly<Record<string, string>>, from: string): void {
  const vendor = normaliseVendor(clean(id.MFG ?? ''))
  list.add('vendor', vendor, `${from} MFG`, 0.9)
  if (id.MDL) {
    const model = printerModel(clean(id.MDL))
    list.add('model', model, `${from} MDL`, 0.9)
    if (!vendor) list.add('vendor', leadingVendor(model), `${from} MDL`, 0.7)
  }
  list.add('serial', decodeHexSerial(clean(id.SN ?? '')), `${from} SN`, 0.9)
  if (id.CLS && /printer/i.test(id.CLS)) list.add('kind', 'printer', `${from} CLS`, 0.9, 'inferred')
}

/** A PJL `INFO ID` answer. */
export function readPjl(list: ClaimList, infoId: string): void {
  // Build stamps before and dates behind the name are not part of it.
  const id = clean(parsePjlId(infoId))
    .replace(/^(?:\d{8}_\d+ |ID=)/, '')
    .replace(/ (?:\d\d-[A-Z][a-z]{2}-\d\d.*|V\d+Z? \d{8})$/, '')
  const row = lookUpModel(id, null)
  const vendor = leadingVendor(id) ?? row?.vendor ?? null
  list.add('vendor', vendor, 'pjl INFO ID', 0.85, leadingVendor(id) ? 'stated' : 'inferred')
  const model = /^([^:;]+)(?:[:;].*)?$/.exec(id)?.[1] ?? id
  list.add('model', withoutVendor(model.trim(), vendor), 'pjl INFO ID', 0.85)
  if (id) list.add('kind', 'printer', 'pjl INFO ID', 0.95, 'inferred')
}

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
  if (!readFreeText(list, 'sysDescr', description, 'snmp sysDescr')) readPlainDescription(list, description)
  list.describe(description, 'snmp sysDescr')
  const enterprise =
    SNMP_ENTERPRISES[Number(/^\.?1\.3\.6\.1\.4\.1\.(\d+)/.exec(get(OID.sysObjectID))?.[1] ?? -1)]
  list.add('vendor', enterprise?.vendor, 'snmp sysObjectID', 0.8, 'stated')
  list.add('kind', enterprise?.kind, 'snmp sysObjectID', 0.6, 'inferred')
  if (enterprise?.vendor === 'HP' && /\.11\.2\.3\.9\./.test(get(OID.sysObjectID)))
    list.add('kind', 'printer', 'snmp sysObjectID', 0.85, 'inferred')
  const printer = Object.keys(variables).some(
    (oid) => oid.startsWith('1.3.6.1.2.1.43.') || oid === OID.hrPrinterStatus,
  )
  if (printer) list.add('kind', 'printer', 'snmp Printer-MIB', 0.9, 'inferred')
  const device = get(OID.hrDeviceDescr)
  if (printer || lookUpModel(device, list.best('vendor'))) {
    list.add('vendor', leadingVendor(device), 'snmp hrDeviceDescr', 0.8)
    list.add('model', withoutVendor(device, leadingVendor(device)), 'snmp hrDeviceDescr', 0.87)
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

/** `Lantronix WiBox V6.7.0.0 (100118)`: maker, one or two words of model, and a version of three groups or more. */
const VERSIONED = /^[\w-]+ (?<model>[\w/-]+(?: [\w/-]+){0,2}) v(?<firmware>\d+(?:\.\d+){2,}\w*)(?: \(|$)/i

/** A sysDescr that begins with a known maker or is a model's name. */
function readPlainDescription(list: ClaimList, description: string): void {
  const short = description.split(/[;,/]| {2}/)[0]!.trim()
  const row = lookUpModel(short, null)
  const vendor = row?.vendor ?? leadingVendor(description) ?? namedVendor(description)
  if (!vendor) return
  list.add('vendor', vendor, 'snmp sysDescr', 0.75, leadingVendor(description) ? 'stated' : 'inferred')
  const model = modelAfterVendor(short, vendor)
  const versioned = VERSIONED.exec(description)?.groups
  if (row || model || versioned)
    list.add('model', versioned?.model ?? model ?? withoutVendor(short, vendor), 'snmp sysDescr', 0.7)
  list.add('firmware', versioned?.firmware, 'snmp sysDescr', 0.8)
}
