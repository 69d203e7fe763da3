import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** One mail as the server took it: envelope, and the octets between DATA and the closing dot. */
export interface TakenMail {
  from: string
  to: string[]
  data: string
}

/** A mail server on loopback that keeps what it is sent (RFC 5321); `refuse` answers each sender with that line. */
export async function loopbackMail(refuse?: string) {
  const mails: TakenMail[] = []
  const logins: string[] = []
  const server = createServer((socket) => {
    let envelope: TakenMail = { from: '', to: [], data: '' }
    let inData = false
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const take = (line: string): void => {
      const [, verb = '', words = ''] = /^(\w+) ?(.*)$/.exec(line) ?? []
      if (verb === 'EHLO') say('250-localhost\r\n250 AUTH PLAIN')
      else if (verb === 'AUTH') {
        logins.push(Buffer.from(words.replace('PLAIN ', ''), 'base64').toString('utf8'))
        say('235 welcome')
      } else if (verb === 'MAIL') {
        envelope = { from: words, to: [], data: '' }
        say(refuse ?? '250 ok')
      } else if (verb === 'RCPT') {
        envelope.to.push(words)
        say('250 ok')
      } else if (verb === 'DATA') {
        inData = true
        say('354 go on')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else say('500 what?')
    }
    socket.setEncoding('latin1')
    socket.on('error', () => {})
    socket.on('data', (part: string) => {
      rest += part
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n'
        const end = rest.indexOf(mark)
        if (end < 0) return
        const taken = rest.slice(0, end)
        rest = rest.slice(end + mark.length)
        if (inData) {
          inData = false
          mails.push({ ...envelope, data: taken })
          say('250 taken')
        } else take(taken)
      }
    })
    say('220 localhost')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, mails, logins, close: () => void server.close() }
}
