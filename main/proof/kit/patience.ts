import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Siege } from './home.ts'

/** What a machine that has too much to do makes of a proof: tried again when it is calmer, counted, and said. */

/** So often is tried what a disturbed machine may have spoilt. */
const TRIES = 3
/** Calm enough: programs waited for a core in less than this share of the last ten seconds. */
const CALM_PERCENT = 25
const CALM_WITHIN_MS = 60_000
/** A machine that is never calm is waited for this long in all. */
const CALM_IN_ALL_MS = 5 * 60_000
const LOOK_MS = 2_000
const MOST_OPEN = 0.02

/** What patience it took. */
export class Patience {
  private again = 0
  private longestQueued = 0
  private waitedMs = 0
  private readonly whys = new Set<string>()
  /** Those about which nothing can be said in the end. */
  open = 0

  /** Notes a try that counts for nothing, because the machine was disturbed. */
  spoilt({ queued, disturbed }: Siege): void {
    this.again++
    this.longestQueued = Math.max(this.longestQueued, queued)
    if (disturbed !== null) this.whys.add(disturbed)
  }

  /**
   * Tries until it is undisturbed or not `spoilt`, three times at most, each after waiting for a calmer machine; the last
   * one counts as it is.
   */
  async until(once: () => Promise<Siege>, spoilt: (siege: Siege) => boolean): Promise<Siege> {
    for (let tried = 1; ; tried++) {
      const siege = await once()
      if (!spoilt(siege) || tried >= TRIES) return siege
      this.spoilt(siege)
      this.waitedMs += await calm(Math.min(CALM_WITHIN_MS, CALM_IN_ALL_MS - this.waitedMs))
    }
  }

  /** Too many of `count` left untold prove nothing: that is a failure of its own. */
  failures = (count: number): string[] =>
    this.open > count * MOST_OPEN
      ? [`of ${this.open} nothing can be said: the machine is too busy to prove it`]
      : []

  /** What there is to say of it, to stand behind what was measured; nothing when nothing was tried again. */
  get words(): string {
    if (this.again === 0) return ''
    const queued =
      this.longestQueued > 0 ? `, up to ${this.longestQueued.toFixed(1)} s of waiting for a core` : ''
    return `; ${this.again} tried again alone (${[...this.whys].join('; ')}${queued})`
  }
}

/** Waits for a calmer machine (`/proc/pressure/cpu`, its ten-second average); answers how long it took, in ms. */
async function calm(longestMs: number): Promise<number> {
  const start = performance.now()
  while (performance.now() < start + longestMs) {
    const pressure = await readFile('/proc/pressure/cpu', 'utf8').catch(() => '')
    const waited = /^some avg10=([\d.]+)/m.exec(pressure)?.[1]
    if (waited === undefined || Number(waited) < CALM_PERCENT) break
    await wait(LOOK_MS)
  }
  return performance.now() - start
}
