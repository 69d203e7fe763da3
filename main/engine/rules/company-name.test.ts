import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { bearsName } from './company-name.ts'

test('a company’s name in a domain is known: alone, with what the domain is for, and shortened', () => {
  const bearing: readonly (readonly [string, string])[] = [
    ['nimbu.example', 'Nimbu'],
    ['nimbu.example', 'Nimbu Media'],
    ['nimbumedia.example', 'Nimbu Media'],
    ['nimbu-cloud.example', 'Nimbu'],
    ['nimbucdn2.example', 'Nimbu'],
    ['nimbusmarthome.example', 'Nimbu Ltd'],
    ['brother-usa.com', 'Brother'],
    ['samsungelectronics.com', 'Samsung'],
    ['samsungcloudsolution.net', 'Samsung'],
    ['amazonaws.com', 'Amazon'],
    ['raspberrypi.com', 'Raspberry Pi Trading Ltd'],
  ]
  for (const [domain, company] of bearing) assert.ok(bearsName(domain, company), `${domain} is of ${company}`)
})

test('a domain that only begins alike is somebody else’s', () => {
  const others: readonly (readonly [string, string])[] = [
    ['canonical.com', 'Canon'],
    ['ringcentral.com', 'Ring'],
    ['ringier.ch', 'Ring'],
    ['nestle.com', 'Nest'],
    ['applebees.com', 'Apple'],
    ['sonosite.com', 'Sonos'],
    ['amazonia.example', 'Amazon'],
    ['philipsen.example', 'Philips'],
    ['home.example', 'Home Assistant'],
    ['general.example', 'General Electric'],
    ['nim.example', 'Nimbu'],
    ['hpe.com', 'HP'],
    ['', 'HP'],
    // Hostile: a label is of 63 octets at most (RFC 1035, 2.3.4).
    [`nimbu${'1'.repeat(57)}x.example`, 'Nimbu'],
  ]
  for (const [domain, company] of others)
    assert.ok(!bearsName(domain, company), `${domain} is not of ${company}`)
})

test('no company’s own pages are taken for another company’s', () => {
  const all = openDossiers().all()
  const names = all.map(({ vendor }) => vendor)
  const mistaken = all.flatMap(({ vendor, domains }) =>
    domains.flatMap((domain) =>
      names.filter((name) => name !== vendor && bearsName(domain, name)).map((name) => `${domain}: ${name}`),
    ),
  )
  assert.deepEqual(mistaken, [])
})
