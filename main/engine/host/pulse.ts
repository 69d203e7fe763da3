/** So often the host hears that the engine answers; each time wakes two processes of an idle machine. */
const EVERY_MS = 2_000

/** Tells that the event loop turns, until the process ends. */
export function startPulse(tell: (pulse: { type: 'pulse' }) => void): void {
  setInterval(() => tell({ type: 'pulse' }), EVERY_MS).unref()
}
