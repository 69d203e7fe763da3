import { Fault, type FaultCode } from '../../../shared/fault.ts'

/** What a hub, or the way to it, refused; `isPassing` says whether trying again later can help. */
export class HubFault extends Fault {
  readonly isPassing: boolean
  constructor([code, sentence]: Refusal, isPassing: boolean) {
    super(code, sentence)
    this.isPassing = isPassing
  }
}

type Refusal = readonly [FaultCode, string]

/** What passes by itself, by SQLSTATE (PostgreSQL, appendix A) or system error. */
const PASSING: Readonly<Record<string, Refusal>> = {
  ECONNREFUSED: [
    'no-network',
    'Nobody answers at the hub’s address; check that it runs and the port is right.',
  ],
  ENOTFOUND: ['no-network', 'The hub’s host name is not known here; check its spelling and the network.'],
  EAI_AGAIN: ['no-network', 'The hub’s host name could not be looked up; check the network.'],
  ETIMEDOUT: ['no-network', 'The hub did not answer in time; check the network and its firewall.'],
  EHOSTUNREACH: ['no-network', 'There is no way to the hub’s host from here; check the network.'],
  ECONNRESET: ['no-network', 'The hub ended the connection; it will be tried again.'],
  EPIPE: ['no-network', 'The hub ended the connection; it will be tried again.'],
  ENOENT: ['no-network', 'There is no socket of a hub at that path; check the address.'],
  '57P01': ['no-network', 'The hub is being stopped; it will be tried again.'],
  '57P02': ['no-network', 'The hub had to start again; it will be tried again.'],
  '57P03': ['no-network', 'The hub is still starting; it will be tried again.'],
  '53300': ['no-network', 'The hub has no free connection for us; it will be tried again.'],
  '57014': ['no-network', 'The hub stopped a question that took too long; it will be tried again.'],
  '55P03': ['no-network', 'Another sender of this site is at work; it will be tried again.'],
  '40001': ['no-network', 'The hub asks to try once more.'],
  '40P01': ['no-network', 'The hub asks to try once more.'],
  '25006': ['not-permitted', 'The hub takes nothing in at the moment (read-only); what waits is kept here.'],
  '53100': ['disk-full', 'The hub’s disk is full; what waits is kept here until there is space.'],
}

const UNKNOWN_AUTHORITY =
  'The hub’s certificate is signed by nobody known here; give the certificate of the authority that signed it.'

/** What lasts until its owner, or we, change something; also the refusals of TLS (Node.js, X509 errors). */
const LASTING: Readonly<Record<string, Refusal>> = {
  '28P01': ['not-permitted', 'The hub refuses this password; ask its owner for the site’s key.'],
  '28000': ['not-permitted', 'The hub does not let this role in; its key may have been revoked.'],
  '42501': ['not-permitted', 'This role may not do that on the hub; use the role made for it.'],
  '3D000': ['bad-argument', 'There is no such database on the hub; check the address.'],
  '3F000': ['not-found', 'That database is no Houseguest hub yet; its owner makes it one with `hub setup`.'],
  '42P01': ['not-found', 'That database is no Houseguest hub yet; its owner makes it one with `hub setup`.'],
  '42703': ['bad-input', 'The hub is older than this program; its owner brings it up with `hub setup`.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['not-permitted', UNKNOWN_AUTHORITY],
  SELF_SIGNED_CERT_IN_CHAIN: ['not-permitted', UNKNOWN_AUTHORITY],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['not-permitted', UNKNOWN_AUTHORITY],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['not-permitted', UNKNOWN_AUTHORITY],
  CERT_HAS_EXPIRED: ['not-permitted', 'The hub’s certificate has expired; its owner must renew it.'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'not-permitted',
    'The hub’s certificate is of another host; check the address.',
  ],
}

/** Whether trying again later can help. */
export const isPassing = (fault: Fault): boolean => fault instanceof HubFault && fault.isPassing

/** Any failure of the hub as a sentence a person can act on; the server's own words are not passed on. */
export function hubFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string }
  const passing = PASSING[String(code)]
  if (passing) return new HubFault(passing, true)
  const lasting = LASTING[String(code)]
  if (lasting) return new HubFault(lasting, false)
  if (/does not support SSL/i.test(message))
    return new Fault('not-permitted', 'The hub offers no encryption; its owner must switch TLS on.')
  if (/timeout|terminated|ended/i.test(message)) return new HubFault(PASSING.ECONNRESET!, true)
  return new Fault('unexpected', `The hub refused (${String(code ?? 'no code')}); see its log.`)
}
