import type { Heard } from '../../../shared/model/observation.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { Identify } from '../network-edge.ts'

/** What statements say of a device, as far as two sets of them can be compared: are they of one device, or of two? */
export interface Told {
  facts: Readonly<Record<string, ReadonlySet<string>>>
  /** Uuids, serials and host names. */
  keys: ReadonlySet<string>
  /** All words, to look a fact up that was read there under another name. */
  text: string
  /** All letters and digits in a row, to look a MAC up in whatever spelling. */
  macs: string
}

/** Facts that two statements of one device do not both have and differ in. A model has many names. */
const WHOLE = ['vendor', 'firmware', 'serial'] as const
/** Shorter words of a model's name say too little. */
const TELLING_LETTERS = 3

/** What `heard` says in all; nothing of nothing. */
export function toldBy(heard: readonly Heard[], identify: Identify): Told {
  const facts: Record<string, Set<string>> = {}
  const keys = new Set<string>()
  const [first] = heard
  const speaker = { ip: first?.ip, mac: null, interface: first?.interface ?? '', at: first?.at ?? 0 }
  for (const { device, facts: stated = {} } of first ? identify(speaker, heard) : []) {
    for (const key of [...(device.uuids ?? []), device.serial, stated.hostname])
      if (typeof key === 'string') keys.add(key.toLowerCase())
    for (const name of ['model', ...WHOLE]) {
      const value = stated[name]
      if (value === undefined || value === null) continue
      const values = facts[name] ?? new Set()
      facts[name] = values.add(words(plain(value)))
    }
  }
  const said = JSON.stringify(heard.map(({ observation }) => observation))
  return { facts, keys, text: heard.length > 0 ? words(said) : '', macs: bare(said) }
}

/** Whether each states a fact the other's words know nothing of. */
export const disagree = (a: Told, b: Told): boolean =>
  WHOLE.some((name) => bothNews(a, b, name, (value, { text }) => text.includes(value))) ||
  bothNews(a, b, 'model', knowsModel)

function bothNews(a: Told, b: Told, name: string, knows: (value: string, told: Told) => boolean): boolean {
  const [one, other] = [a.facts[name], b.facts[name]]
  if (!one || !other) return false
  return [...one].some((value) => !knows(value, b)) && [...other].some((value) => !knows(value, a))
}

/** Whether any telling word of a model's name, beside the maker's, is among what was told. */
function knowsModel(model: string, { text, facts }: Told): boolean {
  const makers = [...(facts.vendor ?? [])].join(' ')
  return model
    .trim()
    .split(' ')
    .some(
      (word) => word.length >= TELLING_LETTERS && !makers.includes(` ${word} `) && text.includes(` ${word} `),
    )
}

/** Whether both name a uuid, a serial or a host name in common. */
export const shareKey = (a: Told, b: Told): boolean => [...a.keys].some((key) => b.keys.has(key))

/** Which exchanges tell of another device than the datagrams from the same address do. */
export function strangersIn(heard: readonly Heard[], identify: Identify): ReadonlySet<Heard> {
  const unasked = heard.filter(isUnasked)
  if (unasked.length === 0) return new Set()
  const said = toldBy(unasked, identify)
  return new Set(
    heard.filter((one) => {
      if (isUnasked(one)) return false
      const answer = toldBy([one], identify)
      return disagree(said, answer) || (said.keys.size > 0 && answer.keys.size > 0 && !shareKey(said, answer))
    }),
  )
}

/** A datagram that came by itself, or in answer to a search of everybody: its MAC is not known. */
export const isUnasked = ({ link }: Heard): boolean => link === undefined

/** Whether a statement names this MAC, in whatever spelling. */
export const names = ({ observation }: Heard, mac: string): boolean =>
  bare(JSON.stringify(observation)).includes(bare(mac))

/** Letters and digits only. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Words with a blank before and behind each, so that one can be looked for as a whole. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()} `

const plain = (value: FactValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
