import type { IppAttributes } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import { decodeHexSerial, parseDeviceId } from '../protocol/ieee1284.ts'
import { parsePjlId } from '../protocol/pjl.ts'
import { type ClaimList, macOfUuid } from './claim-list.ts'
import { lookUpModel } from './model-lookup.ts'
import { isKnownVendor, labelVendor, leadingVendor, normaliseVendor, withoutVendor } from './vendor-name.ts'

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

/** An IEEE 1284 device id, wherever it stands. */
export function readDeviceId(list: ClaimList, id: Readonly<Record<string, string>>, from: string): void {
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
    .replace(/ (?:\d\d-[A-Z][a-z]{2}-\d\d.*|V\d+Z? \d{8}|v ?\d+\. ?\d+.*)$/, '')
  const row = lookUpModel(id, null)
  const vendor = labelVendor(id) ?? row?.vendor ?? null
  list.add('vendor', vendor, 'pjl INFO ID', 0.85, labelVendor(id) ? 'stated' : 'inferred')
  // `OKI DATA CORP:C610`: the maker alone, then the model; elsewhere versions follow the colon.
  const [first = id, second] = id.split(/[:;]/)
  const model = second && isKnownVendor(first) ? second : first
  list.add('model', withoutVendor(model.trim(), vendor), 'pjl INFO ID', 0.85)
  if (id) list.add('kind', 'printer', 'pjl INFO ID', 0.95, 'inferred')
}
