import type { Ask, AskKind, AskPlanner } from '../../../shared/model/ask.ts'
import { askKey } from '../../../shared/model/ask.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { ASK_PLANS, type AskPlan } from './fingerprints/ask-plans.ts'
import { identifyAll } from './identify.ts'
import type { PrefixLookup } from './prefix.ts'

const MAX_ASKS = 12
const MAX_HEARD = 200

/**
 * What to ask of `ip` after what it stated: a device's own description where it announced one, and endpoints only
 * where an announcement suggests them. Pure; questions already asked are left out, and there are few per device.
 */
export function planAsks(
  ip: string,
  heard: readonly Observation[],
  alreadyAsked: ReadonlySet<string>,
  prefixes?: PrefixLookup,
): Ask[] {
  const observations = heard.slice(0, MAX_HEARD)
  const asked = new Set(alreadyAsked)
  const asks: Ask[] = []
  const put = (ask: Ask): void => {
    const key = askKey(ask)
    if (asked.has(key) || asks.length >= MAX_ASKS || asked.size >= MAX_ASKS * 2) return
    asked.add(key)
    asks.push(ask)
  }
  for (const observation of observations) for (const ask of described(ip, observation)) put(ask)
  const hints = observations.flatMap(hintsOf)
  const identity = identifyAll(observations)
  if (prefixes && !identity.vendor)
    hints.push(
      ...identity.macs.flatMap((mac) => prefixes(mac)?.vendor ?? []).map((maker) => `prefix ${maker}`),
    )
  for (const field of ['vendor', 'model', 'kind'] as const)
    if (identity[field]) hints.push(`${field} ${identity[field].value}`)
  for (const plan of ASK_PLANS)
    if (hints.some((hint) => plan.when.test(hint)))
      for (const ask of plan.ask) put({ ...toAsk(ip, ask), reason: plan.reason })
  return asks
}

/** The same, for devices too that announce nothing but whose MAC prefix names a maker with a known endpoint. */
export const planAsksWith =
  (prefixes: PrefixLookup): AskPlanner =>
  (ip, heard, alreadyAsked) =>
    planAsks(ip, heard, alreadyAsked, prefixes)

/** The same plan as the owner's settings allow it: no SNMP where it is off, else with the community they named. */
export const planAsksUnder =
  (plan: AskPlanner, { snmp, snmpCommunity }: Settings): AskPlanner =>
  (ip, heard, alreadyAsked) =>
    plan(ip, heard, alreadyAsked)
      .filter((ask) => snmp || ask.kind !== 'snmp')
      .map((ask) => (ask.kind === 'snmp' ? { ...ask, community: snmpCommunity } : ask))

const toAsk = (ip: string, ask: AskPlan['ask'][number]): Omit<Ask, 'reason'> => ({
  ...ask,
  ip,
  kind: ask.kind as AskKind,
})

/** Questions the announcement itself asks for: its LOCATION, and IPP where it says it prints. */
function described(ip: string, observation: Observation): Ask[] {
  if (observation.via === 'ssdp') {
    const url =
      Object.entries(observation.headers).find(([name]) => name.toLowerCase() === 'location')?.[1] ?? ''
    const port = /^http:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\])(?::(\d{1,5}))?\//i.exec(url)
    if (port)
      return [
        {
          kind: 'upnp-description',
          ip,
          port: Number(port[1] ?? 80),
          url,
          reason: 'it announced where its description is',
        },
      ]
  }
  if (observation.via === 'mdns' && observation.service.type === '_ipp._tcp') {
    const { port, txt } = observation.service
    const path = /^[\w/.-]{1,100}$/.test(txt.rp ?? '') ? `/${txt.rp!.replace(/^\//, '')}` : '/ipp/print'
    return [{ kind: 'ipp', ip, port: port ?? 631, path, reason: 'it announced that it prints' }]
  }
  return []
}

/** What an observation suggests, as short texts the plans match: service types, headers, identity. */
function hintsOf(observation: Observation): string[] {
  switch (observation.via) {
    case 'ssdp':
      return Object.entries(observation.headers).map(([name, value]) =>
        `ssdp ${name.toLowerCase()} ${value}`.slice(0, 300),
      )
    case 'mdns':
      return [
        `mdns ${observation.service.type} ${observation.service.name}`,
        ...(observation.service.host ? [`host ${observation.service.host}`] : []),
      ]
    case 'upnp':
      return ['deviceType', 'manufacturer', 'modelName'].map(
        (name) => `upnp ${name} ${observation.description[name] ?? ''}`,
      )
    case 'dhcp':
      return observation.hostname ? [`host ${observation.hostname}`] : []
    case 'http':
      return [
        `http ${observation.path} ${/<title>([^<]{0,80})/i.exec(observation.body.slice(0, 2000))?.[1] ?? ''}`,
      ]
    case 'wsd':
      return [`wsd ${observation.types.join(' ')}`]
    default:
      return []
  }
}
