import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { Fault } from '../../../shared/fault.ts'
import type { DeliveryPlace, DeliverySecret } from '../../../shared/model/delivery.ts'
import { whyNot } from './post-json.ts'

const PATIENCE_MS = 20_000
/** What a client without a name of its own says it is (RFC 5321, 4.1.3): the computer's name stays here. */
const HELO = '[127.0.0.1]'

type MailPlace = Extract<DeliveryPlace, { kind: 'email' }>

/**
 * Hands one e-mail, text only, to the owner's mail server.
 * @param address the literal address of the place's host
 * @throws Fault in one sentence, without anything the server said
 */
export async function sendMail(
  place: MailPlace,
  address: string,
  { password, ca }: DeliverySecret,
  { subject, text }: { subject: string; text: string },
): Promise<void> {
  const { host, port, protection, user, from, to } = place
  const transport = createTransport({
    host: address,
    port,
    secure: protection === 'tls',
    requireTLS: protection === 'starttls',
    ignoreTLS: protection === 'none',
    name: HELO,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    tls: { ...(isIP(host) ? {} : { servername: host }), ...(ca === null ? {} : { ca }) },
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: 'Houseguest', address: from },
      to: to.map((each) => ({ name: '', address: each })),
      subject,
      text,
      // RFC 3834, 5: nobody's holiday notice answers it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      xMailer: false,
    })
  } catch (error) {
    throw mailFault(host, error as MailError)
  } finally {
    transport.close()
  }
}

type MailError = NodeJS.ErrnoException & { responseCode?: number }

function mailFault(host: string, error: MailError): Fault {
  const { code, responseCode } = error
  const said = responseCode === undefined ? '' : ` (${responseCode})`
  if (code === 'EAUTH')
    return new Fault('not-permitted', `${host} refused the user or the password${said}; check both.`)
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return new Fault('not-permitted', `${host} did not take the mail${said}; check sender and recipients.`)
  if (code === 'ETLS')
    return new Fault('no-network', `${host} does not offer encryption; use its port for smtps://.`)
  return new Fault('no-network', `${host} ${whyNot({ name: error.name, code: beneath(error) })}`)
}

/** The library calls most things that stand against a connection by one code; its message has the system's. */
function beneath({ code, message }: MailError): string | undefined {
  if (code !== 'ESOCKET' && code !== 'ECONNECTION') return code
  if (/certificate|altname/i.test(message)) return 'CERT'
  return /\bE[A-Z]{4,}\b/.exec(message)?.[0] ?? code
}
