import type { Attack } from '../attack.ts'
import { service } from '../dns.ts'
import { ipOf, LIAR, RELAY_IS, ROUTER, SPEAKER, SPEAKER_IS, TRAP } from '../places.ts'
import { IPP_HEAD, ippAttribute, lyingPrinter } from '../printer.ts'
import { snmpAnswer, text } from '../snmp.ts'
import { httpAnswer, MDNS, SSDP, ssdpAnswer, ssdpNotify } from '../voice.ts'

/**
 * The liar at its own address: it says over every protocol that it is an honest neighbour, answers the searches of single
 * makers without end, and is asked for nothing by what is no answer.
 */

const own = ipOf(LIAR)
const SPEAKERS_MAC = SPEAKER.mac
const RELAYS_MAC = '08B61F000021'

/** The Kasa protocol's cipher: each octet with the one before it, beginning with 171. */
export function kasa(message: string): Buffer {
  let key = 171
  return Buffer.from(Buffer.from(message).map((octet) => (key = octet ^ key)))
}
export const sysinfo = (fields: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    system: { get_sysinfo: { type: 'IOT.SMARTPLUGSWITCH', alias: 'Liar', err_code: 0, ...fields } },
  })

const announced = (type: string, port: number, txt: readonly string[]): Buffer =>
  service({ type, instance: 'Liar', host: 'liar-poses.local', ip: own, port, txt })

/** Pours what others say of themselves as its own. */
const poses = (id: string, tries: string, message: Buffer, serve?: Attack['run']): Attack => ({
  id: `posing-${id}`,
  tries,
  async run(by) {
    await serve?.(by)
    await by.pour(MDNS, [message], 10)
  },
})

/** The speaker's serial, uuid and MAC in a printer's words. */
const printersWords = Buffer.concat([
  IPP_HEAD,
  ippAttribute(0x41, 'printer-make-and-model', 'Sonos One'),
  ippAttribute(0x45, 'printer-uuid', `urn:uuid:${SPEAKER_IS.uuid}`),
  ippAttribute(0x41, 'printer-device-id', `MFG:Sonos;MDL:One;SN:${SPEAKER_IS.serial};`),
  ippAttribute(0x41, 'printer-serial-number', SPEAKER_IS.serial),
  ippAttribute(0x41, 'printer-firmware-string-version', '0.0-1'),
])

const relaysPage = JSON.stringify({
  id: RELAY_IS.host.toLowerCase(),
  mac: RELAYS_MAC,
  model: 'SNSW-002P16EU',
  gen: 2,
  ver: '0.0.9',
  app: 'Plus2PM',
})

/** What answers a search of a single maker, `number` by number. */
const yeelight = (number: number) =>
  Buffer.from(
    `HTTP/1.1 200 OK\r\nCache-Control: max-age=3600\r\nLocation: yeelight://${own}:55443\r\nServer: POSIX UPnP/1.0 YGLC/1\r\nid: 0x${number}\r\nmodel: color\r\nfw_ver: ${number}\r\nsupport: get_prop\r\n\r\n`,
  )
const onvif = (number: number) =>
  Buffer.from(
    `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><ProbeMatches><ProbeMatch><Types>NetworkVideoTransmitter</Types><Scopes>onvif://www.onvif.org/hardware/L${number}</Scopes><XAddrs>http://${ipOf(ROUTER)}:${TRAP}/</XAddrs></ProbeMatch></ProbeMatches></e:Body></e:Envelope>`,
  )
let number = 0

/** Every service type a scanner may have a question for. */
const KNOWN_TYPES = [
  ...['ipp', 'ipps', 'printer', 'pdl-datastream', 'http', 'https', 'hap', 'googlecast', 'airplay', 'raop'],
  ...['sonos', 'shelly', 'mqtt', 'esphomelib', 'hue', 'wled', 'nanoleafapi', 'axis-video', 'onvif', 'smb'],
  ...['workstation', 'ssh', 'companion-link', 'spotify-connect', 'amzn-wplay', 'androidtvremote2', 'elg'],
  ...[
    'bose-soundtouch',
    'soundtouch',
    'musc',
    'heos-audio',
    'enphase-envoy',
    'home-assistant',
    'plexmediasvr',
  ],
  ...['miio', 'matter', 'matterc', 'daap', 'rtsp', 'nut', 'octoprint', 'ewelink', 'tivo-videos', 'uscan'],
].map((type) => `_${type}._tcp`)

/** Header fields that ask to be fetched, in what is no answer to a search of ours. */
const LEADS = { USN: 'uuid:liar::upnp:rootdevice', LOCATION: `http://${own}:${TRAP}/` }

