import assert from 'node:assert/strict'
import { createSocket, type Socket } from 'node:dgram'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { exchangeTcp, exchangeUdp } from './datagram-exchange.ts'

const DEVICE = '127.0.0.2'
const LIMIT = { timeout: 10_000 }

const question = (port: number, signal = new AbortController().signal) => ({
  address: DEVICE,
  port,
  localAddress: '127.0.0.1',
  bytes: Buffer.from('who are you'),
  octets: 100_000,
  signal,
})

async function device(answer: (socket: Socket, port: number, address: string, nth: number) => void) {
  const socket = createSocket('udp4')
  let nth = 0
  socket.on('message', (_, from) => answer(socket, from.port, from.address, nth++))
  await new Promise<void>((resolve) => socket.bind(0, DEVICE, resolve))
  return { port: socket.address().port, end: () => socket.close() }
}

test('UDP: takes the answer of the one asked, not of a stranger', LIMIT, async () => {
  const stranger = createSocket('udp4')
  const { port, end } = await device((socket, to, address) => {
    stranger.send('I am it', to, address, () => socket.send('device', to, address))
  })
  const answer = await exchangeUdp(question(port))
  assert.equal('body' in answer && Buffer.from(answer.body).toString(), 'device')
  stranger.close()
  end()
})

test('UDP: asks again when nothing comes', LIMIT, async () => {
  const { port, end } = await device((socket, to, address, nth) => {
    if (nth === 1) socket.send('second time', to, address)
  })
  const answer = await exchangeUdp(question(port))
  assert.equal('body' in answer && Buffer.from(answer.body).toString(), 'second time')
  end()
})

test('UDP: nobody listening, silence and an abort are refusals', LIMIT, async () => {
  const { port, end } = await device(() => undefined)
  const stop = new AbortController()
  const waiting = exchangeUdp(question(port, stop.signal))
  const silent = exchangeUdp(question(port))
  stop.abort()
  assert.deepEqual(await waiting, { refused: 'datagram: no answer' })
  assert.deepEqual(await exchangeUdp(question(port, AbortSignal.abort())), { refused: 'datagram: no answer' })
  assert.deepEqual(await silent, { refused: 'datagram: no answer' })
  end()
  assert.deepEqual(await exchangeUdp(question(port)), { refused: 'datagram: nobody listens' })
})

test('TCP: reads until the answer is whole, and refuses one without end', LIMIT, async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (asked) => {
      if (asked.toString() === 'who are you') {
        socket.write('he')
        setImmediate(() => socket.write('llo'))
        return
      }
      const more = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(16_384)));
        if (!socket.destroyed) socket.once('drain', more)
      }
      more()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, DEVICE, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const whole = (received: Uint8Array) => received.length >= 5
  const answer = await exchangeTcp({ ...question(port), whole })
  assert.equal('body' in answer && Buffer.from(answer.body).toString(), 'hello')
  assert.deepEqual(await exchangeTcp({ ...question(port), bytes: Buffer.from('flood') }), {
    refused: 'connection: too large',
  })
  server.close()
})

test(
  'TCP: what has arrived when its time is over is read and counted, before it answers',
  LIMIT,
  async () => {
    const over = new AbortController()
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (asked) => {
        socket.write(asked.toString() === 'who are you' ? 'hello' : Buffer.alloc(60_000))
        over.abort()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, DEVICE, resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const order: string[] = []
    const took = (read: number, cut: boolean) => void order.push(`${read}${cut ? ' cut' : ''}`)
    const whole = (received: Uint8Array) => received.length === 5
    const flood = Buffer.from('flood')
    for (const asked of [{ bytes: flood }, {}]) {
      const answer = await exchangeTcp({ ...question(port, over.signal), whole, took, ...asked })
      order.push('body' in answer ? Buffer.from(answer.body).toString() : answer.refused)
    }
    assert.deepEqual(order, ['60000 cut', 'connection: took too long', 'connection: took too long'])
    server.close()
  },
)
