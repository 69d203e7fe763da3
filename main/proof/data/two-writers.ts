import { join } from 'node:path'
import type { Row } from '../row.ts'
import { startChild } from './child.ts'

/** Engines that race for one ledger at a time. */
const RACERS = 4

export const twoWriters: Row = {
  id: 'two-writers',
  area: 'data',
  threat: 'two instances write one ledger',
  unit: 'racing starts',
  short: 20,
  long: 200,
  async run({ count, folder }) {
    const failures: string[] = []
    let starts = 0
    for (let race = 0; starts < count; race++) {
      const file = join(folder, `race-${race}.db`)
      const racers = Array.from({ length: RACERS }, () => startChild('writer', [file, 'hold']))
      await Promise.all(racers.map((racer) => racer.spoke))
      for (const racer of racers) racer.process.stdin?.end()
      await Promise.all(racers.map((racer) => racer.ended))
      const said = racers.map((racer) => racer.lines()[0] ?? 'nothing').toSorted()
      const expected = [...Array.from({ length: RACERS - 1 }, () => 'ledger-locked'), 'writer']
      if (said.join() !== expected.join()) failures.push(`race ${race}: ${said.join(', ')}`)
      starts += RACERS
    }
    return { count: starts, failures, measured: `${RACERS} at a time, one writer each time` }
  },
}
