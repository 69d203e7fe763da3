import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type InlineConfig, mergeConfig } from 'vite'
import { projectRoot } from './command.ts'

/** The licences of what others wrote and Houseguest is given away with: what is bundled, and what is shipped beside. */

/** The built file that holds them; electron-builder.yml and `stage-cli.ts` take it from here. */
export const NOTICES = 'THIRD-PARTY-NOTICES.md'

/** What is shipped as a package, and therefore missing among what Vite bundles. */
const SHIPPED = ['better-sqlite3', 'dejavu-fonts-ttf', 'oui-data']

/** What comes as a program of its own, whose many licences its makers keep in one place. */
const PROGRAMS = [
  {
    name: 'Electron and Chromium',
    text: 'Beside the app: LICENSE.electron.txt and LICENSES.chromium.html.',
  },
  {
    name: 'Node.js (the command line)',
    text: 'MIT, and the licences of its parts: https://github.com/nodejs/node/blob/main/LICENSE',
  },
  {
    name: 'SQLite (within better-sqlite3)',
    text: 'In the public domain: https://www.sqlite.org/copyright.html',
  },
]

/** The words of licences whose packages name them without quoting them. */
const WORDS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  'BSD-2-Clause': `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
}

interface Licence {
  name: string
  version: string
  /** As SPDX names it; some packages name none. */
  identifier?: string
  /** Its words; some packages leave them out. */
  text?: string
}

/** The configuration of a bundle that also lists what it bundled, in the file that {@link writeNotices} takes. */
export const listing = (bundle: InlineConfig): InlineConfig =>
  mergeConfig(bundle, { build: { license: { fileName: LISTED } } })

const LISTED = 'bundled-licences.json'

/** Writes {@link NOTICES} into `dist` from the lists that its bundles left in `folders`, and takes the lists away. */
export async function writeNotices(dist: string, folders: readonly string[]): Promise<void> {
  const all: Licence[] = []
  for (const folder of folders) {
    const list = join(folder, LISTED)
    all.push(...JSON.parse(await readFile(list, 'utf8')))
    await rm(list)
  }
  for (const name of SHIPPED) all.push(await shipped(name))
  const each = new Map(all.map((licence) => [`${licence.name} ${licence.version}`, licence]))
  const parts = [...each].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([title, one]) => [title, words(one)])
  parts.push(...PROGRAMS.map(({ name, text }) => [name, text]))
  const said = parts.map(([title, text]) => `## ${title}\n\n${text}\n`)
  await writeFile(
    join(dist, NOTICES),
    `# What others wrote\n\nHouseguest is made with the works below, each under its own licence.\n\n${said.join('\n')}`,
  )
}

async function shipped(name: string): Promise<Licence> {
  const at = join(projectRoot, 'node_modules', name)
  const { version, license } = JSON.parse(await readFile(join(at, 'package.json'), 'utf8'))
  const text = await readFile(join(at, 'LICENSE'), 'utf8').catch(() => undefined)
  return { name, version, identifier: license, ...(text ? { text } : {}) }
}

/** A licence's words as its package holds them, or whose work it is and the words that its name stands for. */
function words({ name, identifier, text }: Licence): string {
  if (text) return text.trim()
  const known = identifier && WORDS[identifier]
  if (!known) throw new Error(`Nobody knows under which licence ${name} is given away.`)
  return `${identifier}, by the authors of ${name}.\n\n${known}`
}
