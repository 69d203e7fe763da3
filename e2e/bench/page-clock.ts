import type { Page } from 'playwright'

/** Clocks inside the page: what a person waits for, measured where it happens. */

/** What an expression of `time` may use, and the observers; evaluated as the debugger's own code. */
const SETUP = `
  globalThis.benchClock = {
    longTasks: [], nextPaintMs: 0,
    title: () => document.querySelector('main h1')?.textContent ?? '',
    has: (selector) => document.querySelector('main ' + selector) !== null,
    status: () => document.querySelector('main .section > [role=status]')?.textContent ?? '',
    sorted: () => document.querySelector('[role=columnheader]:not([aria-sort=none])')?.textContent ?? '',
    keep(entries) {
      for (const { startTime, duration } of entries) this.longTasks.push({ startTime, duration })
    },
  };
  benchClock.observer = new PerformanceObserver((list) => benchClock.keep(list.getEntries()));
  benchClock.observer.observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) benchClock.nextPaintMs = Math.max(benchClock.nextPaintMs, duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`

/** What takes longer is broken, not slow. */
const LIMIT_MS = 10_000

/** The moment after the frame was painted that is the first to show the result (`shown`), since the input event. */
const watch = (event: string, shown: string) => `{
  const { title, has, status, sorted } = benchClock;
  benchClock.answer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Nothing was shown within ${LIMIT_MS} ms: ' + title())), ${LIMIT_MS});
    addEventListener('${event}', ({ timeStamp }) => {
      const look = () => requestAnimationFrame(() => {
        if (has('.loading') || !(${shown})) return look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ from: timeStamp, ms: performance.now() - timeStamp });
        port2.postMessage(null);
      });
      look();
    }, { capture: true, once: true });
  });
  // Not the promise: the debugger would wait for it before anything is done.
  undefined;
}`

/**
 * Waits for the frame in which something of `selector` can be seen. Not by the page's own waiting, which looks after 0,
 * 20, 70, 170, 270 and 770 ms: these gaps are as long as what is measured.
 */
export async function drawn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll(wanted)].some((one) => one.checkVisibility()),
    selector,
    { polling: 'raf' },
  )
}

export interface InteractionClock {
  /** Times what `act` does from its first `event` to the painted frame in which the expression `shown` is true. */
  time(name: string, event: string, shown: string, act: () => Promise<void>): Promise<void>
  /** Times of each interaction and its longest task, and the worst wait for any next frame (Event Timing), in ms. */
  result(): Promise<{
    times: ReadonlyMap<string, number[]>
    longTasks: ReadonlyMap<string, number>
    nextPaintMs: number
  }>
}

/** Measures interactions, one after the other. */
export async function interactionClock(page: Page): Promise<InteractionClock> {
  await page.evaluate(SETUP)
  const times = new Map<string, number[]>()
  const longTasks = new Map<string, number>()
  return {
    async time(name, event, shown, act) {
      await page.evaluate(watch(event, shown))
      await act()
      const { from, ms } = await page
        .evaluate<{ from: number; ms: number }>('benchClock.answer')
        .catch((error) => Promise.reject(new Error(`${name}: ${String(error)}`)))
      times.set(name, [...(times.get(name) ?? []), ms])
      // What the interaction set off may still run, and would be the next one's.
      await page.waitForTimeout(100)
      const tasks = await page.evaluate<{ startTime: number; duration: number }[]>(
        'benchClock.longTasks.splice(0)',
      )
      const own = tasks.filter(({ startTime, duration }) => startTime + duration >= from)
      longTasks.set(name, Math.max(longTasks.get(name) ?? 0, ...own.map(({ duration }) => duration)))
    },
    result: async () => ({
      times,
      longTasks,
      nextPaintMs: await page.evaluate<number>('benchClock.nextPaintMs'),
    }),
  }
}

/** Counts frames and long tasks from now on. */
export async function scrollClock(page: Page) {
  await page.evaluate(`{
    benchClock.longTasks.length = 0;
    benchClock.frames = [];
    benchClock.top = document.querySelector('main').scrollTop;
    const tick = (at) => { benchClock.frames?.push(at); if (benchClock.frames) requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  }`)
  return {
    /** Frames per second, the longest wait for a frame and the long tasks (ms), and how far the list moved. */
    async result() {
      const { frames, tasks, scrolledPx } = await page.evaluate<{
        frames: number[]
        tasks: { duration: number }[]
        scrolledPx: number
      }>(`(() => {
        const { frames, longTasks: tasks, top } = benchClock;
        benchClock.frames = null;
        return { frames, tasks, scrolledPx: document.querySelector('main').scrollTop - top };
      })()`)
      const gaps = frames.slice(1).map((at, n) => at - (frames[n] ?? at))
      const spent = gaps.reduce((sum, gap) => sum + gap, 0)
      return {
        framesPerS: (gaps.length / spent) * 1_000,
        worstFrameMs: Math.max(0, ...gaps),
        longTasksMs: tasks.map(({ duration }) => duration),
        scrolledPx,
      }
    },
  }
}
