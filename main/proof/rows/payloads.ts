import * as v from 'valibot'
import { FAULT_CODES } from '../../../shared/fault.ts'
import { connect, type Handlers, type Schema, serve } from '../../../shared/ipc/derive.ts'
import { desktopSchema } from '../../../shared/ipc/desktop-schema.ts'
import { type Port, portPair } from '../../../shared/ipc/port.ts'
import { engineSchema } from '../../../shared/ipc/schema.ts'
import { contractEngine } from '../../engine/testing/contract-host.ts'
import type { Random } from '../random.ts'
import type { Row, Trial } from '../row.ts'
import { sampleOf, spoil } from '../window/bad-payload.ts'

/** A refusal is a sentence; a longer one repeats what was sent. */
const LONGEST_REFUSAL = 1_000

interface Answer {
  id: number
  ok?: boolean
  code?: string
  message?: string
}

/** Calls over a port, each answered once. */
function caller(port: Port) {
  const waiting = new Map<number, (answer: Answer) => void>()
  let id = 0
  port.listen((message) => {
    const answer = message as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  return {
    unanswered: () => waiting.size,
    ask: (call: string, argument: unknown): Promise<Answer> =>
      new Promise((resolve) => {
        waiting.set(++id, resolve)
        port.post({ id, call, argument })
      }),
  }
}

function wrongWith(answer: Answer): string | null {
  if (answer.ok !== false) return 'it was taken'
  if (!FAULT_CODES.some((code) => code === answer.code)) return `its code is ${answer.code}`
  if (answer.code === 'unexpected') return `unexpected: ${answer.message?.slice(0, 200)}`
  if ((answer.message?.length ?? 0) > LONGEST_REFUSAL) return `a refusal of ${answer.message?.length} letters`
  return null
}

/** Every call of `schema` with `each` payloads that its own check refuses. */
async function abuse(schema: Schema, ask: ReturnType<typeof caller>['ask'], each: number, random: Random) {
  const failures: string[] = []
  let sent = 0
  for (const [group, members] of Object.entries(schema))
    for (const [name, member] of Object.entries(members)) {
      if (member.type !== 'call') continue
      for (let tried = 0; tried < each; ) {
        const payload = spoil(sampleOf(member.argument, random), random)
        if (v.safeParse(member.argument, payload).success) continue
        tried++
        sent++
        const wrong = wrongWith(await ask(`${group}.${name}`, payload))
        if (wrong && failures.length < 20) failures.push(`${group}.${name}, payload ${tried}: ${wrong}`)
      }
    }
  return { failures, sent }
}

/** Messages that are no calls, or calls there are not; none may be answered with anything but a refusal. */
async function strayMessages(port: Port, ask: ReturnType<typeof caller>['ask']): Promise<string[]> {
  for (const message of [
    null,
    1,
    'x',
    [],
    {},
    { id: 'x' },
    { id: 1.5, call: 'about.get' },
    { call: 'about.get' },
  ])
    port.post(message)
  const failures: string[] = []
  for (const call of [
    '',
    '.',
    '__proto__.x',
    'constructor.name',
    'devices.__proto__',
    'devices.changed',
    'x'.repeat(90),
  ]) {
    const wrong = wrongWith(await ask(call, undefined))
    if (wrong) failures.push(`the call ${JSON.stringify(call)}: ${wrong}`)
  }
  return failures
}

/** Desktop calls are answered by the main process; here nobody may be reached. */
function unreachable(reached: () => void): Handlers<typeof desktopSchema> {
  const group = new Proxy({}, { get: () => reached })
  return { desktop: group } as Handlers<typeof desktopSchema>
}

export const payloadsRow: Row = {
  id: 'payloads',
  area: 'window',
  threat: 'a page taken over by an attacker, which sends anything to the engine and the main process',
  unit: 'bad payloads',
  short: 1_000,
  long: 20_000,
  async run({ count, random }: Trial) {
    const engine = contractEngine()
    const [ours, theirs] = portPair()
    engine.attach(theirs)
    const toEngine = caller(ours)
    const calls = await abuse(engineSchema, toEngine.ask, count, random)
    const failures = [...calls.failures, ...(await strayMessages(ours, toEngine.ask))]
    const [appOurs, appTheirs] = portPair()
    let reached = 0
    serve(
      desktopSchema,
      appTheirs,
      unreachable(() => reached++),
    )
    const desktop = await abuse(desktopSchema, caller(appOurs).ask, count, random)
    failures.push(...desktop.failures)
    if (reached > 0) failures.push(`${reached} bad payloads reached the main process’s handlers`)
    if (Object.hasOwn(Object.prototype, 'polluted')) failures.push('the prototype of all objects was changed')
    // After all that the engine must still answer an honest call.
    const [pageOurs, pageTheirs] = portPair()
    engine.attach(pageTheirs)
    const about = await connect(engineSchema, pageOurs).about.get()
    if (!about.version) failures.push('the engine no longer answers')
    await engine.close()
    const number = Object.values({ ...engineSchema, ...desktopSchema }).flatMap((members) =>
      Object.values(members).filter(({ type }) => type === 'call'),
    ).length
    return { count: calls.sent + desktop.sent, failures, measured: `${number} calls, ${count} each` }
  },
}
