import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Once a second the host hears how the engine is; five seconds of silence and it is started again. */
const EVERY_MS = 1000
/** How often the loop is looked at: ten times finer would cost an idle machine 6 ms of processor time a second. */
const SAMPLE_MS = 100

/** Reports event-loop delay (ms beyond what was asked, p99 of the last second) and resident memory (bytes) until the process ends. */
export function startHealth(tell: (health: { type: 'health'; lagMs: number; rss: number }) => void): void {
  const delay = monitorEventLoopDelay({ resolution: SAMPLE_MS })
  delay.enable()
  setInterval(() => {
    const lagMs = Math.max(0, Math.round(delay.percentile(99) / 1e6) - SAMPLE_MS)
    tell({ type: 'health', lagMs, rss: process.memoryUsage.rss() })
    delay.reset()
  }, EVERY_MS).unref()
}
