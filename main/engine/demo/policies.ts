import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { type Calendar, NOT_WATCHED, STORY, within } from './calendar.ts'
import { dice } from './dice.ts'
import { instant } from './instant.ts'
import { domainOf } from './makers.ts'
import { YEAR } from './member.ts'
import { inForce } from './presence.ts'

/** A document the household watches: its wording from a day on, and how often it is fetched. */
interface Watched {
  vendor: string
  document: 'privacy' | 'terms'
  from: number
  everyDays: number
  wordings: readonly (readonly [from: number, text: string])[]
}

const paragraphs = (...list: string[]) => list.join('\n\n')

const HEARTHWELL_DATA =
  'What we collect. The temperature you set and the temperature in the room, whether the heating is on, the firmware version, the serial number and your e-mail address.'

const HEARTHWELL_PROMISE = paragraphs(
  'Hearthwell Privacy Policy',
  HEARTHWELL_DATA,
  'What we use it for. To run the service, to find faults and to show you your own heating costs.',
  'Who receives it. Nobody but the companies that host our servers. We do not use heating data for advertising and we do not sell or share it. Since Hearthwell has joined Meridian Reach Media this promise stands unchanged.',
)

const HEARTHWELL_PARTNERS = paragraphs(
  'Hearthwell Privacy Policy',
  HEARTHWELL_DATA,
  'What we use it for. To run the service, to find faults, to show you your own heating costs and to offer you products that suit your household.',
  'Who receives it. The companies that host our servers, and Meridian Reach Media and its advertising partners, who learn when somebody is at home. This also applies to data collected before this version. You accept this version by continuing to use the thermostat.',
)

const VANTELLE_VIEWING =
  'Viewing data. The television keeps a list of the inputs and apps you used, to put those you use most at the front. This list stays on the television.'

const WATCHED: readonly Watched[] = [
  {
    vendor: 'Hearthwell',
    document: 'privacy',
    from: STORY.thermostatSold - 1,
    everyDays: 21,
    wordings: [
      [YEAR, HEARTHWELL_PROMISE],
      [STORY.thermostatPolicy, HEARTHWELL_PARTNERS],
    ],
  },
  {
    vendor: 'Vantelle',
    document: 'terms',
    from: STORY.newTelevision - 1,
    everyDays: 27,
    wordings: [
      [
        YEAR,
        paragraphs(
          'Vantelle Terms of Use',
          'Your television and its app are yours to use in your household.',
          VANTELLE_VIEWING,
          'Updates. We may install updates that repair faults or close weaknesses.',
        ),
      ],
      [
        STORY.televisionTerms,
        paragraphs(
          'Vantelle Terms of Use',
          'Your television and its app are yours to use in your household.',
          'Viewing data. The television recognises what is shown on its screen, whatever its source, and sends it to us and to Sunderlume Advertising (sunderlume.example) to measure and choose advertising.',
          'Updates. We may install updates that repair faults, close weaknesses or add services. To object, write to us by post within 30 days.',
        ),
      ],
    ],
  },
  {
    vendor: 'Cairnholt Systems',
    document: 'privacy',
    from: 345,
    everyDays: 60,
    wordings: [
      [
        YEAR,
        paragraphs(
          'Cairnholt Privacy Policy',
          'What we collect. The version your device runs, when it asks for an update. Nothing else leaves it unless you send us a fault report yourself.',
          'Who receives it. Nobody. Changes to this text are announced 60 days ahead; all earlier versions are in the archive below.',
        ),
      ],
    ],
  },
]

/** What surrounds a text on its page is another thing at every visit, and means nothing. */
const PAGE_HEADS = [
  'Home | Products | Support | Sign in',
  'Home | Shop | Help | Basket (0)\nWe use cookies. [OK] [Settings]',
  'Products  Support  Newsroom  Careers',
  'Free delivery this week\nHome | Products | Support | Sign in',
] as const

/** The watched documents as they were fetched, again and again, mostly unchanged. */
export function* policies(year: Calendar): Generator<TimelineEvent> {
  for (const { vendor, document, from, everyDays, wordings } of WATCHED) {
    const d = dice(`policy/${vendor}`)
    const changed = wordings.slice(1).map(([day]) => day)
    for (const day of fetchDays(from, everyDays, changed)) {
      if (within(NOT_WATCHED, day)) continue
      const at = year.at(day, '02:00') + d.between(0, 9) * 3_600_000
      if (at > year.now) continue
      yield {
        at: instant(at),
        type: 'policy',
        vendor,
        document,
        url: `https://www.${domainOf(vendor)}/legal/${document}`,
        text: `${d.pick(PAGE_HEADS)}\n\n${inForce(wordings, day)}\n\n© ${vendor}`,
      }
    }
  }
}

/** Every so many days, and the day after a new wording came, for the household had mail about it. */
function fetchDays(from: number, every: number, changed: readonly number[]): number[] {
  const days = Array.from({ length: Math.floor(from / every) + 1 }, (_, i) => from - i * every)
  return [...new Set([...days, ...changed])].sort((a, b) => b - a)
}
