import { readFile } from 'node:fs/promises'

/** How long a process's main thread has waited for a core, in seconds (`schedstat`, its second number). */
export async function queuedOf(pid: number | 'self'): Promise<number> {
  const [, waited = '0'] = (await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '')).split(' ')
  return Number(waited) / 1e9
}
