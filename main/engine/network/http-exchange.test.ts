import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { FETCH_MAX_BYTES, USUAL_ANSWER_BYTES } from '../protocol/limits.ts'
import { exchange, type HttpQuestion, sizeOf } from './http-exchange.ts'

const servers: { server: Server; sockets: Set<Socket> }[] = []
after(() => {
  for (const { server, sockets } of servers) {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
})

/** A server on loopback that answers every request with whatever `answer` does to its socket. */
async function serve(answer: (socket: Socket, request: string) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => answer(socket, data.toString()))
  })
  servers.push({ server, sockets })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const ask = (port: number, options: Partial<Pick<HttpQuestion, 'signal' | 'tls' | 'octets' | 'took'>> = {}) =>
  exchange({
    address: '127.0.0.1',
    port,
    path: '/d.xml',
    host: '127.0.0.1',
    tls: false,
    localAddress: '127.0.0.1',
    octets: FETCH_MAX_BYTES,
    signal: new AbortController().signal,
    ...options,
  })

test('asks plainly, and says nothing about the machine', async () => {
  let request = ''
  const port = await serve((socket, text) => {
    request = text
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 7\r\n\r\n<root/>')
  })
  const answer = await ask(port)
  assert.ok('status' in answer)
  assert.deepEqual(
    [answer.status, answer.headers['content-type'], answer.body.toString()],
    [200, 'text/xml', '<root/>'],
  )
  assert.deepEqual(request.split('\r\n').filter(Boolean), [
    'GET /d.xml HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'user-agent: Houseguest/0.1',
    'accept: */*',
    'accept-encoding: identity',
    'connection: close',
  ])
})

test('a redirect is an answer, not a way', async () => {
  let hits = 0
  const elsewhere = await serve((socket) => {
    hits++
    socket.end('HTTP/1.1 200 OK\r\n\r\n')
  })
  const port = await serve((socket) =>
    socket.end(`HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:${elsewhere}/\r\nContent-Length: 0\r\n\r\n`),
  )
  const answer = await ask(port)
  assert.equal('status' in answer && answer.status, 302)
  assert.equal(hits, 0)
})

