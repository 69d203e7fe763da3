import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { isLinkLocal, withoutZone } from '../protocol/ip-address.ts'

type Kind = NetworkInterface['kind']

/**
 * What an interface's name says of its kind. First row wins; each has an example. Names as the Linux, macOS and
 * Windows kernels and common programs give them (systemd.net-naming-scheme; `ifconfig` and `Get-NetAdapter` listings).
 */
export const NAME_KINDS: readonly { match: RegExp; kind: Kind; example: string }[] = [
  { match: /^(tun|tap|wg|utun|ppp|ipsec|nordlynx|tailscale|zt|cscotun)/i, kind: 'vpn', example: 'wg0' },
  { match: /\b(vpn|wireguard|tailscale|zerotier|openvpn)\b/i, kind: 'vpn', example: 'Wireguard Tunnel' },
  {
    match:
      /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|lxc|lxd|podman|cni|flannel|bridge|dummy|ifb|macvtap|awdl|llw|anpi)/i,
    kind: 'virtual',
    example: 'docker0',
  },
  {
    match: /vethernet|virtualbox|vmware|hyper-v|loopback adapter/i,
    kind: 'virtual',
    example: 'vEthernet (WSL)',
  },
  { match: /^(wl|wlan|wlp|wifi|ath|ra\d)|wi-?fi|wireless/i, kind: 'wifi', example: 'wlp2s0' },
  { match: /^(en|eth|em\d|eno|ens|enp|home|lan)|ethernet/i, kind: 'ethernet', example: 'enp3s0' },
]

/** The kind of an interface, from its name. `internal` is what the system says of a loopback. */
export function kindOf(name: string, internal: boolean): Kind {
  if (internal) return 'loopback'
  return NAME_KINDS.find(({ match }) => match.test(name))?.kind ?? 'other'
}

/** A home's networks come first, tunnels and bridges of this machine last. */
const ORDER: readonly Kind[] = ['ethernet', 'wifi', 'other', 'vpn', 'virtual', 'loopback']

/**
 * Networks of this machine that could be audited: every interface that is up with an IPv4 address of a network.
 * Sends nothing. `loopback` adds the loopback, for tests. `table` is the system's own list.
 */
export function listInterfaces(
  { loopback = false }: { loopback?: boolean } = {},
  table: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): NetworkInterface[] {
  const found: NetworkInterface[] = []
  for (const [name, addresses = []] of Object.entries(table)) {
    const v4 = addresses.filter((a) => a.family === 'IPv4')
    const main = v4.find((a) => !isLinkLocal(a.address)) ?? v4[0]
    if (!main?.cidr || (main.internal && !loopback)) continue
    found.push({
      name,
      address: main.address,
      cidr: networkOf(main.address, main.netmask),
      mac: main.mac.toLowerCase(),
      kind: kindOf(name, main.internal),
      address6: addresses.filter((a) => a.family === 'IPv6').map((a) => withoutZone(a.address)),
    })
  }
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.name.localeCompare(b.name))
}

function networkOf(address: string, netmask: string): string {
  const mask = netmask.split('.').map(Number)
  const network = address.split('.').map((octet, i) => Number(octet) & mask[i]!)
  const prefix = mask.reduce((bits, octet) => bits + octet.toString(2).replaceAll('0', '').length, 0)
  return `${network.join('.')}/${prefix}`
}
