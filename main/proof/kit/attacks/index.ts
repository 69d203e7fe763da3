import type { Attack } from '../attack.ts'
import { answerAttacks } from './answers.ts'
import { arpAttacks } from './arp.ts'
import { crowdAttacks } from './crowd.ts'
import { floodAttacks } from './flood.ts'
import { forgedAttacks } from './forged.ts'
import { httpAttacks } from './http.ts'
import { identityAttacks } from './identity.ts'
import { knownAttacks } from './known.ts'
import { linkAttacks } from './link.ts'
import { locationAttacks } from './location.ts'
import { mdnsAttacks } from './mdns.ts'
import { posingAttacks } from './posing.ts'
import { protocolAttacks } from './protocol.ts'
import { ssdpAttacks } from './ssdp.ts'
import { xmlAttacks } from './xml.ts'

/** Every attack of the kit. Their names are never reused: a result of an old run must stay readable. */
export const attacks: readonly Attack[] = [
  ...locationAttacks,
  ...httpAttacks,
  ...xmlAttacks,
  ...mdnsAttacks,
  ...ssdpAttacks,
  ...identityAttacks,
  ...protocolAttacks,
  ...floodAttacks,
  ...crowdAttacks,
  ...answerAttacks,
  ...linkAttacks,
  ...arpAttacks,
  ...forgedAttacks,
  ...posingAttacks,
  ...knownAttacks,
]
