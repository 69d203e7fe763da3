import type { Attack } from '../attack.ts'
import { ipOf, LIAR, SPEAKER, SPEAKER_IS, TRAP } from '../places.ts'
import { SSDP, ssdpAnswer, ssdpNotify } from '../voice.ts'

/** SSDP that is no SSDP, too much SSDP, or SSDP in somebody else's name (UDA 2.0, 1). */

const own = ipOf(LIAR)
const alive = (fields: Readonly<Record<string, string>>): Buffer =>
  ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', USN: 'uuid:liar::upnp:rootdevice', ...fields })
const speakerUsn = `uuid:${SPEAKER_IS.uuid}::upnp:rootdevice`
const raw = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Messages poured at fifty a second, by the attack's name. */
export const SSDP_MESSAGES: Readonly<Record<string, () => readonly Buffer[]>> = {
  'giant-header': () => [alive({ 'X-GIANT': 'g'.repeat(60_000) }), alive({ SERVER: 's'.repeat(1_500) })],
  'many-headers': () => [
    alive(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`H${i}`, 'v']))),
    alive(Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`H${i}`, 'v']))),
  ],
  'blanks-without-end': () => [
    raw(`NOTIFY * HTTP/1.1\n${' '.repeat(1_900)}:\n`),
    raw(`NOTIFY * HTTP/1.1\nA${' \t'.repeat(30_000)}`),
  ],
  'line-feeds-only': () => [raw('\n'.repeat(2_000)), raw('NOTIFY * HTTP/1.1\nNT: a\nNTS: ssdp:alive\n\n')],
  'no-usn': () => [ssdpNotify({ NT: 'x', NTS: 'ssdp:alive', LOCATION: `http://${own}:${TRAP}/` })],
  'nul-octets': () => [Buffer.alloc(2_000), Buffer.concat([alive({}), Buffer.alloc(1_500)])],
  'bad-utf-8': () => [alive({ SERVER: '\u00ff\u00fe\u0000\u001b[31m' }), Buffer.alloc(1_400, 0xc1)],
  'terminal-server': () => [alive({ SERVER: '\u001b]0;owned\u0007\u001b[2J <script>=1+1' })],
  'header-names': () => [alive({ __proto__x: 'x', __proto__: 'y', constructor: 'z', 'bad name ': 'w' })],
  'repeated-location': () => [
    raw(
      `NOTIFY * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nNT: upnp:rootdevice\r\nNTS: ssdp:alive\r\nUSN: uuid:l\r\nLOCATION: http://${own}:1/\r\nLOCATION: http://10.91.0.1:${TRAP}/\r\n\r\n`,
    ),
  ],
  'ages-beyond-reason': () => [
    alive({ 'CACHE-CONTROL': 'max-age=99999999999999' }),
    alive({ 'CACHE-CONTROL': 'max-age=-1' }),
  ],
  'counters-beyond-reason': () => [alive({ 'BOOTID.UPNP.ORG': '9'.repeat(400), 'CONFIGID.UPNP.ORG': '-1' })],
  'goodbye-for-another': () => [ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:byebye', USN: speakerUsn })],
  'searches-of-its-own': () => [
    raw(
      'M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 0\r\nST: (\r\n\r\n',
    ),
  ],
  'wrong-statuses': () => [
    raw('HTTP/1.1 500 Oops\r\nST: x\r\nUSN: uuid:l\r\n\r\n'),
    raw('HTTP/9.9 200\r\nST: x\r\nUSN: uuid:l\r\n\r\n'),
  ],
}

export const ssdpAttacks: readonly Attack[] = [
  ...Object.entries(SSDP_MESSAGES).map(
    ([id, messages]): Attack => ({
      id: `ssdp-${id}`,
      tries: `SSDP: ${id.replaceAll('-', ' ')}`,
      run: (by) => by.pour(SSDP, messages(), 50),
    }),
  ),
  {
    id: 'ssdp-answers-by-the-hundred',
    tries: 'five hundred different answers to every search, each with a LOCATION',
    async run(by) {
      await by.serve(TRAP + 1, () => undefined)
      await by.onSearch(
        Array.from({ length: 500 }, (_, i) =>
          ssdpAnswer({
            ST: 'upnp:rootdevice',
            USN: `uuid:liar-${i}`,
            LOCATION: `http://${own}:${TRAP + 1}/${i}`,
          }),
        ),
      )
    },
  },
  {
    id: 'ssdp-forged-goodbye',
    tries: 'a goodbye for an honest neighbour, sent from its very address',
    forges: [ipOf(SPEAKER)],
    run: (by) =>
      by.pour(
        SSDP,
        [ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:byebye', USN: speakerUsn })],
        20,
        ipOf(SPEAKER),
      ),
  },
]
