import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Fault, type FaultCode } from '../../../shared/fault.ts'
import { LIMITS } from './page-answer.ts'
import { fetchPage, type WebEdge } from './page-fetch.ts'

/** Sites are addresses of the loopback network: 127.0.0.2 and up stand for the web, 127.0.0.9 for the home. */
const LAN = '127.0.0.9'
const opened: { server: Server; sockets: Set<Socket> }[] = []
after(() => {
  for (const { server, sockets } of opened) {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
})

interface Site {
  port: number
  requests: string[]
}

async function site(answer: (socket: Socket) => void, ip = '127.0.0.2', port = 0): Promise<Site> {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      requests.push(data.toString())
      answer(socket)
    })
  })
  opened.push({ server, sockets })
  await new Promise<void>((resolve) => server.listen(port, ip, resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, requests }
}

const page =
  (text: string, type = 'text/html; charset=utf-8') =>
  (socket: Socket) =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${text}`)
const sendOn = (location: string) => (socket: Socket) =>
  socket.end(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`)

/** Names lead where `names` says, in turn where it says several times; loopback is the web, but for the home. */
function web(names: Record<string, string[][]>, deadlineMs = 10_000): WebEdge {
  return {
    resolve: async (host) => (names[host]!.length > 1 ? names[host]!.shift()! : names[host]![0]!),
    allowed: (ip) => ip.startsWith('127.0.0.') && ip !== LAN,
    deadlineMs,
  }
}
const notes = (deadlineMs?: number) => web({ 'pell.example': [['127.0.0.2']] }, deadlineMs)
const code = (expected: FaultCode) => (error: unknown) => error instanceof Fault && error.code === expected

test('asks plainly, says nothing of the owner, and tells whom it visits', async () => {
  const { port, requests } = await site(page('<p>Fixes the duplexer.</p>'))
  const visited: string[] = []
  const got = await fetchPage(
    `http://pell.example:${port}/n?v=2#top`,
    (host, at) => visited.push(`${host}:${at}`),
    notes(),
  )
  assert.deepEqual(got, {
    url: `http://pell.example:${port}/n?v=2`,
    type: 'text/html',
    text: '<p>Fixes the duplexer.</p>',
  })
  assert.deepEqual(visited, [`pell.example:${port}`])
  assert.deepEqual(requests[0]!.split('\r\n').filter(Boolean).sort(), [
    'GET /n?v=2 HTTP/1.1',
    `Host: pell.example:${port}`,
    'accept-encoding: identity',
    'accept: text/html, text/plain, application/json',
    'connection: close',
    'user-agent: Houseguest/0.1',
  ])
})

test('a page in another charset is read in it, in an unknown one as UTF-8', async () => {
  const latin = Buffer.concat([Buffer.from('gr'), Buffer.from([0xfc]), Buffer.from('n')])
  const { port } = await site((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset="iso-8859-1"\r\n\r\n')
    socket.end(latin)
  })
  assert.equal((await fetchPage(`http://pell.example:${port}/`, () => {}, notes())).text, 'grün')
  const odd = await site(page('grün', 'text/plain; charset=klingon'))
  assert.equal((await fetchPage(`http://pell.example:${odd.port}/`, () => {}, notes())).text, 'grün')
})

test('a redirect within the site is followed and told; one to another site is not', async () => {
  const www = await site(page('moved here'), '127.0.0.3')
  const { port } = await site(sendOn(`http://www.pell.example:${www.port}/n`))
  const edge = web({ 'pell.example': [['127.0.0.2']], 'www.pell.example': [['127.0.0.3']] })
  const visited: string[] = []
  const got = await fetchPage(`http://pell.example:${port}/`, (host) => visited.push(host), edge)
  assert.equal(got.text, 'moved here')
  assert.deepEqual(visited, ['pell.example', 'www.pell.example'])
  const away = await site(sendOn(`http://marrow.example:${www.port}/n`))
  await assert.rejects(
    fetchPage(`http://pell.example:${away.port}/`, () => {}, edge),
    code('bad-argument'),
  )
  assert.equal(www.requests.length, 1)
})

test('no name and no redirect leads into the home', async () => {
  const home = await site(page('the router'), LAN)
  const told: string[] = []
  const get = (url: string, names: Record<string, string[][]>) =>
    assert.rejects(
      fetchPage(url, (host) => told.push(host), web(names)),
      code('bad-argument'),
    )
  await get(`http://pell.example:${home.port}/`, { 'pell.example': [[LAN]] })
  await get(`http://pell.example:${home.port}/`, { 'pell.example': [['127.0.0.2', LAN]] })
  await get(`http://${LAN}:${home.port}/`, {})
  assert.deepEqual(told, [])
  const by = await site(sendOn(`http://admin.pell.example:${home.port}/`))
  const names = { 'pell.example': [['127.0.0.2']], 'admin.pell.example': [[LAN]] }
  await get(`http://pell.example:${by.port}/`, names)
  const straight = await site(sendOn(`http://${LAN}:${home.port}/`))
  await get(`http://pell.example:${straight.port}/`, names)
  assert.deepEqual(home.requests, [])
})

