import type { Attack } from '../attack.ts'
import { ipOf, LAPTOP, LIAR, ROUTER, SPEAKER, TRAP } from '../places.ts'
import { endless, httpAnswer, SSDP, ssdpAnswer, ssdpNotify } from '../voice.ts'

/** Answers to our search whose LOCATION sends us somewhere else (UDA 2.0, 1.3.3): the gate's attacks. */

const liar = ipOf(LIAR)
const router = ipOf(ROUTER)
const [a, b, c, d] = router.split('.').map(Number) as [number, number, number, number]
const asNumber = ((a * 256 + b) * 256 + c) * 256 + d

/** What LOCATION says, by the attack's name. */
const LOCATIONS: Readonly<Record<string, string>> = {
  'another-host': `http://${router}:${TRAP}/desc.xml`,
  'honest-neighbour': `http://${ipOf(SPEAKER)}:${TRAP}/reboot`,
  'https-elsewhere': `https://${router}:${TRAP}/`,
  loopback: `http://127.0.0.1:${TRAP}/`,
  'loopback-name': `http://localhost:${TRAP}/`,
  'loopback-short': `http://127.1:${TRAP}/`,
  unspecified: `http://0.0.0.0:${TRAP}/`,
  'our-own-address': `http://${ipOf(LAPTOP)}:${TRAP}/`,
  'off-the-network': `http://203.0.113.9:${TRAP}/`,
  'second-interface': `http://172.31.91.1:${TRAP}/`,
  'cloud-metadata': 'http://169.254.169.254/latest/meta-data/',
  broadcast: `http://10.91.0.255:${TRAP}/`,
  'network-address': `http://10.91.0.0:${TRAP}/`,
  multicast: `http://239.255.255.250:${TRAP}/`,
  'dns-name': `http://attacker.example:${TRAP}/`,
  'local-name': `http://router.local:${TRAP}/`,
  'rebinding-name': `http://10.91.0.66.nip.example:${TRAP}/`,
  'ipv6-loopback': `http://[::1]:${TRAP}/`,
  'ipv4-mapped': `http://[::ffff:${router}]:${TRAP}/`,
  'ipv4-mapped-own': `http://[::ffff:${liar}]:${TRAP}/`,
  decimal: `http://${asNumber}:${TRAP}/`,
  octal: `http://0${a.toString(8)}.0${b.toString(8)}.0${c}.0${d}:${TRAP}/`,
  hexadecimal: `http://0x${asNumber.toString(16)}:${TRAP}/`,
  'full-width': `http://１０.９１.０.１:${TRAP}/`,
  'circled-digits': `http://①⓪.⑨①.⓪.①:${TRAP}/`,
  'trailing-dot': `http://${router}.:${TRAP}/`,
  'ipv4-compatible': `http://[::${router}]:${TRAP}/`,
  'ipv4-translated': `http://[64:ff9b::${router}]:${TRAP}/`,
  'six-to-four': `http://[2002:a5b:1::1]:${TRAP}/`,
  'zone-in-url': `http://[fe80::1%25lan0]:${TRAP}/`,
  'router-link-local': `http://[fe80::9a:ff:fe00:1]:${TRAP}/`,
  'one-slash': `http:/${router}:${TRAP}/`,
  'no-slashes': `http:${router}:${TRAP}/`,
  'tab-in-scheme': `ht\ttp://${router}:${TRAP}/`,
  'port-too-large': `http://${liar}:${65_536 + 22}/`,
  'port-in-words': `http://${liar}:http/`,
  'blank-in-host': `http://${liar} ${router}:${TRAP}/`,
  'soft-hyphen': `http://10.91.0\u00ad.1:${TRAP}/`,
  'dots-of-china': `http://10。91。0。1:${TRAP}/`,
  'punycode-name': `http://xn--router-9ua.local:${TRAP}/`,
  'userinfo-first': `http://${liar}@${router}:${TRAP}/`,
  'userinfo-own': `http://user:word@${liar}:${TRAP}/`,
  'userinfo-port': `http://${liar}:80@${router}:${TRAP}/`,
  backslash: `http://${router}:${TRAP}\\@${liar}/`,
  'hash-host': `http://${router}:${TRAP}#@${liar}/`,
  'file-scheme': 'file:///etc/passwd',
  'script-scheme': 'javascript:fetch("http://10.91.0.1:4799")',
  'gopher-scheme': `gopher://${router}:${TRAP}/_x`,
  'no-scheme': `//${router}:${TRAP}/`,
  'bad-port': `http://${liar}:22/`,
  'port-zero': `http://${liar}:0/`,
  'long-path': `http://${liar}:8081/${'a'.repeat(1500)}`,
  'long-query': `http://${liar}:${TRAP}/?${'q'.repeat(300)}`,
  'new-line': `http://${liar}:8081/%0d%0aHost: ${router}`,
}

