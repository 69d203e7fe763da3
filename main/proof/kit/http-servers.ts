import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { HTTP_SERVERS } from './attacks/http.ts'

/** Every hostile web server of the kit on the loopback network, a port each: tells its parent which is where. */

const ports: Record<string, number> = {}
for (const [id, behave] of Object.entries(HTTP_SERVERS)) {
  const server = createServer((stream) => {
    stream.on('error', () => undefined)
    stream.once('data', () => behave(stream))
  })
  server.listen(0, process.argv[2])
  await once(server, 'listening')
  ports[id] = (server.address() as AddressInfo).port
}
process.on('disconnect', () => process.exit())
process.send?.(ports)
