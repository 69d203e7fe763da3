import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTrap, Socket, type Server as Trap } from 'node:net'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { planAsks } from '../../engine/identification/asks.ts'
import { Asker } from '../../engine/network/asker.ts'
import { IPP_HEAD, ippAttribute } from '../kit/printer.ts'
import type { Row, Trial } from '../row.ts'

/**
 * A device that names places it wants us to go to: in every field a place can stand in, in every spelling. On the
 * loopback network, where each address of 127.0.0.0/24 is a host: the device is 127.0.0.2, the traps are the others.
 */

const DEVICE = '127.0.0.2'
const TRAPS = ['127.0.0.1', ...Array.from({ length: 7 }, (_, i) => `127.0.0.${i + 3}`)]
const NIC: NetworkInterface = {
  name: 'lo',
  address: '127.0.0.1',
  cidr: '127.0.0.0/24',
  mac: '00:00:00:00:00:00',
  kind: 'loopback',
  address6: [],
}

/** Hosts other than the device, as a URL may spell them. */
const HOSTS = [
  ...['127.0.0.3', '127.0.0.1', '127.0.0.9', '127.1', '127.0.3', '0177.0.0.3', '0x7f.0.0.3', '0x7f000003'],
  ...[
    '2130706435',
    '017700000003',
    '１２７.０.０.３',
    '127。0。0。3',
    '127.0.0.3.',
    '0.0.0.0',
    '127.0.0.255',
  ],
  ...[
    '[::1]',
    '[::ffff:127.0.0.3]',
    '[::127.0.0.3]',
    'localhost',
    'attacker.example',
    '127.0.0.2.nip.example',
  ],
  ...['169.254.169.254', '203.0.113.9', '10.0.0.1'],
] as const
/** What a host is wrapped in: 24 hosts, five ways. */
const FORMS: readonly ((host: string, port: number) => string)[] = [
  (host, port) => `http://${host}:${port}/x`,
  (host, port) => `https://${host}:${port}/x`,
  (host, port) => `http://${DEVICE}:${port}@${host}:${port}/x`,
  (host, port) => `http:\\\\${host}:${port}\\@${DEVICE}\\x`,
  (host, port) => `//${host}:${port}/x#@${DEVICE}/`,
]

const describing = (inside: string): string =>
  `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType><friendlyName>Liar</friendlyName><manufacturer>Liars</manufacturer><modelName>L1</modelName><UDN>uuid:liar</UDN>${inside}</device></root>`
const escaped = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The fields a place can stand in: what the device answers with, the URL within. `location` is the announcement's own. */
const SINKS: Readonly<Record<string, (response: ServerResponse, url: string) => void>> = {
  location: (response) => response.end(describing('')),
  scpd: (response, url) =>
    response.end(
      describing(
        `<serviceList><service><serviceType>urn:x:service:y:1</serviceType><SCPDURL>${escaped(url)}</SCPDURL><controlURL>${escaped(url)}</controlURL><eventSubURL>${escaped(url)}</eventSubURL></service></serviceList>`,
      ),
    ),
  icon: (response, url) =>
    response.end(
      describing(
        `<iconList><icon><mimetype>image/png</mimetype><url>${escaped(url)}</url></icon></iconList>`,
      ),
    ),
  presentation: (response, url) =>
    response.end(
      describing(`<presentationURL>${escaped(url)}</presentationURL><URLBase>${escaped(url)}</URLBase>`),
    ),
  'printer-uri': (response, url) =>
    response
      .setHeader('content-type', 'application/ipp')
      .end(
        Buffer.concat([
          IPP_HEAD,
          ippAttribute(0x41, 'printer-make-and-model', 'Liar LaserJet'),
          ...['printer-uri-supported', 'printer-more-info', 'printer-icons', 'printer-supply-info-uri'].map(
            (name) => ippAttribute(0x45, name, url),
          ),
        ]),
      ),
  redirect: (response, url) => {
    // What Node will not put into a header cannot be redirected to.
    const place = [...url].every((letter) => letter.charCodeAt(0) < 256) ? url : encodeURI(url)
    response.writeHead(302, { location: place, refresh: `0; url=${place}` }).end()
  },
}