export const locationAttacks: readonly Attack[] = [
  ...Object.entries(LOCATIONS).map(
    ([id, location]): Attack => ({
      id: `location-${id}`,
      tries: `LOCATION: ${location.slice(0, 60)}`,
      run: (by) =>
        by.onSearch([
          ssdpAnswer({
            'CACHE-CONTROL': 'max-age=1800',
            ST: 'upnp:rootdevice',
            USN: `uuid:liar-${id}`,
            LOCATION: location,
          }),
        ]),
    }),
  ),
  {
    id: 'location-twice',
    tries: 'an answer with two LOCATIONs and a SECURELOCATION, all but the first elsewhere',
    run: (by) =>
      by.onSearch([
        Buffer.from(
          `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: uuid:liar-twice\r\nLOCATION: http://${liar}:8082/\r\nLocation: http://${router}:${TRAP}/\r\nSECURELOCATION.UPNP.ORG: https://${router}:${TRAP}/\r\nAL: http://${router}:${TRAP}/\r\n\r\n`,
        ),
        Buffer.from(
          `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: uuid:liar-folded\r\nLOCATION:\r\n http://${router}:${TRAP}/\r\n\r\n`,
        ),
      ]),
  },
  {
    id: 'location-tls-never-done',
    tries: 'an https description whose handshake is answered with alerts and changes without end',
    async run(by) {
      const piece = Buffer.from('1503030002010014030300010116030300040e000000'.repeat(200), 'hex')
      await by.serve(8443, (stream) => endless(stream, piece))
      await by.onSearch([
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: 'uuid:liar-tls',
          LOCATION: `https://${liar}:8443/d.xml`,
        }),
      ])
    },
  },
  {
    id: 'location-unasked',
    tries: 'a NOTIFY that nobody asked for states a LOCATION of its own',
    run: (by) =>
      by.pour(
        SSDP,
        [
          ssdpNotify({
            NT: 'upnp:rootdevice',
            NTS: 'ssdp:alive',
            USN: 'uuid:liar-unasked',
            LOCATION: `http://${liar}:${TRAP}/`,
          }),
        ],
        20,
      ),
  },
  ...['SCPDURL', 'controlURL', 'eventSubURL', 'URLBase', 'presentationURL', 'iconURL'].map(
    (element): Attack => ({
      id: `location-${element.toLowerCase()}`,
      tries: `a description whose ${element} names another host`,
      async run(by) {
        await by.serve(8081, (stream) => stream.end(httpAnswer(describing(element))))
        await by.onSearch([
          ssdpAnswer({
            ST: 'upnp:rootdevice',
            USN: `uuid:liar-${element}`,
            LOCATION: `http://${liar}:8081/d.xml`,
          }),
        ])
      },
    }),
  ),
]

const describing = (element: string): string => {
  const url = `http://${router}:${TRAP}/x`
  const inService = /URL$/.test(element) && /^(SCPD|control|eventSub)/.test(element)
  const service = `<serviceList><service><serviceType>urn:x:service:y:1</serviceType><serviceId>urn:x</serviceId><${element}>${url}</${element}></service></serviceList>`
  const icon = `<iconList><icon><mimetype>image/png</mimetype><url>${url}</url></icon></iconList>`
  const own = element === 'iconURL' ? icon : inService ? service : `<${element}>${url}</${element}>`
  return `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0">${element === 'URLBase' ? own : ''}<device><deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType><friendlyName>Liar</friendlyName><manufacturer>Liars</manufacturer><modelName>L1</modelName><UDN>uuid:liar-${element}</UDN>${element === 'URLBase' ? '' : own}</device></root>`
}
