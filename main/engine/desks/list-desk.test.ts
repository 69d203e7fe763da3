import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import { openLedger } from '../ledger/open.ts'
import { ownConduct } from '../ledger/own-conduct.ts'
import { givePageConsent, withdrawPageConsent } from '../ledger/page-consents.ts'
import type { Fetched } from '../network/page-answer.ts'
import { listDesk } from './list-desk.ts'
import { listShelf } from './list-shelf.ts'

const HOST = 'lists.pell.example'
const url = `https://${HOST}/trackers.txt`
const code = (expected: string) => (error: unknown) => error instanceof Fault && error.code === expected
const folder = mkdtempSync(join(tmpdir(), 'houseguest-lists-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Lists of a home, and a site that serves `site.text`; `asked` is what was fetched. */
function home() {
  const ledger = openLedger(':memory:')
  const lists = listShelf(mkdtempSync(join(folder, 'lists-')))
  const site = { text: '' }
  const asked: (Fetched | undefined)[] = []
  const desk = listDesk({
    ledger,
    clock: { now: () => 1_000, offsetHours: () => 0 },
    network: {
      async fetchPage(from, visiting, what) {
        visiting(new URL(from).hostname, 443)
        asked.push(what)
        return { url: from, type: 'text/plain', text: site.text }
      },
    },
    lists,
    pathOf: (token) => token,
    rename: () => undefined,
  })
  const category = () => lists.classify({ host: 'vendor.example', ip: null }).category
  return { ledger, lists, site, asked, desk, category }
}
const fetched = (sets: readonly DataSet[]) => sets.find(({ address }) => address !== null)

test('nothing is fetched from a host without a yes, and a yes can be taken back', async () => {
  const { ledger, site, asked, desk } = home()
  site.text = '0.0.0.0 vendor.example\n'
  await assert.rejects(desk.fetch(url, null), code('not-consented'))
  assert.deepEqual(asked, [])
  givePageConsent(ledger, HOST, 0)
  const set = fetched(await desk.fetch(url, null))
  assert.deepEqual(asked, ['list'])
  withdrawPageConsent(ledger, HOST, 0)
  await assert.rejects(desk.refresh(set!.file!), code('not-consented'))
  assert.deepEqual(
    ownConduct(ledger).hosts.map(({ host, purpose, reason }) => [host, purpose, reason]),
    [[HOST, 'page-fetch', 'you asked for a list to name destinations from']],
  )
})

test('a list fetched again takes the place of the old one; what is no list leaves it as it was', async () => {
  const { ledger, lists, site, desk, category } = home()
  givePageConsent(ledger, HOST, 0)
  site.text = '# Title: Trackers\n0.0.0.0 vendor.example\n'
  const first = fetched(await desk.fetch(url, 'CC0-1.0'))
  assert.deepEqual(
    [first?.name, first?.entries, first?.licence, first?.address],
    ['Trackers', 1, 'CC0-1.0', url],
  )
  assert.equal(category(), 'advertising')
  site.text = '# Title: Trackers\n0.0.0.0 vendor.example\n0.0.0.0 other.example\n'
  const second = fetched(await desk.refresh(first!.file!))
  assert.deepEqual([second?.file, second?.entries, second?.licence], [first?.file, 2, 'CC0-1.0'])
  for (const text of ['', 'We have moved.\n', '<html>']) {
    site.text = text
    await assert.rejects(desk.refresh(first!.file!), code('bad-input'))
    assert.deepEqual(fetched(lists.dataSets), second)
  }
  assert.equal(category(), 'advertising')
  desk.remove(first!.file!)
  await assert.rejects(desk.refresh(first!.file!), code('not-found'))
})

test('lists of one name from two places lie beside each other, whatever an address is called', async () => {
  const { ledger, lists, site, desk } = home()
  givePageConsent(ledger, HOST, 0)
  site.text = 'vendor.example\n'
  for (const path of ['a/hosts', 'b/hosts', '..%2f..%2fledger.db', '.hidden', ''])
    await desk.fetch(`https://${HOST}/${path}`, null)
  const files = lists.dataSets.flatMap(({ file }) => file ?? [])
  assert.equal(new Set(files).size, 5)
  assert.ok(
    files.every((file) => /^[\w.-]+\.txt$/.test(file) && !file.startsWith('.')),
    files.join(),
  )
})