const listening = <T extends Server | Trap>(server: T, port: number, host: string): Promise<T> =>
  new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(server)))

/** Lets the device name `url` in `sink`, until nothing is left to be asked. */
async function tempt(sink: string, url: string, port: number): Promise<number> {
  let answers = 0
  const asker = new Asker(
    NIC,
    (ip, heard, asked) => planAsks(ip, heard, asked),
    new AbortController().signal,
    {
      observed: () => void answers++,
      linkOf: () => null,
      sent: () => undefined,
      skipped: () => undefined,
    },
  )
  const place = sink === 'location' ? url : `http://${DEVICE}:${port}/d.xml`
  const said: Observation =
    sink === 'printer-uri'
      ? {
          via: 'mdns',
          service: {
            type: '_ipp._tcp',
            name: 'Liar',
            port,
            txt: { rp: 'ipp/print', adminurl: url, ty: 'Liar' },
          },
        }
      : { via: 'ssdp', headers: { ST: 'upnp:rootdevice', USN: 'uuid:liar', LOCATION: place } }
  asker.note(DEVICE, said, 0, sink === 'printer-uri' ? undefined : place)
  for (let step = 1; step < 20 && !(step > 1 && asker.idle); step++) {
    asker.step(step * 1_000)
    await asker.settled()
  }
  return answers
}

export const ssrfRow: Row = {
  id: 'ssrf',
  area: 'network',
  threat: 'a place that a device names, in any field and any spelling, where we then go',
  unit: 'temptations',
  short: HOSTS.length * FORMS.length * Object.keys(SINKS).length,
  long: HOSTS.length * FORMS.length * Object.keys(SINKS).length * 10,
  async run({ count, say }: Trial) {
    const now = { sink: 'location', url: '' }
    const device = await listening(
      createServer((request: IncomingMessage, response) => {
        request.resume()
        SINKS[now.sink]!(response, now.url)
      }),
      0,
      DEVICE,
    )
    const { port } = device.address() as AddressInfo
    const strayed: string[] = []
    const astray = (where: string) => void strayed.push(`${now.sink} ${now.url}: ${where}`)
    const traps = await Promise.all(
      TRAPS.map((host) =>
        listening(
          createTrap((stream) => {
            astray(`somebody came to ${host}`)
            stream.destroy()
          }),
          port,
          host,
        ),
      ),
    )
    // Every connection of this process, wherever it leads: the traps hear only what reaches them.
    const connect = Socket.prototype.connect
    let connections = 0
    Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
      const [first] = Array.isArray(args[0]) ? args[0] : args
      const host = (first as { host?: string } | null)?.host
      connections++
      if (host !== DEVICE) astray(`it connected to ${host}`)
      return Reflect.apply(connect, this, args)
    } as typeof connect
    const all = Object.keys(SINKS).flatMap((sink) =>
      FORMS.flatMap((form) => HOSTS.map((host) => ({ sink, url: form(host, port) }))),
    )
    let answers = 0
    try {
      for (let i = 0; i < count; i++) {
        Object.assign(now, all[i % all.length])
        answers += await tempt(now.sink, now.url, port)
        if (i % 200 === 199) say(`${i + 1} temptations`)
      }
    } finally {
      Socket.prototype.connect = connect
      for (const server of [device, ...traps]) server.close()
    }
    const failures = [...new Set(strayed)].slice(0, 20)
    if (answers === 0) failures.push('the device was never asked, so nothing is proven')
    return {
      count,
      failures,
      measured: `${HOSTS.length * FORMS.length} URLs in ${Object.keys(SINKS).length} fields; ${connections} connections, all to the device; it answered ${answers} times`,
    }
  },
}
