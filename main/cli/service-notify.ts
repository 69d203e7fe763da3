import { execFile } from 'node:child_process'

/**
 * Tells systemd that the service is up and alive (sd_notify(3), `Type=notify` with a watchdog), through systemd's own
 * `systemd-notify`, since Node.js speaks no datagrams to a Unix socket. Without `$NOTIFY_SOCKET` it does nothing.
 */
export function tellService(
  signal: AbortSignal,
  env: NodeJS.ProcessEnv = process.env,
  run: (args: string[]) => void = notify,
): void {
  if (!env.NOTIFY_SOCKET) return
  run(['READY=1'])
  // Half the time systemd allows, as sd_watchdog_enabled(3) advises; a loop that hangs says nothing any more.
  const everyMs = Number(env.WATCHDOG_USEC) / 2_000
  const beat = everyMs >= 1 ? setInterval(() => run(['WATCHDOG=1']), everyMs) : undefined
  signal.addEventListener('abort', () => {
    clearInterval(beat)
    run(['STOPPING=1'])
  })
}

/** Where it is missing or fails, systemd says so by itself: the start times out. */
const notify = (args: string[]): void => void execFile('systemd-notify', args, () => {})
