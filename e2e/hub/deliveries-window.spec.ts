import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { clockAt } from '../../main/engine/clock.ts'
import { demoTimeline } from '../../main/engine/demo/home.ts'
import { freePort, loopbackBrokers, retainedMessages } from '../../main/engine/testing/loopback-broker.ts'
import { loopbackMail } from '../../main/engine/testing/loopback-mail.ts'
import { projectRoot } from '../../main/setup/command.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import { graveFindings } from '../real/axe.ts'
import { close, expect, launch, test } from '../real/launch.ts'
import { shell } from '../real/pages/shell.ts'

/** Warnings brought to a webhook, ntfy, a mailbox and Home Assistant, all on loopback, while the app is open. Needs a mosquitto of this machine. */

const END = Date.parse('2026-06-01T12:00:00Z')
/** Without a keyring, whatever the machine has, so that what is secret lasts for one run. */
const NO_KEYRING = ['--password-store=basic']
const HOUSEGUEST = join(projectRoot, 'main/cli/houseguest.mjs')
const brokers = loopbackBrokers()
test.afterAll(() => brokers.end())

interface Posted {
  path: string
  token: string | undefined
  body: { topic?: string; warnings?: { id: string }[] }
}

/** Takes what is posted to it. */
async function hooks() {
  const posted: Posted[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    posted.push({ path: request.url ?? '', token: request.headers.authorization, body: JSON.parse(text) })
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const end = () => {
    server.close()
    server.closeAllConnections()
  }
  return { posted, port, end }
}

/** Records a part of the demonstration year in a ledger that nobody else writes. */
async function record(file: string, part: (all: TimelineEvent[]) => TimelineEvent[]): Promise<void> {
  const engine = openEngine({ file, mode: 'write', clock: clockAt(() => END) })
  engine.record(part(demoTimeline(END)))
  await engine.close()
}

/** What `watch` says on stderr over a ledger that is open already. */
const watchOver = (db: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [HOUSEGUEST, 'watch', '--interface', 'lo', '--db', db], (_, __, stderr) =>
      resolve(stderr),
    )
  })

