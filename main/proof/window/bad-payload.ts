import type * as v from 'valibot'
import type { Random } from '../random.ts'

/** Payloads made from a call's own schema: nearly right, and wrong in one place. */

type Schema = v.GenericSchema<unknown, unknown>
type Described = Schema & {
  type: string
  pipe?: readonly Described[]
  entries?: Readonly<Record<string, Described>>
  wrapped?: Described
  item?: Described
  options?: readonly (Described | string)[]
  literal?: unknown
}

const TEXTS = ['x', '2026-01-01', '2026-01-01T00:00:00.000Z', 'https://a.example/', '192.0.2.1']

/** Something of the shape the schema wants; right wherever chance allows. */
export function sampleOf(schema: Schema, random: Random): unknown {
  const described = schema as Described
  const inner = described.pipe?.[0] ?? described
  switch (inner.type) {
    case 'object':
    case 'strict_object':
    case 'loose_object':
      return Object.fromEntries(
        Object.entries(inner.entries ?? {}).map(([key, entry]) => [key, sampleOf(entry, random)]),
      )
    case 'optional':
    case 'nullable':
    case 'nullish':
      return inner.wrapped ? sampleOf(inner.wrapped, random) : null
    case 'array':
      return inner.item ? [sampleOf(inner.item, random)] : []
    case 'picklist':
      return random.pick(inner.options ?? ['x'])
    case 'variant':
    case 'union':
      return sampleOf(random.pick(inner.options as readonly Described[]), random)
    case 'literal':
      return inner.literal
    case 'number':
      return random.int(100)
    case 'boolean':
      return random.chance(0.5)
    case 'undefined':
      return undefined
    default:
      return random.pick(TEXTS)
  }
}

function deep(levels: number): unknown {
  let made: unknown = 'x'
  for (let i = 0; i < levels; i++) made = { made }
  return made
}

function circle(): unknown {
  const made: Record<string, unknown> = {}
  made.made = made
  return made
}

/** Values nobody means, each of which can be sent to another process. */
const HOSTILE: readonly ((random: Random) => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 2 ** 60,
  () => 0.5,
  () => 10n ** 30n,
  () => true,
  () => '',
  () => '\u0000',
  () => '../../../../etc/passwd',
  () => "'; DROP TABLE device; --",
  () => '\u202e\u001b[31m',
  (random) => 'x'.repeat(1 + random.int(20_000)),
  (random) => (random.chance(0.02) ? 'x'.repeat(10_000_000) : '9'.repeat(400)),
  () => ({}),
  () => [],
  () => Array.from({ length: 2_000 }, () => 'x'),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => new Map([['id', 'x']]),
  () => new Set(['x']),
  () => new Date(Number.NaN),
  () => /(a+)+$/,
  () => new Uint8Array(2_000),
  () => new Error('x'),
  () => deep(400),
  circle,
]

/** `sample` with one place of it replaced, removed, wrapped, or something added. */
export function spoil(sample: unknown, random: Random): unknown {
  const hostile = () => random.pick(HOSTILE)(random)
  if (typeof sample !== 'object' || sample === null || random.chance(0.2)) return hostile()
  if (Array.isArray(sample)) return random.chance(0.5) ? [...sample, hostile()] : [spoil(sample[0], random)]
  const keys = Object.keys(sample)
  const key = keys.length > 0 ? random.pick(keys) : 'x'
  const { [key]: value, ...rest } = sample as Record<string, unknown>
  if (random.chance(0.15)) return rest
  if (random.chance(0.1)) return [sample]
  return { ...rest, [key]: spoil(value, random) }
}
