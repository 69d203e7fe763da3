import type { TextReading, TextRow } from './text-row.ts'

/**
 * Titles of start pages and realms of login prompts. Source: what these devices' web pages show without a login.
 */
const SOURCE = 'HTML title of the start page, or realm of its WWW-Authenticate'
type Knows = Omit<TextRow, 'slot' | 'match' | 'examples' | 'source'>
const title = (match: RegExp, knows: Knows, ...examples: [string, TextReading][]): TextRow => ({
  slot: 'title',
  match,
  ...knows,
  examples,
  source: SOURCE,
})
const realm = (match: RegExp, knows: Knows, ...examples: [string, TextReading][]): TextRow => ({
  slot: 'realm',
  match,
  ...knows,
  examples,
  source: SOURCE,
})

export const PAGE_TEXTS: readonly TextRow[] = [
  title(
    /^Remote UI(?:: [\w ]+)?: (?<model>(?:[A-Z]{2,4}\d{3,4}|iR(?:-ADV)?[ -]?C?\d{3,4})\w*(?:\/\w+)*)/,
    { vendor: 'Canon', kind: 'printer' },
    [
      'Remote UI: Login: MF632C/634C: MF632C/634C',
      { vendor: 'Canon', model: 'MF632C/634C', kind: 'printer' },
    ],
  ),
  title(
    /^.*\(build (?<firmware>\d{4,6}M?)\)(?: - (?:Info|Router Information|Management|Control Panel))?$/,
    { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router', confidence: 0.8 },
    ['DD-WRT (build 13064) - Info', { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router', firmware: '13064' }],
  ),
  title(
    /^(?<model>HDHomeRun(?: [A-Z]{3,})?)(?: Main Menu)?/,
    { vendor: 'SiliconDust', kind: 'media-player' },
    ['HDHomeRun Main Menu', { vendor: 'SiliconDust', model: 'HDHomeRun', kind: 'media-player' }],
  ),
  title(/^Machine Identification - (?<model>[A-Z]{2}-\w+)/, { vendor: 'Sharp', kind: 'printer' }, [
    'Machine Identification - MX-3071',
    { vendor: 'Sharp', model: 'MX-3071', kind: 'printer' },
  ]),
  title(
    /^(?:Top Page|User Information|Device Status) - (?<model>(?:MX|AR|BP|DX)-\w+)/,
    { vendor: 'Sharp', kind: 'printer' },
    ['Top Page - MX-2640N', { vendor: 'Sharp', model: 'MX-2640N', kind: 'printer' }],
  ),
  title(/^WyzeOutdoorPlug/, { vendor: 'Wyze', model: 'Plug Outdoor', kind: 'plug' }, [
    'WyzeOutdoorPlug - Main Menu',
    { vendor: 'Wyze', model: 'Plug Outdoor', kind: 'plug' },
  ]),
  title(/^(?<model>iTach \w+)/, { vendor: 'Global Caché', kind: 'hub' }, [
    'iTach IP2IR Setup and Configuration',
    { vendor: 'Global Caché', model: 'iTach IP2IR', kind: 'hub' },
  ]),
  title(/^Tasmota\b|^(?:.* - )?Tasmota(?: -|$)/, { vendor: 'Tasmota', kind: 'plug', confidence: 0.6 }, [
    'Tasmota - Main Menu',
    { vendor: 'Tasmota', kind: 'plug' },
  ]),
  title(
    /^(?:hue personal wireless lighting|Philips hue)/i,
    { vendor: 'Philips', model: 'Hue Bridge', kind: 'hub' },
    ['hue personal wireless lighting', { vendor: 'Philips', model: 'Hue Bridge', kind: 'hub' }],
  ),
  title(/(?:- )?Synology (?<model>DiskStation|RackStation|Router|NAS)/, { vendor: 'Synology' }, [
    'nas - Synology DiskStation',
    { vendor: 'Synology', model: 'DiskStation' },
  ]),
  title(/^QNAP Turbo NAS|^Welcome to QNAP|QNAP (?:NAS|Systems)/i, { vendor: 'QNAP', kind: 'nas' }, [
    'QNAP Turbo NAS',
    { vendor: 'QNAP', kind: 'nas' },
  ]),
  title(/^(?<model>ReadyNAS[\w ]*?)(?: - .*| Frontview)?$/i, { vendor: 'Netgear', kind: 'nas' }, [
    'ReadyNAS Frontview',
    { vendor: 'Netgear', model: 'ReadyNAS', kind: 'nas' },
  ]),
  title(
    /^NETGEAR (?:Router )?(?<model>[A-Z]{1,5}\d[\w-]*)/i,
    { vendor: 'Netgear' },
    ['NETGEAR Router R7000', { vendor: 'Netgear', model: 'R7000' }],
    ['NETGEAR GS108Tv2', { vendor: 'Netgear', model: 'GS108Tv2' }],
  ),
  title(
    /^(?<model>FRITZ!(?:WLAN )?(?:Box|Repeater|Powerline)(?: \w+)*)$/,
    { vendor: 'AVM', confidence: 0.7 },
    ['FRITZ!Box', { vendor: 'AVM', model: 'FRITZ!Box' }],
  ),
  title(/^(?<model>UniFi Security Gateway|EdgeRouter[\w ]*)/, { vendor: 'Ubiquiti', kind: 'router' }, [
    'UniFi Security Gateway',
    { vendor: 'Ubiquiti', model: 'UniFi Security Gateway', kind: 'router' },
  ]),
  title(/^(?:UniFi )?Cloud ?Key/, { vendor: 'Ubiquiti', model: 'UniFi Cloud Key', kind: 'hub' }, [
    'CloudKey',
    { vendor: 'Ubiquiti', model: 'UniFi Cloud Key', kind: 'hub' },
  ]),
  title(/^(?<model>airCube)/, { vendor: 'Ubiquiti', kind: 'access-point' }, [
    'airCube',
    { vendor: 'Ubiquiti', model: 'airCube', kind: 'access-point' },
  ]),
  title(
    /^(?:UniFi NVR|airVision: \[NVR\])|^UniFi (?:Video|Protect)/,
    { vendor: 'Ubiquiti', model: 'UniFi NVR', kind: 'camera' },
    ['UniFi NVR: Software Portal', { vendor: 'Ubiquiti', model: 'UniFi NVR', kind: 'camera' }],
  ),
  title(/control\/userimage\.html/, { vendor: 'Mobotix', kind: 'camera' }, [
    'Redirect to userimage: /control/userimage.html',
    { vendor: 'Mobotix', kind: 'camera' },
  ]),
  title(/^Synology Web Station|Synology (?:DSM|DS\d)/, { vendor: 'Synology', kind: 'nas' }, [
    'Synology Web Station!',
    { vendor: 'Synology', kind: 'nas' },
  ]),
  title(/^(?<model>Expert Power Control \w+(?: \d+x\d+)?)/, { vendor: 'Gude', kind: 'energy' }, [
    'Expert Power Control NET 2x6 - Rack42',
    { vendor: 'Gude', model: 'Expert Power Control NET 2x6', kind: 'energy' },
  ]),
  title(/^(?<model>myUTN(?:-\w+)?)\b/, { vendor: 'SEH' }, [
    'myUTN-50a Control Center',
    { vendor: 'SEH', model: 'myUTN-50a' },
  ]),
  title(/^(?<model>KN\d{4}\w*)\b/, { vendor: 'ATEN' }, [
    'KN4140v - Cover',
    { vendor: 'ATEN', model: 'KN4140v' },
  ]),
  title(
    /^AVTECH Software.*? - (?<model>(?:Room Alert|TemPageR)\S* [\w/]+)/,
    { vendor: 'AVTECH', kind: 'sensor' },
    [
      'AVTECH Software, Inc. - Room Alert 11E - Advanced Computer Room Environment Monitoring',
      { vendor: 'AVTECH', model: 'Room Alert 11E', kind: 'sensor' },
    ],
  ),
  title(/^(?:Konsola.* )?NETIASPOT/, { vendor: 'Netia', model: 'Spot', kind: 'router' }, [
    'NETIASPOT Management Console',
    { vendor: 'Netia', model: 'Spot', kind: 'router' },
  ]),
  title(
    /^(?:HPE?|Hewlett Packard Enterprise) (?<model>OfficeConnect Switch .+?) (?<hardware>J[\w]{5})$/,
    { vendor: 'HP', kind: 'switch' },
    [
      'HPE OfficeConnect Switch 1820 24G J9980A',
      { vendor: 'HP', model: 'OfficeConnect Switch 1820 24G', hardware: 'J9980A', kind: 'switch' },
    ],
    [
      'Hewlett Packard Enterprise OfficeConnect Switch 1920S 8G JL380A',
      { vendor: 'HP', model: 'OfficeConnect Switch 1920S 8G', hardware: 'JL380A', kind: 'switch' },
    ],
  ),
  title(/^(?<model>IQ\w+) IQEYE\w+: Live/i, { vendor: 'IQinVision', kind: 'camera' }, [
    'IQeye703 IQEYE011750: Live Images',
    { vendor: 'IQinVision', model: 'IQeye703', kind: 'camera' },
  ]),
  title(/^(?<model>ClickShare)\b/, { vendor: 'Barco' }, [
    'ClickShare Configurator',
    { vendor: 'Barco', model: 'ClickShare' },
  ]),
  title(/^Twonky/, { model: 'Twonky', kind: 'server' }, [
    'TwonkyMedia server media browser',
    { model: 'Twonky', kind: 'server' },
  ]),
  title(/^Vera(?:Lite|Edge|Plus|Secure)?(?: Control|$)/, { vendor: 'Vera', kind: 'hub' }, [
    'VeraLite',
    { vendor: 'Vera', kind: 'hub' },
  ]),
  title(/^Aruba (?:Instant|Wireless|Central)/, { vendor: 'Aruba', kind: 'access-point' }, [
    'Aruba Instant',
    { vendor: 'Aruba', kind: 'access-point' },
  ]),
  title(/^2Wire Gateway/, { vendor: 'Pace', kind: 'router' }, [
    '2Wire Gateway',
    { vendor: 'Pace', kind: 'router' },
  ]),
  title(/^(?<model>HD-(?:RX|TX|MD)\w*-\d[\w-]+)$/, { vendor: 'Crestron', confidence: 0.7 }, [
    'HD-RX-201-C-E',
    { vendor: 'Crestron', model: 'HD-RX-201-C-E' },
  ]),
  title(/^AiCloud/, { vendor: 'Asus', kind: 'router' }, ['AiCloud', { vendor: 'Asus', kind: 'router' }]),
  title(
    /^(?:RouterOS|mikrotik routeros)(?: router configuration page)?/i,
    { vendor: 'MikroTik', model: 'RouterOS', kind: 'router' },
    ['RouterOS router configuration page', { vendor: 'MikroTik', model: 'RouterOS', kind: 'router' }],
  ),
  title(/^DD-WRT/, { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router' }, [
    'DD-WRT Control Panel',
    { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router' },
  ]),
  title(/\bLuCI\b|OpenWrt/, { vendor: 'OpenWrt', kind: 'router' }, [
    'OpenWrt - LuCI',
    { vendor: 'OpenWrt', kind: 'router' },
  ]),
  title(/pfSense/, { vendor: 'pfSense', model: 'pfSense', kind: 'router' }, [
    'pfSense - Login',
    { vendor: 'pfSense', model: 'pfSense', kind: 'router' },
  ]),
  title(/OPNsense/, { vendor: 'OPNsense', model: 'OPNsense', kind: 'router' }, [
    'Login | OPNsense',
    { vendor: 'OPNsense', model: 'OPNsense', kind: 'router' },
  ]),
  title(/^(?:UniFi|UniFi (?:Network|OS|Dream Machine)|airOS|EdgeOS|EdgeMAX)/, { vendor: 'Ubiquiti' }, [
    'EdgeOS',
    { vendor: 'Ubiquiti' },
  ]),
  title(/^(?<model>Speedport [\w ]+)/, { vendor: 'Telekom', kind: 'router' }, [
    'Speedport W 724V Konfigurationsprogramm',
    { vendor: 'Telekom', model: 'Speedport W 724V Konfigurationsprogramm', kind: 'router' },
  ]),
  title(
    /^ASUS Login|^ASUS (?:Wireless )?Router (?<model>[A-Z]+-?\w+)?/i,
    { vendor: 'Asus', kind: 'router' },
    ['ASUS Wireless Router RT-N66U', { vendor: 'Asus', model: 'RT-N66U', kind: 'router' }],
  ),
  title(/^(?:Linksys Smart Wi-Fi|Linksys)/i, { vendor: 'Linksys', kind: 'router' }, [
    'Linksys Smart Wi-Fi',
    { vendor: 'Linksys', kind: 'router' },
  ]),
  title(/^Freebox/, { vendor: 'Free', kind: 'router' }, [
    'Freebox OS :: Identification',
    { vendor: 'Free', kind: 'router' },
  ]),
  title(/^Livebox/, { vendor: 'Orange', model: 'Livebox', kind: 'router' }, [
    'Livebox',
    { vendor: 'Orange', model: 'Livebox', kind: 'router' },
  ]),
  title(/^(?:BT )?(?:Smart|Home) ?Hub/i, { vendor: 'BT', kind: 'router' }, [
    'BT Home Hub',
    { vendor: 'BT', kind: 'router' },
  ]),
  title(/^(?:Residential Gateway|Touchstone|ARRIS)/i, { vendor: 'Arris', kind: 'router', confidence: 0.6 }, [
    'Touchstone Status',
    { vendor: 'Arris', kind: 'router' },
  ]),
  title(/^Vigor(?<model>\d+\w*)?/, { vendor: 'DrayTek', kind: 'router' }, [
    'Vigor2925',
    { vendor: 'DrayTek', model: '2925', kind: 'router' },
  ]),
  title(/^(?:AXIS|Live view ?- AXIS) ?(?<model>[A-Z]?\d{3,4}[\w-]*)?/i, { vendor: 'Axis', kind: 'camera' }, [
    'Live view - AXIS 211M Network Camera',
    { vendor: 'Axis', model: '211M', kind: 'camera' },
  ]),
  title(/^Reolink/i, { vendor: 'Reolink', kind: 'camera' }, [
    'Reolink',
    { vendor: 'Reolink', kind: 'camera' },
  ]),
  title(
    /^(?:IPCam Client|IP ?Camera|Network Camera|Netwave|WEB SERVICE|NetSurveillance|Camera Web)/i,
    { kind: 'camera', confidence: 0.7 },
    ['Network Camera VB-M40', { kind: 'camera' }],
  ),
  title(/^Foscam|IPCam Client/i, { vendor: 'Foscam', kind: 'camera', confidence: 0.6 }, [
    'IPCam Client',
    { vendor: 'Foscam', kind: 'camera' },
  ]),
  title(/^Home Assistant/, { vendor: 'Home Assistant', model: 'Home Assistant', kind: 'server' }, [
    'Home Assistant',
    { vendor: 'Home Assistant', model: 'Home Assistant', kind: 'server' },
  ]),
  title(/^(?:WLED)/, { vendor: 'WLED', model: 'WLED', kind: 'light' }, [
    'WLED',
    { vendor: 'WLED', model: 'WLED', kind: 'light' },
  ]),
  title(/^Shelly\b/, { vendor: 'Shelly' }, ['Shelly', { vendor: 'Shelly' }]),
  title(/^(?:Enphase )?Envoy|^Enphase/i, { vendor: 'Enphase', model: 'Envoy', kind: 'energy' }, [
    'Enphase Envoy',
    { vendor: 'Enphase', model: 'Envoy', kind: 'energy' },
  ]),
  title(/^(?:Pi-?hole|Pi-hole Admin)/i, { model: 'Pi-hole', kind: 'server' }, [
    'Pi-hole - raspberrypi',
    { model: 'Pi-hole', kind: 'server' },
  ]),
  title(/^(?:OctoPrint)/, { vendor: 'OctoPrint', model: 'OctoPrint', kind: 'printer' }, [
    'OctoPrint Login',
    { vendor: 'OctoPrint', model: 'OctoPrint', kind: 'printer' },
  ]),
  title(/^(?:HomeMatic|HomeMatic WebUI)/i, { vendor: 'Homematic', model: 'CCU', kind: 'hub' }, [
    'HomeMatic WebUI',
    { vendor: 'Homematic', model: 'CCU', kind: 'hub' },
  ]),
  title(/^(?:Phoscon)/, { vendor: 'dresden elektronik', model: 'Phoscon', kind: 'hub' }, [
    'Phoscon App',
    { vendor: 'dresden elektronik', model: 'Phoscon', kind: 'hub' },
  ]),
  title(/^iR-ADV (?<model>\w+)|^Remote UI\b/i, { vendor: 'Canon', kind: 'printer' }, [
    'Remote UI: Portal Page: iR-ADV',
    { vendor: 'Canon', kind: 'printer' },
  ]),
  title(
    /^(?:Live view(?: \/)? - )?(?<vendor>AXIS) (?<model>[\w-]+(?: Mk II)?) (?:[\w-]+ ){0,3}(?:Camera|Video (?:Server|Encoder)) version (?<firmware>\d+\.\d+(?:\.\d+)*)/i,
    { kind: 'camera' },
    [
      'Live view / - AXIS 211 Network Camera version 4.40',
      { vendor: 'AXIS', model: '211', kind: 'camera', firmware: '4.40' },
    ],
  ),
  title(/^Sky (?:Q )?(?:Hub|Router|Broadband)/, { vendor: 'Sky', kind: 'router' }, [
    'Sky Hub',
    { vendor: 'Sky', kind: 'router' },
  ]),
  title(/^SyncThru Web Service/i, { vendor: 'Samsung', kind: 'printer' }, [
    'SyncThru Web Service',
    { vendor: 'Samsung', kind: 'printer' },
  ]),
  title(/(?:^|- )Web Image Monitor/i, { vendor: 'Ricoh', kind: 'printer' }, [
    'Web Image Monitor',
    { vendor: 'Ricoh', kind: 'printer' },
  ]),
  title(/^(?:CentreWare Internet Services|Internet Services)/i, { vendor: 'Xerox', kind: 'printer' }, [
    'CentreWare Internet Services',
    { vendor: 'Xerox', kind: 'printer' },
  ]),
  title(/^(?:KYOCERA )?Command Center/i, { vendor: 'Kyocera', kind: 'printer' }, [
    'KYOCERA COMMAND CENTER',
    { vendor: 'Kyocera', kind: 'printer' },
  ]),
  title(/^TopAccess/i, { vendor: 'Toshiba', kind: 'printer' }, [
    'TopAccess',
    { vendor: 'Toshiba', kind: 'printer' },
  ]),
  title(
    /^PageScope(?: Web Connection)?(?: for (?<model>[\w -]+))?/i,
    { vendor: 'Konica Minolta', kind: 'printer' },
    ['PageScope Web Connection', { vendor: 'Konica Minolta', kind: 'printer' }],
  ),
  title(
    /^Dell (?:Laser )?(?:Printer )?(?<model>[A-Z]?\d{4}\w*)/,
    { vendor: 'Dell', kind: 'printer', confidence: 0.8 },
    ['Dell Laser Printer 1720dn', { vendor: 'Dell', model: '1720dn', kind: 'printer' }],
  ),
  title(/^(?:XBOX|Xbox)/i, { vendor: 'Microsoft', kind: 'game-console', confidence: 0.5 }, [
    'Xbox Device Portal',
    { vendor: 'Microsoft', kind: 'game-console' },
  ]),
  title(/^VIZIO/i, { vendor: 'Vizio', confidence: 0.7 }, ['VIZIO SmartCast', { vendor: 'Vizio' }]),
  title(/^(?<model>SPA\d{3}|PAP2\w*) (?:Configuration|SIP)/i, { vendor: 'Linksys', kind: 'phone' }, [
    'SPA942 Configuration',
    { vendor: 'Linksys', model: 'SPA942', kind: 'phone' },
  ]),
  title(/^snom (?<model>\w+)/i, { vendor: 'Snom', kind: 'phone' }, [
    'snom 320',
    { vendor: 'Snom', model: '320', kind: 'phone' },
  ]),
  title(/^(?:Yealink )?(?<model>SIP-T\d+\w*)/i, { vendor: 'Yealink', kind: 'phone' }, [
    'Yealink SIP-T21P',
    { vendor: 'Yealink', model: 'SIP-T21P', kind: 'phone' },
  ]),
  title(/^(?<model>iLO \d)|HP Integrated Lights-?Out/i, { vendor: 'HP', model: 'iLO', kind: 'server' }, [
    'iLO 4',
    { vendor: 'HP', model: 'iLO 4', kind: 'server' },
  ]),
  title(/^(?:Integrated )?Dell Remote Access|^iDRAC(?<model>\d)/i, { vendor: 'Dell', kind: 'server' }, [
    'Integrated Dell Remote Access Controller',
    { vendor: 'Dell', kind: 'server' },
  ]),
  title(/^(?:VMware ESXi|" \+ ID_EESX_Welcome)/i, { vendor: 'VMware', model: 'ESXi', kind: 'server' }, [
    'VMware ESXi',
    { vendor: 'VMware', model: 'ESXi', kind: 'server' },
  ]),
  title(/Proxmox Virtual Environment/i, { vendor: 'Proxmox', model: 'Proxmox VE', kind: 'server' }, [
    'pve - Proxmox Virtual Environment',
    { vendor: 'Proxmox', model: 'Proxmox VE', kind: 'server' },
  ]),
  title(/^(?:TrueNAS|FreeNAS)/i, { vendor: 'TrueNAS', kind: 'nas' }, [
    'TrueNAS - 192.168.1.5',
    { vendor: 'TrueNAS', kind: 'nas' },
  ]),
  title(/^(?:WD )?My ?Cloud/i, { vendor: 'Western Digital', model: 'My Cloud', kind: 'nas' }, [
    'WD My Cloud',
    { vendor: 'Western Digital', model: 'My Cloud', kind: 'nas' },
  ]),
  title(/^D-?Link(?: Corporation)?(?:\. \|.*)?|D-LINK SYSTEMS/i, { vendor: 'D-Link', confidence: 0.8 }, [
    'D-LINK SYSTEMS, INC. | WIRELESS ROUTER | HOME',
    { vendor: 'D-Link' },
  ]),
  title(
    /WIRELESS ROUTER|Broadband Router|ADSL Router|Cable Modem|Home Gateway/i,
    { kind: 'router', confidence: 0.6 },
    ['D-LINK SYSTEMS, INC. | WIRELESS ROUTER | HOME', { kind: 'router' }],
  ),
  title(/^(?<model>HG\d{3}\w*|EchoLife \w+|SmartAX \w+)/, { vendor: 'Huawei', kind: 'router' }, [
    'HG532e',
    { vendor: 'Huawei', model: 'HG532e', kind: 'router' },
  ]),
  title(/^(?<model>ZXHN \w+|F6\d\d\w*)$/, { vendor: 'ZTE', kind: 'router' }, [
    'ZXHN H168N',
    { vendor: 'ZTE', model: 'ZXHN H168N', kind: 'router' },
  ]),
  title(/^Roomba|^iRobot/i, { vendor: 'iRobot', kind: 'vacuum' }, [
    'iRobot',
    { vendor: 'iRobot', kind: 'vacuum' },
  ]),

  realm(
    /^TP-LINK.*Router (?<model>(?:TD-|Archer )?[A-Z0-9+-]+(?:\/[A-Z0-9]+)?)/i,
    { vendor: 'TP-Link', kind: 'router' },
    ['TP-LINK SOHO Router R406', { vendor: 'TP-Link', model: 'R406', kind: 'router' }],
    ['TP-LINK Wireless N 3G/4G Router MR3420', { vendor: 'TP-Link', model: 'MR3420', kind: 'router' }],
  ),
  realm(/^(?<model>TD-?[VW8]\w+)(?: \d\.\d)?$/, { vendor: 'TP-Link', kind: 'router' }, [
    'TD-8840T 2.0',
    { vendor: 'TP-Link', model: 'TD-8840T', kind: 'router' },
  ]),
  realm(/^(?<model>MT8\d\d\S*)/, { vendor: 'Huawei', kind: 'router' }, [
    'MT880r-T ADSL Router',
    { vendor: 'Huawei', model: 'MT880r-T', kind: 'router' },
  ]),
  realm(/^NETGEAR (?<model>Orbi)/, { vendor: 'Netgear', kind: 'access-point' }, [
    'NETGEAR Orbi',
    { vendor: 'Netgear', model: 'Orbi', kind: 'access-point' },
  ]),
  realm(/^(?<model>WRT\w+|WAG\w+|BEF\w+|EA\d{4})$/, { vendor: 'Linksys', kind: 'router' }, [
    'WRT54G',
    { vendor: 'Linksys', model: 'WRT54G', kind: 'router' },
  ]),
  realm(/^Linksys (?<model>[A-Z]+[\w/]+)/, { vendor: 'Linksys' }, [
    'Linksys WRT300N',
    { vendor: 'Linksys', model: 'WRT300N' },
  ]),
  realm(/^(?<model>SmartAX \w+|EchoLife[ _-]?\w+|HG\d{3}\w*)/, { vendor: 'Huawei', kind: 'router' }, [
    'SmartAX MT882',
    { vendor: 'Huawei', model: 'SmartAX MT882', kind: 'router' },
  ]),
  realm(
    /^NETGEAR (?<model>\w+)/i,
    { vendor: 'Netgear' },
    ['NETGEAR DG834GT', { vendor: 'Netgear', model: 'DG834GT' }],
    ['Netgear WNR2000v2', { vendor: 'Netgear', model: 'WNR2000v2' }],
  ),
  realm(/^(?<model>TL-\w+)/, { vendor: 'TP-Link' }, ['TL-WR541G', { vendor: 'TP-Link', model: 'TL-WR541G' }]),
  realm(/TP-LINK.*?\b(?<model>(?:WR|WA|WDR|MR)\d{3,4}\w*)/i, { vendor: 'TP-Link' }, [
    'TP-LINK Wireless N Access Point WA801ND',
    { vendor: 'TP-Link', model: 'WA801ND' },
  ]),
  realm(
    /^(?!DSL-(?:N\d|AC))(?<model>(?:DIR|DSL|DAP|DI|DWL|DCS|DNS|DVA|DGL)-?\w+)$/,
    { vendor: 'D-Link' },
    ['DIR-300', { vendor: 'D-Link', model: 'DIR-300' }],
    ['DCS-930L', { vendor: 'D-Link', model: 'DCS-930L' }],
  ),
  realm(/^(?<model>(?:RT|WL|DSL|GT)-(?:N|AC|AX)?[A-Z0-9]+)$/, { vendor: 'Asus', kind: 'router' }, [
    'RT-N56U',
    { vendor: 'Asus', model: 'RT-N56U', kind: 'router' },
  ]),
  realm(/^(?:\/ - )?AXIS(?:_(?<mac>[0-9A-F]{12}))?$/, { vendor: 'Axis', kind: 'camera' }, [
    'AXIS_00408C123456',
    { vendor: 'Axis', kind: 'camera', mac: '00408C123456' },
  ]),
  realm(
    /^(?<model>P-?\d{3}[\w-]*|Prestige [\w-]+|NBG-?\d+\w*|VMG\d+\w*)/,
    { vendor: 'Zyxel', kind: 'router' },
    ['P-660HW-T1 v3', { vendor: 'Zyxel', model: 'P-660HW-T1', kind: 'router' }],
    ['Prestige 660H-61', { vendor: 'Zyxel', model: 'Prestige 660H-61', kind: 'router' }],
  ),
  realm(/^(?:IP ?Camera|IPCamera|Netcam|netcam|Network Camera)/i, { kind: 'camera' }, [
    'IP Camera',
    { kind: 'camera' },
  ]),
  realm(/^(?<model>(?:TV-IP)\w+)/, { vendor: 'TRENDnet', kind: 'camera' }, [
    'TV-IP110W',
    { vendor: 'TRENDnet', model: 'TV-IP110W', kind: 'camera' },
  ]),
  realm(/^(?:HP|ProCurve) (?<model>J\d{4}[A-Z])$/i, { vendor: 'HP', kind: 'switch' }, [
    'ProCurve J8164A',
    { vendor: 'HP', model: 'J8164A', kind: 'switch' },
  ]),
  realm(/^dreambox$/i, { vendor: 'Dreambox', kind: 'media-player' }, [
    'dreambox',
    { vendor: 'Dreambox', kind: 'media-player' },
  ]),
  realm(/^(?<model>(?:TEW|TW)-\w+)/, { vendor: 'TRENDnet', kind: 'router' }, [
    'TEW-432BRP',
    { vendor: 'TRENDnet', model: 'TEW-432BRP', kind: 'router' },
  ]),
  realm(/^i?Polis\b/i, { vendor: 'Samsung', kind: 'camera' }, [
    'iPolis',
    { vendor: 'Samsung', kind: 'camera' },
  ]),
  realm(/^Ready ?SHARE/i, { vendor: 'Netgear', kind: 'router' }, [
    'ReadyShare',
    { vendor: 'Netgear', kind: 'router' },
  ]),
  realm(/^(?<model>(?:IC|BR|EW)-\w+)/, { vendor: 'Edimax' }, [
    'BR-6204Wg',
    { vendor: 'Edimax', model: 'BR-6204Wg' },
  ]),
  realm(/^(?:DD-WRT|dd-wrt)/i, { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router' }, [
    'DD-WRT',
    { vendor: 'DD-WRT', model: 'DD-WRT', kind: 'router' },
  ]),
  realm(/^OpenWrt/i, { vendor: 'OpenWrt', kind: 'router' }, [
    'OpenWrt',
    { vendor: 'OpenWrt', kind: 'router' },
  ]),
  realm(/^(?<model>Speedport[\w ]*)/, { vendor: 'Telekom', kind: 'router' }, [
    'Speedport W 701V',
    { vendor: 'Telekom', model: 'Speedport W 701V', kind: 'router' },
  ]),
  realm(/^(?<model>SpeedTouch[\w ]*?)(?: \(.*)?$/i, { vendor: 'Thomson', kind: 'router' }, [
    'SpeedTouch (00-0E-50-01-02-03)',
    { vendor: 'Thomson', model: 'SpeedTouch', kind: 'router' },
  ]),
  realm(/^(?<model>Vigor ?\d*\w*)/, { vendor: 'DrayTek', kind: 'router' }, [
    'Vigor2820',
    { vendor: 'DrayTek', model: 'Vigor2820', kind: 'router' },
  ]),
  realm(/^Hikvision|^DS-2CD|^DVR$/i, { vendor: 'Hikvision', kind: 'camera', confidence: 0.7 }, [
    'Hikvision',
    { vendor: 'Hikvision', kind: 'camera' },
  ]),
  realm(/^Foscam/i, { vendor: 'Foscam', kind: 'camera' }, ['Foscam', { vendor: 'Foscam', kind: 'camera' }]),
  realm(/^shelly/i, { vendor: 'Shelly' }, ['shelly1pm-A4CF12F45373', { vendor: 'Shelly' }]),
  realm(
    /^Broadband Router|^ADSL|^Wireless (?:Access Point|Router)|^DSL Router/i,
    { kind: 'router', confidence: 0.6 },
    ['Broadband Router', { kind: 'router' }],
  ),
  realm(/^level_15(?:_or_view)?_access/i, { vendor: 'Cisco', confidence: 0.7 }, [
    'level_15_access',
    { vendor: 'Cisco' },
  ]),
  realm(/^HP ISEE|^HP (?:LaserJet|Officejet)/i, { vendor: 'HP', kind: 'printer' }, [
    'HP LaserJet',
    { vendor: 'HP', kind: 'printer' },
  ]),
  realm(/^APC Management Card/i, { vendor: 'APC', kind: 'energy' }, [
    'APC Management Card',
    { vendor: 'APC', kind: 'energy' },
  ]),
  title(/^Eagle Eye Networks/, { vendor: 'Eagle Eye Networks', kind: 'camera', confidence: 0.7 }, [
    'Eagle Eye Networks (Local)',
    { vendor: 'Eagle Eye Networks', kind: 'camera' },
  ]),
  title(/^(?<model>ScanFront \d+\w*?) ?Web Menu$/, { vendor: 'Canon', kind: 'scanner' }, [
    'ScanFront 220Web Menu',
    { vendor: 'Canon', kind: 'scanner', model: 'ScanFront 220' },
  ]),
  title(/^(?<model>B42\d\w?)$/, { vendor: 'Bosch', kind: 'hub', confidence: 0.6 }, [
    'B426',
    { vendor: 'Bosch', kind: 'hub', model: 'B426' },
  ]),
  title(/^ELAN Viewer/, { vendor: 'Elan', kind: 'hub' }, [
    'ELAN Viewer Installation',
    { vendor: 'Elan', kind: 'hub' },
  ]),
  title(/^Genetec - SHARPV/, { vendor: 'Genetec', model: 'AutoVu SharpV', kind: 'camera' }, [
    'Genetec - SHARPV01111',
    { vendor: 'Genetec', model: 'AutoVu SharpV', kind: 'camera' },
  ]),
  title(/ProCurve Switch (?<model>[\w/-]+) \((?<hardware>J\w+)\)/, { vendor: 'HP', kind: 'switch' }, [
    'SW1 - ProCurve Switch 4204vl (J8770A)',
    { vendor: 'HP', kind: 'switch', model: '4204vl', hardware: 'J8770A' },
  ]),
  title(/^(?<model>SPA5\d\d\w*) Configuration Utility$/, { vendor: 'Cisco', kind: 'phone' }, [
    'SPA504G Configuration Utility',
    { vendor: 'Cisco', kind: 'phone', model: 'SPA504G' },
  ]),
  realm(/^ST (?<model>\d{3}) R \d/, { vendor: 'Thomson', kind: 'router' }, [
    'ST 605 R 5.x Telecom Italia',
    { vendor: 'Thomson', kind: 'router', model: '605' },
  ]),
  realm(/^FW-1\b/, { vendor: 'Check Point', model: 'FireWall-1', kind: 'router' }, [
    'FW-1.      Reason: no user      Server',
    { vendor: 'Check Point', model: 'FireWall-1', kind: 'router' },
  ]),
  realm(/^iRMC(?:@|$)/i, { vendor: 'Fujitsu', kind: 'server' }, [
    'iRMC@IRMCC36EAC',
    { vendor: 'Fujitsu', kind: 'server' },
  ]),
  realm(/^BIG-IP/i, { vendor: 'F5', model: 'BIG-IP', kind: 'server' }, [
    'BIG-IP',
    { vendor: 'F5', model: 'BIG-IP', kind: 'server' },
  ]),
  realm(/^iBoot/i, { vendor: 'Dataprobe', model: 'iBoot', kind: 'energy' }, [
    'iBoot',
    { vendor: 'Dataprobe', model: 'iBoot', kind: 'energy' },
  ]),
  title(/^IPFire/i, { vendor: 'IPFire', model: 'IPFire', kind: 'router' }, [
    'IPFire',
    { vendor: 'IPFire', model: 'IPFire', kind: 'router' },
  ]),
  realm(/^(?<model>SMC\d{4}\w+)$/, { vendor: 'SMC', kind: 'router' }, [
    'SMC7904WBRA2',
    { vendor: 'SMC', kind: 'router', model: 'SMC7904WBRA2' },
  ]),
  realm(/^(?<model>USR\d{4}\w*)$/, { vendor: 'U.S. Robotics', kind: 'router' }, [
    'USR9108',
    { vendor: 'U.S. Robotics', kind: 'router', model: 'USR9108' },
  ]),
  realm(/^Tomato\b/i, { model: 'Tomato', kind: 'router' }, ['Tomato', { model: 'Tomato', kind: 'router' }]),
]
