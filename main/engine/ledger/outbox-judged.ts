import { isToldByKind, readEffect, toldSince } from '../../../shared/model/effect.ts'
import type { HubDevice } from '../../../shared/model/hub.ts'
import type { Ledger } from './open.ts'

/** What the judge remembers of devices, as far as a hub is told it: what holds devices of a model against each other. */

/** A service by a name of somebody's own is nothing to hold others against. */
const SERVICE = /^[\w.-]{1,64}$/
/** As much as a hub takes of one device. */
const MAX_SERVICES = 30
const LONGEST_NAME = 256
const MAX_PARTIES = 60
const LONGEST_PARTIES = 4_096

/** The parts of the judge's records (rules/state.ts) that are read here. */
interface Remembered {
  model: string | null
  looks: { count: number; lastAt: number }
  services: Record<string, { missing: unknown }>
  called: { lastAt: number; forgot: boolean } | null
  parties: string[]
}

type Told = Pick<HubDevice, 'lookedAt' | 'services' | 'calledOn' | 'parties' | 'effects'>
const NOTHING: Told = { lookedAt: null, services: [], calledOn: null, parties: [], effects: [] }

/** Reads what is told of one device after another; of one that was never judged, nothing. */
export function judgedOf(db: Ledger): (deviceId: string) => Told {
  const device = db
    .prepare<[string], string>(
      `SELECT json_object('model', state ->> '$.enrolledAs', 'looks', state -> '$.looks', 'services', state -> '$.services',
         'called', json(CASE WHEN state -> '$.traffic' <> 'null' THEN json_object(
           'lastAt', state -> '$.traffic.lastAt', 'forgot', state -> '$.traffic.forgot') END),
         'parties', json((SELECT json_group_array(key) FROM json_each(state, '$.traffic.domains')
           WHERE key NOT LIKE '% %')))
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
    if (text === undefined) return NOTHING
    const { model, looks, services, called, parties } = JSON.parse(text) as Remembered
    const shown = model === null ? undefined : effects.get(model, id)
    const isWhole =
      called !== null &&
      !called.forgot &&
      parties.length <= MAX_PARTIES &&
      parties.join(' ').length <= LONGEST_PARTIES
    return {
      lookedAt: looks.count === 0 ? null : looks.lastAt,
      services: Object.entries(services)
        .filter(([name, { missing }]) => missing === null && SERVICE.test(name))
        .map(([name]) => name)
        .sort()
        .slice(0, MAX_SERVICES),
      // Of a list that is not whole nobody can say whom the device does not call.
      calledOn: isWhole ? toldSince(called.lastAt) : null,
      parties: isWhole ? parties.sort() : [],
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
