import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules whose answer depends on the theme; what else axe asks is the same in both. */
const THEME_RULES = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds serious or critical on the page as it stands, one line a finding. `theme` asks only what another
 * theme can change, for a page that was asked everything before.
 */
export async function graveFindings(page: Page, asks: 'all' | 'theme' = 'all'): Promise<string[]> {
  // As the debugger's own code, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  await drawn(page)
  const results = await page.evaluate(
    (rules) =>
      (Reflect.get(window, 'axe') as { run(options: RunOptions): Promise<AxeResults> }).run({
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
      }),
    asks === 'theme' ? THEME_RULES : null,
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
}

/** Resolves when all of the page is drawn, and nothing in it moves. */
export const drawn = (page: Page): Promise<void> => page.evaluate(settled)

/**
 * In the page: resolves when all of it is drawn, long lists a piece at a time, and no colour is on its way to another,
 * as after a change of theme.
 */
async function settled(): Promise<void> {
  const drawn = () => document.querySelectorAll('*').length
  const idle = () => new Promise((rested) => requestIdleCallback(rested, { timeout: 1_000 }))
  for (let before = -1; before !== drawn(); ) {
    before = drawn()
    for (let n = 0; n < 3; n++) await idle()
  }
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
  const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
  await Promise.allSettled(passing.map(({ finished }) => finished))
}
