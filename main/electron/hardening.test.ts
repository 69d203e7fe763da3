import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import manifest from '../../package.json' with { type: 'json' }

/** What Electron's security checklist forbids by word, and who may start programs: read from the sources. */

const root = join(import.meta.dirname, '../..')

function sourcesIn(...folders: string[]): [file: string, text: string][] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && /\.(?:ts|tsx|html)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [relative(root, file), readFileSync(file, 'utf8')]),
  )
}

/** Each with an example, so that a rule that finds nothing any more is noticed. */
const FORBIDDEN: readonly { word: RegExp; example: string }[] = [
  { word: /allowRunningInsecureContent\s*:\s*true/, example: 'allowRunningInsecureContent: true' },
  { word: /experimentalFeatures\s*:\s*true/, example: 'experimentalFeatures: true' },
  { word: /enableBlinkFeatures/, example: "enableBlinkFeatures: 'X'" },
  { word: /webSecurity\s*:\s*false/, example: 'webSecurity: false' },
  { word: /nodeIntegration\w*\s*:\s*true/, example: 'nodeIntegrationInWorker: true' },
  { word: /contextIsolation\s*:\s*false/, example: 'contextIsolation: false' },
  { word: /\bsandbox\s*:\s*false/, example: 'sandbox: false' },
  { word: /webviewTag\s*:\s*true/, example: 'webviewTag: true' },
  { word: /<webview\b/, example: '<webview src=x>' },
  { word: /\ballowpopups\b/, example: '<webview allowpopups>' },
  {
    word: /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML/,
    example: 'x.innerHTML = y',
  },
  { word: /\beval\(|new Function\(/, example: 'new Function(x)' },
  { word: /executeJavaScript\(/, example: 'contents.executeJavaScript(x)' },
  { word: /@electron\/remote/, example: "import '@electron/remote'" },
]

test('what weakens a page’s walls is written nowhere', () => {
  for (const { word, example } of FORBIDDEN) assert.match(example, word)
  const found = sourcesIn('main', 'renderer', 'shared').flatMap(([file, text]) =>
    FORBIDDEN.filter(({ word }) => word.test(text)).map(({ word }) => `${file}: ${word}`),
  )
  assert.deepEqual(found, [])
})

/** The neighbour table's own programs, and the capture program the owner asked to follow. */
const MAY_START_PROGRAMS = [
  'main/engine/network/neighbours.ts',
  'main/engine/outbound/follow/follow-capture.ts',
]

test('in the engine two files start programs, of fixed names and never through a shell', () => {
  const shipped = sourcesIn('main/engine').filter(([file]) => !file.includes('/testing/'))
  const starting = shipped.filter(([, text]) => /['"](?:node:)?child_process['"]/.test(text))
  assert.deepEqual(starting.map(([file]) => file).sort(), MAY_START_PROGRAMS)
  for (const [file, text] of starting)
    assert.doesNotMatch(text, /\bexec\(|\bexecSync\(|shell\s*:\s*true/, file)
})

test('nothing of a page’s process is Node’s', () => {
  const found = sourcesIn('renderer').filter(([, text]) => /from ['"](?:node:|electron)/.test(text))
  assert.deepEqual(found, [])
})

test('Electron is pinned to one version, which gets fixes', () => {
  const { electron } = manifest.devDependencies
  assert.match(electron, /^\d+\.\d+\.\d+$/)
  assert.ok(Number(electron.split('.', 1)[0]) >= 45)
})
