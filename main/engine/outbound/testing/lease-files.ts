/** Leases as DHCP servers write them, with invented devices; `written` is when the file was written last, in seconds. */

export const DNSMASQ_LEASES = (written: number): string[] => [
  `${written + 43_200} 02:00:5e:00:00:21 192.168.1.21 tv-livingroom 01:02:00:5e:00:00:21`,
  `${written - 21_600} 02:00:5e:00:00:23 192.168.1.23 * *`,
  '0 02:00:5e:00:00:24 192.168.1.24 nas *',
  'damaged line',
  'duid 00:01:00:01:2b:00:00:00:02:00:5e:00:00:01',
  `${written + 43_200} 123456 fd00::21 tv-livingroom 00:01:00:01:2b:00:00:00:02:00:5e:00:00:21`,
]

export const ODHCPD_LEASES = (written: number): string[] => [
  `# br-lan 02005e000021 ipv4 camera ${written + 43_200} c0a80115 32 192.168.1.21/32`,
  '192.168.1.21\tcamera.lan\tcamera',
  `# br-lan 2:0:5e:0:0:22 ipv4 broken\\x20odd_name ${written + 39_600} c0a80116 32 192.168.1.22/32`,
  '# br-lan 02005e000023 ipv4 - 0 c0a80117 32 192.168.1.23/32',
  `# br-lan 000100012b00000002005e000021 1f camera ${written + 43_200} 21 128 fd00::21/128`,
]

export const ISC_LEASES = [
  '# The format of this file is documented in the dhcpd.leases(5) manual page.',
  'authoring-byte-order little-endian;',
  'lease 192.168.1.21 {',
  '  starts 4 2026/01/01 10:00:00;',
  '  ends 4 2026/01/01 22:00:00;',
  '  cltt 4 2026/01/01 10:00:00;',
  '  binding state active;',
  '  next binding state free;',
  '  hardware ethernet 02:00:5e:00:00:21;',
  '  uid "\\001\\002\\000^\\000\\000!";',
  '  client-hostname "tv-livingroom";',
  '}',
  'lease 192.168.1.21 {',
  '  starts epoch 1767297600; # Thu Jan 01 20:00:00 2026',
  '  ends epoch 1767340800; # Fri Jan 02 08:00:00 2026',
  '  binding state active;',
  '  hardware ethernet 02:00:5e:00:00:21;',
  '  client-hostname "tv-livingroom";',
  '}',
  'lease 192.168.1.21 {',
  '  starts 6 2026/01/03 08:00:00;',
  '  ends never;',
  '  binding state active;',
  '  hardware ethernet 02:00:5e:00:00:22;',
  '}',
  'lease 192.168.1.99 {',
  '  starts 6 2026/01/03 08:00:00;',
  '  ends 6 2026/01/03 09:00:00;',
  '  binding state abandoned;',
  '}',
]

export const KEA_LEASES = [
  'address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context,pool_id',
  '192.168.1.21,02:00:5e:00:00:21,01:02:00:5e:00:00:21,7200,1767268800,1,0,0,tv&#x2cliving,0,,0',
  '192.168.1.21,02:00:5e:00:00:21,01:02:00:5e:00:00:21,7200,1767355200,1,0,0,tv&#x2cliving,0,,0',
  '192.168.1.99,02:00:5e:00:00:22,,7200,1767348000,1,0,0,,1,,0',
  '192.168.1.98,02:00:5e:00:00:22',
]
