import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connectHub, type Hub } from '../connection.ts'

/** A PostgreSQL of a test's own: in a temporary folder, reached by a socket in it, gone afterwards. */
export interface Cluster {
  /** The address of database `hub` as `role`. */
  url(role: string): string
  owner(): Promise<Hub>
  /** Kills the server as a power cut would, and starts it again over what it wrote. */
  crash(): Promise<void>
  /** Ends the server; what it wrote stays for `start`. */
  halt(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  folder: string
}

const DEBIAN = '/usr/lib/postgresql'
/** The role that a cluster's databases belong to, and the account of this machine that runs it. */
export const OWNER = 'postgres'
const READY_MS = 20_000
const RETRY_MS = 200

/** Where PostgreSQL's server lies, or `null` where there is none: tests of the hub are left out then. */
export function postgresFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort() : []
  const folder = versions.length > 0 ? join(DEBIAN, versions.at(-1)!, 'bin') : null
  return folder && existsSync(join(folder, 'initdb')) ? folder : null
}

/** PostgreSQL does not run as root: where a test does, the server gets the user its package made. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, OWNER], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export async function startCluster(options: readonly string[] = []): Promise<Cluster> {
  const bin = postgresFolder()
  if (!bin) throw new Error('there is no PostgreSQL server here')
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-hub-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const user = serverUser()
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  chmodSync(folder, 0o755)
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', OWNER, '--auth=trust', '--no-sync', '-E', 'UTF8'], {
    ...user,
    stdio: 'ignore',
    cwd: folder,
  })
  let server: ChildProcess | null = null
  const url = (role: string) => `postgresql://${role}@${encodeURIComponent(folder)}/hub`
  const spawnServer = () => {
    const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, ...options]
    return spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((s) => ['-c', s])], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    })
  }
  const start = async () => {
    const until = Date.now() + READY_MS
    server = spawnServer()
    // After a kill, what the old server still had at work holds its shared memory a moment longer.
    server.on('exit', function again(this: ChildProcess) {
      if (server !== this || Date.now() > until) return
      setTimeout(() => {
        if (server !== this) return
        server = spawnServer()
        server.on('exit', again)
      }, RETRY_MS)
    })
    await untilReady(`postgresql://${OWNER}@${encodeURIComponent(folder)}/postgres`)
  }
  const end = async (signal: NodeJS.Signals) => {
    const running = server
    server = null
    if (!running || running.exitCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }
  await start()
  const first = await connectHub(
    { url: `postgresql://${OWNER}@${encodeURIComponent(folder)}/postgres`, certificate: null },
    null,
  )
  await first.query('CREATE DATABASE hub')
  await first.end()
  return {
    folder,
    url,
    owner: () => connectHub({ url: url(OWNER), certificate: null }, null),
    start,
    async crash() {
      await end('SIGKILL')
      await start()
    },
    halt: () => end('SIGINT'),
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string): Promise<void> {
  const until = Date.now() + READY_MS
  for (;;) {
    try {
      const hub = await connectHub({ url, certificate: null }, null)
      await hub.query('SELECT 1')
      await hub.end()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await wait(50)
    }
  }
}
