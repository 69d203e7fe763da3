import type { ClaimList } from './claim-list.ts'

/** Makers of brokers by the name they publish. */
const BROKERS: readonly { readonly match: RegExp; readonly vendor: string }[] = [
  { match: /^mosquitto$/i, vendor: 'Eclipse' },
  { match: /^(?:emqx|emqttd)$/i, vendor: 'EMQX' },
  { match: /^hivemq$/i, vendor: 'HiveMQ' },
]

/** What a broker publishes as its version, such as `mosquitto version 2.0.18`: its program, not a device’s firmware. */
export function readMqtt(list: ClaimList, version: string): void {
  const stated = /^(?<program>[A-Za-z][\w-]*)(?: version)?[ /]v?(?<number>\d+(?:\.\d+)+[\w.-]*)/.exec(
    version,
  )?.groups
  if (!stated) return
  const from = 'mqtt $SYS/broker/version'
  list.add('model', stated.program, from, 0.85)
  list.add('firmware', stated.number, from, 0.85)
  list.add('vendor', BROKERS.find(({ match }) => match.test(stated.program!))?.vendor, from, 0.8, 'inferred')
  list.add('kind', 'server', from, 0.7, 'inferred')
}
