import { execFileSync } from 'node:child_process'
import type { Attack } from '../attack.ts'
import { service } from '../dns.ts'
import { ipOf, LIAR, RELAY, RELAY_IS, SPEAKER, SPEAKER_IS, TRAP } from '../places.ts'
import { httpAnswer, MDNS, SSDP, ssdpAnswer, ssdpNotify } from '../voice.ts'

/** The liar says it is somebody else, or speaks with somebody else's address. */

const own = ipOf(LIAR)
const speaker = ipOf(SPEAKER)
const relay = ipOf(RELAY)
const PORT = 8081

/** A description of a player that is none, with these fields. */
export const description = (fields: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>urn:schemas-upnp-org:device:ZonePlayer:1</deviceType>${Object.entries(
    {
      manufacturer: 'Sonos, Inc.',
      modelName: 'Sonos Fake',
      softwareVersion: '0.0-1',
      UDN: 'uuid:liar',
      ...fields,
    },
  )
    .map(([key, value]) => `<${key}>${value}</${key}>`)
    .join('')}</device></root>`

/** Describes itself with stolen fields. */
const describedAs = (
  id: string,
  tries: string,
  fields: Readonly<Record<string, string>>,
  usn: string,
): Attack => ({
  id: `identity-${id}`,
  tries,
  async run(by) {
    await by.serve(PORT, (stream) => stream.end(httpAnswer(description(fields))))
    await by.onSearch([
      ssdpAnswer({
        ST: 'upnp:rootdevice',
        USN: `${usn}::upnp:rootdevice`,
        LOCATION: `http://${own}:${PORT}/d.xml`,
      }),
    ])
  },
})

/** What the speaker says of itself, as fields of a description. */
export const stolen = {
  UDN: `uuid:${SPEAKER_IS.uuid}`,
  serialNum: SPEAKER_IS.serial,
  MACAddress: '00:0E:58:00:00:20',
  friendlyName: `${speaker} - ${SPEAKER_IS.model}`,
  roomName: SPEAKER_IS.name,
}
/** The relay's service and host name with another model and firmware. */
export const fakeRelay = (ip: string, port: number): Buffer =>
  service({
    type: '_shelly._tcp',
    instance: RELAY_IS.host.toLowerCase(),
    host: `${RELAY_IS.host}.local`,
    ip,
    port,
    txt: ['gen=2', 'app=Plus2PM', 'ver=0.0.9'],
  })

export const identityAttacks: readonly Attack[] = [
  describedAs('uuid', 'the uuid of an honest neighbour', { UDN: stolen.UDN }, stolen.UDN),
  describedAs(
    'serial',
    'the serial number of an honest neighbour',
    { serialNum: stolen.serialNum },
    'uuid:liar',
  ),
  describedAs(
    'mac-in-words',
    'the MAC of an honest neighbour, stated',
    { MACAddress: stolen.MACAddress },
    'uuid:liar',
  ),
  describedAs('name', 'the name of an honest neighbour', { friendlyName: stolen.friendlyName }, 'uuid:liar'),
  describedAs('everything', 'everything an honest neighbour says of itself', stolen, stolen.UDN),
  {
    id: 'identity-mdns-twin',
    tries: 'the service, host name and TXT of an honest neighbour, with another firmware',
    run: (by) => by.pour(MDNS, [fakeRelay(own, 80)], 20),
  },
  {
    id: 'identity-mdns-claims-address',
    tries: 'a service of its own at the honest neighbour’s address',
    run: (by) => by.pour(MDNS, [fakeRelay(relay, TRAP)], 20),
  },
  {
    id: 'identity-forged-mdns',
    tries: 'multicast DNS sent from the honest neighbour’s address, with another model and firmware',
    forges: [relay],
    run: (by) => by.pour(MDNS, [fakeRelay(relay, TRAP)], 20, relay),
  },
  {
    id: 'identity-forged-search-answer',
    tries:
      'an answer to our search from the honest neighbour’s address, its LOCATION a port that must not be asked',
    forges: [speaker],
    run: (by) =>
      by.onSearch(
        [
          ssdpAnswer({
            ST: 'upnp:rootdevice',
            USN: `uuid:${SPEAKER_IS.uuid}::upnp:rootdevice`,
            SERVER: 'Linux UPnP/1.0 Sonos/0.0-1 (ZPS0)',
            LOCATION: `http://${speaker}:22/reboot`,
          }),
        ],
        [speaker],
      ),
  },
  {
    id: 'identity-forged-notify',
    tries: 'NOTIFY from the honest neighbour’s address with another firmware in SERVER',
    forges: [speaker],
    run: (by) =>
      by.pour(
        SSDP,
        [
          ssdpNotify({
            NT: 'upnp:rootdevice',
            NTS: 'ssdp:alive',
            USN: `uuid:${SPEAKER_IS.uuid}::upnp:rootdevice`,
            SERVER: 'Linux UPnP/1.0 Sonos/0.0-1 (ZPS0)',
            LOCATION: `http://${speaker}:${TRAP}/`,
          }),
        ],
        20,
        speaker,
      ),
  },
  {
    id: 'identity-many-addresses',
    tries: 'forty addresses on one MAC, each with the uuid of an honest neighbour',
    holds: Array.from({ length: 40 }, (_, i) => `10.91.0.${100 + i}`),
    async run(by) {
      await by.serve(PORT, (stream) => stream.end(httpAnswer(description(stolen))))
      const answer = (ip: string) =>
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: `${stolen.UDN}::upnp:rootdevice`,
          LOCATION: `http://${ip}:${PORT}/d.xml`,
        })
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => `10.91.0.${100 + i}`).map((ip) =>
          by.onSearch([answer(ip)], [ip]),
        ),
      )
    },
  },
  {
    id: 'identity-changing-mac',
    tries: 'a new MAC every second at one address',
    async run(by) {
      const speaking = by.pour(MDNS, [fakeRelay(own, 80)], 20)
      for (let i = 0; i < 10; i++) {
        await by.wait(1)
        execFileSync('ip', ['link', 'set', 'lan0', 'address', `02:9a:66:00:01:0${i}`])
      }
      await speaking
    },
  },
]
