/** Milliseconds as the timeline writes them: ISO 8601 UTC, whole seconds. */
export function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}
