import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { type Calendar, STORY } from './calendar.ts'
import { dice } from './dice.ts'
import { instant } from './instant.ts'
import { domainOf } from './makers.ts'

/** Release notes as the makers published them: the day, the device's maker and model, the version, the words. */
type Row = readonly [
  day: number,
  vendor: string,
  model: string,
  firmware: string | readonly string[],
  text: string,
]

const ROWS: readonly Row[] = [
  [
    311,
    'Cairnholt Systems',
    'Two',
    '7.1.2',
    'Cairnholt 7.1.2 for Two. Fixed: a share could stay mounted after its user was removed. Fixed: wrong free space shown while a snapshot is deleted. Updated: the file service library, advisory SSA-118. No function is removed, no setting is changed. The update can be put off; 7.1.0 stays on the download page.',
  ],
  [
    286,
    'Aldermoor Networks',
    'AM-6 Ceiling',
    '6.2.4',
    '6.2.4 for AM-6 Ceiling: corrects roaming between two access points that share one channel; the status light obeys its schedule after a restart. Nothing else changes.',
  ],
  [
    264,
    'Corrie Sound',
    'One',
    '59.0',
    'Version 59.0. New: alarms may fade in. Changed: the night mode now also lowers timers. Corrected: a hiss at low volume after pausing. What the microphone sends, and when, is not changed.',
  ],
  [
    STORY.printerUpdate,
    'Pell & Co',
    'InkHome 410',
    'PC2.15.0',
    'Security update PC2.15.0 for InkHome 410. This release closes a weakness in the network service of the printer. We recommend that all customers install it. It is installed by itself when automatic updates are on.',
  ],
  [
    246,
    'Nordlys Home',
    'Bridge 2',
    '1.62.1',
    'Nordlys Bridge 1.62.1. Lights answer faster after a power cut; scenes keep their order; two certificates renewed. Your lights go on working without our servers, as before.',
  ],
  [
    229,
    'Cairnholt Systems',
    'Two',
    '7.2.0',
    'Cairnholt 7.2.0 for Two. New: snapshots can be locked for a number of days. Changed: sign-in attempts are slowed after five failures. Removed: the old photo viewer, announced in release 7.1.0; photos are not touched, and the new viewer opens the same albums.',
  ],
  [
    220,
    'Larkfield',
    'Doorbell 2',
    '3.5.0',
    'Doorbell 2, version 3.5.0: better pictures at dusk; people and parcels are told apart on the device itself, no picture leaves it for that. Can be declined in the settings.',
  ],
  [
    201,
    'Tarnbrook',
    'LaserDesk 220',
    ['Main 3.34', 'Net 2.2.0'],
    'LaserDesk 220, Main 3.34: corrects a paper size taken from the wrong tray and the clock after summer time ends. Cartridges of all makers that worked before go on working.',
  ],
  [
    181,
    'Rookhope',
    'Stick 3',
    '11.5.0',
    'Rookhope 11.5.0: subtitles keep their size, faster start from sleep, fixes for two sound receivers. A new row on the home page shows what friends watch; it is off until you turn it on.',
  ],
  [
    140,
    'Cairnholt Systems',
    'Two',
    '7.2.1',
    'Cairnholt 7.2.1 for Two. Fixed: a locked snapshot could not be copied to a second disk. Updated: certificate list. No function is removed.',
  ],
  [STORY.televisionTerms + 5, 'Vantelle', '55Q', 'V3.24.0', 'Bug fixes and performance improvements.'],
  [
    124,
    'Aldermoor Networks',
    'AM-6 Ceiling',
    '6.3.0',
    '6.3.0 for AM-6 Ceiling: adds a guest network that ends by itself after a chosen time; WPA3 for older devices falls back cleanly; advisory ALD-24-07 fixed. All settings are kept.',
  ],
  [
    113,
    'Corrie Sound',
    'One',
    '59.4',
    'Version 59.4. Corrected: the speaker could lose its group after the router was replaced. Nothing else changes.',
  ],
  [
    99,
    'Nordlys Home',
    'Bridge 2',
    '1.63.0',
    'Nordlys Bridge 1.63.0. Supports our new wall switch; repairs a crash with more than 60 lights. Nothing is removed.',
  ],
  [
    STORY.thermostatEvents + 3,
    'Hearthwell',
    'T3',
    '2.9.0',
    'Hearthwell 2.9.0 brings stability improvements and prepares your T3 for exciting new services.',
  ],
  [
    76,
    'Brightwater Fibre',
    'F1',
    '1.5.0',
    'F1 firmware 1.5.0, installed at night between 3 and 5: repairs lost telephone calls, renews the certificate of the local page, closes advisory BW-0031. No setting is changed.',
  ],
  [
    50,
    'Cairnholt Systems',
    'Two',
    '7.2.3',
    'Cairnholt 7.2.3 for Two. Fixed: advisory SSA-131, a file name could break the index. Fixed: fan too loud after waking. No function is removed. Support for Two is promised for at least four more years.',
  ],
  [
    30,
    'Larkfield',
    'Doorbell 2',
    '3.5.2',
    'Doorbell 2, version 3.5.2: the bell rings at once again when the network is slow; advisory LF-12 fixed. Nothing is removed.',
  ],
]

/** Every announcement, found some hours after it was published. */
export function* announcements(year: Calendar): Generator<TimelineEvent> {
  for (const [day, vendor, model, firmware, text] of ROWS) {
    const d = dice(`announcement/${vendor}/${day}`)
    const published = year.at(day, '09:00') + d.between(0, 5) * 3_600_000
    const version = [firmware].flat().join('-')
    yield {
      at: instant(published + d.between(1, 9) * 3_600_000),
      type: 'announcement',
      vendor,
      model,
      firmware: typeof firmware === 'string' ? firmware : [...firmware],
      url: `https://support.${domainOf(vendor)}/${slug(model)}/${slug(version)}`,
      publishedAt: instant(published),
      text,
    }
  }
}

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-')
