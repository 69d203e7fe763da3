import type { AuditData } from '../../../shared/model/audit-data.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { demoTimeline } from '../demo/home.ts'
import type { Engine } from '../engine.ts'
import { gatherAudit } from '../report/gather.ts'
import { homeAt } from './home-at.ts'

/** Homes to report on, recorded through the real engine into a ledger in memory. */

export const NOW = Date.parse('2026-11-22T00:00:00Z')

export function engineWith(events: readonly TimelineEvent[], file = ':memory:'): Engine {
  const { engine } = homeAt(NOW, { file, demo: true })
  engine.record(events)
  return engine
}

let played: Engine | undefined

/** The demonstration year, played once, with the record of `vendor` beside those of its own makers. */
export function demoAudit(vendor?: string): AuditData {
  played ??= engineWith(demoTimeline(NOW))
  return gatherAudit(played, NOW, vendor)
}

/** A home in which nothing was ever seen. */
export const emptyAudit = (): AuditData => gatherAudit(engineWith([]), NOW)

/** The demonstration home with `names` in every place where a stranger's words can stand. */
export function poisoned(names: readonly string[]): AuditData {
  const home = structuredClone(demoAudit())
  const [model] = home.devices.filter(({ device }) => device.kind === 'printer')
  const [warning] = home.warnings.filter((w) => w.causes.length > 0)
  const [vendor] = home.vendors
  home.devices = names.map((name, i) => ({
    ...model!,
    device: {
      ...model!.device,
      id: `d-${i}`,
      name,
      vendor: name,
      model: name,
      firmware: name,
      serial: name,
      place: name,
      hostnames: [name],
      evidence: {
        ...model!.device.evidence,
        'printer.stateMessage': { value: name, from: name, seenAt: home.generatedAt, confidence: 1 },
        'supply.9': {
          value: { name, color: name, level: 3, maxCapacity: 10, partNumber: name },
          from: 'ipp',
          seenAt: home.generatedAt,
          confidence: 1,
        },
      },
    },
    history: [
      {
        key: name,
        value: name,
        from: name,
        firstSeen: home.generatedAt,
        lastSeen: home.generatedAt,
        previous: name,
      },
    ],
    firmware: model!.firmware.map((entry) => ({
      ...entry,
      version: name,
      change: entry.change && {
        ...entry.change,
        from: name,
        notes: { text: name, url: name, publishedAt: home.generatedAt, knownAt: home.generatedAt },
      },
    })),
    contacts: [{ ...anyContact(home), deviceId: `d-${i}`, host: name, organisation: name, category: name }],
  }))
  home.warnings = names.map((name, i) => ({
    ...warning!,
    id: `w-${i}`,
    deviceId: `d-${i}`,
    title: name,
    explanation: name,
    advice: [name],
    evidence: [{ text: name, from: name, at: home.generatedAt }],
    causes: warning!.causes.map((cause) => ({ ...cause, kind: name, from: name, to: name })),
  }))
  home.vendors = names.slice(0, 20).map((name, i) => ({
    ...vendor!,
    deviceIds: [`d-${i}`],
    recorded: true,
    card: {
      ...vendor!.card,
      vendor: name,
      caps: [{ at: 40, reason: name }],
      contributions: vendor!.card.contributions.map((c) => ({
        ...c,
        evidence: [{ text: name, source: name, url: name, date: name, grade: 1 }],
      })),
    },
  }))
  return home
}

const anyContact = (home: AuditData) => home.devices.flatMap(({ contacts }) => contacts ?? [])[0]!
