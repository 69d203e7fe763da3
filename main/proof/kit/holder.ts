import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** A program that has a UDP port for itself: `holder.ts PORT`, until it is ended. */
const socket = createSocket('udp4')
socket.bind(Number(process.argv[2]))
await once(socket, 'listening')
process.on('disconnect', () => process.exit())
process.send?.('ready')
