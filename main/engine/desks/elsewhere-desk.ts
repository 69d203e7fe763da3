import type { Device } from '../../../shared/model/device.ts'
import { EFFECT_KINDS } from '../../../shared/model/effect.ts'
import type { Elsewhere, ElsewhereQuestion } from '../../../shared/model/elsewhere.ts'
import type { HubMembership } from '../../../shared/model/hub.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Clock } from '../clock.ts'
import type { judging } from '../judging.ts'
import type { Ledger } from '../ledger/open.ts'
import type { sitesDesk } from './sites-desk.ts'

/**
 * What a hub's other sites say to surprises here, asked where this ledger tells that hub the same facts anyway and the
 * key of a viewer is at hand.
 */

const MOST_QUESTIONS = 20
/** An answer stands so long; then the same is asked again. */
const FRESH_MS = 3_600_000

/** What asking other sites is made of. */
export interface ElsewhereParts {
  ledger: Ledger
  clock: Clock
  judge: Pick<ReturnType<typeof judging>, 'effectsOf' | 'hearElsewhere'>
  sites: Pick<ReturnType<typeof sitesDesk>, 'elsewhere' | 'hasKey'>
  /** The hub this ledger tells by itself; `null` where there is none, or it is paused. */
  member(): HubMembership | null
  devices(): Device[]
  /** Open warnings. */
  warnings(): Warning[]
  /** Hears which warnings an answer turned. */
  turned(warnings: Warning[]): void
}

/** Asks a hub at most hourly, or at once for a new surprise; each answer is judged as any other evidence. */
export function elsewhereDesk(parts: ElsewhereParts) {
  const { ledger, clock, judge, sites } = parts
  /** When each question was asked last (ms UTC). */
  const askedAt = new Map<string, number>()
  /** Warnings that were a reason to ask at once, since the last hourly look: conduct is told of anew each time. */
  const heardOf = new Set<string>()
  let lookedAt = Number.NEGATIVE_INFINITY

  /** The effects at work here, under the version that was in place when they began; one of two warnings' once. */
  function questions(now: number): ElsewhereQuestion[] {
    const asked = parts.warnings().filter(isAsked)
    if (asked.length === 0) return []
    const known = new Map(parts.devices().map((device) => [device.id, device]))
    const found = asked.flatMap((warning): ElsewhereQuestion[] => {
      const device = known.get(warning.deviceId!)
      if (!device?.vendor || !device.model || !device.firmware) return []
      const { id, vendor, model, firmware } = device
      const { kind } = warning
      const warnedAt = Date.parse(warning.at)
      return judge
        .effectsOf(id, kind, now)
        .map(({ name, at }) => ({ deviceId: id, vendor, model, firmware, effect: name, kind, warnedAt, at }))
    })
    return [...new Map(found.map((one) => [`${one.deviceId} ${one.effect}`, one])).values()]
  }

  /** What was not asked within the hour, marked as asked. */
  function due(now: number): ElsewhereQuestion[] {
    // In either direction, here and below: a clock may be set back.
    for (const [key, at] of askedAt) if (Math.abs(now - at) >= FRESH_MS) askedAt.delete(key)
    const fresh = questions(now)
      .filter((question) => !askedAt.has(JSON.stringify(question)))
      .slice(0, MOST_QUESTIONS)
    for (const question of fresh) askedAt.set(JSON.stringify(question), now)
    return fresh
  }

  function keep(answers: readonly { question: ElsewhereQuestion; answer: Elsewhere }[]): void {
    const turned = ledger
      .transaction(() =>
        answers.flatMap(({ question: { deviceId, effect }, answer }) =>
          judge.hearElsewhere(deviceId, effect, answer, clock.now()),
        ),
      )
      .immediate()
    if (turned.length > 0) parts.turned(turned)
  }

  /** Asks what is due; what the answers change of the warnings is said at once. */
  async function look(): Promise<void> {
    lookedAt = clock.now()
    const member = sites.hasKey() ? parts.member() : null
    if (!member) return
    try {
      const answers = await sites.elsewhere(due(lookedAt), member)
      if (answers.length > 0 && ledger.open) keep(answers)
    } catch {
      // Whoever looks at the sites is told what is wrong with the hub; here the home's own evidence stands alone.
    }
  }

  return {
    look,
    /** After each write: asks about a new surprise at once, and about those that last every hour. */
    async heard(warnings: readonly Warning[]): Promise<void> {
      const isHourly = Math.abs(clock.now() - lookedAt) >= FRESH_MS
      if (isHourly) heardOf.clear()
      const fresh = warnings.filter((warning) => isAsked(warning) && !heardOf.has(warning.id))
      for (const { id } of fresh) heardOf.add(id)
      if (isHourly || fresh.length > 0) await look()
    },
  }
}

const isAsked = ({ kind, state, deviceId }: Warning): boolean =>
  deviceId !== null && state === 'open' && EFFECT_KINDS.has(kind)
