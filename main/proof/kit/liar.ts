import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { random } from '../random.ts'
import type { Liar } from './attack.ts'
import { attacks } from './attacks/index.ts'
import { burst } from './burst.ts'
import { ipOf, LIAR } from './places.ts'
import { isSearch, listenToGroup, MDNS, pour, SSDP, send, serve, speakFrom } from './voice.ts'

/** The liar of the attacked home: `liar.ts ATTACK SEED` runs one attack until it is ended. */

/** Longer than any scan of the proof. */
const SECONDS = 12

const [id, seed = '1'] = process.argv.slice(2)
const own = ipOf(LIAR)
const liar: Liar = {
  ip: own,
  random: random(Number(seed)),
  async onSearch(answers, from = [own]) {
    const voices = await Promise.all(from.map((ip) => speakFrom(ip, 0, own)))
    await listenToGroup(SSDP, own, (message, { port, address }) => {
      if (!isSearch(message)) return
      for (const voice of voices) for (const answer of answers) void send(voice, answer, port, address)
    })
  },
  speak: (port, from = own) => speakFrom(from, port, own),
  async pour(to, messages, perSecond, from = own) {
    await pour(await speakFrom(from, to.port, own), messages, to, { perSecond, seconds: SECONDS })
  },
  serve: (port, handle, address = '0.0.0.0') => serve(port, address, handle),
  async answerUdp(port, answer, { times = 1, from } = {}) {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    const voice = from === undefined ? socket : await speakFrom(from, port, own)
    socket.on('error', () => undefined)
    socket.on('message', (question, asker) => {
      for (let i = 0; i < times; i++) void send(voice, answer(question), asker.port, asker.address)
    })
    socket.bind(port)
    await once(socket, 'listening')
  },
  async onQuestion(answer) {
    await listenToGroup(MDNS, own, (message, { address }) => {
      // A query has the first bit of its flags unset (RFC 1035, 4.1.1).
      if (address !== own && ((message[2] ?? 0x80) & 0x80) === 0) void answer()
    })
  },
  say: () => void process.send?.('now'),
  wait: (seconds) => wait(seconds * 1000),
}

const attack = [...attacks, burst].find((known) => known.id === id)
if (!attack) throw new Error(`There is no attack ${id}.`)
const running = attack.run(liar)
// An attack that pours is under way as soon as it has begun; one that serves must listen first.
await Promise.race([running, wait(400)])
process.on('disconnect', () => process.exit())
process.send?.('ready')
await running
