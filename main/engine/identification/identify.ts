import type { Observation } from '../../../shared/model/observation.ts'
import type { Claim, Identity } from './claim.ts'
import { ClaimList } from './claim-list.ts'
import { fuse } from './fuse.ts'
import { infer } from './infer.ts'
import type { PrefixLookup } from './prefix.ts'
import { readDnsSd } from './read-dns-sd.ts'
import { readHttp } from './read-http.ts'
import { readHostname, readVendorClass, readWsd } from './read-link.ts'
import { readMqtt } from './read-mqtt.ts'
import { readIpp, readPjl } from './read-printer.ts'
import { readSnmp } from './read-snmp.ts'
import { readSsdp } from './read-ssdp.ts'
import { readUpnp } from './read-upnp.ts'

/** Everything one observation says about who a device is, with what follows from it. Never throws. */
export function identify(observation: Observation, prefixes?: PrefixLookup): Claim[] {
  const { claims, texts } = read(observation)
  return [...claims, ...infer(claims, texts, prefixes)]
}

/** Who a device is, by all that one address stated. Order of the observations does not matter to the grounds. */
export function identifyAll(observations: readonly Observation[], prefixes?: PrefixLookup): Identity {
  const claims: Claim[] = []
  const texts: ClaimList['texts'] = []
  for (const observation of observations) {
    const list = read(observation)
    claims.push(...list.claims)
    texts.push(...list.texts)
  }
  claims.push(...infer(claims, texts, prefixes))
  return fuse(claims)
}

function read(observation: Observation): ClaimList {
  const list = new ClaimList()
  switch (observation.via) {
    case 'ssdp':
      readSsdp(list, observation.headers)
      break
    case 'upnp':
      readUpnp(
        list,
        observation.extensions
          ? { ...observation.description, ...observation.extensions }
          : observation.description,
      )
      break
    case 'mdns':
      readDnsSd(list, observation.service)
      break
    case 'http':
      readHttp(list, observation.path, observation.body, observation.headers)
      break
    case 'ipp':
      readIpp(list, observation.attributes)
      break
    case 'snmp':
      readSnmp(list, observation.variables)
      break
    case 'pjl':
      readPjl(list, observation.infoId)
      break
    case 'kasa':
      readHttp(list, 'tcp:9999', observation.body, undefined)
      break
    case 'mqtt':
      readMqtt(list, observation.version)
      break
    case 'wsd':
      readWsd(list, observation.types, observation.scopes)
      break
    case 'arp':
      list.add('mac', observation.mac, 'arp', 0.98)
      break
    case 'dhcp':
      list.add('mac', observation.mac, 'dhcp', 0.95)
      if (observation.hostname) readHostname(list, observation.hostname, 'dhcp host name')
      if (observation.vendorClass) readVendorClass(list, observation.vendorClass)
      break
  }
  return list
}