test('a name that turns towards the home after the check is not followed there', async () => {
  const out = await site(page('the page'))
  const home = await site(page('the router'), LAN, out.port)
  const turning = { 'pell.example': [['127.0.0.2'], [LAN]] }
  const got = await fetchPage(`http://pell.example:${out.port}/`, () => {}, web(turning))
  assert.equal(got.text, 'the page')
  assert.deepEqual(home.requests, [])
})

test('a site that sends on for ever is left after three times', async () => {
  const loop = await site(sendOn('/again'))
  await assert.rejects(
    fetchPage(`http://pell.example:${loop.port}/`, () => {}, notes()),
    code('bad-input'),
  )
  assert.equal(loop.requests.length, 4)
})

test('a name without an address, and a look-up that never ends, are told', async () => {
  const nowhere = { resolve: async () => [], allowed: () => true, deadlineMs: 10_000 }
  await assert.rejects(
    fetchPage('https://pell.example/', () => {}, nowhere),
    code('no-network'),
  )
  const mute = { resolve: () => new Promise<string[]>(() => {}), allowed: () => true, deadlineMs: 50 }
  const alive = setTimeout(() => {}, 60_000)
  await assert.rejects(
    fetchPage('https://pell.example/', () => {}, mute),
    code('no-network'),
  )
  clearTimeout(alive)
})

const head = (...lines: string[]) => `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`
const HTML = 'Content-Type: text/html'
const HOSTILE: readonly (readonly [what: string, code: FaultCode, answer: (socket: Socket) => void])[] = [
  [
    'a gzip bomb',
    'bad-input',
    (s) => {
      s.write(head(HTML, 'Content-Encoding: gzip'))
      s.end(gzipSync(Buffer.alloc(10_000_000)))
    },
  ],
  [
    'a stated size over the cap',
    'bad-input',
    (s) => s.write(head(HTML, `Content-Length: ${LIMITS.page.maxBytes + 1}`)),
  ],
  [
    'a body without end',
    'bad-input',
    (s) => {
      s.write(head(HTML))
      const flood = setInterval(() => s.write(Buffer.alloc(256 * 1024, 97)), 1)
      s.once('close', () => clearInterval(flood))
    },
  ],
  ['a program', 'bad-input', (s) => s.end(`${head('Content-Type: application/octet-stream')}MZ`)],
  ['no type', 'bad-input', (s) => s.end(`${head('X: y')}text`)],
  ['an error page', 'bad-input', (s) => s.end(`HTTP/1.1 404 Gone\r\n${HTML}\r\n\r\nnothing`)],
  ['part of a page', 'bad-input', (s) => s.end(`${head(HTML, 'Content-Length: 100')}short`)],
  [
    'another protocol',
    'bad-input',
    (s) => s.end('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  ],
  ['headers without end', 'no-network', (s) => s.end(head(`X: ${'y'.repeat(70_000)}`))],
  ['no HTTP', 'no-network', (s) => s.end('hello\r\n\r\n')],
  ['a hang-up', 'no-network', (s) => s.destroy()],
]
for (const [what, expected, answer] of HOSTILE)
  test(`${what} is refused`, async () => {
    const { port } = await site(answer)
    await assert.rejects(
      fetchPage(`http://pell.example:${port}/`, () => {}, notes()),
      code(expected),
    )
  })

test('a page that drips, or is silent, ends with the deadline', async () => {
  const ended = (error: unknown) => error instanceof Fault && /took too long|cut off/.test(error.message)
  const silent = await site(() => undefined)
  await assert.rejects(
    fetchPage(`http://pell.example:${silent.port}/`, () => {}, notes(100)),
    ended,
  )
  const dripping = await site((socket) => {
    socket.write(head(HTML))
    const drip = setInterval(() => socket.write('.'), 10)
    socket.once('close', () => clearInterval(drip))
  })
  await assert.rejects(
    fetchPage(`http://pell.example:${dripping.port}/`, () => {}, notes(100)),
    ended,
  )
})

test('what does not prove itself over https is not read', async () => {
  const { port, requests } = await site((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
  await assert.rejects(
    fetchPage(`https://pell.example:${port}/`, () => {}, notes()),
    code('no-network'),
  )
  assert.ok(!requests.join().includes('GET'))
})

test('a list may be larger than a page and be called anything, but is no web page', async () => {
  const rows = `# hosts\n${'0.0.0.0 tracker.example\n'.repeat(120_000)}`
  const { port, requests } = await site(page(rows, 'application/octet-stream'))
  const got = await fetchPage(`http://pell.example:${port}/hosts`, () => {}, notes(), 'list')
  assert.equal(got.text, rows)
  assert.ok(requests[0]!.includes('accept: text/plain, text/csv, application/octet-stream'))
  const html = await site(page('<p>Not found, sorry.</p>'))
  await assert.rejects(
    fetchPage(`http://pell.example:${html.port}/hosts`, () => {}, notes(), 'list'),
    /The list at pell.example:\d+ is not text; download it yourself and add the file/,
  )
})
