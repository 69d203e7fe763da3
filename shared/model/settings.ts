/** What the owner has settled about how Houseguest asks. */
export interface Settings {
  /** Whether printers and network gear are asked over SNMP at all. */
  snmp: boolean
  /** The community SNMP questions carry. v1 and v2c send it in clear text: a name to be let in by, no secret. */
  snmpCommunity: string
}

/** The community agents are shipped with (RFC 1157, 3.2.5 leaves it to the maker; all chose this one). */
export const DEFAULT_SETTINGS: Settings = { snmp: true, snmpCommunity: 'public' }

/** Longer ones no agent takes; one datagram must hold it with its question. */
export const MAX_SNMP_COMMUNITY = 64
