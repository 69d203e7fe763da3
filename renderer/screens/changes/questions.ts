import type { ToldChange } from '../../../shared/model/change.ts'
import type { Question } from '../../engine/kept-answers.ts'
import { type Period, sinceOf } from './period.ts'

/** What the page of changes opens with; no changes (`null`) where the time is no day yet. */
export const changesSince = (period: Period, date: string): Question<{ changes: ToldChange[] | null }> => ({
  key: `changes ${period} ${period === 'date' ? date : ''}`,
  async ask(client) {
    const from = sinceOf(period, date, Date.now())
    return {
      changes: from === null ? null : await client.changes.list({ since: new Date(from).toISOString() }),
    }
  },
})
