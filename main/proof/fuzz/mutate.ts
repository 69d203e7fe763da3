import type { Random } from '../random.ts'

/** What a fuzzed format is made of: honest examples, and the words of its grammar. */
export interface Grammar {
  seeds: readonly Buffer[]
  /** Pieces that mean something in the format: tags, field names, length prefixes, brackets. */
  words: readonly Buffer[]
}

/** Numbers at which lengths and counts go wrong. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]
const MAX_CHANGES = 6
const MAX_BYTES = 70_000

type Change = (bytes: Buffer, random: Random, grammar: Grammar) => Buffer

const join = (...parts: Buffer[]): Buffer => Buffer.concat(parts)

/** A place and a length within `bytes`. */
function stretch(bytes: Buffer, random: Random): { from: number; to: number } {
  const from = random.int(bytes.length + 1)
  const longest = random.chance(0.8) ? 16 : bytes.length
  return { from, to: Math.min(bytes.length, from + random.int(longest + 1)) }
}

/** Every way an example is changed; each keeps most of it, so that what follows is still reached. */
const CHANGES: readonly Change[] = [
  function flipBit(bytes, random) {
    if (bytes.length > 0) bytes[random.int(bytes.length)]! ^= 1 << random.int(8)
    return bytes
  },
  function setOctet(bytes, random) {
    if (bytes.length > 0) bytes[random.int(bytes.length)] = random.int(256)
    return bytes
  },
  function setEdge(bytes, random) {
    const size = random.pick([1, 2, 4])
    if (bytes.length < size) return bytes
    const at = random.int(bytes.length - size + 1)
    const edge = random.pick(EDGES) % 2 ** (8 * size)
    if (random.chance(0.5)) bytes.writeUIntBE(edge, at, size)
    else bytes.writeUIntLE(edge, at, size)
    return bytes
  },
  function cut(bytes, random) {
    return bytes.subarray(0, random.int(bytes.length + 1))
  },
  function remove(bytes, random) {
    const { from, to } = stretch(bytes, random)
    return join(bytes.subarray(0, from), bytes.subarray(to))
  },
  function repeat(bytes, random) {
    const { from, to } = stretch(bytes, random)
    const times = random.chance(0.9) ? 1 + random.int(4) : random.int(600)
    return join(
      bytes.subarray(0, to),
      ...Array.from({ length: times }, () => bytes.subarray(from, to)),
      bytes.subarray(to),
    )
  },
  function insertWord(bytes, random, { words }) {
    if (words.length === 0) return bytes
    const at = random.int(bytes.length + 1)
    return join(bytes.subarray(0, at), random.pick(words), bytes.subarray(at))
  },
  function overwriteWord(bytes, random, { words }) {
    if (words.length === 0) return bytes
    const word = random.pick(words)
    const at = random.int(bytes.length + 1)
    return join(bytes.subarray(0, at), word, bytes.subarray(at + word.length))
  },
  function crossOver(bytes, random, { seeds }) {
    const other = random.pick(seeds)
    return join(bytes.subarray(0, random.int(bytes.length + 1)), other.subarray(random.int(other.length + 1)))
  },
  function insertNoise(bytes, random) {
    const at = random.int(bytes.length + 1)
    return join(bytes.subarray(0, at), random.bytes(random.int(24)), bytes.subarray(at))
  },
]

/** One example of `grammar`, changed one to six times. */
export function mutate(grammar: Grammar, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(random.pick(grammar.seeds))
  for (let changes = 1 + random.int(MAX_CHANGES); changes > 0; changes--)
    bytes = Buffer.from(random.pick(CHANGES)(bytes, random, grammar))
  return bytes.subarray(0, MAX_BYTES)
}
