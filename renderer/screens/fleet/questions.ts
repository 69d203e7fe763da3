import type { Fleet } from '../../../shared/model/fleet.ts'
import type { Question } from '../../engine/kept-answers.ts'

/** What the page of printers opens with. */
export const allPrinters: Question<Fleet> = { key: 'fleet', ask: (client) => client.fleet.list() }
