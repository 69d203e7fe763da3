import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Lab, labIsHere, root } from './lab.ts'
import { LIST_SITE } from './list-site.ts'

/** The whole path in the real window: the yes, the live scan, the account of it, the withdrawal. */

describe('the app in a home of forty devices', {
  skip: labIsHere ? false : 'no lab beside this checkout',
}, () => {
  const lab = new Lab('hgapp')
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-lab-'))
  before(() => lab.up('40'))
  after(async () => {
    await lab.down()
    rmSync(folder, { recursive: true, force: true })
  })

  test('asks, scans live, accounts for it and stops when told', async () => {
    const truth = await lab.truth()
    const playwright = join(root, 'node_modules/.bin/playwright')
    // A web of one site: addresses out there answer on the laptop itself, and one name is known without asking anybody.
    await lab.exec('ip', 'route', 'add', 'local', `${LIST_SITE.address}/32`, 'dev', 'lo')
    const hosts = join(folder, 'hosts')
    writeFileSync(hosts, `127.0.0.1 localhost\n${LIST_SITE.address} ${LIST_SITE.host}\n`)
    await lab.exec(
      ...['unshare', '--mount', 'sh', '-c', `mount --bind ${hosts} /etc/hosts && exec "$@"`, 'sh'],
      ...['env', `DEVICES=${truth.length}`, 'xvfb-run', '-a', '--server-args=-screen 0 1280x800x24'],
      ...[process.execPath, playwright, 'test', '--config', join(root, 'e2e/lab/playwright.config.ts')],
    )
  })
})
