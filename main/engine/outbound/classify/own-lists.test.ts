import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { classifier } from './classify.ts'
import { ownLists } from './own-lists.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-lists-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('host files, adblock filters, plain domains and ranges; each with its own date and licence', () => {
  writeFileSync(
    join(folder, 'a.hosts.txt'),
    '# Title: Hosts\n# License: MIT\n# Last modified: 2026-03-02\n0.0.0.0 ads.one.example\n127.0.0.1 localhost\n',
  )
  writeFileSync(
    join(folder, 'b.telemetry.txt'),
    '! Title: Filters\n||metrics.two.example^$third-party\n@@||not.example^\nplain.three.example\n',
  )
  writeFileSync(join(folder, 'c.csv'), '198.51.100.0,198.51.100.255,NL\n')
  writeFileSync(join(folder, 'd.txt'), 'nothing here\n')
  const { domains, ranges, problems } = ownLists(folder)
  const { classify, dataSets } = classifier(domains, ranges)
  const category = (host: string) => classify({ host, ip: null }).category
  assert.deepEqual(
    ['ads.one.example', 'x.metrics.two.example', 'plain.three.example', 'not.example', 'localhost'].map(
      category,
    ),
    ['advertising', 'telemetry', 'telemetry', null, 'local'],
  )
  assert.equal(classify({ host: null, ip: '198.51.100.9' }).country, 'NL')
  assert.deepEqual(problems, ['d.txt was left out: no line names a domain.'])
  assert.deepEqual(
    dataSets.find((s) => s.name === 'Hosts'),
    {
      name: 'Hosts',
      date: '2026-03-02',
      licence: 'MIT',
      source: 'added by the owner',
      entries: 1,
      file: 'a.hosts.txt',
      address: null,
    },
  )
})

test('a folder that is not there holds no lists', () => {
  assert.deepEqual(ownLists(join(folder, 'absent')), { domains: [], ranges: [], problems: [] })
})
