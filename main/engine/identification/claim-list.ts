import { clean } from '../../../shared/text.ts'
import type { Basis, Claim, ClaimField } from './claim.ts'
import { normaliseVendor } from './vendor-name.ts'

/** Words that stand where a value is missing; a device that prints one has stated nothing. */
const MISSING =
  /^(?:unknown|unspecified|none|n\/?a|null|undefined|redacted|serialnumber|serial number|not (?:available|set|specified)|default(?: string)?|to be filled.*|generic|empty|-+|\?+|x{4,}|\*+|0+(?:[.:-]0+)*|12345678|1\.0|2\.0|system serial number)$/i
const PLACEHOLDER_MODEL =
  /^(?:samsung dtv dmr|lg (?:smart )?tv|(?:panasonic )?viera|philips tv (?:dmr|server)|huawei router|wi-?fi protected setup router|(?:\w+ )?blu-?ray (?:disc )?player|(?:freebsd|openbsd|linux) router|mstardmr|wfadevice|eureka dongle|media ?(?:renderer|server)|dlna(?:dmr| .*)?|(?:[\w-]+ )?internet gateway(?: device)?|upnp.*|root ?device|model ?(?:name|number)?|device|router|(?:[\w-]+ )?(?:wireless|broadband|adsl|home) router|tv|dmr|avtransport|bmw|linux|windows media connect.*|av receiver|residential gateway|home gateway|wap device|wlan access point|wps .*|network camera|ip camera|allshare[\d.]*|webos\d?|2k\d\dmtk|mediaaccess tg|sony audio device|bravia|smart ?tv|android tv|google tv|chromecast built-?in|foss)$/i
/** What a service or a description is called on every device that has it, such as `D-Link HNAP Service`: no device's name. */
const SERVICE_NAME =
  /(?:^| )(?:web ?)?service$|^(?:d-link dcp|wfadevice|wps (?:access point|ap|router)|wi-?fi protected setup.*|upnp|upnp (?:root ?)?device|root ?device|(?:[\w-]+ )?internet gateway device|igd|(?:web|http) ?server|web ?interface)$/i

/** How much of one text is read; what is kept of it is bounded again as a name. RFC 3418 allows a sysDescr of 255. */
export const MAX_READ = 512

/** D-Link's `1.11b04, Mon 02 May 2016`: the day of the build is not part of the version. */
const BUILD_DAY = /,\s*(?:mon|tue|wed|thu|fri|sat|sun)\w*[,.]? .*$/i

const MAC = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^[0-9a-f]{12}$/i

/** Collects claims from one observation: cleaned, normalised, without placeholders. */
export class ClaimList {
  readonly claims: Claim[] = []
  /** Descriptions in running text: no claims themselves, but their words may tell the kind. */
  readonly texts: { text: string; from: string }[] = []

  /** Adds a claim unless its value is missing, blank or unusable. */
  add(
    field: ClaimField,
    value: string | number | undefined | null,
    from: string,
    confidence = 0.9,
    basis: Basis = 'stated',
  ): void {
    if (value === undefined || value === null) return
    const usable = normalise(field, clean(String(value)))
    if (usable) this.claims.push({ field, value: usable, from, confidence, basis })
  }

  describe(text: string | undefined, from: string): void {
    const usable = clean(text ?? '', MAX_READ)
    if (usable) this.texts.push({ text: usable, from })
  }

  has(field: ClaimField): boolean {
    return this.claims.some((claim) => claim.field === field)
  }

  /** Whether the device itself named this, and not only a table. */
  states(field: ClaimField): boolean {
    return this.claims.some((claim) => claim.field === field && claim.basis === 'stated')
  }

  best(field: ClaimField): string | null {
    let best: Claim | null = null
    for (const claim of this.claims)
      if (claim.field === field && (!best || claim.confidence > best.confidence)) best = claim
    return best?.value ?? null
  }
}

function normalise(field: ClaimField, text: string): string {
  if (!text) return ''
  switch (field) {
    case 'vendor':
      return normaliseVendor(text)
    case 'mac':
      return normaliseMac(text) ?? ''
    case 'uuid':
      return normaliseUuid(text)
    case 'model':
      // Receivers of Denon and Marantz put a star before theirs: `*AVR-X2700H`.
      return MISSING.test(text) || PLACEHOLDER_MODEL.test(text) ? '' : text.replace(/^\*(?=\w)/, '')
    case 'name':
      return MISSING.test(text) || SERVICE_NAME.test(text) ? '' : text
    case 'serial':
    case 'firmware':
      return MISSING.test(text)
        ? field === 'firmware' && /^[12]\.0$/.test(text)
          ? text
          : ''
        : field === 'firmware'
          ? text.replace(BUILD_DAY, '')
          : text
    case 'hardware':
      return /^(?:unknown|none|n\/?a|null|)$/i.test(text) ? '' : text
    default:
      return text
  }
}

/** Lower-case with colons; `null` for what is no MAC, and for group, zero and example addresses. */
export function normaliseMac(text: string): string | null {
  const trimmed = text.trim()
  if ((trimmed.length !== 12 && trimmed.length !== 17) || !MAC.test(trimmed)) return null
  const digits = trimmed.replace(/[:-]/g, '').toLowerCase()
  if (
    /^(?:0{12}|f{12}|001122334455|123456789abc|aabbccddeeff|0{6}.*)$/.test(digits) ||
    Number.parseInt(digits[1]!, 16) & 1
  )
    return null
  return digits.match(/../g)!.join(':')
}

/** IEEE 802c: a locally administered address names no maker. */
export const isLocallyAdministered = (mac: string): boolean =>
  (Number.parseInt(mac.slice(0, 2), 16) & 2) !== 0

function normaliseUuid(text: string): string {
  return text
    .replace(/^(?:urn:)?uuid:/i, '')
    .split('::')[0]!
    .trim()
    .toLowerCase()
    .slice(0, 128)
}

/**
 * The MAC at the end of a time-based or maker-made UUID (RFC 9562, 5.1). Random and hashed UUIDs have none;
 * a local or group address there is no MAC either.
 */
export function macOfUuid(text: string): string | null {
  const uuid = normaliseUuid(text)
  const tail = /(?:^|[-_])([0-9a-f]{12})$/.exec(uuid)?.[1]
  if (!tail || /^[0-9a-f]{8}-[0-9a-f]{4}-[3457][0-9a-f]{3}-[89ab]/.test(uuid)) return null
  const mac = normaliseMac(tail)
  return mac && !isLocallyAdministered(mac) ? mac : null
}
