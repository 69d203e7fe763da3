import type { Attack, Liar } from '../attack.ts'
import { dotted, record, response, service, TYPE } from '../dns.ts'
import { ipOf, LIAR } from '../places.ts'
import { httpAnswer, MDNS, SSDP, ssdpNotify } from '../voice.ts'
import { answerFromAll } from './crowd.ts'

/** More than anybody could mean: floods, and one liar that claims to be a hundred thousand. */

const own = ipOf(LIAR)
const PORT = 8081
const CROWD = Array.from({ length: 150 }, (_, i) => `10.91.0.${100 + i}`)

const device = (i: number, ip: string): Buffer =>
  service({
    type: '_http._tcp',
    instance: `Thing ${i}`,
    host: `thing-${i}.local`,
    ip,
    port: 80,
    txt: [`model=T${i}`, `id=${i}`],
  })
const alive = (i: number, location: string): Buffer =>
  ssdpNotify({
    NT: 'upnp:rootdevice',
    NTS: 'ssdp:alive',
    USN: `uuid:thing-${i}::upnp:rootdevice`,
    LOCATION: location,
  })

/** Every one of the crowd answers our search with a LOCATION that does `serve`. */
const crowd = (id: string, tries: string, answer: (by: Liar) => Promise<void>): Attack => ({
  id: `flood-${id}`,
  tries,
  holds: CROWD,
  async run(by) {
    await answer(by)
    await answerFromAll(by, CROWD, PORT, 5)
  },
})

export const floodAttacks: readonly Attack[] = [
  {
    id: 'flood-mdns-names',
    tries: 'five thousand different names a second',
    run: (by) =>
      by.pour(
        MDNS,
        Array.from({ length: 20_000 }, (_, i) => device(i, own)),
        5_000,
      ),
  },
  {
    id: 'flood-mdns-junk',
    tries: 'five thousand datagrams of noise a second',
    run: (by) =>
      by.pour(
        MDNS,
        Array.from({ length: 500 }, () => by.random.bytes(1 + by.random.int(1_400))),
        5_000,
      ),
  },
  {
    id: 'flood-mdns-records',
    tries: 'messages of two hundred addresses each, five hundred a second',
    run: (by) =>
      by.pour(
        MDNS,
        Array.from({ length: 200 }, (_, i) =>
          response(
            ...Array.from({ length: 200 }, (_, j) =>
              record(dotted(`h${i}-${j}.local`), TYPE.A, Buffer.from([10, 91, i & 255, j & 255])),
            ),
          ),
        ),
        500,
      ),
  },
  {
    id: 'flood-ssdp-notify',
    tries: 'a hundred thousand devices announced by one address',
    run: (by) =>
      by.pour(
        SSDP,
        Array.from({ length: 100_000 }, (_, i) => alive(i, `http://${own}:${PORT}/${i}`)),
        8_000,
      ),
  },
  {
    id: 'flood-ssdp-junk',
    tries: 'five thousand datagrams of noise a second',
    run: (by) =>
      by.pour(
        SSDP,
        Array.from({ length: 500 }, () => by.random.bytes(1 + by.random.int(1_400))),
        5_000,
      ),
  },
  {
    id: 'flood-from-everybody',
    tries: 'devices announced from a hundred and fifty addresses it holds',
    holds: CROWD,
    async run(by) {
      await Promise.all(
        CROWD.slice(0, 50).map((ip, n) =>
          by.pour(
            MDNS,
            Array.from({ length: 60 }, (_, i) => device(n * 60 + i, ip)),
            60,
            ip,
          ),
        ),
      )
    },
  },
  crowd('crowd-never-answers', 'a hundred and fifty addresses whose descriptions never come', (by) =>
    by.serve(PORT, () => undefined),
  ),
  crowd('crowd-largest-bodies', 'a hundred and fifty addresses with descriptions as large as allowed', (by) =>
    by.serve(PORT, (stream) => stream.end(httpAnswer(Buffer.alloc(250_000, 0x20)))),
  ),
  crowd('crowd-refuses', 'a hundred and fifty addresses where nobody listens', () => Promise.resolve()),
]
