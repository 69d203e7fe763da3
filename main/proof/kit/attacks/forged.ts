import type { Attack, Liar } from '../attack.ts'
import { a, dotted, header, name, record, response, service, srvData, TYPE, txtData } from '../dns.ts'
import { ipOf, LAPTOP, RELAY, RELAY_IS, ROUTER, SPEAKER, SPEAKER_IS, TRAP } from '../places.ts'
import { lyingPrinter } from '../printer.ts'
import { MDNS, SSDP, send, ssdpAnswer, ssdpNotify } from '../voice.ts'
import { kasa, sysinfo } from './posing.ts'

/**
 * Datagrams with the address of an honest neighbour, in every way a device can state who it is without being asked: none
 * may move what that neighbour answers when it is asked. And datagrams from addresses nobody of this network can have.
 */

const speaker = ipOf(SPEAKER)
const relay = ipOf(RELAY)
const USN = `uuid:${SPEAKER_IS.uuid}::upnp:rootdevice`
const SECONDS = 10

/** Header fields with which makers tell more than UPnP asks for, by the attack's name. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'lg-name': { 'DLNADeviceName.lge.com': '%5bLG%5d%20webOS%20TV%20OLED55C9' },
  'sony-info': {
    'X-AV-Server-Info': 'av="5.0"; hn=""; cn="Sony Corporation"; mn="BRAVIA KD-55XE9005"; mv="3.0";',
    'X-AV-Physical-Unit-Info': 'pa="BRAVIA KD-55XE9005";',
  },
  'bambu-model': { 'DevModel.bambu.com': '3DPrinter-X1', 'DevVersion.bambu.com': '00.00.00.01' },
  'yeelight-fields': { support: 'get_prop set_power', model: 'color', fw_ver: '1', name: 'Liar' },
  'nanoleaf-fields': { 'nl-devicename': 'Liar', 'nl-deviceid': '02:9A:66:00:00:66', ST: 'nanoleaf:nl29' },
  'hue-bridge': { 'hue-bridgeid': '001788FFFE666666', SERVER: 'Hue/1.0 UPnP/1.0 IpBridge/1.0.0' },
  'wakeup-mac': { WAKEUP: 'MAC=02:9a:66:00:00:66;Timeout=10' },
  'roku-serial': { SERVER: 'Roku/0.0.1 UPnP/1.0 Roku/0.0.1', USN: 'uuid:roku:ecp:XLIAR0000666' },
  'fritz-server': { SERVER: 'FRITZ!Box 7590 UPnP/1.0 AVM FRITZ!Box 7590 154.00.01' },
}

/** Services a device of another maker has, with texts that name it, by the attack's name. */
const SERVICES: Readonly<Record<string, { type: string; port: number; txt: readonly string[] }>> = {
  airplay: {
    type: '_airplay._tcp',
    port: 7000,
    txt: ['manufacturer=Liar', 'model=LiarPlay1,1', 'serialNumber=LIAR666', 'fv=p20.0.0-1', 'srcvers=1.0'],
  },
  cast: { type: '_googlecast._tcp', port: 8009, txt: ['id=666', 'md=Chromecast', 'fn=Liar', 've=05'] },
  homekit: { type: '_hap._tcp', port: 8080, txt: ['md=LiarPlug', 'id=02:9A:66:00:00:66', 'ff=0', 'ci=7'] },
  printer: {
    type: '_ipp._tcp',
    port: 631,
    txt: ['rp=ipp/print', 'ty=HP LaserJet 1', 'usb_MFG=HP', 'usb_MDL=LaserJet 1', 'UUID=666'],
  },
  nas: {
    type: '_http._tcp',
    port: 5000,
    txt: ['vendor=Synology', 'model=DS666', 'serial=LIAR666', 'version_major=0'],
  },
  esphome: { type: '_esphomelib._tcp', port: 6053, txt: ['version=0.0.1', 'board=liar', 'mac=029a66000066'] },
  sonos: {
    type: '_sonos._tcp',
    port: 1443,
    txt: ['info=/api/v1/players/RINCON_666/info', 'vers=3', 'mdnssequence=1'],
  },
}

const at = (ip: string, { type, port, txt }: (typeof SERVICES)[string]): Buffer =>
  service({ type, instance: 'Liar', host: 'liar-forged.local', ip, port, txt })

