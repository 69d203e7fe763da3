import * as v from 'valibot'
import { Fault, type FaultCode, faultData } from '../fault.ts'
import type { Port } from './port.ts'
import { refusedArgument } from './refused-argument.ts'

/**
 * One schema, three derivations: the handlers a server must give, the client a screen calls,
 * and the fake a test drives. `{ devices: { list: call(none, …), changed: push<Device>() } }` yields
 * `handlers.devices.list`, `client.devices.list()`, `client.devices.onChanged(f)`, `publish.devices.changed(d)`.
 */

type AnySchema = v.GenericSchema<unknown, unknown>

/** A question with one answer, or a Fault. */
export interface Call<A extends AnySchema, R> {
  readonly type: 'call'
  readonly argument: A
  readonly result?: R
  /** The answer crosses as one JSON text. */
  readonly asText?: true
}

/** News from the server that nobody asked for; it may be missed while no port is open. */
export interface Push<T> {
  readonly type: 'push'
  readonly payload?: T
}
type Member = Call<AnySchema, unknown> | Push<unknown>

/** Calls and pushes by group and name: `devices.list`. */
export type Schema = Readonly<Record<string, Readonly<Record<string, Member>>>>

/** A call's argument schema, for calls that take nothing. */
export const none = v.undefined()

/** Declares a call: `argument` is checked at the server's door; `R` is what it answers. */
export const call =
  <R>() =>
  <A extends AnySchema>(argument: A): Call<A, R> => ({ type: 'call', argument })

/**
 * Declares a call that is answered with thousands of records: each host between the two copies one JSON text much faster
 * than the records one by one. The answer must be what JSON can say.
 */
export const longCall =
  <R>() =>
  <A extends AnySchema>(argument: A): Call<A, R> => ({ type: 'call', argument, asText: true })

/** Declares a push from server to client. */
export const push = <T>(): Push<T> => ({ type: 'push' })

type CallNames<G> = { [K in keyof G]: G[K] extends Call<AnySchema, unknown> ? K : never }[keyof G]
type PushNames<G> = { [K in keyof G]: G[K] extends Push<unknown> ? K : never }[keyof G]
type ArgumentIn<C> = C extends Call<infer A, unknown> ? v.InferInput<A> : never
type ArgumentOut<C> = C extends Call<infer A, unknown> ? v.InferOutput<A> : never
type Result<C> = C extends Call<AnySchema, infer R> ? R : never
type Payload<P> = P extends Push<infer T> ? T : never

/** What a server must give: a function for each call, handed the checked argument. */
export type Handlers<S extends Schema> = {
  [G in keyof S]: {
    [K in CallNames<S[G]>]: (argument: ArgumentOut<S[G][K]>) => Result<S[G][K]> | Promise<Result<S[G][K]>>
  }
}

/** What a screen calls: a promise for each call; `onX` for each push `x`, which answers how to stop listening. */
export type Client<S extends Schema> = {
  [G in keyof S]: {
    [K in CallNames<S[G]>]: undefined extends ArgumentIn<S[G][K]>
      ? (argument?: ArgumentIn<S[G][K]>) => Promise<Result<S[G][K]>>
      : (argument: ArgumentIn<S[G][K]>) => Promise<Result<S[G][K]>>
  } & {
    [K in PushNames<S[G]> as `on${Capitalize<K & string>}`]: (
      listener: (payload: Payload<S[G][K]>) => void,
    ) => () => void
  }
}

/** What a server tells everybody who listens: a function for each push. */
export type Publisher<S extends Schema> = {
  [G in keyof S]: { [K in PushNames<S[G]>]: (payload: Payload<S[G][K]>) => void }
}

type Request = { id: number; call: string; argument: unknown }
type Answer =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: FaultCode; message: string }
type PushMessage = { push: string; payload: unknown }

const request = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  call: v.pipe(v.string(), v.maxLength(100)),
  argument: v.unknown(),
})

