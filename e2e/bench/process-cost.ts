import { readdirSync, readFileSync } from 'node:fs'

/** What a tree of processes costs, from Linux's /proc (proc(5)). */

const read = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** The fields of stat after the command's name, which may hold spaces and brackets itself. */
const statFields = (pid: number) =>
  read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')

/** The process and everything it started, as process ids. */
export function descendants(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const children = Map.groupBy(all, (child) => Number(statFields(child)[1]))
  const tree = (at: number): number[] => [at, ...(children.get(at) ?? []).flatMap(tree)]
  return tree(pid)
}

/** Memory in MiB, each shared page counted in its share (PSS). */
export function memoryOf(pids: readonly number[]): number {
  const kib = pids.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0))
  return kib.reduce((sum, each) => sum + each, 0) / 1_024
}

/**
 * Processor time the living threads have spent so far, in milliseconds: by the scheduler's nanoseconds, since the
 * ticks of stat are 10 ms each.
 */
export function processorTimeOf(pids: readonly number[]): number {
  const threads = pids.flatMap((pid) => threadsOf(pid).map((thread) => read(pid, `task/${thread}/schedstat`)))
  return threads.reduce((sum, text) => sum + (Number(text.split(' ')[0]) || 0), 0) / 1e6
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
