import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'
import { engineEnvironment } from './engine-host.ts'
import { type EngineFailure, type EngineProcess, engineProcess } from './engine-process.ts'
import { nodeHost } from './node-host.ts'

/** A real child process that speaks the engine's language and does what a client tells it to. */
const ENGINE = `
process.send({ type: 'ready' })
process.on('message', (m) => {
  if (m.type === 'shutdown') process.exit(0)
  if (m.type === 'ask') process.send({ type: 'awake' })
  if (m.type === 'close') process.send({ client: 1, message: 'saw client ' + m.client + ' leave' })
  if (m.message === 'who') process.send({ client: m.client, message: process.pid })
  if (m.message === 'crash') process.exit(7)
  if (m.message === 'loop') for (;;);
  if (m.message === 'refuse') {
    process.send({ type: 'fatal', code: 'ledger-damaged', message: 'The ledger is damaged.' }, () => process.exit(1))
  }
})
`
/** Twenty times faster than in life; nothing below waits for a time, only for events. */
const BEAT_MS = 100

let folder = ''
let entry = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'houseguest-engine-'))
  entry = join(folder, 'entry.mjs')
  await writeFile(entry, ENGINE)
})
after(() => rm(folder, { recursive: true, force: true }))

/** The few parts of Electron's main-side port that the relay uses, over a port of Node's. */
function asMainPort(port: MessagePort): MessagePortMain {
  const facade = {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on(name: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      port.on(name, (data: unknown) => listener({ data }))
      return facade
    },
  }
  return facade as unknown as MessagePortMain
}

interface Run {
  engine: EngineProcess
  /** A new client's end of a port to the engine that runs now. */
  client(): MessagePort
  started(times: number): Promise<void>
  failed: Promise<EngineFailure>
}

function run(beatMs = BEAT_MS): Run {
  let count = 0
  const waiting: { times: number; done(): void }[] = []
  const failure = Promise.withResolvers<EngineFailure>()
  const engine = engineProcess(
    nodeHost({ entry, args: [] }, process.execPath),
    {
      started() {
        count++
        for (const { times, done } of waiting) if (count >= times) done()
      },
      failed: failure.resolve,
    },
    beatMs,
  )
  return {
    engine,
    client() {
      const { port1, port2 } = new MessageChannel()
      engine.connect(asMainPort(port1), false)
      return port2
    },
    started: (times) => new Promise((done) => (count >= times ? done() : void waiting.push({ times, done }))),
    failed: failure.promise,
  }
}

const ask = (port: MessagePort, message: string) =>
  new Promise((answer) => {
    port.once('message', answer)
    port.postMessage(message)
  })

test('clients are relayed apart, and the engine hears when one leaves', async () => {
  const { engine, client } = run()
  const [first, second] = [client(), client()]
  const pid = await ask(first, 'who')
  assert.equal(await ask(second, 'who'), pid)
  const farewell = new Promise((heard) => first.once('message', heard))
  second.close()
  assert.equal(await farewell, 'saw client 2 leave')
  await engine.stop()
})

test('after a crash the old port closes and a new engine answers', async () => {
  const { engine, client, started } = run()
  const old = client()
  const pid = await ask(old, 'who')
  const closed = new Promise((heard) => old.once('close', heard))
  old.postMessage('crash')
  await closed
  await started(2)
  assert.notEqual(await ask(client(), 'who'), pid)
  await engine.stop()
})

test('an engine whose next start is still to come is started at once when asked for', async () => {
  const hour = 3_600_000
  const { engine, client, started } = run(hour)
  const old = client()
  const pid = await ask(old, 'who')
  const closed = new Promise((heard) => old.once('close', heard))
  old.postMessage('crash')
  await closed
  engine.retry()
  await started(2)
  assert.notEqual(await ask(client(), 'who'), pid)
  await engine.stop()
})

test('a stuck engine is succeeded by another, the sooner when somebody asks after it', async () => {
  const order: string[] = []
  const succeeded = async (who: string, { engine, client, started }: Run, asks: boolean) => {
    const old = client()
    const pid = await ask(old, 'who')
    const closed = new Promise((heard) => old.once('close', heard))
    old.postMessage('loop')
    const asking = asks ? setInterval(engine.ask, BEAT_MS) : undefined
    await closed
    clearInterval(asking)
    order.push(who)
    await started(2)
    assert.notEqual(await ask(client(), 'who'), pid)
    await engine.stop()
  }
  await Promise.all([succeeded('left alone', run(), false), succeeded('asked', run(), true)])
  assert.deepEqual(order, ['asked', 'left alone'])
})

test('an engine that answers lives on, however often it is asked', async () => {
  const { engine, client } = run()
  const port = client()
  const pid = await ask(port, 'who')
  for (let n = 0; n < 20; n++) {
    engine.ask()
    assert.equal(await ask(port, 'who'), pid)
  }
  await engine.stop()
})

test('an engine that refuses to work is not started again until asked', async () => {
  const { engine, client, started, failed } = run()
  client().postMessage('refuse')
  assert.deepEqual(await failed, { code: 'ledger-damaged', message: 'The ledger is damaged.' })
  const late = client()
  await new Promise((closed) => late.once('close', closed))
  engine.retry()
  await started(2)
  assert.equal(typeof (await ask(client(), 'who')), 'number')
  await engine.stop()
})

test('an engine is succeeded by another, whether it runs or had refused to', async () => {
  const { engine, client, failed } = run()
  const old = client()
  const pid = await ask(old, 'who')
  const closed = new Promise((heard) => old.once('close', heard))
  await Promise.all([engine.restart(), engine.restart()])
  await closed
  assert.notEqual(await ask(client(), 'who'), pid)
  client().postMessage('refuse')
  await failed
  await engine.restart()
  assert.equal(typeof (await ask(client(), 'who')), 'number')
  await engine.stop()
})

test('stopping ends an engine that no longer listens, too', async () => {
  const { engine, client } = run()
  const port = client()
  const pid = Number(await ask(port, 'who'))
  port.postMessage('loop')
  await engine.stop()
  assert.throws(() => process.kill(pid, 0))
})

test('the engine sees of its surroundings only what it needs', () => {
  const surroundings = { HOME: '/home/ada', SECRET_TOKEN: 'x', NODE_OPTIONS: '--inspect' }
  assert.deepEqual(engineEnvironment({}, surroundings), { HOME: '/home/ada' })
  assert.deepEqual(engineEnvironment({ codeFolder: '/home/ada/code' }, surroundings), {
    HOME: '/home/ada',
    NODE_COMPILE_CACHE: '/home/ada/code',
  })
})