const bomb = gzipSync(Buffer.alloc(50_000_000))
const HOSTILE: readonly (readonly [what: string, refused: RegExp, answer: (socket: Socket) => void])[] = [
  [
    'a gzip bomb',
    /encoded body/,
    (s) => {
      s.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`)
      s.write(bomb)
    },
  ],
  [
    'a stated length beyond the cap',
    /too large/,
    (s) => s.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n'),
  ],
  [
    'an endless body',
    /too large/,
    (s) => {
      s.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = () => {
        while (!s.destroyed && s.write(Buffer.alloc(16_384)));
        if (!s.destroyed) s.once('drain', more)
      }
      more()
    },
  ],
  [
    'endless headers',
    /header too large/,
    (s) => {
      s.write('HTTP/1.1 200 OK\r\n')
      for (let i = 0; i < 400; i++) s.write(`X-${i}: ${'a'.repeat(100)}\r\n`)
    },
  ],
  [
    'preliminaries without end',
    /preliminaries without end/,
    (s) => void s.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(50)),
  ],
  ['noise', /not HTTP/, (s) => s.end('\x00\x01\x02 not at all\r\n\r\n')],
  [
    'another protocol',
    /another protocol/,
    (s) => s.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
  ],
  ['a reset', /cut off/, (s) => s.resetAndDestroy()],
  ['a body cut short', /cut off/, (s) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')],
  [
    'broken chunks',
    /not HTTP|cut off/,
    (s) => s.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n'),
  ],
  [
    'two lengths',
    /not HTTP/,
    (s) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
  ],
]
for (const [what, refused, answer] of HOSTILE)
  test(`refused: ${what}`, async () => {
    const result = await ask(await serve(answer))
    assert.ok('refused' in result, JSON.stringify(result).slice(0, 100))
    assert.match(result.refused, refused)
  })

test('a body of just the allowed size is taken whole', async () => {
  const port = await serve((s) =>
    s.end(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.alloc(FETCH_MAX_BYTES)])),
  )
  const answer = await ask(port)
  assert.equal('body' in answer && answer.body.length, FETCH_MAX_BYTES)
})

test('garbage instead of TLS is a refusal, and counts as what it was', async () => {
  const garbage = 'HTTP/1.1 400 plain\r\n\r\n'
  let taken = 0
  const took = (read: number) => {
    taken = read
  }
  const result = await ask(await serve((s) => s.end(garbage)), { tls: true, took })
  assert.ok('refused' in result)
  assert.equal(taken, garbage.length)
})

test('nobody listening is a refusal', async () => {
  const port = await serve((s) => s.end())
  servers.at(-1)!.server.close()
  assert.deepEqual(await ask(port), { refused: 'fetch: nobody listens' })
})

test('a drip ends with the deadline of the whole exchange, and an abort ends it at once', async () => {
  const drip = await serve((s) => {
    s.write('HTTP/1.1 200 OK\r\n\r\n')
    const timer = setInterval(() => s.write('.'), 100)
    s.on('close', () => clearInterval(timer))
  })
  const aborted = new AbortController()
  const waiting = ask(drip, { signal: aborted.signal })
  const over = ask(drip)
  aborted.abort()
  assert.deepEqual(await waiting, { refused: 'fetch: took too long' })
  assert.deepEqual(await over, { refused: 'fetch: took too long' })
})

test('an answer that has arrived when its time is over is used', async () => {
  const over = new AbortController()
  const port = await serve((s) => {
    s.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere')
    over.abort()
  })
  const answer = await ask(port, { signal: over.signal })
  assert.equal('body' in answer && answer.body.toString(), 'here')
})

test('what the kernel took in before anybody read is counted, when its time is over, too', async () => {
  const over = new AbortController()
  const taken: [read: number, cut: boolean][] = []
  const port = await serve((s) => {
    s.write(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.alloc(FETCH_MAX_BYTES)]))
    over.abort()
  })
  const took = (read: number, cut: boolean) => void taken.push([read, cut])
  const answer = await ask(port, { signal: over.signal, octets: USUAL_ANSWER_BYTES, took })
  assert.ok('refused' in answer)
  const [[read, cut] = [0, false], ...again] = taken
  assert.ok(read >= USUAL_ANSWER_BYTES, `${read}`)
  assert.ok(cut)
  assert.deepEqual(again, [])
})

test('what an answer cost is told before the answer, so that nothing is asked on credit', async () => {
  const order: string[] = []
  const port = await serve((s) => s.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere'))
  await ask(port, { took: (read) => void order.push(`took ${read}`) })
  order.push('answered')
  assert.deepEqual(order, ['took 42', 'answered'])
})

test('nothing is asked any more when all is over', async () => {
  let asked = 0
  const port = await serve(() => asked++)
  assert.deepEqual(await ask(port, { signal: AbortSignal.abort() }), { refused: 'fetch: took too long' })
  assert.equal(asked, 0)
})

test('what it counts as sent is what arrives, to the octet', async () => {
  for (const body of [undefined, { type: 'application/ipp', bytes: new Uint8Array(321) }]) {
    let arrived = 0
    const port = await serve((socket, request) => {
      arrived = request.length
      socket.on('data', (part) => {
        arrived += part.length
      })
      setTimeout(() => socket.end('HTTP/1.1 204 No Content\r\n\r\n'), 50)
    })
    const question = { host: '127.0.0.1', port, path: '/a?b=c', ...(body && { body }) }
    const signal = new AbortController().signal
    const route = { address: '127.0.0.1', tls: false, localAddress: '127.0.0.1', octets: FETCH_MAX_BYTES }
    await exchange({ ...question, ...route, signal })
    assert.equal(arrived, sizeOf(question))
  }
})
