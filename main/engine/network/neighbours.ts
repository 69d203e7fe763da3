import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { isNeighbour } from './door.ts'
import {
  type NeighbourEntry,
  parseBsdArp,
  parseIpNeigh,
  parseNdp,
  parseProcNetArp,
  parseWindowsArp,
} from './neighbour-table.ts'

const COMMAND_MS = 3_000
const COMMAND_BYTES = 4 * 1024 * 1024

interface Source {
  read(nic: NetworkInterface, signal: AbortSignal): Promise<NeighbourEntry[]>
  /** Starts a process: not to be read many times a second. */
  costly: boolean
}

/** Where each system keeps its neighbour table. Every source is read-only and sends nothing. */
const SOURCES: Readonly<Partial<Record<NodeJS.Platform, readonly Source[]>>> = {
  linux: [
    {
      costly: false,
      // The kernel writes this file from memory as it is read: waiting a turn of a busy event loop for each of
      // open, read and close would cost a second, reading it costs a fraction of a millisecond.
      read: async (nic) => procNetArp(nic),
    },
    {
      costly: true,
      read: async (nic, signal) =>
        parseIpNeigh(await run('ip', ['-j', 'neigh', 'show', 'dev', nic.name], signal)),
    },
  ],
  darwin: [
    {
      costly: true,
      read: async (nic, signal) => parseBsdArp(await run('/usr/sbin/arp', ['-an'], signal), nic.name),
    },
    {
      costly: true,
      read: async (nic, signal) => parseNdp(await run('/usr/sbin/ndp', ['-an'], signal), nic.name),
    },
  ],
  win32: [
    {
      costly: true,
      read: async (nic, signal) => parseWindowsArp(await run('arp', ['-a'], signal), nic.address),
    },
  ],
}

/**
 * Complete entries of the neighbour table that are hosts of the chosen network. `cheap` leaves out what would start
 * a process. A source that is missing (no `ip` command) yields nothing.
 */
export async function readNeighbours(
  nic: NetworkInterface,
  options: { cheap: boolean; signal: AbortSignal },
  platform: NodeJS.Platform = process.platform,
): Promise<NeighbourEntry[]> {
  const sources = (SOURCES[platform] ?? []).filter((source) => !options.cheap || !source.costly)
  const lists = await Promise.all(sources.map((s) => s.read(nic, options.signal).catch(() => [])))
  return lists.flat().filter(({ ip }) => isNeighbour(nic, ip))
}

/** What the table says at this moment, where it costs nothing; empty elsewhere. IPv4 only. */
export function neighboursAtHand(nic: NetworkInterface): NeighbourEntry[] {
  if (!hasCheapTable()) return []
  try {
    return procNetArp(nic)
  } catch {
    return []
  }
}

const procNetArp = (nic: NetworkInterface): NeighbourEntry[] =>
  parseProcNetArp(readFileSync('/proc/net/arp', 'utf8'), nic.name)

/** Whether this system's table can be read without starting a process. */
export const hasCheapTable = (platform: NodeJS.Platform = process.platform): boolean =>
  (SOURCES[platform] ?? []).some((source) => !source.costly)

function run(command: string, args: string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { signal, timeout: COMMAND_MS, maxBuffer: COMMAND_BYTES, windowsHide: true, encoding: 'utf8' },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
  })
}
