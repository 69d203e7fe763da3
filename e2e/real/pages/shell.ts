import type { Locator, Page } from 'playwright/test'

/** The frame around every screen, by what a person sees. */
export const shell = (page: Page) => ({
  heading: (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name }),
  /** Waits for the first screen; a demonstration year has to be played in before. */
  async ready(): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 45_000 })
  },
  /** Goes to a screen of the navigation. */
  async open(
    name:
      | 'Home'
      | 'Devices'
      | 'Warnings'
      | 'Changes'
      | 'Calls'
      | 'Printers'
      | 'Makers'
      | 'Houseguest itself'
      | 'Settings',
  ): Promise<void> {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
  },
})
