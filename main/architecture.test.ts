import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Proves the house keeps its walls: no import cycles, no step against the path, pure rooms stay pure. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

interface Import {
  target: string
  typeOnly: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(ts|tsx|mts)$/.test(e.name) && !e.name.endsWith('.d.ts'))
    .map((e) => relative(root, join(e.parentPath, e.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [...text.matchAll(IMPORT)].map((m) => ({ target: m[2]!, typeOnly: Boolean(m[1]) }))
  return found.concat([...text.matchAll(DYNAMIC)].map((m) => ({ target: m[1]!, typeOnly: false })))
}

const files = ['shared', 'main', 'renderer', 'e2e'].flatMap(sources)
const known = new Set(files)
const graph = new Map(
  files.map((file) => [
    file,
    importsOf(file).map((i) => ({
      ...i,
      file: i.target.startsWith('.') ? relative(root, resolve(root, dirname(file), i.target)) : null,
    })),
  ]),
)

test('no import cycles, types included', () => {
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) assert.fail(`import cycle: ${[...path.slice(at), file].join(' -> ')}`)
    if (done.has(file)) return
    for (const { file: next } of graph.get(file) ?? [])
      if (next && known.has(next)) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
})

/** The path, upstream first. A room may import types of rooms before it, and code of none; `shared/` is open to all. */
const PATH = [
  'network',
  'protocol',
  'discovery',
  'identification',
  'outbound',
  'ledger',
  'rules',
  'score',
  'hub',
  'delivery',
  'api',
]
/** `protocol` is the grammar of the wire: code of it may be used by the rooms that read or write packets. */
const OPEN = new Set(['protocol'])
const PURE = new Set(['protocol', 'discovery', 'identification', 'rules', 'score', 'delivery'])

const roomOf = (file: string) => /^main\/engine\/([a-z]+)\//.exec(file)?.[1]

test('no room imports the code of another, and no type from downstream', () => {
  const breaches: string[] = []
  for (const [file, imports] of graph) {
    const room = roomOf(file)
    if (!room || !PATH.includes(room) || file.endsWith('.test.ts')) continue
    for (const { file: target, typeOnly } of imports) {
      const other = target ? roomOf(target) : undefined
      if (!other || other === room) continue
      if (OPEN.has(other)) continue
      if (!typeOnly) breaches.push(`${file} imports code of ${target}`)
      else if (PATH.indexOf(other) > PATH.indexOf(room))
        breaches.push(`${file} looks downstream at ${target}`)
    }
  }
  assert.deepEqual(breaches, [])
})

test('only what strings the rooms together knows the api, which asks for what it needs itself', () => {
  const STRINGS = ['main/engine/engine.ts', 'main/engine/damaged-engine.ts']
  const breaches = [...graph].flatMap(([file, imports]) =>
    STRINGS.includes(file) || roomOf(file) === 'api' || file.endsWith('.test.ts')
      ? []
      : imports.flatMap(({ file: target }) =>
          target && roomOf(target) === 'api' ? [`${file}: ${target}`] : [],
        ),
  )
  assert.deepEqual(breaches, [])
})

test('pure rooms import nothing of Node, read no clock and throw no dice', () => {
  const breaches: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    if (!room || !PURE.has(room) || file.endsWith('.test.ts')) continue
    for (const { target } of graph.get(file)!)
      if (target.startsWith('node:')) breaches.push(`${file} imports ${target}`)
    const text = readFileSync(join(root, file), 'utf8')
    for (const word of ['Date.now(', 'new Date()', 'Math.random(', 'performance.now('])
      if (text.includes(word)) breaches.push(`${file} uses ${word}`)
  }
  assert.deepEqual(breaches, [])
})

test('only its own folder knows Electron, only the ledger knows better-sqlite3', () => {
  const breaches: string[] = []
  for (const [file, imports] of graph)
    for (const { target, typeOnly } of imports) {
      if (target === 'electron' && !file.startsWith('main/electron/') && !file.startsWith('e2e/'))
        breaches.push(`${file} imports electron`)
      if (
        target === 'better-sqlite3' &&
        !typeOnly &&
        !/^main\/engine\/(ledger|outbound)\/|^main\/setup\/|^e2e\//.test(file)
      )
        breaches.push(`${file} imports better-sqlite3`)
      if (
        file.startsWith('shared/') &&
        target.startsWith('.') &&
        !relative(root, resolve(root, dirname(file), target)).startsWith('shared/')
      )
        breaches.push(`${file} leaves shared/ for ${target}`)
      if (file.startsWith('shared/') && target.startsWith('node:') && !file.endsWith('.test.ts'))
        breaches.push(`${file} imports ${target}`)
      if (
        file.startsWith('renderer/') &&
        !file.endsWith('.test.ts') &&
        (target.startsWith('node:') || /(^|\/)main\//.test(target))
      )
        breaches.push(`${file} imports ${target}`)
    }
  assert.deepEqual(breaches, [])
})

test('every relative import names an existing file with its ending', () => {
  const missing: string[] = []
  for (const [file, imports] of graph)
    for (const { file: target, target: spec } of imports)
      if (target && /\.(ts|tsx)$/.test(spec) && !known.has(target) && !target.endsWith('.d.ts'))
        missing.push(`${file}: ${spec}`)
  assert.deepEqual(missing, [])
})
