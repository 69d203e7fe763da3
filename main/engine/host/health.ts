import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Once a second the host hears how the engine is; five seconds of silence and it is started again. */
const EVERY_MS = 1000

/** Reports event-loop delay (ms, p99 of the last second) and resident memory (bytes) until the process ends. */
export function startHealth(tell: (health: { type: 'health'; lagMs: number; rss: number }) => void): void {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  setInterval(() => {
    tell({ type: 'health', lagMs: Math.round(delay.percentile(99) / 1e6), rss: process.memoryUsage.rss() })
    delay.reset()
  }, EVERY_MS).unref()
}
