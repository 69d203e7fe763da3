import { readTimeline } from '../../main/cli/commands/timeline-file.ts'
import { createJudge } from '../../main/engine/rules/judge.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'
import type { Warning } from '../../shared/model/warning.ts'

/**
 * The rules alone over a timeline, devices told apart by MAC and, for random MACs, by host name: shows what the
 * rules make of events, without a ledger. `node e2e/lab/rules-harness.ts FILE` answers as `replay --json` does.
 */
export function playRules(events: Iterable<TimelineEvent>) {
  const judge = createJudge()
  const warnings = new Map<string, Warning>()
  const macOf = new Map<string, string>()
  const hostOf = new Map<string, string>()
  const macs = new Map<string, Set<string>>()
  for (const event of events) {
    const deviceId = 'device' in event && event.device?.mac ? resolve(event, event.device.mac) : null
    for (const warning of judge.judge({ event, deviceId })) warnings.set(warning.id, warning)
  }
  function resolve(event: TimelineEvent, mac: string): string {
    const host =
      event.type === 'sighting' && typeof event.facts?.hostname === 'string' ? event.facts.hostname : null
    const random = (Number.parseInt(mac.slice(0, 2), 16) & 2) !== 0
    const id = macOf.get(mac) ?? (random && host !== null ? hostOf.get(host) : undefined) ?? mac
    macOf.set(mac, id)
    if (random && host !== null) hostOf.set(host, id)
    macs.set(id, (macs.get(id) ?? new Set()).add(mac))
    return id
  }
  const devices = [...macs].map(([id, all]) => {
    const { name = null, vendor = null, model = null, kind = 'unknown' } = judge.device(id) ?? {}
    return { id, name, vendor, model, kind, macs: [...all] }
  })
  return { warnings: [...warnings.values()], devices, scores: [] }
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(playRules(await readTimeline(process.argv[2]!)))}\n`)
