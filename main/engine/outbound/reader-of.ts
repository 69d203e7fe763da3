import { CaptureReader } from './capture/capture-reader.ts'
import type { Detected } from './detect-format.ts'
import { LeaseReader } from './leases/lease-reader.ts'
import { AdguardReader } from './logs/adguard.ts'
import { BindReader } from './logs/bind.ts'
import { ConntrackReader } from './logs/conntrack.ts'
import { DnsmasqReader } from './logs/dnsmasq.ts'
import { SuricataReader } from './logs/suricata.ts'
import { UnboundReader } from './logs/unbound.ts'
import { ZeekReader } from './logs/zeek.ts'
import { NetflowReader } from './netflow/netflow-reader.ts'
import { NfcapdReader } from './netflow/nfcapd.ts'
import type { EvidenceReader, ReaderContext } from './reader.ts'

/** A reader for what a file was detected to be. @throws TypeError for a database, which is not read as a stream */
export function readerOf(detected: Detected, context: ReaderContext): EvidenceReader {
  switch (detected.format) {
    case 'pcap':
    case 'pcapng':
      return new CaptureReader(detected.format, context)
    case 'zeek':
      return new ZeekReader(context)
    case 'suricata':
      return new SuricataReader(context)
    case 'dnsmasq':
      return new DnsmasqReader(context)
    case 'adguard':
      return new AdguardReader(context)
    case 'unbound':
      return new UnboundReader(context)
    case 'bind':
      return new BindReader(context)
    case 'conntrack':
      return new ConntrackReader(context)
    case 'leases':
      return new LeaseReader(context)
    case 'netflow':
      return detected.framing === 'nfcapd'
        ? new NfcapdReader(context)
        : new NetflowReader(context, detected.framing ?? 'prefixed')
    case 'pihole':
      throw new TypeError('a database is not read as a stream')
  }
}
