import type { Locator, Page } from 'playwright/test'

/** The list of devices, by what a person sees. */
export const devicesScreen = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Devices' })
  return {
    grid,
    search: page.getByRole('searchbox', { name: 'Search' }),
    /** The rows drawn now, without the header. */
    rows: grid.getByRole('row').filter({ hasNot: page.getByRole('columnheader') }),
    row: (name: string | RegExp): Locator => grid.getByRole('row', { name }),
    column: (name: string): Locator => grid.getByRole('columnheader', { name }),
    async sortBy(name: string): Promise<void> {
      await grid.getByRole('columnheader', { name }).getByRole('button').click()
    },
    /** Chooses in one of the two lists above the devices. */
    async choose(list: 'Kind' | 'Group by', option: string | RegExp): Promise<void> {
      await page.getByRole('button', { name: list }).click()
      await page.getByRole('option', { name: option }).click()
    },
  }
}
