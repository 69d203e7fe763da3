import * as v from 'valibot'

/**
 * Model versions of Matter's public ledger (CSA Distributed Compliance Ledger, ADD_MODEL_VERSION): what a maker
 * signed for each software version of a product. Source: zigbee-alliance/distributed-compliance-ledger,
 * docs/transactions/model.md. The ledger holds no notes, only where they are.
 */

/** More versions than any product has; a longer list is cut. */
const MAX_ENTRIES = 1000
/** vid, pid: uint16, not zero; softwareVersion: uint32; both strings at most 64; releaseNotesUrl at most 256 characters. */
const uint = (max: number, min = 0) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const modelVersion = v.object({
  vid: uint(0xffff, 1),
  pid: uint(0xffff, 1),
  softwareVersion: uint(0xffffffff),
  softwareVersionString: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  softwareVersionValid: v.optional(v.boolean(), true),
  releaseNotesUrl: v.optional(v.string(), ''),
})

/** One version as the ledger announces it. */
export interface MatterRelease {
  /** Such as `4447/8194`: maker and product as the ledger numbers them. */
  product: string
  /** As the device shows it. */
  firmware: string
  /** Where the maker keeps the notes; `null` where it names no web page. */
  url: string | null
  /** What the entry says, in few words: an address of notes is not yet a note. */
  text: string
  /** `false`: the maker called this version back. */
  valid: boolean
}

/**
 * Reads the ledger's JSON: one model version, one wrapped as `{modelVersion: …}`, or a list of either.
 * @returns the releases and how many entries were not readable; `null` when the text is no such JSON at all
 */
export function readMatterLedger(text: string): { releases: MatterRelease[]; skipped: number } | null {
  const entries = entriesOf(parsed(text)).slice(0, MAX_ENTRIES)
  const releases = entries.flatMap((entry) => releaseOf(entry) ?? [])
  return releases.length === 0 ? null : { releases, skipped: entries.length - releases.length }
}

function parsed(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : null
  } catch {
    return null
  }
}

const wrapped = v.object({ modelVersion: v.unknown() })

function entriesOf(json: unknown): unknown[] {
  const list = Array.isArray(json) ? json : [json]
  return list.map((entry) => {
    const inner = v.safeParse(wrapped, entry)
    return inner.success ? inner.output.modelVersion : entry
  })
}

function releaseOf(entry: unknown): MatterRelease | null {
  const { success, output } = v.safeParse(modelVersion, entry)
  if (!success) return null
  const valid = output.softwareVersionValid
  return {
    product: `${output.vid}/${output.pid}`,
    firmware: output.softwareVersionString,
    url: webPage(output.releaseNotesUrl),
    text: valid ? 'Listed in Matter’s ledger.' : 'Marked invalid in Matter’s ledger.',
    valid,
  }
}

const webPage = (url: string): string | null => (/^https?:\/\/[^\s/]\S{0,250}$/i.test(url) ? url : null)
