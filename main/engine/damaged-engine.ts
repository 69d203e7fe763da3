import { Fault } from '../../shared/fault.ts'
import { type Handlers, serve } from '../../shared/ipc/derive.ts'
import type { Port } from '../../shared/ipc/port.ts'
import { type EngineSchema, engineSchema, ownSchema } from '../../shared/ipc/schema.ts'
import { version } from '../version.ts'
import { keepingHandlers, keepingOwnHandlers } from './api/keeping-handlers.ts'
import { systemClock } from './clock.ts'
import { keepingDesk } from './desks/keeping-desk.ts'
import type { Hosted } from './host/engine-process.ts'
import { lockForWriting } from './ledger/writer-lock.ts'

/**
 * What runs over a damaged ledger until the owner has chosen: it tells the copies there are, restores one, or
 * begins anew. Every other call is refused with the sentence on the damage; nothing is touched unasked.
 * @throws Fault `ledger-locked` when another Houseguest is at it
 */
export function damagedEngine(file: string, damage: string, restart: () => void): Hosted {
  const keeping = keepingDesk({
    file,
    demo: false,
    clock: systemClock,
    ledger: null,
    damage,
    close: async () => {},
    restart,
  })
  const acting = { keeping, writing: () => ({ problem: null, held: 0 }) }
  const refuse = () => {
    throw new Fault('ledger-damaged', damage)
  }
  const lock = lockForWriting(file)
  const refused: object = Object.fromEntries(
    Object.entries(engineSchema).map(([group, members]) => [
      group,
      Object.fromEntries(Object.keys(members).map((name) => [name, refuse])),
    ]),
  )
  const handlers: Handlers<EngineSchema> = {
    ...(refused as Handlers<EngineSchema>),
    ...keepingHandlers(acting),
    about: {
      get: () => ({
        version,
        ledgerFile: file,
        ledger: 'home',
        runtime: {
          node: process.versions.node,
          electron: process.versions.electron ?? null,
          sqlite: 'none is open',
        },
      }),
    },
  }
  return {
    attach(port: Port, isOwn = false) {
      if (isOwn)
        serve(ownSchema, port, { ...handlers, ...keepingOwnHandlers(acting), files: { hand: refuse } })
      else serve(engineSchema, port, handlers)
    },
    close: () => keeping.stop().finally(() => lock.release()),
  }
}
