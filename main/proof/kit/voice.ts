import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket as Stream } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** How a machine of the attacked home speaks: multicast DNS, SSDP, TCP and UDP, from any address it holds. */

export const MDNS = { port: 5353, group: '224.0.0.251' } as const
export const SSDP = { port: 1900, group: '239.255.255.250' } as const
export type Group = typeof MDNS | typeof SSDP

/** A socket that hears a group on `address`'s interface and answers from its port. */
export async function listenToGroup(
  { port, group }: Group,
  address: string,
  heard: (message: Buffer, from: RemoteInfo, socket: Socket) => void,
): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('error', () => undefined)
  socket.on('message', (message, from) => heard(message, from, socket))
  socket.bind(port, '0.0.0.0')
  await once(socket, 'listening')
  socket.setMulticastInterface(address)
  socket.setMulticastTTL(255)
  socket.addMembership(group, address)
  return socket
}

/** A socket that speaks from `address` and `port` (0: any), and leaves through the interface of `through`. */
export async function speakFrom(address: string, port: number, through: string): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('error', () => undefined)
  socket.bind(port, address)
  await once(socket, 'listening')
  socket.setMulticastInterface(through)
  socket.setMulticastTTL(255)
  return socket
}

/** Sends and waits until the kernel has it; what cannot be sent is lost, as on any network. */
export const send = (socket: Socket, message: Buffer, port: number, to: string): Promise<void> =>
  new Promise((done) => socket.send(message, port, to, () => done()))

/** Sends `messages` round and round, `perSecond` of them, for `seconds`. */
export async function pour(
  socket: Socket,
  messages: readonly Buffer[],
  to: Group,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<void> {
  const group = Math.max(1, Math.ceil(perSecond / 50))
  const start = performance.now()
  for (let sent = 0; performance.now() - start < seconds * 1000; ) {
    for (let i = 0; i < group; i++) await send(socket, messages[sent++ % messages.length]!, to.port, to.group)
    const ahead = (sent / perSecond) * 1000 - (performance.now() - start)
    if (ahead > 1) await wait(ahead)
  }
}

/** Serves TCP; the handler has the bare connection, so that it can break every rule of HTTP. */
export async function serve(
  port: number,
  address: string,
  handle: (stream: Stream, head: string) => void,
): Promise<void> {
  const server = createServer((stream) => {
    stream.on('error', () => undefined)
    stream.once('data', (head) => handle(stream, head.toString('latin1')))
  })
  server.listen(port, address)
  await once(server, 'listening')
}

/** Writes `piece` again and again until the other side has had enough. */
export function endless(stream: Stream, piece: Buffer): void {
  const more = () => {
    while (!stream.destroyed && stream.write(piece)) {}
  }
  stream.on('drain', more)
  more()
}

/** An honest HTTP answer. */
export const httpAnswer = (body: string | Buffer, type = 'text/xml', more: string[] = []): Buffer => {
  const bytes = Buffer.from(body)
  const head = ['HTTP/1.1 200 OK', `Content-Type: ${type}`, `Content-Length: ${bytes.length}`, ...more]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\nConnection: close\r\n\r\n`), bytes])
}

/** An answer to a search, or a NOTIFY, from its header fields. */
export const ssdpAnswer = (fields: Readonly<Record<string, string>>): Buffer =>
  ssdpMessage('HTTP/1.1 200 OK', fields)
export const ssdpNotify = (fields: Readonly<Record<string, string>>): Buffer =>
  ssdpMessage('NOTIFY * HTTP/1.1', { HOST: `${SSDP.group}:${SSDP.port}`, ...fields })
const ssdpMessage = (start: string, fields: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(`${[start, ...Object.entries(fields).map(([n, v]) => `${n}: ${v}`)].join('\r\n')}\r\n\r\n`)

/** Whether a datagram is a search, which an SSDP device answers. */
export const isSearch = (message: Buffer): boolean => message.subarray(0, 8).toString('latin1') === 'M-SEARCH'
