import type { Page } from 'playwright'
import { devicesScreen } from '../real/pages/devices-screen.ts'
import type { InteractionClock } from './page-clock.ts'

/** What a person does in the window, each timed; every round ends where it began. */

/** The screens of the navigation: the link's name and what is there once the screen answers. */
const SCREENS = [
  { link: 'Devices', shown: `title() === 'Devices' && has('.grid__row--device')` },
  { link: 'Warnings', shown: `title() === 'Warnings' && has('.inbox__item')` },
  { link: 'Changes', shown: `title() === 'What changed' && has('.changes__device')` },
  { link: 'Calls', shown: `title() === 'Whom your home calls' && has('.calls__search')` },
  { link: 'Printers', shown: `title() === 'Printers' && has('tbody tr')` },
  { link: 'Makers', shown: `title() === 'Makers' && has('tbody tr')` },
  {
    link: 'Houseguest itself',
    shown: `title() === 'What Houseguest does' && has('[aria-labelledby=permissions]')`,
  },
  { link: 'Help', shown: `title() === 'Help'` },
  { link: 'Settings', shown: `title() === 'Settings'` },
  { link: 'Home', shown: `has('h1 .verdict')` },
] as const

const [USUAL_WEIGHTS, OTHER_WEIGHTS] = [
  'Household: the usual weights',
  'Privacy: policies and traffic weigh more',
]
const [FEWER, ALL] = [`status() !== ''`, `status() === ''`]

