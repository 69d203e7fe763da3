import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { debianScripts } from './debian-scripts.ts'

test('the Debian package puts the command line into the path after its own set-up, and takes it out again', async () => {
  const files = (await debianScripts()).map((argument) => argument.split('=')[1]!)
  const [install, remove] = files.map((file) => readFileSync(file, 'utf8'))
  assert.match(
    install!,
    /chrome-sandbox[\s\S]*ln -sf '\/opt\/Houseguest\/resources\/cli\/houseguest' \/usr\/bin\/houseguest\n$/,
  )
  assert.match(remove!, /rm -f \/usr\/bin\/houseguest; fi\n$/)
  for (const file of files) execFileSync('bash', ['-n', file])
})
