import { service } from './dns.ts'
import { ipOf, RELAY, RELAY_IS, SPEAKER, SPEAKER_IS } from './places.ts'
import { httpAnswer, isSearch, listenToGroup, MDNS, SSDP, send, serve, ssdpAnswer } from './voice.ts'

/** The honest neighbours of the attacked home, one process each: `honest.ts speaker`, `honest.ts relay`. */

const HTTP_PORT = 1400
/** UDA 2.0, 1.3.3: a device waits a random part of MX seconds; liars do not. */
const ANSWERS_AFTER_MS = 900
const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'

async function speaker(): Promise<void> {
  const ip = ipOf(SPEAKER)
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion>
<device><deviceType>urn:schemas-upnp-org:device:ZonePlayer:1</deviceType>
<friendlyName>${ip} - Sonos ${SPEAKER_IS.model}</friendlyName><manufacturer>Sonos, Inc.</manufacturer>
<manufacturerURL>http://www.sonos.com</manufacturerURL><modelNumber>S18</modelNumber>
<modelName>Sonos ${SPEAKER_IS.model}</modelName><softwareVersion>${SPEAKER_IS.firmware}</softwareVersion>
<serialNum>${SPEAKER_IS.serial}</serialNum><MACAddress>00:0E:58:00:00:20</MACAddress>
<UDN>uuid:${SPEAKER_IS.uuid}</UDN><roomName>${SPEAKER_IS.name}</roomName></device></root>`
  await serve(HTTP_PORT, ip, (stream) => stream.end(httpAnswer(xml)))
  const answer = ssdpAnswer({
    'CACHE-CONTROL': 'max-age=1800',
    EXT: '',
    LOCATION: `http://${ip}:${HTTP_PORT}/xml/device_description.xml`,
    SERVER: `Linux UPnP/1.0 Sonos/${SPEAKER_IS.firmware} (ZPS18)`,
    ST: 'upnp:rootdevice',
    USN: `uuid:${SPEAKER_IS.uuid}::upnp:rootdevice`,
  })
  await listenToGroup(SSDP, ip, (message, from, socket) => {
    if (!isSearch(message)) return
    setTimeout(() => void send(socket, answer, from.port, from.address), ANSWERS_AFTER_MS)
  })
}

async function relay(): Promise<void> {
  const ip = ipOf(RELAY)
  const answer = service({
    type: '_shelly._tcp',
    instance: RELAY_IS.host.toLowerCase(),
    host: `${RELAY_IS.host}.local`,
    ip,
    port: 80,
    txt: ['gen=2', 'app=Plus1', `ver=${RELAY_IS.firmware}`],
  })
  const info = JSON.stringify({
    name: null,
    id: RELAY_IS.host.toLowerCase(),
    mac: '08B61F000021',
    model: 'SNSW-001X16EU',
    gen: 2,
    fw_id: `20240930-083130/${RELAY_IS.firmware}-g7c4b8f1`,
    ver: RELAY_IS.firmware,
    app: 'Plus1',
    auth_en: false,
  })
  await serve(80, ip, (stream, head) =>
    stream.end(
      /^GET \/(?:shelly|rpc\/Shelly\.GetDeviceInfo) /.test(head)
        ? httpAnswer(info, 'application/json')
        : NOT_FOUND,
    ),
  )
  const socket = await listenToGroup(MDNS, ip, (message) => {
    // Any question is answered with all there is to say; a query has the first bit of its flags unset.
    if (((message[2] ?? 0x80) & 0x80) === 0) void send(socket, answer, MDNS.port, MDNS.group)
  })
}

await (process.argv[2] === 'relay' ? relay() : speaker())
process.on('disconnect', () => process.exit())
process.send?.('ready')