/** Both ways SSDP can say it: as an answer to our search, and unasked. */
async function saySsdp(by: Liar, from: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await by.onSearch([ssdpAnswer({ ST: 'upnp:rootdevice', USN, ...fields })], [from])
  await by.pour(SSDP, [ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', USN, ...fields })], 10, from)
}

const KASA = kasa(sysinfo({ model: 'HS666(US)', sw_ver: '0.0.1', mac: '02:9A:66:00:00:66', deviceId: '666' }))
const YEELIGHT = Buffer.from(
  `HTTP/1.1 200 OK\r\nCache-Control: max-age=3600\r\nLocation: yeelight://${relay}:55443\r\nServer: POSIX UPnP/1.0 YGLC/1\r\nid: 0x666\r\nmodel: color\r\nfw_ver: 1\r\nsupport: get_prop\r\n\r\n`,
)
const ONVIF = Buffer.from(
  `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><e:Body><d:ProbeMatches><d:ProbeMatch><d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>onvif://www.onvif.org/name/Liar onvif://www.onvif.org/hardware/LIAR-666</d:Scopes><d:XAddrs>http://${speaker}/onvif/device_service</d:XAddrs></d:ProbeMatch></d:ProbeMatches></e:Body></e:Envelope>`,
)

/** Every service the honest relay has, said to be over (RFC 6762, 10.1). */
const goodbye = service({
  type: '_shelly._tcp',
  instance: RELAY_IS.host.toLowerCase(),
  host: `${RELAY_IS.host}.local`,
  ip: relay,
  port: 80,
  txt: [],
  ttl: 0,
})

const both = [
  { who: 'speaker', ip: speaker },
  { who: 'relay', ip: relay },
] as const

/** Answers of SNMP to every port a question may have come from, with a number as a scanner might always use it. */
async function spraySnmp(by: Liar): Promise<void> {
  const socket = await by.speak(161, relay)
  const answer = Buffer.from(
    '302f02010104067075626c6963a2220202486702010002010030163014060' + '82b06010201010100040848502d4c49415230',
    'hex',
  )
  for (let port = 32_768; port < 61_000; port++) await send(socket, answer, port, ipOf(LAPTOP))
}

/** From an address nobody of this network has: said to all in both protocols, with somewhere to go. */
const stranger = (id: string, tries: string, ip: string): Attack => ({
  id: `forged-${id}`,
  tries,
  forges: [ip],
  async run(by) {
    await by.onSearch(
      [
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: 'uuid:stranger::upnp:rootdevice',
          LOCATION: `http://${ip}:${TRAP}/`,
        }),
      ],
      [ip],
    )
    await by.pour(MDNS, [at(ip, SERVICES.printer!), at(ip, { ...SERVICES.nas!, port: TRAP })], 20, ip)
  },
})

