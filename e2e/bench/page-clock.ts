import type { Page } from 'playwright'

/** Clocks inside the page: what a person waits for, measured where it happens. */

/** What an expression of `time` may use, and the observers; evaluated as the debugger's own code. */
const SETUP = `
  globalThis.benchClock = {
    longTasks: [], nextPaintMs: 0, shifts: [],
    title: () => document.querySelector('main h1')?.textContent ?? '',
    has: (selector) => document.querySelector('main ' + selector) !== null,
    over: (selector) => document.querySelector('.popover ' + selector) !== null,
    status: () => document.querySelector('main .section > [role=status]')?.textContent ?? '',
    sorted: () => document.querySelector('[role=columnheader]:not([aria-sort=none])')?.textContent ?? '',
    keep(entries) {
      for (const { startTime, duration } of entries) this.longTasks.push({ startTime, duration })
    },
  };
  new PerformanceObserver((list) => {
    for (const { startTime, value } of list.getEntries()) benchClock.shifts.push({ startTime, value });
  }).observe({ type: 'layout-shift' });
  benchClock.observer = new PerformanceObserver((list) => benchClock.keep(list.getEntries()));
  benchClock.observer.observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) benchClock.nextPaintMs = Math.max(benchClock.nextPaintMs, duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`

/** What takes longer is broken, not slow. */
const LIMIT_MS = 10_000

/** Nothing more comes to a page that has not changed for so long. */
const STILL_MS = 200

/**
 * The moment after the frame was painted that is the first to show the result (`shown`), since the input event; and
 * when the page changed last, for what is below may be drawn later.
 */
const watch = (event: string, shown: string) => `{
  const { title, has, over, status, sorted } = benchClock;
  benchClock.shifts.length = 0;
  benchClock.answer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Nothing was shown within ${LIMIT_MS} ms: ' + title())), ${LIMIT_MS});
    addEventListener('${event}', ({ timeStamp }) => {
      let changed = timeStamp;
      const changes = new MutationObserver(() => { changed = performance.now() });
      changes.observe(document.querySelector('main'), { childList: true, subtree: true });
      const settle = (ms) => {
        if (performance.now() - changed < ${STILL_MS}) return setTimeout(settle, ${STILL_MS} / 4, ms);
        changes.disconnect();
        resolve({ from: timeStamp, ms, wholeMs: Math.max(ms, changed - timeStamp) });
      };
      const look = () => requestAnimationFrame(() => {
        if (has('.loading') || !(${shown})) return look();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => settle(performance.now() - timeStamp);
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

/** One interaction, in ms: until its result was there, until the page changed no more, its longest task; what moved. */
export interface Timed {
  ms: number
  wholeMs: number
  longestTaskMs: number
  /** The sum of layout shifts: the share of the window that moved, times how far (Layout Instability API). */
  shift: number
}

export interface InteractionClock {
  /** Times what `act` does from its first `event` to the painted frame in which the expression `shown` is true. */
  time(name: string, event: string, shown: string, act: () => Promise<void>): Promise<void>
  /** Each interaction as often as it was done, and the worst wait for any next frame (Event Timing), in ms. */
  result(): Promise<{ times: ReadonlyMap<string, readonly Timed[]>; nextPaintMs: number }>
}

/** Measures interactions, one after the other. */
export async function interactionClock(page: Page): Promise<InteractionClock> {
  await page.evaluate(SETUP)
  const times = new Map<string, Timed[]>()
  return {
    async time(name, event, shown, act) {
      await page.evaluate(watch(event, shown))
      await act()
      const { from, ms, wholeMs } = await page
        .evaluate<{ from: number; ms: number; wholeMs: number }>('benchClock.answer')
        .catch((error) => Promise.reject(new Error(`${name}: ${String(error)}`)))
      const { tasks, shifts } = await page.evaluate<{
        tasks: { startTime: number; duration: number }[]
        shifts: { startTime: number; value: number }[]
      }>('({ tasks: benchClock.longTasks.splice(0), shifts: benchClock.shifts.splice(0) })')
      const own = tasks.filter(({ startTime, duration }) => startTime + duration >= from)
      const longestTaskMs = Math.max(0, ...own.map(({ duration }) => duration))
      const moved = shifts.filter(({ startTime }) => startTime >= from)
      const shift = moved.reduce((sum, { value }) => sum + value, 0)
      times.set(name, [...(times.get(name) ?? []), { ms, wholeMs, longestTaskMs, shift }])
    },
    result: async () => ({ times, nextPaintMs: await page.evaluate<number>('benchClock.nextPaintMs') }),
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
