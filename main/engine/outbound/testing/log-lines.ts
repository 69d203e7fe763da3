/** A few lines of every kind of log, invented names, documentation addresses. */
export const ZEEK_CONN = (ts: number, uid: string, from = '192.168.1.21', to = '198.51.100.20') =>
  `{"ts":${ts},"uid":"${uid}","id.orig_h":"${from}","id.orig_p":40000,"id.resp_h":"${to}","id.resp_p":443,"proto":"tcp","service":"ssl","duration":1.5,"orig_bytes":900,"resp_bytes":5000,"conn_state":"SF","orig_ip_bytes":1400,"resp_ip_bytes":5600}`
export const ZEEK_SSL = (ts: number, uid: string, name: string) =>
  `{"ts":${ts},"uid":"${uid}","id.orig_h":"192.168.1.21","id.orig_p":40000,"id.resp_h":"198.51.100.20","id.resp_p":443,"version":"TLSv13","server_name":"${name}","established":true}`
export const ZEEK_DNS = (ts: number, name: string, answer: string) =>
  `{"ts":${ts},"uid":"Cd","id.orig_h":"192.168.1.21","id.orig_p":30000,"id.resp_h":"192.168.1.1","id.resp_p":53,"proto":"udp","query":"${name}","qtype_name":"A","rcode":0,"answers":["alias.cdn.example","${answer}"],"TTLs":[60.0,60.0]}`
export const ZEEK_TSV = [
  '#separator \\x09',
  '#set_separator\t,',
  '#unset_field\t-',
  '#path\tconn',
  '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\torig_ip_bytes\tresp_ip_bytes',
  '1750000000.000000\tCa\t192.168.1.21\t40000\t198.51.100.20\t443\ttcp\tssl\t1.5\t900\t5000\tSF\t1400\t5600',
  '1750000001.000000\tCb\t192.168.1.21\t40001\t198.51.100.20\t123\tudp\t-\t-\t-\t-\tS0\t-\t-',
]
const EVE = (type: string, port: number, rest: string) =>
  `{"timestamp":"2025-06-15T15:06:40.250000+0000","flow_id":1803345347862528,"src_ip":"192.168.1.22","src_port":40000,"dest_ip":"198.51.100.21","dest_port":${port},"proto":"TCP","event_type":"${type}",${rest}}`
export const EVE_TLS = EVE('tls', 443, '"tls":{"sni":"telemetry.vendor.example","version":"TLS 1.3"}')
export const EVE_FLOW = EVE(
  'flow',
  443,
  '"app_proto":"tls","flow":{"pkts_toserver":10,"bytes_toserver":1400,"bytes_toclient":5600,"start":"2025-06-15T17:06:40.000000+0200","end":"2025-06-15T17:06:43.000000+0200"},"ether":{"src_macs":["02:00:5E:00:00:22"]}',
)
const EVE_DNS_LINE = (rest: string, ports = '"src_port":30000,"dest_port":53', id = 9) =>
  `{"timestamp":"2025-06-15T15:06:40.000000+0000","src_ip":"192.168.1.22","dest_ip":"192.168.1.1",${ports},"proto":"UDP","event_type":"dns","dns":{"id":${id},${rest}}}`
/** The three shapes of a DNS event, oldest first, each a lookup of its own. */
export const EVE_DNS = [
  EVE_DNS_LINE('"type":"answer","rrname":"one.example","rrtype":"A","rdata":"198.51.100.31"', undefined, 1),
  EVE_DNS_LINE(
    '"version":2,"type":"answer","rrname":"two.example","rrtype":"A","answers":[{"rrname":"two.example","rrtype":"A","rdata":"198.51.100.32"}]',
    undefined,
    2,
  ),
  EVE_DNS_LINE(
    '"version":3,"type":"response","queries":[{"rrname":"three.example","rrtype":"A"}],"answers":[{"rrname":"three.example","rdata":"198.51.100.33"}]',
    undefined,
    3,
  ),
]
/** A lookup's question and its answer. */
export const EVE_DNS_PAIR = [
  EVE_DNS_LINE('"version":2,"type":"query","rrname":"four.example","rrtype":"A"', undefined, 4),
  EVE_DNS_LINE(
    '"version":2,"type":"answer","rrname":"four.example","rrtype":"A","answers":[{"rrname":"four.example","rrtype":"A","rdata":"198.51.100.34"}]',
    undefined,
    4,
  ),
] as const
export const ADGUARD = (at: string, name: string) =>
  `{"T":"${at}","QH":"${name}","QT":"A","QC":"IN","CP":"","Answer":"AAKBgAABAAEAAAAABWVkZ2U3A2NkbgdleGFtcGxlA25ldAAAAQABBWVkZ2U3A2NkbgdleGFtcGxlA25ldAAAAQABAAAAPAAEywBxBw==","IP":"192.168.1.23","Result":{},"Elapsed":12345680}`
export const DNSMASQ_EXTRA = [
  'Nov 21 22:48:49 dnsmasq[29290]: 1 192.168.1.5/51679 query[A] api.vendor.example from 192.168.1.5',
  'Nov 21 22:48:49 dnsmasq[29290]: 1 192.168.1.5/51679 forwarded api.vendor.example to 127.0.0.1#5301',
  'Nov 21 22:48:49 dnsmasq[29290]: 1 192.168.1.5/51679 reply api.vendor.example is 198.51.100.20',
]
export const DNSMASQ_PLAIN = [
  'Sat Nov 21 22:48:49 2026 daemon.info dnsmasq[812]: query[A] api.vendor.example from 192.168.1.5',
]
export const UNBOUND = [
  '[1795301329] unbound[29280:0] query: 192.168.1.5 api.vendor.example. A IN',
  '[1795301329] unbound[29280:0] reply: 192.168.1.5 api.vendor.example. A IN NOERROR 0.000000 1 63',
]
export const BIND = [
  '22-Nov-2026 10:00:01.093 queries: info: client @0x7f8f48d7d098 192.168.1.5#38031 (api.vendor.example): view home: query: api.vendor.example IN A +E(0)K (192.168.1.1)',
]
export const CONNTRACK = [
  'ipv4     2 tcp      6 119 TIME_WAIT src=192.168.1.21 dst=203.0.113.7 sport=56236 dport=443 packets=6 bytes=406 src=203.0.113.7 dst=198.51.100.4 sport=443 dport=56236 packets=6 bytes=1286 [ASSURED] mark=0 zone=0 use=2',
]
