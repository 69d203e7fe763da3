import type { AuditData, AuditedDevice } from '../../../shared/model/audit-data.ts'
import type { Incident } from '../../../shared/model/dossier.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { type Block, type Cell, heading, paragraph, type Run, said } from './document.ts'
import { nameOf } from './naming.ts'
import { VERDICT_WORDS } from './verdicts.ts'
import { minute } from './words.ts'

interface Event {
  at: string
  device: string | null
  text: readonly Run[]
}

/** What happened to these devices, oldest first: first sights, firmware, stops, warnings and incidents elsewhere. */
export function timeLineChapter(
  data: AuditData,
  devices: readonly AuditedDevice[],
  warnings: readonly Warning[],
  incidents: readonly Incident[] = [],
): Block[] {
  const events = [
    ...devices.flatMap(eventsOf),
    ...warnings.map((w) => warned(data, w)),
    ...incidents.map(happened),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  if (events.length === 0) return [heading('Time line'), paragraph('Nothing is on record.')]
  return [
    heading('Time line'),
    {
      type: 'table',
      caption: 'What was seen, oldest first, in UTC',
      columns: [
        { head: 'When', share: 16 },
        { head: 'Device', share: 22 },
        { head: 'What', share: 62 },
      ],
      rows: events.map((e): Cell[] => [minute(e.at), said(e.device), e.text]),
    },
  ]
}

function eventsOf({ device, firmware, history }: AuditedDevice): Event[] {
  const name = nameOf(device)
  return [
    { at: device.firstSeen, device: name, text: ['First seen'] },
    ...firmware.flatMap(({ version, firstSeen, change }): Event[] => {
      if (!change) return [{ at: firstSeen, device: name, text: ['States firmware ', said(version)] }]
      const verdict = `; ${VERDICT_WORDS[change.verdict]}`
      return [
        {
          at: firstSeen,
          device: name,
          text: ['Firmware ', said(change.from), ' → ', said(version), verdict],
        },
      ]
    }),
    ...history
      .filter((fact) => fact.key === 'printer.state' && fact.value === 'stopped')
      .map((fact): Event => {
        const message = history.find(
          (f) =>
            f.key === 'printer.stateMessage' && f.firstSeen <= fact.lastSeen && f.lastSeen >= fact.firstSeen,
        )?.value
        return {
          at: fact.firstSeen,
          device: name,
          text: [
            'States that it is stopped',
            ...(typeof message === 'string' ? [': “', said(message), '”'] : []),
          ],
        }
      }),
  ]
}

/** What is on record elsewhere, at the date it is known by: perhaps only a year. */
const happened = (incident: Incident): Event => ({
  at: incident.date,
  device: null,
  text: [`On record elsewhere (${incident.states.at(-1)?.state ?? 'reported'}): `, said(incident.title)],
})

function warned(data: AuditData, warning: Warning): Event {
  const device = data.devices.find((audited) => audited.device.id === warning.deviceId)
  return {
    at: warning.at,
    device: device ? nameOf(device.device) : null,
    text: [
      `Houseguest raised ${warning.severity === 'alarm' || warning.severity === 'info' ? 'an' : 'a'} ${warning.severity}: `,
      said(warning.title, warning.said?.title),
    ],
  }
}
