import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from './command.ts'

/**
 * What a Debian package does when it is put in and taken out: electron-builder's own scripts, and the command line
 * in and out of the path.
 */

const LAUNCHER = '/opt/Houseguest/resources/cli/houseguest'
const LINK = '/usr/bin/houseguest'
const LINES = {
  'after-install': `ln -sf '${LAUNCHER}' ${LINK}`,
  'after-remove': `if [ "$(readlink ${LINK})" = '${LAUNCHER}' ]; then rm -f ${LINK}; fi`,
} as const

/** Writes both scripts; answers electron-builder's arguments that name them. */
export async function debianScripts(): Promise<string[]> {
  const folder = join(projectRoot, '.cache', 'package')
  const templates = join(
    createRequire(import.meta.url).resolve('app-builder-lib/package.json'),
    '..',
    'templates',
  )
  await mkdir(folder, { recursive: true })
  const write = async (name: keyof typeof LINES) => {
    const file = join(folder, name)
    const own = await readFile(join(templates, 'linux', `${name}.tpl`), 'utf8')
    await writeFile(file, `${own.trimEnd()}\n\n${LINES[name]}\n`)
    return file
  }
  return [
    `-c.deb.afterInstall=${await write('after-install')}`,
    `-c.deb.afterRemove=${await write('after-remove')}`,
  ]
}
