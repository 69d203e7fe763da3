/** A network of this machine that could be audited. */
export interface NetworkInterface {
  name: string
  /** IPv4 literal. */
  address: string
  /** Such as `192.168.1.0/24`. */
  cidr: string
  mac: string
  kind: 'ethernet' | 'wifi' | 'virtual' | 'vpn' | 'loopback' | 'other'
  /** IPv6 literals without zone. */
  address6: string[]
}

/** Live state of a scan. */
export interface ScanProgress {
  interface: string
  /** 0–1. */
  done: number
  phase: 'starting' | 'listening' | 'asking' | 'identifying' | 'done' | 'cancelled'
  addressesAsked: number
  addressesTotal: number
  devices: number
  /** Packets and documents skipped, by reason. */
  skipped: Record<string, number>
}

/** What a finished scan found. */
export interface ScanSummary {
  interface: string
  startedAt: string
  durationMs: number
  deviceIds: string[]
  cancelled: boolean
  skipped: Record<string, number>
}
