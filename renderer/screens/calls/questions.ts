import type { EngineClient } from '../../engine/engine.ts'

const WEEK = 7 * 86_400_000

/** What the page of the home's calls opens with: a week is new. */
export const homeCalls = {
  key: 'home calls',
  async ask({ contacts }: EngineClient) {
    const [organisations, fresh, countries, dataSets] = await Promise.all([
      contacts.organisations({ deviceId: null }),
      contacts.newSince({ since: Date.now() - WEEK }),
      contacts.countries(),
      contacts.dataSets(),
    ])
    return { organisations, fresh, countries, dataSets }
  },
}