/** The steps on `page`, timed by `clock`. */
export function windowSteps(page: Page, clock: InteractionClock) {
  const devices = devicesScreen(page)
  const main = page.getByRole('main')
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const option = (name: string) => page.getByRole('option', { name, exact: true })
  const click = (name: string, shown: string, what: ReturnType<Page['locator']>) =>
    clock.time(name, 'pointerup', shown, () => what.click())
  const open = (link: string, shown: string) =>
    click(`open ${link}`, shown, navigation.getByRole('link', { name: link }))
  const screen = (wanted: (typeof SCREENS)[number]['link']) => {
    const { link, shown } = SCREENS.find(({ link }) => link === wanted)!
    return open(link, shown)
  }
  /** Opens a list of choices untimed (a button is named by what is chosen, then by what of), and chooses. */
  const choose = async (name: string, shown: string, list: string, wanted: string) => {
    await main.getByRole('button', { name: new RegExp(`\\b${list}$`) }).click()
    await click(name, shown, option(wanted))
  }
  const type = async (name: string, text: string, last: string) => {
    for (const [at, letter] of [...text].entries()) {
      const typed = `document.activeElement.value.endsWith(${JSON.stringify(letter)})`
      await clock.time(name, 'keydown', at === text.length - 1 ? last : typed, () =>
        page.keyboard.press(letter),
      )
    }
  }

  async function screens() {
    for (const { link, shown } of SCREENS) await open(link, shown)
    await screen('Devices')
  }

  async function devicesList() {
    await devices.search.focus()
    // Each device is some model: the last letter is the first to leave any out.
    await type('type in the search', 'Model 7', FEWER)
    await clock.time('empty the search', 'keydown', ALL, () => page.keyboard.press('Escape'))
    for (const column of ['Firmware', 'Device'])
      await clock.time('sort', 'pointerup', `sorted() === '${column}'`, () => devices.sortBy(column))
    const kinds = main.getByRole('button', { name: /\bKind$/ })
    await clock.time('open a choice', 'pointerdown', `over('[role=option]')`, () => kinds.click())
    await click('filter', FEWER, page.getByRole('option', { name: 'Printer' }))
    await choose('stop filtering', ALL, 'Kind', 'All kinds')
    await choose('group', `has('.grid__row--group')`, 'Group by', 'Maker')
    await choose('stop grouping', `!has('.grid__row--group')`, 'Group by', 'Nothing')
  }

  async function oneDevice() {
    await click('open a device', `has('.device-head')`, devices.rows.nth(2))
    const folds = main.locator('.disclosure__button')
    await folds.first().waitFor()
    const unfolded = `has('.disclosure__button[aria-expanded=true]')`
    for (const fold of await folds.all()) {
      await click('unfold', unfolded, fold)
      await click('fold', `!${unfolded}`, fold)
    }
    const report = main.getByRole('button', { name: 'Save the report' })
    await clock.time('open the reports', 'pointerdown', `over('[role=menuitem]')`, () => report.click())
    await page.keyboard.press('Escape')
    await click('back to the devices', SCREENS[0].shown, page.locator('.page__back'))
  }

  async function oneWarning() {
    await screen('Warnings')
    await choose('show every warning', `has('.inbox__item')`, 'Show', 'All, also settled ones')
    await choose('show open warnings', `has('.inbox__item')`, 'Show', 'Open')
    await click('open a warning', `has('.warning__explanation')`, main.locator('.inbox__link').first())
    const expected = main.getByRole('button', { name: 'I expected this' })
    await clock.time('open a dialog', 'pointerdown', `over('.acknowledge')`, () => expected.click())
    const settle = page.getByRole('dialog').getByRole('button', { name: 'I expected this' })
    await click('settle a warning', `!over('.acknowledge')`, settle)
    await click('back to the warnings', `has('.inbox__item')`, page.locator('.page__back'))
  }

  async function lists() {
    await screen('Changes')
    const listed = `has('.changes__device')`
    await choose('changes of a year', listed, 'Since when', 'The last 12 months')
    await choose('changes of a month', listed, 'Since when', 'The last 30 days')
    await screen('Calls')
    await main.getByRole('searchbox').focus()
    await type('search all destinations', 'api', `has('[aria-labelledby=found] tbody tr')`)
    await screen('Printers')
    await choose('group printers', `has('tbody tr')`, 'Group by', 'Model')
    await choose('stop grouping printers', `has('tbody tr')`, 'Group by', 'Nothing')
    await screen('Makers')
    await main.getByRole('searchbox').focus()
    await type('search the makers', 'so', `has('tbody tr')`)
    await clock.time('find all makers', 'keydown', `has('tbody tr')`, () => page.keyboard.press('Escape'))
    await choose('weigh otherwise', `has('tbody tr')`, 'Weigh for', OTHER_WEIGHTS)
    await choose('weigh as usual', `has('tbody tr')`, 'Weigh for', USUAL_WEIGHTS)
    await click('open a maker', `has('.page__back')`, main.locator('tbody a').first())
  }

  async function house() {
    await screen('Home')
    const table = main.getByRole('button', { name: 'The same as a table' })
    await click('house as a table', `has('.disclosure tbody tr')`, table)
    await click('fold the house', `!has('.disclosure tbody tr')`, table)
  }

  async function comparing() {
    await screen('Calls')
    const compare = main.getByRole('link', { name: 'Compare two devices' })
    await click('open two devices', `has('.compare-choice')`, compare)
    const list = main.getByRole('button', { name: /\bOne device$/ })
    await clock.time('open all devices', 'pointerdown', `over('[role=option]')`, () => list.click())
    await click('choose of all devices', `!over('[role=option]')`, page.getByRole('option').nth(1))
    await screen('Makers')
    const boxes = main.locator('tbody label')
    for (const n of [0, 1]) await click('choose a maker', `has('tbody tr')`, boxes.nth(n))
    const makers = main.getByRole('link', { name: 'Compare them' })
    await click('compare makers', `has('.page__back')`, makers)
    await screen('Makers')
    for (const n of [0, 1]) await boxes.nth(n).click()
    const notes = main.getByRole('link', { name: 'Compare notes with other homes' })
    await click('open the notes', `has('[aria-labelledby=review] tbody tr')`, notes)
  }

  async function printers() {
    await screen('Printers')
    await main.getByRole('searchbox').focus()
    await type('search the printers', '3 1', `has('tbody tr')`)
    await clock.time('find all printers', 'keydown', `has('tbody tr')`, () => page.keyboard.press('Escape'))
    for (const [column, shown] of [
      ['Pages', `has('.fleet__pages[aria-sort]')`],
      ['Printer', `has('.fleet__name[aria-sort]')`],
    ] as const)
      await click(
        'sort printers',
        shown,
        main.getByRole('columnheader').getByRole('button', { name: column }),
      )
    const site = main.getByRole('button', { name: /^Site of/ }).first()
    await clock.time('open a form', 'pointerdown', `over('form')`, () => site.click())
    await page.keyboard.press('Escape')
    const prices = main.getByRole('button', { name: 'What supplies cost' })
    const unfolded = `has('.disclosure__button[aria-expanded=true]')`
    await click('unfold the prices', unfolded, prices)
    await click('fold the prices', `!${unfolded}`, prices)
  }

  async function others() {
    await screen('Calls')
    const sources = main.getByRole('link', { name: 'Sources that are followed' }).first()
    await click('open the sources', `title() !== 'Whom your home calls'`, sources)
    await screen('Help')
    const chapter = main.locator('.disclosure__button').first()
    await click('unfold a chapter', `has('.disclosure__button[aria-expanded=true]')`, chapter)
    await screen('Changes')
    const update = main.locator('.changes__lines a').first()
    await click('open an update', `title() !== 'What changed'`, update)
    await screen('Makers')
    const policies = main.getByRole('link', { name: 'Terms and policies' })
    await click('open the policies', `title() !== 'Makers'`, policies)
  }

  async function looks() {
    // Else the driver says light to every page.
    await page.emulateMedia({ colorScheme: null })
    await screen('Settings')
    const own = main.getByRole('link', { name: 'This computer' })
    await click('open a section of settings', `has('[aria-labelledby=appearance]')`, own)
    const dark = 'matchMedia("(prefers-color-scheme: dark)").matches'
    await choose('go dark', dark, 'Appearance', 'Dark')
    await choose('go light', `!${dark}`, 'Appearance', 'Light')
    await choose('speak German', `title() === 'Einstellungen'`, 'Language', 'Deutsch')
    await choose('speak English', `title() === 'Settings'`, 'Sprache', 'English')
  }

  return [screens, devicesList, oneDevice, oneWarning, lists, house, comparing, printers, others, looks]
}
