/**
 * IEEE 1284 device ids: `MFG:HP;MDL:OfficeJet 3830 series;SN:…;`.
 * Long key names are folded to the short ones; the first of a repeated key wins.
 */

const LONG_KEYS: Readonly<Record<string, string>> = {
  MANUFACTURER: 'MFG',
  MODEL: 'MDL',
  'COMMAND SET': 'CMD',
  CLASS: 'CLS',
  DESCRIPTION: 'DES',
  SERIALNUMBER: 'SN',
  SERN: 'SN',
  'SERIAL NUMBER': 'SN',
  SER: 'SN',
}
const MAX_FIELDS = 32

/** Splits a device id into its fields, keys upper-case and short. Malformed parts are left out. */
export function parseDeviceId(text: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null)
  for (const part of text.slice(0, 4096).split(';', MAX_FIELDS)) {
    const colon = part.indexOf(':')
    if (colon < 1) continue
    const key = part.slice(0, colon).trim().toUpperCase()
    const value = part.slice(colon + 1).trim()
    const short = LONG_KEYS[key] ?? key
    if (value && fields[short] === undefined) fields[short] = value
  }
  return fields
}

/** Epson writes its serial as the hex of its ASCII text (`583434…` is `X44…`). */
export function decodeHexSerial(serial: string): string {
  if (!/^(?:[347][0-9A-Fa-f]|[56][0-9AaBbCcDdEeFf]){8,}$/.test(serial) || serial.length % 2) return serial
  const text = serial
    .match(/../g)!
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('')
  return /^[0-9A-Z]+$/.test(text) ? text : serial
}
