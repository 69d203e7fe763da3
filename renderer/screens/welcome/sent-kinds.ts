import type { english } from '../../../shared/i18n/en/index.ts'

export type SentKind = keyof typeof english.sending

/** What a scan sends, in the order it does. The words for each row are in the catalogue under the same name. */
export const SENT_KINDS: readonly SentKind[] = [
  'ssdp-search',
  'mdns-query',
  'wsd-probe',
  'yeelight-search',
  'kasa-search',
  'address-sweep',
  'upnp-description',
  'http-get',
  'ipp-get-printer-attributes',
  'snmp-get',
  'kasa-get-sysinfo',
  'mqtt-broker-version',
]

/** Whether the catalogue has words for a kind of packet the ledger names. */
export const isSentKind = (kind: string): kind is SentKind => (SENT_KINDS as readonly string[]).includes(kind)
