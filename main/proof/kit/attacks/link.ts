import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import type { Attack, Liar } from '../attack.ts'
import { a, record, response, service, TYPE } from '../dns.ts'
import { ipOf, LAPTOP, LIAR, RELAY, RELAY_IS, SPEAKER, TRAP } from '../places.ts'
import { httpAnswer, MDNS, send, ssdpAnswer } from '../voice.ts'

/** Below the protocols: addresses two machines have at once, announcements nobody asked for (RFC 5227), IPv6. */

const own = ipOf(LIAR)
const relay = ipOf(RELAY)
const SECONDS = 10
/** RFC 6762, 3: multicast DNS over IPv6. */
const MDNS6 = 'ff02::fb'

const ip = (...words: string[]) => execFileSync('ip', words)

/** Says again and again, unasked, that `address` is at the liar's MAC: Linux does so whenever a card comes up. */
async function announce(by: Liar, address: string): Promise<void> {
  execFileSync('sysctl', ['-qw', 'net.ipv4.conf.lan0.arp_notify=1'])
  for (let i = 0; i < SECONDS * 2; i++) {
    ip('addr', 'replace', `${address}/24`, 'dev', 'lan0')
    ip('link', 'set', 'lan0', 'down')
    ip('link', 'set', 'lan0', 'up')
    await by.wait(0.5)
  }
}

/** Pours multicast DNS over IPv6 from the liar's link-local address. */
async function pour6(by: Liar, messages: readonly Buffer[], perSecond: number): Promise<void> {
  const socket = createSocket({ type: 'udp6', reuseAddr: true })
  socket.on('error', () => undefined)
  await new Promise<void>((bound) => socket.bind(MDNS.port, '::', bound))
  socket.setMulticastInterface('::%lan0')
  socket.setMulticastTTL(255)
  const group = Math.max(1, Math.ceil(perSecond / 50))
  for (let sent = 0; sent < perSecond * SECONDS; ) {
    for (let i = 0; i < group; i++)
      await send(socket, messages[sent++ % messages.length]!, MDNS.port, `${MDNS6}%lan0`)
    await by.wait(0.02)
  }
}

const thing = (i: number): Buffer =>
  service({
    type: '_http._tcp',
    instance: `Thing ${i}`,
    host: `thing-${i}.local`,
    ip: own,
    port: 80,
    txt: [`model=T${i}`],
  })

export const linkAttacks: readonly Attack[] = [
  {
    id: 'link-announces-the-laptop',
    tries: 'announcements that the laptop’s own address is at the liar’s MAC',
    run: (by) => announce(by, ipOf(LAPTOP)),
  },
  {
    id: 'link-mdns6-names',
    tries: 'two thousand names a second over IPv6',
    run: (by) =>
      pour6(
        by,
        Array.from({ length: 5_000 }, (_, i) => thing(i)),
        2_000,
      ),
  },
  {
    id: 'link-mdns6-of-another',
    tries: 'the service, host and address of an honest neighbour over IPv6, with another firmware',
    run: (by) =>
      pour6(
        by,
        [
          service({
            type: '_shelly._tcp',
            instance: RELAY_IS.host.toLowerCase(),
            host: `${RELAY_IS.host}.local`,
            ip: relay,
            port: TRAP,
            txt: ['gen=2', 'app=Plus2PM', 'ver=0.0.9'],
          }),
          response(
            a(`${RELAY_IS.host}.local`, relay),
            a(`${RELAY_IS.host}.local`, ipOf(SPEAKER)),
            record(
              Buffer.from('\u0005liar6\u0005local\u0000'),
              TYPE.AAAA,
              Buffer.from(`fe80${'0'.repeat(16)}${'009a00fffe000001'.slice(4)}`, 'hex'),
            ),
          ),
        ],
        20,
      ),
  },
  {
    id: 'link-addresses6-without-end',
    tries: 'a new IPv6 address of its own ten times a second, each announced',
    async run(by) {
      for (let i = 0; i < SECONDS * 10; i++) {
        ip('-6', 'addr', 'replace', `fe80::66:${(i + 1).toString(16)}/64`, 'dev', 'lan0')
        await by.wait(0.1)
      }
    },
  },
  {
    id: 'link-vanishes-amid-an-answer',
    tries: 'to go, card and all, in the middle of each description it gives',
    async run(by) {
      await by.serve(8081, (stream) => {
        stream.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n<?xml')
        setTimeout(() => ip('link', 'set', 'lan0', 'down'), 50)
        setTimeout(() => ip('link', 'set', 'lan0', 'up'), 1_500)
      })
      await by.onSearch([
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: 'uuid:liar::upnp:rootdevice',
          LOCATION: `http://${own}:8081/d.xml`,
        }),
      ])
    },
  },
  {
    id: 'link-moves-away',
    tries: 'another address every second, with everything it announced left behind at the ones before',
    async run(by) {
      for (let i = 0; i < SECONDS; i++) {
        const address = `10.91.0.${180 + i}`
        ip('addr', 'replace', `${address}/24`, 'dev', 'lan0')
        const socket = await by.speak(MDNS.port, address)
        const words = service({
          type: '_ipp._tcp',
          instance: `Liar ${i}`,
          host: 'liar-moves.local',
          ip: address,
          port: 631,
          txt: ['rp=ipp/print', 'ty=HP LaserJet 1'],
        })
        for (let n = 0; n < 10; n++) {
          await send(socket, words, MDNS.port, MDNS.group)
          await by.wait(0.1)
        }
        ip('addr', 'del', `${address}/24`, 'dev', 'lan0')
      }
    },
  },
  {
    id: 'link-smallest-packets',
    tries: 'the smallest packets there may be, a description in hundreds of them',
    async run(by) {
      ip('link', 'set', 'lan0', 'mtu', '576')
      await by.serve(8081, (stream) => stream.end(httpAnswer(`<root>${'<a>b</a>'.repeat(20_000)}</root>`)))
      await by.onSearch([
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: 'uuid:liar::upnp:rootdevice',
          LOCATION: `http://${own}:8081/d.xml`,
        }),
      ])
    },
  },
]
