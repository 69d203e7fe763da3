import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { type EngineProcess, engineProcess } from '../../electron/engine-process.ts'
import { nodeHost } from '../../electron/node-host.ts'
import { openLedger } from '../../engine/ledger/open.ts'
import { momentsIn } from '../data/moments.ts'
import { compiledFolder, programFile } from '../programs.ts'
import type { Row } from '../row.ts'

/** Ways an engine ends; the last two cost a core for seconds, and come less often. */
const QUICK = ['killed', 'throws', 'rejects'] as const
const COSTLY = ['loops', 'grows'] as const
const COSTLY_EVERY = 10
/** Ends one after the other before the watch begins anew: each restart waits twice as long as the one before. */
const ENDS_PER_WATCH = 5
const WATCHES = 3
/** Half of the app's, so that a hanging engine is found out in half the time: 6 s after it was asked. */
const BEAT_MS = 1_000
/** An engine that does not answer by then was not started again. */
const PATIENCE_MS = 120_000

type MainPort = Parameters<EngineProcess['connect']>[0]

/** The few parts of Electron's main-side port that the relay uses, over a port of Node's. */
function asMainPort(port: MessagePort): MainPort {
  const facade = {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on(name: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      port.on(name, (data: unknown) => listener({ data }))
      return facade
    },
  }
  return facade as unknown as MainPort
}

/** Watches one engine over `file` and ends it in each of `ways`, recording a moment before and after each. */
async function watch(file: string, ways: readonly string[]): Promise<string[]> {
  const failures: string[] = []
  const engine = engineProcess(
    nodeHost(
      { entry: programFile('ill-engine'), args: [file], codeFolder: compiledFolder },
      process.execPath,
    ),
    { started() {}, failed: ({ message }) => failures.push(`it refused: ${message}`) },
    BEAT_MS,
  )
  const connect = (): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    engine.connect(asMainPort(port1), false)
    return port2
  }
  const closed = (port: MessagePort) =>
    new Promise<'closed'>((done) => port.once('close', () => done('closed')))
  /** Has moment `n` recorded by whichever engine runs by then. */
  const record = async (n: number): Promise<MessagePort | null> => {
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      const port = connect()
      port.postMessage(n)
      const answer = await Promise.race([
        new Promise<'recorded'>((done) => port.once('message', () => done('recorded'))),
        closed(port),
      ])
      if (answer === 'recorded') return port
      await new Promise((done) => setTimeout(done, 50))
    }
    return null
  }
  for (const [n, way] of ways.entries()) {
    const port = await record(n)
    if (!port) {
      failures.push(`no engine answers after one that ${ways[n - 1]}`)
      break
    }
    const ended = closed(port)
    port.postMessage(way)
    // As a window does while it waits for an answer.
    const asking = setInterval(engine.ask, BEAT_MS)
    await ended
    clearInterval(asking)
  }
  if (!(await record(ways.length))) failures.push(`no engine answers after one that ${ways.at(-1)}`)
  await engine.stop()
  const db = openLedger(file, { mode: 'read' })
  const { moments, problems } = momentsIn(db)
  db.close()
  if (moments !== ways.length + 1) failures.push(`${moments} of ${ways.length + 1} moments are there`)
  return [...failures, ...problems.slice(0, 2)]
}

/** What the main process keeps running, as the app does, with the engine in a plain Node. */
export const engineEndsRow: Row = {
  id: 'engine-ends',
  area: 'window',
  threat:
    'the engine is killed, throws, rejects, loops or grows beyond its limit: it stays away, or loses what it said it had',
  unit: 'ends',
  short: 50,
  long: 500,
  async run({ count, random, folder, say }) {
    const ways = Array.from({ length: count }, (_, n) =>
      n % COSTLY_EVERY === COSTLY_EVERY - 1 ? COSTLY[Math.floor(n / COSTLY_EVERY) % 2]! : random.pick(QUICK),
    )
    const watches: string[][] = []
    while (ways.length > 0) watches.push(ways.splice(0, ENDS_PER_WATCH))
    const failures: string[] = []
    let next = 0
    const lane = async () => {
      for (let n = next++; n < watches.length; n = next++) {
        const broken = await watch(join(folder, `ledger-${n}.db`), watches[n]!)
        for (const what of broken) failures.push(`watch ${n} (${watches[n]!.join(', ')}): ${what}`)
        say(`watch ${n} over`)
      }
    }
    await Promise.all(Array.from({ length: WATCHES }, lane))
    return { count, failures, measured: 'another engine answered after each, with all that was recorded' }
  },
}
