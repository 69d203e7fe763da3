import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import type { SourcePlace } from '../../../shared/model/source.ts'
import { secretLine } from '../secret-file.ts'

/** Sources as they are named on the command line, and where their passwords come from. */

export const SOURCE_HELP = `
A SOURCE is one of
  pihole:http://192.168.1.2            a Pi-hole 6
  adguard:http://anna@192.168.1.2      an AdGuard Home
  netflow:192.168.1.20:2055/192.168.1.1   NetFlow or IPFIX sent to this machine's address by that router
  capture:wlan0                        through an installed dumpcap or tcpdump
  /var/log/dnsmasq.log                 a log that grows: dnsmasq, Zeek, Suricata, AdGuard Home, …
Passwords come from HOUSEGUEST_PIHOLE_PASSWORD and HOUSEGUEST_ADGUARD_PASSWORD, or from --password-file.`

const NETFLOW = /^(\[[0-9a-f:]+\]|[\d.]+)(?::(\d+))?\/(.+)$/i

/** Reads one SOURCE. @throws Fault `bad-argument` that says how it is written */
export function sourceNamed(text: string, passwordFile?: string): SourcePlace {
  const [kind, rest] = /^([a-z]+):(.+)$/.exec(text)?.slice(1) ?? []
  if (kind === 'pihole' && rest)
    return { kind, url: box(rest).origin, hasPassword: passwordOf(kind, passwordFile) !== null }
  if (kind === 'adguard' && rest) {
    const { origin, username } = box(rest)
    if (username === '') throw wrong(text, 'name the user: adguard:http://USER@ADDRESS')
    return { kind, url: origin, user: decodeURIComponent(username) }
  }
  if (kind === 'capture' && rest) return { kind, interface: rest }
  if (kind === 'netflow') {
    const [, address = '', port = '2055', from = ''] = NETFLOW.exec(rest ?? '') ?? []
    const own = address.replace(/^\[|\]$/g, '')
    const exporters = from.split(',')
    if (!isIP(own) || !exporters.every((each) => isIP(each)) || Number(port) > 65_535)
      throw wrong(text, 'write netflow:ADDRESS[:PORT]/ROUTER, such as netflow:192.168.1.20:2055/192.168.1.1')
    return { kind, address: own, port: Number(port), exporters }
  }
  const path = resolve(text)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw wrong(text, 'there is no such file; see --help for how sources are written')
  return { kind: 'logfile', path }
}

const wrong = (text: string, why: string) =>
  new Fault('bad-argument', `${JSON.stringify(text)} cannot be followed: ${why}.`)

function box(text: string): URL {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw wrong(text, 'write its address like http://192.168.1.2')
  if (url.password !== '') throw wrong(url.host, 'a password does not belong on the command line; see --help')
  return url
}

/** The password for a kind of source: of the environment, else the file's first line, else `null`. */
export function passwordOf(kind: SourcePlace['kind'], file?: string): string | null {
  const named =
    kind === 'pihole'
      ? process.env.HOUSEGUEST_PIHOLE_PASSWORD
      : kind === 'adguard'
        ? process.env.HOUSEGUEST_ADGUARD_PASSWORD
        : undefined
  if (named) return named
  return file === undefined ? null : secretLine(file) || null
}
