import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { distFolder } from './bundle.ts'
import { projectRoot } from './command.ts'
import { NOTICES } from './notices.ts'

/** Where the command line is put together before it is packed; electron-builder.yml takes it from here. */
const stage = join(projectRoot, '.cache', 'package', 'cli')

/** Of the build, what the command line and the engine run on. */
const BUILT = ['chunks', 'cli', 'dossiers', 'engine', NOTICES]
const NATIVE = 'node_modules/better-sqlite3'
const FONTS = 'node_modules/dejavu-fonts-ttf'
const PREFIXES = 'node_modules/oui-data'

/** Everything else it needs, by its place in the project. */
export const NEEDED = [
  'package.json',
  'LICENSE',
  'main/cli/houseguest.mjs',
  `${NATIVE}/package.json`,
  `${NATIVE}/LICENSE`,
  `${NATIVE}/lib`,
  `${NATIVE}/prebuilds/${process.platform}-${process.arch}.node`,
  `${PREFIXES}/package.json`,
  `${PREFIXES}/index.json`,
  `${FONTS}/package.json`,
  `${FONTS}/LICENSE`,
  `${FONTS}/ttf/DejaVuSansCondensed.ttf`,
  `${FONTS}/ttf/DejaVuSansCondensed-Bold.ttf`,
  `node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`,
]
const LAUNCHER = process.platform === 'win32' ? 'houseguest.cmd' : 'houseguest'

/** Puts the command line together afresh: the build, its packages, a Node.js and the launcher. */
export async function stageCli(): Promise<void> {
  await rm(stage, { recursive: true, force: true })
  const put = async (from: string, to: string) => {
    await mkdir(dirname(to), { recursive: true })
    await cp(from, to, { recursive: true })
  }
  for (const part of BUILT) await put(join(distFolder, part), join(stage, 'dist', part))
  for (const file of NEEDED) await put(join(projectRoot, file), join(stage, file))
  await put(join(projectRoot, 'main', 'setup', 'package', LAUNCHER), join(stage, LAUNCHER))
}
