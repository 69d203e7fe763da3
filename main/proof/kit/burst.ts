import type { Socket } from 'node:dgram'
import type { Attack } from './attack.ts'
import { service } from './dns.ts'
import { MDNS, send } from './voice.ts'

/** A home of two hundred honest devices that all answer one question in the same moment. */

export const BURST_DEVICES = Array.from({ length: 200 }, (_, i) => `10.91.0.${i < 36 ? 30 + i : 31 + i}`)
export const BURST_SERVICES = 10
/** Between a question and its answers, so that who asked can be made to stall just then. */
const AFTER_MS = 20

/** Kept like an attack, though nobody here lies: `liar.ts` plays it, and says when a burst begins. */
export const burst: Attack = {
  id: 'burst',
  tries: 'two thousand honest answers at once',
  crowd: BURST_DEVICES,
  async run(by) {
    const voices: [Socket, Buffer[]][] = []
    for (const [i, ip] of BURST_DEVICES.entries())
      voices.push([
        await by.speak(MDNS.port, ip),
        Array.from({ length: BURST_SERVICES }, (_, kind) =>
          service({
            type: `_burst${kind}._tcp`,
            instance: `Thing ${i}`,
            host: `thing-${i}.local`,
            ip,
            port: 9_000 + kind,
            txt: [`id=${i}`],
          }),
        ),
      ])
    await by.onQuestion(async () => {
      by.say()
      await by.wait(AFTER_MS / 1000)
      for (let kind = 0; kind < BURST_SERVICES; kind++)
        await Promise.all(
          voices.map(([voice, messages]) => send(voice, messages[kind]!, MDNS.port, MDNS.group)),
        )
    })
  },
}
