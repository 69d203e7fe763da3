import type { EngineClient } from '../../engine/engine.ts'
import { watchedShare } from './watched-share.ts'

const WEEK = 7 * 86_400_000

/** What the page of the home's calls opens with: a week is new. */
export const homeCalls = {
  key: 'home calls',
  async ask({ contacts }: EngineClient) {
    const now = Date.now()
    const week = { from: now - WEEK, to: now }
    const [organisations, fresh, countries, dataSets, watched] = await Promise.all([
      contacts.organisations({ deviceId: null }),
      contacts.newSince({ since: week.from }),
      contacts.countries(),
      contacts.dataSets(),
      contacts.watched(week),
    ])
    return { organisations, fresh, countries, dataSets, share: watchedShare(watched, week.from, week.to) }
  },
}