export const forgedAttacks: readonly Attack[] = [
  ...Object.entries(HEADERS).map(
    ([id, fields]): Attack => ({
      id: `forged-ssdp-${id}`,
      tries: `SSDP in the speaker’s name with the fields of another maker: ${id.replaceAll('-', ' ')}`,
      forges: [speaker],
      run: (by) => saySsdp(by, speaker, fields),
    }),
  ),
  ...Object.entries(SERVICES).flatMap(([id, what]) =>
    both.map(
      ({ who, ip }): Attack => ({
        id: `forged-mdns-${id}-of-${who}`,
        tries: `multicast DNS in the ${who}’s name: it has the service of another maker (${id})`,
        forges: [ip],
        run: (by) => by.pour(MDNS, [at(ip, what)], 20, ip),
      }),
    ),
  ),
  ...both.map(
    ({ who, ip }): Attack => ({
      id: `forged-kasa-of-${who}`,
      tries: `the ${who} answers the search for Kasa devices, as another model with another firmware`,
      forges: [ip],
      run: (by) => by.answerUdp(9999, () => KASA, { times: 3, from: ip }),
    }),
  ),
  {
    id: 'forged-yeelight-of-relay',
    tries: 'the relay answers the search for Yeelight bulbs',
    forges: [relay],
    run: (by) => by.answerUdp(1982, () => YEELIGHT, { times: 3, from: relay }),
  },
  {
    id: 'forged-onvif-of-speaker',
    tries: 'the speaker answers WS-Discovery as a camera',
    forges: [speaker],
    run: (by) => by.answerUdp(3702, () => ONVIF, { times: 3, from: speaker }),
  },
  {
    id: 'forged-goodbye-of-relay',
    tries: 'multicast DNS from the relay’s address that all it has is over',
    forges: [relay],
    run: (by) => by.pour(MDNS, [goodbye], 30, relay),
  },
  {
    id: 'forged-snmp-of-relay',
    tries:
      'the relay is said to print, and SNMP answers in its name go to every port a question can come from',
    forges: [relay],
    async run(by) {
      const announcing = by.pour(MDNS, [lyingPrinter(relay)], 10, relay)
      for (let i = 0; i < 5; i++) {
        await spraySnmp(by)
        await by.wait(0.5)
      }
      await announcing
    },
  },
  {
    id: 'forged-everything-of-both',
    tries: 'all of these ways at once, in the names of both neighbours',
    forges: [speaker, relay],
    async run(by) {
      await by.answerUdp(9999, () => KASA, { from: speaker })
      await by.answerUdp(1982, () => YEELIGHT, { from: relay })
      await by.answerUdp(3702, () => ONVIF, { from: speaker })
      await Promise.all([
        ...both.map(({ ip }) =>
          by.pour(
            MDNS,
            Object.values(SERVICES).map((what) => at(ip, what)),
            50,
            ip,
          ),
        ),
        ...Object.values(HEADERS).map((fields) => saySsdp(by, speaker, fields)),
      ])
    },
  },
  stranger('from-the-internet', 'datagrams from an address of the internet', '203.0.113.9'),
  stranger(
    'from-the-second-network',
    'datagrams from an address of the laptop’s other network',
    '172.31.91.7',
  ),
  stranger(
    'from-link-local',
    'datagrams from the address where clouds keep their secrets',
    '169.254.169.254',
  ),
  stranger(
    'from-the-broadcast-address',
    'datagrams from the broadcast address of the network',
    '10.91.0.255',
  ),
  {
    id: 'forged-from-the-laptop',
    tries: 'datagrams from the laptop’s own address',
    forges: [ipOf(LAPTOP)],
    async run(by) {
      const own = ipOf(LAPTOP)
      await by.onSearch(
        [ssdpAnswer({ ST: 'upnp:rootdevice', USN, LOCATION: `http://${own}:${TRAP}/` })],
        [own],
      )
      await by.pour(MDNS, [at(own, SERVICES.printer!)], 20, own)
    },
  },
  {
    id: 'forged-answer-of-the-resolver',
    tries: 'unicast DNS answers from the router’s address, for every name that could be asked for',
    forges: [ipOf(ROUTER)],
    async run(by) {
      const socket = await by.speak(53, ipOf(ROUTER))
      const lie = response(
        a('liar-forged.local', '203.0.113.9'),
        a('localhost.local', '127.0.0.1'),
        record(dotted('_services._dns-sd._udp.local'), TYPE.PTR, name('_ipp', '_tcp', 'local')),
      )
      for (let i = 0; i < SECONDS * 20; i++) {
        await send(socket, lie, MDNS.port, ipOf(LAPTOP))
        await by.wait(0.05)
      }
    },
  },
  {
    id: 'forged-straight-to-the-laptop',
    tries: 'multicast DNS in the relay’s name sent to the laptop alone, two thousand a second',
    forges: [relay],
    async run(by) {
      const socket = await by.speak(MDNS.port, relay)
      const target = Buffer.concat([
        header({ answers: 2 }),
        record(
          name('liar', '_shelly', '_tcp', 'local'),
          TYPE.SRV,
          srvData(80, dotted(`${RELAY_IS.host}.local`)),
        ),
        record(
          name('liar', '_shelly', '_tcp', 'local'),
          TYPE.TXT,
          txtData(['gen=2', 'app=Liar', 'ver=0.0.1']),
        ),
      ])
      for (let i = 0; i < SECONDS * 50; i++) {
        for (let n = 0; n < 40; n++) await send(socket, target, MDNS.port, ipOf(LAPTOP))
        await by.wait(0.02)
      }
    },
  },
]
