import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectRoot } from './command.ts'
import { NEEDED } from './stage-cli.ts'

/** Packages the engine loads by name while it runs, which no bundle holds: they must be shipped beside it. */
function loadedByName(): Set<string> {
  const engine = join(projectRoot, 'main', 'engine')
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  return new Set(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(join(engine, file), 'utf8').matchAll(
          /createRequire\(import\.meta\.url\)(?:\.resolve)?\('([^']+)'\)/g,
        ),
      ])
      .map(([, name]) => name!),
  )
}

test('what the engine loads by name comes with the installed app and its command line', () => {
  const builder = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')
  const loaded = loadedByName()
  assert.ok(loaded.has('oui-data'))
  for (const name of ['better-sqlite3', ...loaded]) {
    assert.ok(NEEDED.includes(`node_modules/${name}/package.json`), `the command line lacks ${name}`)
    assert.ok(builder.includes(`- node_modules/${name}/{package.json`), `the app lacks ${name}`)
  }
})
