import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Lab, labIsHere, root } from './lab.ts'

/** The whole path in the real window: the yes, the live scan, the account of it, the withdrawal. */

describe('the app in a home of forty devices', {
  skip: labIsHere ? false : 'no lab beside this checkout',
}, () => {
  const lab = new Lab('hgapp')
  before(() => lab.up('40'))
  after(() => lab.down())

  test('asks, scans live, accounts for it and stops when told', async () => {
    const truth = await lab.truth()
    const playwright = join(root, 'node_modules/.bin/playwright')
    await lab.exec(
      ...['env', `DEVICES=${truth.length}`, 'xvfb-run', '-a', '--server-args=-screen 0 1280x800x24'],
      ...[process.execPath, playwright, 'test', '--config', join(root, 'e2e/lab/playwright.config.ts')],
    )
  })
})
