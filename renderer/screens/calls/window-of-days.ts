import { useState } from 'react'
import type { Window } from '../../../shared/model/contact-views.ts'

const DAY = 86_400_000
/** How many days screens of calls look back. */
export const DAYS = 90

/** The last days up to the end of today (UTC), the same for as long as a screen is shown. */
export function useLastDays(): Window {
  return useState(() => {
    const to = (Math.floor(Date.now() / DAY) + 1) * DAY
    return { from: to - DAYS * DAY, to }
  })[0]
}
