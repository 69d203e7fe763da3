import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pcap, type Side, tcp } from '../testing/frames.ts'
import { readCapture } from '../testing/read-capture.ts'
import { httpHost } from './http-host.ts'

const request = (text: string) => httpHost(Buffer.from(text), 0, Buffer.byteLength(text))

test('a host is read from the head of a request, and from nothing else', () => {
  const rows: [string, ReturnType<typeof httpHost>][] = [
    ['GET / HTTP/1.1\r\nhost:   low.example   \r\n\r\n', { host: 'low.example' }],
    ['GET / HTTP/1.1\nHost: lf.example\n\n', { host: 'lf.example' }],
    ['\r\nGET / HTTP/1.1\r\nHost: behind.example\r\n\r\n', { host: 'behind.example' }],
    ['POST / HTTP/1.0\r\nLength: 9\r\n\r\nx\r\nHost: body.example\r\n\r\n', { host: null }],
    ['POST / HTTP/1.0\nLength: 9\n\nx\nHost: body.example\n\n', { host: null }],
    [`GET / HTTP/1.1\r\nCookie: ${'c'.repeat(9000)}\r\nHost: far.example\r\n\r\n`, { host: 'far.example' }],
    [`GET / HTTP/1.1\r\nCookie: ${'c'.repeat(17_000)}\r\nHost: off.example\r\n\r\n`, { host: null }],
    ['GET / HTTP/1.1\r\nHost: cut.exam', 'more'],
    ['\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: much.example\r\n\r\n', null],
    ['GET http://to.example/ HTTP/1.1\r\nHost: proxy.example\r\n\r\n', { host: 'to.example' }],
    ['GET http://to.example?q HTTP/1.1\r\n\r\n', { host: 'to.example' }],
    ['CONNECT to.example:443 HTTP/1.1\r\nHost: proxy.example\r\n\r\n', { host: 'to.example' }],
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', null],
  ]
  for (const [text, host] of rows) assert.deepEqual(request(text), host, text.slice(0, 80))
})

test('a request is put together from pieces that do not hold its method', () => {
  const tv: Side = { mac: '02:00:5e:00:00:21', ip: '192.168.1.21', port: 40_000 }
  const web: Side = { mac: '02:00:5e:00:00:01', ip: '198.51.100.7', port: 80 }
  const said = (pieces: readonly string[], missing = 0) => {
    let sequence = 100
    const frames = pieces.map((piece) => {
      const frame = tcp(tv, web, sequence, 24, Buffer.from(piece))
      sequence += piece.length + missing
      return frame
    })
    const [only, ...more] = readCapture(pcap([tcp(tv, web, 99, 2), ...frames])).stretches
    assert.equal(more.length, 0)
    return [only?.host, only?.application]
  }
  const whole = 'GET / HTTP/1.1\r\nHost: pieces.example\r\n\r\n'
  const http = ['pieces.example', 'http']
  assert.deepEqual(said([...whole]), http)
  assert.deepEqual(said(['\r\n', whole.slice(0, 2), whole.slice(2)]), http)
  assert.deepEqual(said(['P', 'ING\r\n', whole]), http, 'what was none may be followed by one')
  assert.deepEqual(said(['P', 'ING\r\n']), [null, null])
  assert.deepEqual(said(['P', 'x', whole], 17_000), http, 'what is missing is not waited for')
})
