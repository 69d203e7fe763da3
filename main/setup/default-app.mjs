// Stands in for Electron's own default_app.asar, which the fallback distribution lacks: runs `electron PATH`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder
for (let i = 0; i < args.length && !folder; i++) {
  if (args[i] === '-r') require(args[++i])
  else if (!args[i].startsWith('-')) folder = resolve(args[i])
}
if (!folder) {
  process.stderr.write('This Electron needs the folder of an app: electron PATH\n')
  process.exit(2)
}
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
