import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../row.ts'
import { startChild } from './child.ts'

/** A disk of its own, seen by the engine's process alone and gone with it. */
const ON_A_SMALL_DISK = 'mount -t tmpfs -o size=16m tmpfs "$0" && exec "$@"'

export const fullDisk: Row = {
  id: 'full-disk',
  area: 'data',
  threat: 'the disk is full while a scan runs: what was heard is lost, or the engine ends',
  unit: 'times full',
  short: 5,
  long: 100,
  needs: 'namespaces',
  async run({ count, folder }) {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const child = startChild('full-disk-home', [disk, String(count)], {
      under: ['unshare', '--mount', 'sh', '-c', ON_A_SMALL_DISK, disk],
    })
    await child.ended
    const said = child.lines().at(-1)
    if (!said) return { count, failures: [`the engine ended: ${child.complaint()}`], measured: '' }
    const { failures, devices } = JSON.parse(said) as { failures: string[]; devices: number }
    return { count, failures, measured: `all ${devices} devices heard on a full disk were there in the end` }
  },
}
