import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { distFolder, rendererBundle } from '../../main/setup/bundle.ts'
import { projectRoot } from '../../main/setup/command.ts'

/** The English catalogue is exported under another name and taken through the pseudo-locale. */
const inPseudo: Plugin = {
  name: 'pseudo-locale',
  transform(code, id) {
    if (!id.endsWith('/shared/i18n/en/index.ts')) return null
    const kept = code.replace('export const english =', 'const plain =')
    if (kept === code) throw new Error('shared/i18n/en/index.ts exports no `english` any more')
    return `import { pseudoCatalogue } from '../pseudo.ts'\n${kept}\nexport const english = pseudoCatalogue(plain)`
  },
}

/** A copy of the built app whose screens speak the pseudo-locale, in a folder of its own; answers the folder. */
export async function makePseudoApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'houseguest-pseudo-'))
  const dist = join(folder, 'dist')
  await mkdir(dist)
  await cp(join(projectRoot, 'package.json'), join(folder, 'package.json'))
  await cp(distFolder, dist, { recursive: true, filter: (file) => file !== join(distFolder, 'renderer') })
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  const { build: options, ...screens } = rendererBundle(dist)
  await build({ ...screens, build: { ...options, minify: false }, plugins: [inPseudo] })
  return folder
}
