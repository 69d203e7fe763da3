import type { VendorEntry } from '../../../shared/ipc/schema.ts'
import type { Question } from '../../engine/kept-answers.ts'
import { askedWith, type Weighing } from './weighing.ts'

/** What the page of all makers opens with. */
export const makers = (how: Weighing): Question<VendorEntry[]> => ({
  key: `vendors ${how.preset} ${how.asOf}`,
  ask: (client) => client.vendors.list(askedWith(how)),
})
