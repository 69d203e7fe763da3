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
