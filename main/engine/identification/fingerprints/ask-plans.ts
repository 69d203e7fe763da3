import { OID } from '../read-snmp.ts'

/**
 * Which local endpoint to ask when an announcement suggests it. `when` is matched against short hints: `mdns TYPE
 * NAME`, `ssdp HEADER VALUE`, `upnp FIELD VALUE`, `host NAME`, `vendor NAME`, `model NAME`, `kind NAME`, `prefix MAKER`.
 * Source: the makers' unauthenticated local interfaces; GET only, and nothing that changes anything.
 */
export interface AskPlan {
  readonly when: RegExp
  readonly ask: readonly {
    readonly kind: 'http-get' | 'snmp' | 'ipp' | 'kasa' | 'mqtt'
    readonly port: number
    readonly path?: string
    readonly tls?: boolean
    readonly oids?: readonly string[]
  }[]
  readonly reason: string
  readonly example: string
}

const get = (path: string, port = 80) => ({ kind: 'http-get', port, path }) as const
const SUPPLY_SLOTS = [1, 2, 3, 4, 5, 6]
const SUPPLY_COLUMNS = [6, 5, 8, 9]

/** Asked in two datagrams: small agents cut a long answer short. */
const PRINTER_IDENTITY = [
  OID.sysDescr,
  OID.sysObjectID,
  OID.sysName,
  OID.hrDeviceDescr,
  OID.hrPrinterStatus,
  OID.prtGeneralPrinterName,
  OID.prtGeneralSerialNumber,
  OID.prtMarkerLifeCount,
  OID.prtConsoleDisplayBufferText,
]
const PRINTER_SUPPLIES = SUPPLY_SLOTS.flatMap((slot) =>
  SUPPLY_COLUMNS.map((column) => `1.3.6.1.2.1.43.11.1.1.${column}.1.${slot}`),
)

