import { isToldByKind, readEffect, toldSince } from '../../../shared/model/effect.ts'
import type { HubDevice } from '../../../shared/model/hub.ts'
import type { Ledger } from './open.ts'

/** What the judge remembers of devices, as far as a hub is told it: what holds devices of a model against each other. */

/** A service by a name of somebody's own is nothing to hold others against. */
const SERVICE = /^[\w.-]{1,64}$/
/** As much as a hub takes of one device. */
const MAX_SERVICES = 30
const LONGEST_NAME = 256

/** The parts of the judge's records (rules/state.ts) that are read here. */
interface Remembered {
  model: string | null
  looks: { count: number; lastAt: number }
  services: Record<string, { missing: unknown }>
}

/** Reads what is told of one device after another; of one that was never judged, nothing. */
export function judgedOf(
  db: Ledger,
): (deviceId: string) => Pick<HubDevice, 'lookedAt' | 'services' | 'effects'> {
  const device = db
    .prepare<[string], string>(
      `SELECT json_object('model', state ->> '$.enrolledAs', 'looks', state -> '$.looks', 'services', state -> '$.services')
       FROM judgement WHERE subject = 'device:' || ?`,
    )
    .pluck()
  const effects = db
    .prepare<[string, string], string>(
      `SELECT m.value -> '$.effects' FROM judgement j, json_each(j.state, '$.members') m
       WHERE j.subject = ? AND m.key = ?`,
    )
    .pluck()
  return (id) => {
    const text = device.get(id)
    if (text === undefined) return { lookedAt: null, services: [], effects: [] }
    const { model, looks, services } = JSON.parse(text) as Remembered
    const shown = model === null ? undefined : effects.get(model, id)
    return {
      lookedAt: looks.count === 0 ? null : looks.lastAt,
      services: Object.entries(services)
        .filter(([name, { missing }]) => missing === null && SERVICE.test(name))
        .map(([name]) => name)
        .sort()
        .slice(0, MAX_SERVICES),
      effects: Object.entries(JSON.parse(shown ?? '{}') as Record<string, number>)
        .filter(([name]) => name.length <= LONGEST_NAME && isTold(name))
        .map(([name, at]) => ({ name, since: toldSince(at) })),
    }
  }
}

function isTold(name: string): boolean {
  const effect = readEffect(name)
  return effect !== null && !isToldByKind(effect.sort)
}
