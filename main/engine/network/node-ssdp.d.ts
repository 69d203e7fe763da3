/** The parts of node-ssdp 4.0.1 that `ssdp-client.ts` builds on; the package ships no types. */
declare module 'node-ssdp' {
  import type { RemoteInfo, Socket } from 'node:dgram'
  import { EventEmitter } from 'node:events'

  export interface ClientOptions {
    explicitSocketBind?: boolean
    ssdpIp?: string
    ssdpPort?: number
    ssdpTtl?: number
    sourcePort?: number
    location?: string
  }

  export class Client extends EventEmitter {
    constructor(options?: ClientOptions)
    sockets: Record<string, Socket> | null
    protected _started: boolean
    protected _createSockets(): void
    protected _start(callback: (error?: Error | null) => void): void
    protected _stop(): void
    protected _parseMessage(message: Buffer, from: RemoteInfo): void
    protected _send(message: Buffer, callback: (error?: Error | null) => void): void
  }
}