export const ASK_PLANS: readonly AskPlan[] = [
  {
    when: /^prefix (?:Kyocera|Brother|Canon|Epson|HP|Lexmark|Ricoh|Xerox|Fuji Xerox|OKI|Konica Minolta|Sharp|Toshiba|Pantum|Zebra)$/,
    ask: [{ kind: 'snmp', port: 161, oids: PRINTER_IDENTITY }],
    reason: 'it announces nothing, but its MAC prefix is that of a maker of printers',
    example: 'prefix Kyocera',
  },
  {
    when: /^prefix (?:Espressif|Tasmota|Shelly|Sonoff|Tuya)/,
    ask: [get('/')],
    reason: 'it announces nothing, but its MAC prefix is that of makers of smart plugs and lamps',
    example: 'prefix Espressif',
  },
  {
    when: /^mdns _hue\._tcp|^ssdp hue-bridgeid|^ssdp server .*IpBridge/i,
    ask: [get('/api/config')],
    reason: 'it announced itself as a Hue bridge',
    example: 'mdns _hue._tcp Hue Bridge - 7BF9F0',
  },
  {
    when: /^mdns _shelly\._tcp|^mdns _http\._tcp shelly|^host shelly/i,
    ask: [get('/shelly')],
    reason: 'it announced itself as a Shelly',
    example: 'mdns _http._tcp shelly1-A4CF12F45373',
  },
  {
    when: /^mdns _googlecast\._tcp|^ssdp location [^ ]*:8008\/ssdp/i,
    ask: [get('/setup/eureka_info', 8008)],
    reason: 'it announced Google Cast',
    example: 'mdns _googlecast._tcp Chromecast-1',
  },
  {
    when: /^ssdp (?:st|nt|usn) .*roku|^ssdp server .*Roku|^ssdp location [^ ]*:8060\//i,
    ask: [get('/query/device-info', 8060)],
    reason: 'it announced Roku control',
    example: 'ssdp st roku:ecp',
  },
  {
    when: /^mdns _wled\._tcp|^host wled-/i,
    ask: [get('/json/info')],
    reason: 'it announced itself as WLED',
    example: 'mdns _wled._tcp wled-1',
  },
  {
    when: /^host tasmota|^mdns _http\._tcp tasmota|^http .*Tasmota|^vendor Tasmota/i,
    ask: [get('/cm?cmnd=Status%202'), get('/')],
    reason: 'its host name is that of Tasmota',
    example: 'host tasmota-8AF312-4850',
  },
  {
    when: /^vendor AVM$|^ssdp server .*AVM|^ssdp location [^ ]*:49000\//i,
    ask: [get('/jason_boxinfo.xml')],
    reason: 'it announced itself as an AVM device',
    example: 'ssdp server FRITZ!Box 7590 UPnP/1.0 AVM FRITZ!Box 7590 154.07.50',
  },
  {
    when: /^vendor Yamaha$|^ssdp server Network_Module/i,
    ask: [get('/YamahaExtendedControl/v1/system/getDeviceInfo')],
    reason: 'it announced itself as a Yamaha device',
    example: 'vendor Yamaha',
  },
  {
    when: /^mdns _soundtouch\._tcp|^vendor Bose$/i,
    ask: [get('/info', 8090)],
    reason: 'it announced SoundTouch',
    example: 'mdns _soundtouch._tcp Den',
  },
  {
    when: /^mdns _elg\._tcp/i,
    ask: [get('/elgato/accessory-info', 9123)],
    reason: 'it announced itself as an Elgato light',
    example: 'mdns _elg._tcp Key Light',
  },
  {
    when: /^mdns _(?:hwenergy|homewizard)\._tcp/i,
    ask: [get('/api')],
    reason: 'it announced itself as a HomeWizard meter',
    example: 'mdns _hwenergy._tcp p1meter',
  },
  {
    when: /^host twinkly|^vendor Twinkly$/i,
    ask: [get('/xled/v1/gestalt'), get('/xled/v1/fw/version')],
    reason: 'its host name is that of Twinkly',
    example: 'host twinkly-AABBCC',
  },
  {
    when: /^mdns _enphase-envoy\._tcp|^vendor Enphase$/i,
    ask: [get('/info.xml')],
    reason: 'it announced itself as an Envoy',
    example: 'mdns _enphase-envoy._tcp envoy',
  },
  {
    when: /^mdns _fbx-api\._tcp|^upnp manufacturer Free/i,
    ask: [get('/api_version')],
    reason: 'it announced itself as a Freebox',
    example: 'mdns _fbx-api._tcp Freebox Server',
  },
  {
    when: /^mdns _powerview/i,
    ask: [get('/api/fwversion')],
    reason: 'it announced itself as a PowerView hub',
    example: 'mdns _powerview._tcp hub',
  },
  {
    when: /^mdns _qdiscover\._tcp|^vendor QNAP$/i,
    ask: [get('/cgi-bin/authLogin.cgi', 8080)],
    reason: 'it announced itself as a QNAP NAS',
    example: 'mdns _qdiscover._tcp NAS',
  },
  {
    when: /^ssdp (?:st|nt|usn) .*(?:urn:samsung\.com:device:RemoteControlReceiver|MainTVServer)|^mdns _samsungmsf/i,
    ask: [get('/api/v2/', 8001)],
    reason: 'it announced itself as a Samsung television',
    example: 'ssdp st urn:samsung.com:device:RemoteControlReceiver:1',
  },
  {
    when: /^mdns _plexmediasvr|^mdns _plex\._tcp/i,
    ask: [get('/identity', 32400)],
    reason: 'it announced a Plex server',
    example: 'mdns _plexmediasvr._tcp srv',
  },
  {
    when: /^mdns _mus[cp]\._tcp|^vendor Bluesound$/i,
    ask: [get('/SyncStatus', 11000)],
    reason: 'it announced BluOS',
    example: 'mdns _musc._tcp Den',
  },
  {
    when: /^vendor SiliconDust$/i,
    ask: [get('/discover.json')],
    reason: 'it announced itself as an HDHomeRun',
    example: 'vendor SiliconDust',
  },
  {
    when: /^upnp manufacturer Sonos|^mdns _sonos\._tcp|^ssdp server .*Sonos/i,
    ask: [get('/status/zp', 1400)],
    reason: 'it announced itself as a Sonos player',
    example: 'mdns _sonos._tcp Sonos-1@Den',
  },
  {
    when: /^host (?:HS|KP|EP|LB|KL|KS|KC)\d{2,3}|^vendor TP-Link$/i,
    ask: [{ kind: 'kasa', port: 9999 }],
    reason: 'its name is that of a TP-Link smart device',
    example: 'host HS100(EU)',
  },
  {
    when: /^vendor HP$|^host (?:NPI|HP)[0-9A-F]{6}/i,
    ask: [get('/DevMgmt/ProductConfigDyn.xml')],
    reason: 'it announced itself as an HP printer',
    example: 'vendor HP',
  },
  {
    when: /^vendor Brother$/i,
    ask: [get('/general/information.html?kind=item')],
    reason: 'it announced itself as a Brother printer',
    example: 'vendor Brother',
  },
  {
    when: /^vendor Epson$/i,
    ask: [get('/PRESENTATION/ADVANCED/INFO_PRTINFO/TOP')],
    reason: 'it announced itself as an Epson printer',
    example: 'vendor Epson',
  },
  {
    when: /^mdns _uscans?\._tcp/i,
    ask: [get('/eSCL/ScannerCapabilities')],
    reason: 'it announced that it scans',
    example: 'mdns _uscan._tcp Canon MG3600',
  },
  {
    when: /^kind (?:printer|scanner)$|^mdns _(?:ipps?|printer|pdl-datastream)\._tcp/i,
    ask: [
      { kind: 'snmp', port: 161, oids: PRINTER_IDENTITY },
      { kind: 'snmp', port: 161, oids: PRINTER_SUPPLIES },
    ],
    reason: 'it announced that it prints; supplies are told by SNMP',
    example: 'kind printer',
  },
  {
    when: /^vendor Kyocera$/i,
    ask: [{ kind: 'snmp', port: 161, oids: [OID.sysDescr, OID.kyoceraFirmware] }],
    reason: 'it announced itself as a Kyocera printer',
    example: 'vendor Kyocera',
  },
  {
    when: /^vendor Brother$/i,
    ask: [
      {
        kind: 'snmp',
        port: 161,
        oids: [OID.brotherSerial, OID.brotherFirmware, OID.brotherDeviceId, OID.brotherStatus],
      },
    ],
    reason: 'it announced itself as a Brother printer',
    example: 'vendor Brother',
  },
  {
    when: /^kind (?:nas|switch|router|access-point)$/i,
    ask: [{ kind: 'snmp', port: 161, oids: [OID.sysDescr, OID.sysObjectID, OID.sysName] }],
    reason: 'devices of this kind name themselves by SNMP',
    example: 'kind nas',
  },
  {
    when: /^mdns _http\._tcp|^kind (?:router|camera|access-point|switch|nas)$/i,
    ask: [get('/')],
    reason: 'it announced a page; its title names it',
    example: 'mdns _http._tcp Camera',
  },
  {
    when: /^mdns _mqtt\._tcp/,
    ask: [{ kind: 'mqtt', port: 1883 }],
    reason: 'it announced a message broker, which states its version only there',
    example: 'mdns _mqtt._tcp Hub',
  },
]
