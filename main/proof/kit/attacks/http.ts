import type { Socket } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Attack } from '../attack.ts'
import { ipOf, LIAR, ROUTER, TRAP } from '../places.ts'
import { endless, httpAnswer, ssdpAnswer } from '../voice.ts'

/** A description that is asked for honestly and answered dishonestly: the HTTP client's attacks. */

const PORT = 8081
const trap = `http://${ipOf(ROUTER)}:${TRAP}/`
const itself = `http://${ipOf(LIAR)}:${PORT}/again`
const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n'
const BOMB = Buffer.alloc(64 * 2 ** 20, 0x20)

function drip(stream: Socket, text: string, everyMs: number): void {
  let at = 0
  const timer = setInterval(() => {
    if (stream.destroyed || at >= text.length) clearInterval(timer)
    else stream.write(text[at++]!)
  }, everyMs)
}

const redirect = (status: number, to: string) => (stream: Socket) =>
  void stream.end(`HTTP/1.1 ${status} Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`)
const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])

/** What the server does with a request, by the attack's name. */
export const HTTP_SERVERS: Readonly<Record<string, (stream: Socket) => void>> = {
  'redirect-301': redirect(301, trap),
  'redirect-302': redirect(302, trap),
  'redirect-307': redirect(307, trap),
  'redirect-308': redirect(308, trap),
  'redirect-loop': redirect(302, itself),
  'redirect-loopback': redirect(302, `http://127.0.0.1:${TRAP}/`),
  'redirect-file': redirect(302, 'file:///etc/passwd'),
  'refresh-header': (s) => s.end(httpAnswer('<root/>', 'text/xml', [`Refresh: 0; url=${trap}`])),
  'gzip-bomb': (s) => s.end(httpAnswer(gzipSync(BOMB), 'text/xml', ['Content-Encoding: gzip'])),
  'brotli-bomb': (s) =>
    s.end(httpAnswer(brotliCompressSync(BOMB.subarray(0, 2 ** 22)), 'text/xml', ['Content-Encoding: br'])),
  'gzip-unsaid': (s) => s.end(httpAnswer(gzipSync(BOMB))),
  'drip-body': (s) => {
    s.write(`${OK}Content-Length: 4000\r\n\r\n`)
    drip(s, ' '.repeat(4000), 100)
  },
  'drip-head': (s) => drip(s, `${OK}X: ${'x'.repeat(4000)}`, 100),
  'never-answers': () => undefined,
  'endless-head': (s) => {
    s.write(OK)
    endless(s, Buffer.from(`X-${'y'.repeat(50)}: ${'z'.repeat(1000)}\r\n`))
  },
  'endless-status-line': (s) => endless(s, Buffer.from('HTTP/1.1 '.repeat(100))),
  'endless-body': (s) => {
    s.write(`${OK}\r\n`)
    endless(s, Buffer.alloc(65_536, 0x41))
  },
  'endless-chunks': (s) => {
    s.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`)
    endless(s, chunk(Buffer.alloc(65_536, 0x42)))
  },
  'tiny-chunks': (s) => {
    s.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`)
    endless(s, chunk(Buffer.from('x')))
  },
  'endless-trailers': (s) => {
    s.write(`${OK}Transfer-Encoding: chunked\r\n\r\n0\r\n`)
    endless(s, Buffer.from(`T-${'r'.repeat(30)}: ${'s'.repeat(200)}\r\n`))
  },
  'chunk-size-overflow': (s) => s.end(`${OK}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx`),
  'chunk-extension': (s) => {
    s.write(`${OK}Transfer-Encoding: chunked\r\n\r\n1;`)
    endless(s, Buffer.alloc(4096, 0x65))
  },
  'length-huge': (s) => {
    s.write(`${OK}Content-Length: 99999999999\r\n\r\n`)
    endless(s, Buffer.alloc(65_536, 0x43))
  },
  'length-negative': (s) => s.end(`${OK}Content-Length: -1\r\n\r\n<root/>`),
  'length-twice': (s) => s.end(`${OK}Content-Length: 3\r\nContent-Length: 900000\r\n\r\n<r/>`),
  'length-and-chunks': (s) => s.end(`${OK}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  'half-a-body': (s) => s.end(`${OK}Content-Length: 5000\r\n\r\n<root>`),
  reset: (s) => {
    s.write(OK)
    s.resetAndDestroy()
  },
  'continue-flood': (s) => endless(s, Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')),
  'early-hints-flood': (s) =>
    endless(s, Buffer.from(`HTTP/1.1 103 Early Hints\r\nLink: <${trap}>; rel=preload\r\n\r\n`)),
  upgrade: (s) =>
    s.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  'http-09': (s) => s.end('<root><device/></root>'),
  'tls-garbage': (s) => s.end(Buffer.from('16030300370200003303030000', 'hex')),
  'nul-octets': (s) => endless(s, Buffer.alloc(8192)),
  'header-escapes': (s) =>
    s.end(httpAnswer('<root/>', 'text/xml', ['Server: \u001b]0;owned\u0007\u001b[31m<script>=cmd()'])),
  'headers-by-the-hundred': (s) => s.end(`${OK}${'a:b\r\n'.repeat(1_500)}\r\n<root/>`),
  'answers-one-after-another': (s) => endless(s, httpAnswer('<root><device/></root>')),
  'length-too-short': (s) => {
    s.write(`${OK}Content-Length: 7\r\n\r\n<root/>`)
    endless(s, Buffer.alloc(65_536, 0x44))
  },
  'transfer-gzip': (s) =>
    s.end(
      Buffer.concat([
        Buffer.from(`${OK}Transfer-Encoding: gzip, chunked\r\n\r\n`),
        chunk(gzipSync(BOMB.subarray(0, 2 ** 22))),
        Buffer.from('0\r\n\r\n'),
      ]),
    ),
  'octet-by-octet': (s) => {
    s.setNoDelay()
    const text = `${OK}\r\n<root>${' '.repeat(100_000)}`
    let at = 0
    const more = () => {
      for (let i = 0; i < 50 && at < text.length && !s.destroyed; i++) s.write(text[at++]!)
      if (!s.destroyed) setImmediate(more)
    }
    more()
  },
  'kept-open': (s) => s.write('HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n\r\n<root/>'),
  'closed-at-once': (s) => s.destroy(),
  'status-999': (s) => s.end('HTTP/1.1 999 Whatever\r\nContent-Length: 0\r\n\r\n'),
}

const ANNOUNCED = ssdpAnswer({
  'CACHE-CONTROL': 'max-age=1800',
  ST: 'upnp:rootdevice',
  USN: 'uuid:liar-http::upnp:rootdevice',
  SERVER: 'Linux/5 UPnP/1.0 Liar/1',
  LOCATION: `http://${ipOf(LIAR)}:${PORT}/desc.xml`,
})

export const httpAttacks: readonly Attack[] = Object.entries(HTTP_SERVERS).map(([id, server]) => ({
  id: `http-${id}`,
  tries: `its description is ${id.replaceAll('-', ' ')}`,
  async run(by) {
    await by.serve(PORT, server)
    // Where it may be asked for other reasons, it answers the same.
    await by.serve(80, server)
    await by.onSearch([ANNOUNCED])
  },
}))
