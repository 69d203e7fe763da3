// Stands for the engine in a utility process: answers each client's messages, and does what they say.
import { getHeapStatistics } from 'node:v8'

const heapMiB = () => getHeapStatistics().heap_size_limit / 2 ** 20
const clients = new Map()
process.parentPort.on('message', ({ data, ports }) => {
  if (data.type === 'shutdown') process.exit(0)
  if (data.type === 'ask') process.parentPort.postMessage({ type: 'awake' })
  if (data.type !== 'connect') return
  const [port] = ports
  clients.set(data.client, port)
  port.on('message', ({ data: said }) => {
    if (said === 'who')
      port.postMessage({
        pid: process.pid,
        client: data.client,
        args: process.argv.slice(2),
        heapMiB: heapMiB(),
      })
    if (said === 'crash') process.exit(7)
    if (said === 'loop') for (;;);
  })
  port.start()
})
process.parentPort.postMessage({ type: 'ready' })