export const posingAttacks: readonly Attack[] = [
  poses('by-ipp', 'a printer with the uuid and serial number of the speaker', lyingPrinter(own), (by) =>
    by.serve(631, (stream) => stream.end(httpAnswer(printersWords, 'application/ipp'))),
  ),
  poses(
    'by-json',
    'a relay whose page is the honest relay’s, with another model and firmware',
    announced('_shelly._tcp', 80, ['gen=2', 'app=Plus2PM', 'ver=0.0.9']),
    (by) => by.serve(80, (stream) => stream.end(httpAnswer(relaysPage, 'application/json'))),
  ),
  poses(
    'by-airplay',
    'AirPlay with the MAC and serial number of the speaker',
    announced('_airplay._tcp', 7000, [
      `deviceid=${SPEAKERS_MAC}`,
      `serialNumber=${SPEAKER_IS.serial}`,
      'manufacturer=Sonos',
      'model=Fake',
      'fv=p20.0.0-1',
    ]),
  ),
  poses(
    'by-homekit',
    'HomeKit with the MAC of the relay as its id',
    announced('_hap._tcp', 80, ['id=08:B6:1F:00:00:21', 'md=Plus2PM', 'ff=0']),
  ),
  poses('by-snmp', 'a printer whose SNMP answer is in the relay’s name', lyingPrinter(own), (by) =>
    by.answerUdp(161, (question) =>
      snmpAnswer(question, [
        ['1.3.6.1.2.1.1.1.0', text('Shelly Plus1 firmware 0.0.9')],
        ['1.3.6.1.2.1.1.5.0', text(RELAY_IS.host)],
        ['1.3.6.1.2.1.2.2.1.6.1', text(Buffer.from(RELAYS_MAC, 'hex'))],
      ]),
    ),
  ),
  poses(
    'snmp-hostile-texts',
    'a printer whose SNMP answer holds what harms terminals',
    lyingPrinter(own),
    (by) =>
      by.answerUdp(161, (question) =>
        snmpAnswer(question, [
          ['1.3.6.1.2.1.1.1.0', text(`\u001b]8;;http://x\u0007HP\u009b2J\u202e ${'A'.repeat(40_000)}`)],
          ['1.3.6.1.2.1.1.5.0', text('\u001b[31m=1+1\u2066')],
        ]),
      ),
  ),
  poses(
    'snmp-thousand-variables',
    'a printer whose SNMP answer holds thousands of variables',
    lyingPrinter(own),
    (by) =>
      by.answerUdp(161, (question) =>
        snmpAnswer(
          question,
          Array.from({ length: 2_500 }, (_, i) => [`1.3.6.1.2.1.43.11.1.1.6.1.${i + 1}`, text(`T${i}`)]),
        ),
      ),
  ),
  poses(
    'by-kasa',
    'a plug whose answers state the MAC and id of the relay',
    announced('_http._tcp', 80, []),
    async (by) => {
      const words = sysinfo({ model: 'HS666(US)', sw_ver: '0.0.9', mac: RELAYS_MAC, deviceId: RELAY_IS.host })
      await by.answerUdp(9999, () => kasa(words))
      await by.serve(9999, (stream) => {
        const body = kasa(words)
        const size = Buffer.alloc(4)
        size.writeUInt32BE(body.length)
        stream.end(Buffer.concat([size, body]))
      })
    },
  ),
  {
    id: 'posing-kasa-without-end',
    tries: 'two thousand answers to one search for Kasa devices, of which none is like another',
    run: (by) =>
      by.answerUdp(9999, () => kasa(sysinfo({ model: `HS${number++}`, deviceId: `d${number}` })), {
        times: 2_000,
      }),
  },
  {
    id: 'posing-kasa-deep',
    tries: 'an answer to the search for Kasa devices that is nothing but brackets',
    run: (by) => by.answerUdp(9999, () => kasa(`{"system":${'['.repeat(50_000)}`), { times: 50 }),
  },
  {
    id: 'posing-yeelights-without-end',
    tries: 'two thousand bulbs in answer to one search',
    run: (by) => by.answerUdp(1982, () => yeelight(number++), { times: 2_000 }),
  },
  {
    id: 'posing-cameras-without-end',
    tries: 'two thousand cameras in answer to one WS-Discovery probe, each at the router',
    run: (by) => by.answerUdp(3702, () => onvif(number++), { times: 2_000 }),
  },
  {
    id: 'posing-every-type',
    tries: 'every service there are questions for, and silence at every port',
    async run(by) {
      for (const port of [80, 443, 631, 1400, 1883, 5000, 7000, 8008, 8009, 8060, 8080, 8090, 9100, 9999])
        await by.serve(port, () => undefined)
      await by.pour(
        MDNS,
        KNOWN_TYPES.map((type) => announced(type, 80, ['rp=ipp/print', 'model=Liar', 'md=Liar'])),
        100,
      )
    },
  },
  {
    id: 'posing-answer-to-the-group',
    tries: 'an answer to a search nobody made, sent to the group, its LOCATION the trap',
    run: (by) => by.pour(SSDP, [ssdpAnswer({ ST: 'upnp:rootdevice', ...LEADS })], 20),
  },
  {
    id: 'posing-notify-to-the-asker',
    tries: 'NOTIFY in the place of an answer, its LOCATION the trap',
    run: (by) => by.onSearch([ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', ...LEADS })]),
  },
]
