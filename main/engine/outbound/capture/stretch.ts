/** A stretch of one conversation within one hour. The object is reused: read it, do not keep it. */
export interface Stretch {
  protocol: 'tcp' | 'udp'
  deviceIp: string
  deviceMac: string | null
  peerIp: string
  devicePort: number
  peerPort: number
  /** True when the other side opened the conversation. */
  inbound: boolean
  host: string | null
  application: string | null
  first: number
  last: number
  connections: number
  bytesOut: number
  bytesIn: number
}

/** A stretch to be filled in. */
export const stretch = (): Stretch => ({
  protocol: 'tcp',
  deviceIp: '',
  deviceMac: null,
  peerIp: '',
  devicePort: 0,
  peerPort: 0,
  inbound: false,
  host: null,
  application: null,
  first: 0,
  last: 0,
  connections: 0,
  bytesOut: 0,
  bytesIn: 0,
})