/** Serves `handlers` on `port`; every argument passes its schema first. Answers a publisher for pushes. */
export function serve<S extends Schema>(schema: S, port: Port, handlers: Handlers<S>): Publisher<S> {
  port.listen(async (message) => {
    const parsed = v.safeParse(request, message)
    if (!parsed.success) return
    const { id } = parsed.output
    try {
      port.post({ id, ok: true, result: await dispatch(schema, handlers, parsed.output) } satisfies Answer)
    } catch (error) {
      port.post({ id, ok: false, ...faultData(error) } satisfies Answer)
    }
  })
  return publisher(schema, (message) => port.post(message))
}

async function dispatch<S extends Schema>(schema: S, handlers: Handlers<S>, { call, argument }: Request) {
  const [group, name] = call.split('.', 2) as [string, string]
  const member =
    Object.hasOwn(schema, group) && Object.hasOwn(schema[group]!, name) ? schema[group]![name] : undefined
  if (member?.type !== 'call')
    throw new Fault('bad-argument', `There is no call named ${JSON.stringify(call)}.`)
  const checked = v.safeParse(member.argument, argument)
  if (!checked.success) throw refusedArgument(call, checked.issues[0])
  const handler = (handlers as Record<string, Record<string, (a: unknown) => unknown>>)[group]![name]!
  const result = await handler(checked.output)
  return member.asText ? JSON.stringify(result) : result
}

function publisher<S extends Schema>(schema: S, post: (message: PushMessage) => void): Publisher<S> {
  return mapMembers(schema, (group, name, member) =>
    member.type === 'push' ? [[name, (payload: unknown) => post({ push: `${group}.${name}`, payload })]] : [],
  ) as Publisher<S>
}

/** The client of `schema` over `port`. Pending calls fail with `engine-gone` when the other side closes. */
export function connect<S extends Schema>(schema: S, port: Port): Client<S> {
  let nextId = 1
  let gone = false
  const pending = new Map<number, { resolve: (r: unknown) => void; reject: (e: Error) => void }>()
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  port.onClose(() => {
    gone = true
    for (const { reject } of pending.values()) reject(engineGone())
    pending.clear()
  })
  port.listen((message) => {
    const m = message as Partial<Answer> & Partial<PushMessage>
    if (typeof m.push === 'string') {
      for (const listener of listeners.get(m.push) ?? []) listener(m.payload)
      return
    }
    const waiting = typeof m.id === 'number' ? pending.get(m.id) : undefined
    if (!waiting) return
    pending.delete(m.id!)
    if (m.ok) waiting.resolve(m.result)
    else waiting.reject(new Fault((m as { code: FaultCode }).code, (m as { message: string }).message))
  })
  const invoke = (name: string, argument: unknown, asText = false) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(engineGone())
      const id = nextId++
      pending.set(id, { resolve: asText ? (text) => resolve(JSON.parse(String(text))) : resolve, reject })
      port.post({ id, call: name, argument } satisfies Request)
    })
  const subscribe = (name: string, listener: (payload: unknown) => void) => {
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener))
    return () => void set.delete(listener)
  }
  return mapMembers(schema, (group, name, member) =>
    member.type === 'call'
      ? [[name, (argument: unknown) => invoke(`${group}.${name}`, argument, member.asText)]]
      : [
          [
            `on${name[0]!.toUpperCase()}${name.slice(1)}`,
            (f: (p: unknown) => void) => subscribe(`${group}.${name}`, f),
          ],
        ],
  ) as Client<S>
}

const engineGone = () => new Fault('engine-gone', 'The engine stopped; it is being started again.')

function mapMembers(
  schema: Schema,
  make: (group: string, name: string, member: Member) => [string, unknown][],
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schema).map(([group, members]) => [
      group,
      Object.fromEntries(Object.entries(members).flatMap(([name, member]) => make(group, name, member))),
    ]),
  )
}
