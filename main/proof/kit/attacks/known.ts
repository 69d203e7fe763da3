import type { Attack } from '../attack.ts'
import { ipOf, LIAR, RELAY, SPEAKER } from '../places.ts'
import { httpAnswer, ssdpAnswer } from '../voice.ts'
import { arpAttacks } from './arp.ts'
import { forgedAttacks } from './forged.ts'
import { description, identityAttacks, stolen } from './identity.ts'
import { ssdpAttacks } from './ssdp.ts'

/** The liar comes into a home whose ledger knows both honest neighbours: nothing it says may become a change of theirs. */

const PORT = 8081
const own = ipOf(LIAR)

const AGAIN = [
  'identity-forged-notify',
  'identity-forged-search-answer',
  'identity-forged-mdns',
  'identity-everything',
  'identity-mdns-twin',
  'forged-everything-of-both',
  'forged-kasa-of-relay',
  'forged-goodbye-of-relay',
  'ssdp-forged-goodbye',
  'arp-answers-as-both',
  'arp-takes-late',
  'arp-wears-the-mac-and-every-word',
] as const

export const knownAttacks: readonly Attack[] = [
  ...[...identityAttacks, ...forgedAttacks, ...ssdpAttacks, ...arpAttacks].flatMap((attack) =>
    AGAIN.some((id) => id === attack.id)
      ? [
          {
            ...attack,
            id: `known-${attack.id}`,
            tries: `in a home that is known: ${attack.tries}`,
            known: true,
          },
        ]
      : [],
  ),
  {
    id: 'known-newer-and-older',
    tries: 'in a home that is known: the speaker’s own words with a newer and an older firmware in turn',
    known: true,
    forges: [ipOf(SPEAKER), ipOf(RELAY)],
    async run(by) {
      let turn = 0
      await by.serve(PORT, (stream) =>
        stream.end(httpAnswer(description({ ...stolen, softwareVersion: turn++ % 2 ? '99.9-1' : '0.0-1' }))),
      )
      const answer = ssdpAnswer({
        ST: 'upnp:rootdevice',
        USN: `${stolen.UDN}::upnp:rootdevice`,
        LOCATION: `http://${own}:${PORT}/d.xml`,
        SERVER: 'Linux UPnP/1.0 Sonos/99.9-1 (ZPS18)',
      })
      await by.onSearch([answer], [own, ipOf(SPEAKER), ipOf(RELAY)])
    },
  },
]