test('each place is added, tried, told once of each warning, and removed', async ({ userData }) => {
  test.setTimeout(5 * 60_000)
  const ledger = join(userData, 'ledger.db')
  await record(ledger, (all) => all.slice(0, all.length / 2))
  const hook = await hooks()
  const mail = await loopbackMail()
  const brokerPort = await freePort()
  await brokers.start(brokerPort)

  let { app, page, complaints } = await launch(userData, NO_KEYRING)
  const main = () => page.getByRole('main')
  const deliveries = () => main().getByRole('region', { name: 'Where warnings are brought' })
  const card = (name: string, kind: string) =>
    deliveries().getByRole('region', { name }).filter({ hasText: kind })
  const open = async () => {
    await shell(page).ready()
    await shell(page).open('Settings')
    await main().getByRole('link', { name: 'Deliveries and hub' }).click()
  }
  const kindIs = async (kind: string) => {
    await deliveries().getByRole('button', { name: 'What it is' }).click()
    await page.getByRole('option', { name: kind }).click()
  }
  const fill = (label: string, text: string) => deliveries().getByLabel(label, { exact: true }).fill(text)
  const add = async () => {
    await deliveries().getByText('This place is in my own network').click()
    await deliveries().getByRole('button', { name: 'Add it' }).click()
    await expect(deliveries().getByText('This computer offers no keyring.')).toBeVisible()
  }
  await open()
  const hookHost = `127.0.0.1:${hook.port}`

  await test.step('nothing is named, and what is not protected must be at home', async () => {
    await expect(deliveries().getByText('Warnings go nowhere but')).toBeVisible()
    await deliveries().getByRole('button', { name: 'Add a place' }).click()
    await fill('Address', `http://${hookHost}/hooks/s3cret`)
    await expect(deliveries().getByRole('button', { name: 'Add it' })).toBeDisabled()
    await fill('Access token, if one is needed', 't0ken')
    await add()
  })

  await test.step('a test arrives, once', async () => {
    await card(hookHost, 'Webhook')
      .getByRole('button', { name: `Send a test to ${hookHost}` })
      .click()
    await expect(card(hookHost, 'Webhook').getByText('Works')).toBeVisible()
    expect(hook.posted.map(({ path, token }) => [path, token])).toEqual([['/hooks/s3cret', 'Bearer t0ken']])
    hook.posted.length = 0
  })

  await test.step('ntfy and a mailbox', async () => {
    await kindIs('ntfy')
    await fill('Address', `http://${hookHost}/my-topic`)
    await add()
    await card(hookHost, 'ntfy')
      .getByRole('button', { name: /^Send a test/ })
      .click()
    await expect(card(hookHost, 'ntfy').getByText('Works')).toBeVisible()
    expect(hook.posted.map(({ path, body }) => [path, body.topic])).toEqual([['/', 'my-topic']])
    hook.posted.length = 0
    await card(hookHost, 'ntfy')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await deliveries().getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(card(hookHost, 'ntfy')).toHaveCount(0)

    await kindIs('E-mail')
    await fill('Host name or address of the server', '127.0.0.1')
    await deliveries().getByRole('button', { name: 'Encryption' }).click()
    await page.getByRole('option', { name: 'None' }).click()
    await fill('Port', String(mail.port))
    await fill('Sender', 'house@example.org')
    await fill('Readers', 'anna@example.org, ben@example.org')
    await add()
    await card('127.0.0.1', 'E-mail')
      .getByRole('button', { name: /^Send a test/ })
      .click()
    await expect(card('127.0.0.1', 'E-mail').getByText('Works')).toBeVisible()
    expect(mail.mails.map(({ to }) => to.length)).toEqual([2])
  })

  await test.step('a place that is gone says so in a sentence', async () => {
    mail.close()
    await card('127.0.0.1', 'E-mail')
      .getByRole('button', { name: /^Send a test/ })
      .click()
    await expect(card('127.0.0.1', 'E-mail').getByRole('alert')).toContainText('127.0.0.1')
    await card('127.0.0.1', 'E-mail')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await deliveries().getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(card('127.0.0.1', 'E-mail')).toHaveCount(0)
  })

  await test.step('which warnings is changed, and kept', async () => {
    await card(hookHost, 'Webhook')
      .getByRole('button', { name: /^Change/ })
      .click()
    await card(hookHost, 'Webhook').getByText('Quiet hours').click()
    await card(hookHost, 'Webhook').getByText('Worth a look').click()
    await card(hookHost, 'Webhook').getByText('Quiet hours').click()
    await card(hookHost, 'Webhook').getByRole('button', { name: 'Keep the change' }).click()
    await expect(card(hookHost, 'Webhook').getByText('Alarm, Warning, and Worth a look')).toBeVisible()
  })

  await test.step('it gets a name and another address; what was secret of the old one goes nowhere', async () => {
    const write = (name: string, label: string, text: string) =>
      card(name, 'Webhook').getByLabel(label, { exact: true }).fill(text)
    const change = () =>
      card(hookHost, 'Webhook')
        .getByRole('button', { name: /^Change/ })
        .click()
    const keep = (name: string) =>
      card(name, 'Webhook').getByRole('button', { name: 'Keep the change' }).click()
    await change()
    await write(hookHost, 'What you call it, if you like', 'Attic')
    await keep(hookHost)
    await expect(card('Attic', 'Webhook').getByText(hookHost)).toBeVisible()
    await card('Attic', 'Webhook').getByRole('button', { name: 'Change Attic' }).click()
    await write('Attic', 'What you call it, if you like', '')
    await card('Attic', 'Webhook').getByText('Give a new address').click()
    await write('Attic', 'Address', `http://${hookHost}/hooks/other`)
    await keep('Attic')
    await card(hookHost, 'Webhook')
      .getByRole('button', { name: /^Send a test/ })
      .click()
    await expect
      .poll(() => hook.posted.map(({ path, token }) => [path, token]))
      .toEqual([['/hooks/other', undefined]])
    hook.posted.length = 0
    await change()
    await card(hookHost, 'Webhook').getByText('Give a new address').click()
    await write(hookHost, 'Address', `http://${hookHost}/hooks/s3cret`)
    await write(hookHost, 'Access token, if one is needed', 't0ken')
    await keep(hookHost)
  })

  await test.step('Home Assistant shows the devices, and forgets them when it is removed', async () => {
    await kindIs('Home Assistant')
    await fill('Host name or address of the server', '127.0.0.1')
    await deliveries().getByText('Encrypted (TLS)').click()
    await fill('Port', String(brokerPort))
    await add()
    await expect(card('127.0.0.1', 'Home Assistant').getByText('Works')).toBeVisible({ timeout: 20_000 })
    const broker = await retainedMessages(brokerPort)
    await expect
      .poll(() => [...broker.messages.keys()].filter((one) => one.endsWith('/config')).length)
      .toBeGreaterThan(5)
    await card('127.0.0.1', 'Home Assistant')
      .getByRole('button', { name: /^Send a test/ })
      .click()
    await expect(
      card('127.0.0.1', 'Home Assistant').getByRole('button', { name: /^Send a test/ }),
    ).toBeEnabled()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await graveFindings(page), colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 800, height: 600 })
    expect(await main().evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1100, height: 760 })
    await card('127.0.0.1', 'Home Assistant')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await deliveries().getByRole('button', { name: 'Yes, remove it' }).click()
    await expect(card('127.0.0.1', 'Home Assistant')).toHaveCount(0)
    await broker.until(() => broker.messages.size === 0)
    await broker.end()
  })

  await test.step('while the app is open no `watch` delivers beside it', async () => {
    expect(await watchOver(ledger)).toContain('Another Houseguest is writing')
  })

  await test.step('what happened meanwhile is told at the next start, each warning once', async () => {
    expect(complaints).toEqual([])
    await close(app)
    await record(ledger, (all) => all.slice(all.length / 2))
    ;({ app, page, complaints } = await launch(userData, NO_KEYRING))
    await open()
    await expect(card(hookHost, 'Webhook').getByText('Waiting for what is secret')).toBeVisible()
    expect(hook.posted).toEqual([])
    await fill(`Whole address of ${hookHost}`, `http://${hookHost}/hooks/s3cret`)
    await card(hookHost, 'Webhook').getByRole('button', { name: 'Give it' }).click()
    const told = () => hook.posted.flatMap(({ body }) => body.warnings ?? []).map(({ id }) => id)
    await expect.poll(() => told().length, { timeout: 20_000 }).toBeGreaterThan(3)
    await expect(card(hookHost, 'Webhook').getByText('Works')).toBeVisible()
    expect(new Set(told()).size).toBe(told().length)
    await shell(page).open('Houseguest itself')
    await expect(main().getByText('brings what you chose to be told of').first()).toBeVisible()
  })
  expect(complaints).toEqual([])
  await close(app)
  hook.end()
})
