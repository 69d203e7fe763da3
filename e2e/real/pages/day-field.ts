import type { Page } from 'playwright/test'

/** Types a day (`YYYY-MM-DD`) into the day field of that label, part by part, as the window's language orders them. */
export async function typeDay(page: Page, label: string | RegExp, day: string): Promise<void> {
  const field = page.getByRole('group', { name: label })
  const [year, month, date] = day.split('-')
  for (const [part, digits] of [
    ['month', month],
    ['day', date],
    ['year', year],
  ] as const) {
    await field.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).click()
    await page.keyboard.type(digits ?? '')
  }
}
