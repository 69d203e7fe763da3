import type { Command } from 'commander'
import type { Device } from '../../../shared/model/device.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { PlayedTimeline } from '../../engine/ledger/played-timelines.ts'
import type { Context } from '../context.ts'
import { readTimeline } from './timeline-file.ts'
import { warningTable } from './warnings.ts'

/** An engine whose clock is the timeline's: it records events and answers what they come to. */
export interface ReplayEngine {
  timeline(events: readonly TimelineEvent[]): PlayedTimeline
  warnings(options: { all?: boolean }): Warning[]
  devices(): { value: Device[] }
  scores(): ScoreCard[]
}

/** @param now answers the time of the last event played: the only clock a replay has */
export type ReplayContext = Pick<Context, 'out' | 'err' | 'signal'> & {
  replay(options: { db: string; now: () => number }): Promise<ReplayEngine>
}

/** Events a transaction: small enough to stop soon, large enough to be quick. */
const BATCH = 2000

/** `replay FILE`: plays a timeline through the real engine with the timeline's clock. */
export function replayCommand(program: Command, context: ReplayContext): void {
  program
    .command('replay <file>')
    .description(
      'plays a timeline of observations through the engine, with the timeline’s clock; sends nothing',
    )
    .option('--db <file>', 'the ledger to write', ':memory:')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest replay home.jsonl --json')
    .action(async (file: string, options: { db: string; json?: boolean }) => {
      const events = await readTimeline(file)
      let now = 0
      const engine = await context.replay({ db: options.db, now: () => now })
      const timeline = engine.timeline(events)
      const before = timeline.played()
      if (before > 0) context.err(`${before} events were played into this ledger before; they count once.\n`)
      now = Date.parse(events[before - 1]?.at ?? '') || 0
      while (timeline.played() < events.length && !context.signal.aborted) {
        const until = Math.min(timeline.played() + BATCH, events.length)
        now = Date.parse(events[until - 1]!.at)
        timeline.playUntil(until)
      }
      const warnings = engine.warnings({ all: true })
      if (!options.json)
        return context.out(warnings.length > 0 ? warningTable(warnings) : 'Nothing to warn about.')
      context.out(JSON.stringify({ warnings, devices: engine.devices().value, scores: engine.scores() }))
    })
}
