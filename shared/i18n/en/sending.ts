/** Every kind of packet Houseguest sends, in plain words: what, to whom, how often, why. */
export const sending = {
  'ssdp-search': {
    what: 'A call in the UPnP language (SSDP search)',
    to: 'Everyone who listens for it on this network',
    often: 'A few times per scan',
    why: 'Televisions, routers, speakers and media boxes answer with who they are.',
  },
  'mdns-query': {
    what: 'A question in the Bonjour language (mDNS query)',
    to: 'Everyone who listens for it on this network',
    often: 'A few times per scan, and a follow-up for each unfinished answer',
    why: 'Printers, phones, computers and smart-home devices answer with their names and services.',
  },
  'wsd-probe': {
    what: 'A call in the language of Windows devices (WS-Discovery)',
    to: 'Everyone who listens for it on this network',
    often: 'A few times per scan',
    why: 'Cameras, printers and Windows computers answer with who they are.',
  },
  'yeelight-search': {
    what: 'A call for lamps of the make Yeelight',
    to: 'Everyone who listens for it on this network',
    often: 'A few times per scan',
    why: 'They state model and firmware in no other way.',
  },
  'kasa-search': {
    what: 'A call for devices of the make TP-Link Kasa',
    to: 'Everyone on this network',
    often: 'A few times per scan',
    why: 'They state model and firmware in no other way.',
  },
  'address-sweep': {
    what: 'One tiny, empty message',
    to: 'Each address of this network, one after the other',
    often: 'Once per scan, a second time where no answer came',
    why: 'So that devices that announce nothing are found as well.',
  },
  'upnp-description': {
    what: 'A request for the description a device offers (HTTP)',
    to: 'Only devices that offered one',
    often: 'Once per scan and device',
    why: 'It states maker, model and often the firmware version.',
  },
  'http-get': {
    what: 'A request for a public information page (HTTP)',
    to: 'Only devices whose announcements show that they have one',
    often: 'Once per scan and device',
    why: 'Some makers state model and firmware only there.',
  },
  'ipp-get-printer-attributes': {
    what: 'A question about a printer’s own state (IPP)',
    to: 'Only printers',
    often: 'Once per scan and printer',
    why: 'It states firmware, supplies, page count and refusals.',
  },
  'snmp-get': {
    what: 'A read-only question (SNMP)',
    to: 'Only printers and network devices that showed themselves',
    often: 'Once per scan and device',
    why: 'It states model, firmware and supplies where nothing else does.',
  },
  'kasa-get-sysinfo': {
    what: 'A question for system information (TP-Link Kasa)',
    to: 'Only smart plugs and lights of this maker',
    often: 'Once per scan and device',
    why: 'They state their firmware in no other way.',
  },
  'mqtt-broker-version': {
    what: 'A question for the program’s version (MQTT, without a login)',
    to: 'Only message brokers that announced themselves',
    often: 'Once per scan and broker',
    why: 'A broker states its program and version in no other way.',
  },
} as const
