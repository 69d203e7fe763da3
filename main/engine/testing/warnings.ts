import type { Warning } from '../../../shared/model/warning.ts'

/** A warning as rules say one, for tests that only tell of it. */
export const plainWarning = (id: string, part: Partial<Warning> = {}): Warning => ({
  id,
  kind: 'new-service',
  severity: 'warning',
  deviceId: null,
  vendor: null,
  at: '2026-03-08T11:00:00Z',
  title: `Title ${id}`,
  explanation: `Explanation ${id}`,
  advice: [],
  evidence: [],
  causes: [],
  state: 'open',
  ...part,
})

/** An update of a printer, as the firmware diary tells of it. */
export const QUILLMARK_UPDATE = {
  vendor: 'Quillmark',
  model: 'Q1',
  from: '1.0',
  to: '2.0',
  at: '2026-03-08T09:00:00Z',
} as const

/** That printer refuses a cartridge half a year later. */
export const refusalAfterUpdate = (deviceId: string): Warning =>
  plainWarning('w1', {
    kind: 'supply-refused',
    severity: 'alarm',
    deviceId,
    vendor: QUILLMARK_UPDATE.vendor,
    at: '2026-09-13T08:00:00Z',
    causes: [
      {
        kind: 'firmware-changed',
        at: QUILLMARK_UPDATE.at,
        from: QUILLMARK_UPDATE.from,
        to: QUILLMARK_UPDATE.to,
        lagDays: 189,
        plausibility: 60,
        wording: 'likely',
      },
    ],
  })
