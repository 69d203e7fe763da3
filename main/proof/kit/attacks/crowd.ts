import type { Attack, Liar } from '../attack.ts'
import { TRAP } from '../places.ts'
import { lyingPrinter } from '../printer.ts'
import { endless, httpAnswer, MDNS, ssdpAnswer } from '../voice.ts'

/** A hundred and twenty machines that lie together, each with a MAC of its own: no limit for one device holds them. */

const PORT = 8081
const CROWD = Array.from({ length: 120 }, (_, i) => `10.91.0.${100 + i}`)

/** Every address of a crowd answers our search with `each` places to look at. */
export async function answerFromAll(
  by: Liar,
  crowd: readonly string[],
  port: number,
  each: number,
): Promise<void> {
  for (const ip of crowd)
    await by.onSearch(
      Array.from({ length: each }, (_, i) =>
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: `uuid:${ip}-${i}`,
          LOCATION: `http://${ip}:${port}/${i}.xml`,
        }),
      ),
      [ip],
    )
}

/** Every one of them answers our search with `each` places to look at; `serve` is what is found there. */
const crowd = (id: string, tries: string, each: number, serve: (by: Liar) => Promise<void>): Attack => ({
  id: `crowd-${id}`,
  tries,
  crowd: CROWD,
  async run(by) {
    await serve(by)
    await answerFromAll(by, CROWD, PORT, each)
  },
})

export const crowdAttacks: readonly Attack[] = [
  crowd('never-answers', 'a hundred and twenty machines whose descriptions never come', 5, (by) =>
    by.serve(PORT, () => undefined),
  ),
  crowd('drips', 'a hundred and twenty machines whose descriptions come an octet at a time', 5, (by) =>
    by.serve(PORT, (stream) => {
      stream.write('HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n')
      const timer = setInterval(() => (stream.destroyed ? clearInterval(timer) : stream.write(' ')), 200)
    }),
  ),
  crowd('largest-bodies', 'a hundred and twenty machines with descriptions as large as allowed', 5, (by) =>
    by.serve(PORT, (stream) => stream.end(httpAnswer(Buffer.alloc(250_000, 0x20)))),
  ),
  crowd('endless-bodies', 'a hundred and twenty machines whose descriptions never end', 5, (by) =>
    by.serve(PORT, (stream) => {
      stream.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n')
      endless(stream, Buffer.alloc(65_536, 0x20))
    }),
  ),
  crowd('thousand-devices', 'a hundred and twenty machines that say they are five speakers each', 5, (by) =>
    by.serve(PORT, (stream, head) => {
      const which = /^GET \/(\d)/.exec(head)?.[1] ?? '0'
      stream.end(
        httpAnswer(
          `<root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>urn:schemas-upnp-org:device:ZonePlayer:1</deviceType><manufacturer>Sonos, Inc.</manufacturer><modelName>Sonos One</modelName><softwareVersion>0.0-${which}</softwareVersion><serialNum>S-${which}</serialNum><UDN>uuid:same-${which}</UDN></device></root>`,
        ),
      )
    }),
  ),
  {
    id: 'crowd-printers-are-silent',
    tries: 'a hundred and twenty machines that say they print and take every question without an answer',
    crowd: CROWD,
    async run(by) {
      for (const port of [80, 443, 631, 9100]) await by.serve(port, () => undefined)
      await Promise.all(CROWD.map((ip, i) => by.pour(MDNS, [lyingPrinter(ip, i)], 2, ip)))
    },
  },
  {
    id: 'crowd-names-the-trap',
    tries:
      'a hundred and twenty machines that each name another one’s address and a port that must not be asked',
    crowd: CROWD,
    async run(by) {
      for (const [i, ip] of CROWD.entries())
        await by.onSearch(
          [
            ssdpAnswer({
              ST: 'upnp:rootdevice',
              USN: `uuid:${ip}`,
              LOCATION: `http://${CROWD[(i + 1) % CROWD.length]}:${TRAP}/d.xml`,
            }),
          ],
          [ip],
        )
    },
  },
]
