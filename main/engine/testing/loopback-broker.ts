import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectAsync } from 'mqtt'

/** Where mosquitto is installed; `undefined` where there is none, and nothing to try. */
export const MOSQUITTO = [
  '/usr/sbin/mosquitto',
  '/usr/local/sbin/mosquitto',
  '/opt/homebrew/sbin/mosquitto',
].find(existsSync)

/** A port of loopback that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('mosquitto ended at its start')
    const socket = connect(port, '127.0.0.1')
    const isUp = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isUp) return
    await pause(50)
  }
}

/** Real mosquittos on loopback, and a folder of theirs; `end` kills them and takes the folder away. */
export function loopbackBrokers() {
  const folder = mkdtempSync(join(tmpdir(), 'houseguest-broker-'))
  const started: ChildProcess[] = []
  return {
    folder,
    /** Starts one with these lines of its own in its configuration. */
    async start(port: number, lines: string[] = ['allow_anonymous true']): Promise<ChildProcess> {
      const file = join(folder, `${port}.conf`)
      writeFileSync(
        file,
        [`user ${userInfo().username}`, `listener ${port} 127.0.0.1`, ...lines, ''].join('\n'),
      )
      const child = spawn(MOSQUITTO!, ['-c', file], { stdio: 'ignore' })
      started.push(child)
      await listening(port, child)
      return child
    },
    end(): void {
      for (const child of started) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every retained message of the broker, as a client that comes later sees them. */
export async function retainedMessages(port: number) {
  const client = await connectAsync({ host: '127.0.0.1', port, reconnectPeriod: 0 })
  const messages = new Map<string, string>()
  const changed = new Set<() => void>()
  client.on('message', (topic, payload) => {
    if (payload.length > 0) messages.set(topic, payload.toString())
    else messages.delete(topic)
    for (const hear of changed) hear()
  })
  await client.subscribeAsync('#', { qos: 1 })
  return {
    messages,
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise<void>((resolve) => changed.add(resolve))
    },
    end: () => client.endAsync(true),
  }
}
