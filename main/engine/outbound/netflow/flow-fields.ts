/** The information elements of NetFlow v9 (RFC 3954, 8) and IPFIX (RFC 7012) that evidence needs. */

export const FIELD = {
  octets: 1,
  protocol: 4,
  sourcePort: 7,
  sourceV4: 8,
  destinationPort: 11,
  destinationV4: 12,
  lastUptime: 21,
  firstUptime: 22,
  outOctets: 23,
  sourceV6: 27,
  destinationV6: 28,
  samplingInterval: 34,
  samplerId: 48,
  samplerRandomInterval: 50,
  sourceMac: 56,
  outDestinationMac: 57,
  direction: 61,
  destinationMac: 80,
  outSourceMac: 81,
  octetsTotal: 85,
  startSeconds: 150,
  endSeconds: 151,
  startMilliseconds: 152,
  endMilliseconds: 153,
  startMicroseconds: 154,
  endMicroseconds: 155,
  startNanoseconds: 156,
  endNanoseconds: 157,
  startDeltaMicroseconds: 158,
  endDeltaMicroseconds: 159,
  systemInit: 160,
  postNatSourceV4: 225,
  postNatDestinationV4: 226,
  initiatorOctets: 231,
  responderOctets: 232,
  selectorId: 302,
  samplingPacketInterval: 305,
  samplingPacketSpace: 306,
} as const

/** One field of a template: what it is and how wide; 65535 is variable (RFC 7011, 7). */
export interface TemplateField {
  id: number
  length: number
  /** A vendor's own number space (RFC 7011, 3.2), never read; 29305 marks a reverse counter (RFC 5103). */
  enterprise: number
}

export const VARIABLE_LENGTH = 65_535
export const REVERSE_ENTERPRISE = 29_305
