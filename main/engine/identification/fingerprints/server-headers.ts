import type { TextReading, TextRow } from './text-row.ts'

/**
 * SSDP `SERVER` and HTTP `Server`: product tokens. A library's or kernel's own version is not the firmware
 * and has no row. Source: header values as devices of these makers send them.
 */
const SOURCE = 'SSDP SERVER and HTTP Server headers as sent by the devices'
const on = (
  match: RegExp,
  knows: Omit<TextRow, 'slot' | 'match' | 'examples' | 'source'>,
  ...examples: [string, TextReading][]
): TextRow => ({
  slot: 'server',
  match,
  ...knows,
  examples,
  source: SOURCE,
})

export const SERVER_HEADERS: readonly TextRow[] = [
  on(
    /\bAVM (?<model>FRITZ!\S*(?: (?!\d{2,3}\.\d\d\.\d\d)[^\s]+)*?)(?: (?:\d{2,3}\.)?(?<firmware>\d\d\.\d\d)(?:-\d+)?)?$/,
    { vendor: 'AVM' },
    [
      'FRITZ!Box 7590 UPnP/1.0 AVM FRITZ!Box 7590 154.07.50',
      { vendor: 'AVM', model: 'FRITZ!Box 7590', firmware: '07.50' },
    ],
    ['FRITZ!Box 7330 UPnP/1.0 AVM FRITZ!Box 7330', { vendor: 'AVM', model: 'FRITZ!Box 7330' }],
  ),
  on(
    /\bRoku\/(?:DVP-)?(?<firmware>\d+\.\d+(?:\.\d+)*)/,
    { vendor: 'Roku', confidence: 0.75 },
    ['Roku UPnP/1.0 Roku/9.1.0', { vendor: 'Roku', firmware: '9.1.0' }],
    ['Roku/DVP-8.1 (508.01E04018A)', { vendor: 'Roku', firmware: '8.1' }],
  ),
  on(
    /\bSonos\/(?<firmware>\d+\.\d+-\d+)(?: \((?<model>[A-Z0-9]+)\))?/,
    // Surer than the description's name: this one bears the code as well.
    { vendor: 'Sonos', kind: 'speaker', confidence: 0.88 },
    [
      'Linux UPnP/1.0 Sonos/70.3-50220 (ZPS9)',
      { vendor: 'Sonos', model: 'ZPS9', kind: 'speaker', firmware: '70.3-50220' },
    ],
  ),
  on(/\bIpBridge\/|\bhue\/1\.0/i, { kind: 'hub', confidence: 0.6 }, [
    'Linux/3.14.0 UPnP/1.0 IpBridge/1.9.0',
    { kind: 'hub' },
  ]),
  on(/^Cellvision UPnP/, { kind: 'camera', confidence: 0.7 }, ['Cellvision UPnP/1.0', { kind: 'camera' }]),
  on(/^D-Link MiniAVServer/, { vendor: 'D-Link', kind: 'camera' }, [
    'D-Link MiniAVServer',
    { vendor: 'D-Link', kind: 'camera' },
  ]),
  on(/^UPS_Server\//, { vendor: 'Eaton', kind: 'energy' }, [
    'UPS_Server/1.0',
    { vendor: 'Eaton', kind: 'energy' },
  ]),
  on(/^NET-DK[/ ]/, { vendor: 'Arris', kind: 'router', confidence: 0.7 }, [
    'NET-DK/1.0',
    { vendor: 'Arris', kind: 'router' },
  ]),
  on(/^Loxone (?<model>Miniserver|\w+)/, { vendor: 'Loxone', kind: 'hub' }, [
    'Loxone Miniserver some name UPnP/1.0',
    { vendor: 'Loxone', model: 'Miniserver', kind: 'hub' },
  ]),
  on(/^(?<model>(?:RT|GT|DSL|TUF|WL)-\w+) UPnP/, { vendor: 'Asus', kind: 'router' }, [
    'RT-G32 UPnP/1.0 MiniUPnPd/1.2',
    { vendor: 'Asus', model: 'RT-G32', kind: 'router' },
  ]),
  on(/^DrayTek\/(?<model>Vigor\w+) UPnP/i, { vendor: 'DrayTek', kind: 'router' }, [
    'DrayTek/Vigor2130 UPnP/1.0 miniupnpd/1.0',
    { vendor: 'DrayTek', model: 'Vigor2130', kind: 'router' },
  ]),
  on(/^Netgear\/\S+ UPnP/i, { vendor: 'Netgear', kind: 'router' }, [
    'Netgear/1.0 UPnP/1.0 miniupnpd/1.0',
    { vendor: 'Netgear', kind: 'router' },
  ]),
  on(/^Tomato UPnP/, { vendor: 'Tomato', model: 'Tomato', kind: 'router' }, [
    'Tomato UPnP/1.0 MiniUPnPd/1.4',
    { vendor: 'Tomato', model: 'Tomato', kind: 'router' },
  ]),
  on(/TVersity Media Server/, { vendor: 'TVersity', model: 'Media Server', kind: 'server' }, [
    '6.1.7600 2/, UPnP/1.0, TVersity Media Server',
    { vendor: 'TVersity', model: 'Media Server', kind: 'server' },
  ]),
  on(
    /^(?<model>Speedport [\w .-]*?)(?: (?<firmware>\d{5,6}(?:\.\d+){2,6}))(?: .*)?$/,
    { vendor: 'Telekom', kind: 'router' },
    [
      'Speedport Smart 3 010137.3.0.404.0',
      { vendor: 'Telekom', model: 'Speedport Smart 3', kind: 'router', firmware: '010137.3.0.404.0' },
    ],
  ),
  on(/UPnP\/1\.[01],? (?<model>(?:DCS|DNR|DIR|DAP|DSL)-[\w+]+)(?:\/|$| )/, { vendor: 'D-Link' }, [
    'Linux,    UPnP/1.0 DCS-935L/1.0',
    { vendor: 'D-Link', model: 'DCS-935L' },
  ]),
  on(
    /\b(?<model>(?:DIR|DAP|DSL|DCS|DNS|DHP|DWR|DGL)-[A-Z0-9+]+) Ver (?<firmware>\d+\.\d+\w*)/,
    { vendor: 'D-Link' },
    ['Linux, STUNNEL/1.0, DIR-850L Ver 1.09', { vendor: 'D-Link', model: 'DIR-850L', firmware: '1.09' }],
  ),
  on(
    /UPnP\/1\.[01],? (?<model>(?:(?:TL-|TD-|Archer|RE\d|EAP\d)[^/\s]*|Deco)(?: ?[A-Z]\d+\w*)?)\/(?<hardware>\d+\.\d+)/,
    { vendor: 'TP-Link' },
    ['ipos/7.0 UPnP/1.0 TL-WDR3600/1.0', { vendor: 'TP-Link', model: 'TL-WDR3600', hardware: '1.0' }],
    [
      'vxWorks/5.5 UPnP/1.0 TL-XDR6030易展版/2.0',
      { vendor: 'TP-Link', model: 'TL-XDR6030易展版', hardware: '2.0' },
    ],
  ),
  on(
    /UPnP\/Tomato (?<firmware>\d[\w.]+(?: [\w.-]+)*?)(?: UPnP| K26|$)/,
    { vendor: 'Tomato', model: 'Tomato', kind: 'router' },
    [
      'UPnP/Tomato 1.28.7500 MIPSR2Toastman-RT K26 USB Ext UPnP/1.0 MiniUPnPd/1.6',
      { vendor: 'Tomato', model: 'Tomato', kind: 'router', firmware: '1.28.7500 MIPSR2Toastman-RT' },
    ],
  ),
  on(/Microsoft-Windows\/\d+\.\d+ UPnP/, { vendor: 'Microsoft', kind: 'computer', confidence: 0.7 }, [
    'Microsoft-Windows/10.0 UPnP/1.0 UPnP-Device-Host/1.0',
    { vendor: 'Microsoft', kind: 'computer' },
  ]),
  on(
    /Samsung[ _]UPnP[ _]SDK|^SHP, UPnP/,
    { vendor: 'Samsung', kind: 'tv', confidence: 0.65 },
    ['SHP, UPnP/1.0, Samsung UPnP SDK/1.0', { vendor: 'Samsung', kind: 'tv' }],
    ['Samsung-Linux/4.1, UPnP/1.0, Samsung_UPnP_SDK/1.0', { vendor: 'Samsung', kind: 'tv' }],
  ),
  on(
    /LGE? ?WebOS|^WebOS\/|LGE_DLNA_SDK/i,
    { vendor: 'LG', kind: 'tv', confidence: 0.75 },
    ['Linux/i686 UPnP/1,0 DLNADOC/1.50 LGE WebOS TV/Version 0.9', { vendor: 'LG', kind: 'tv' }],
    ['WebOS/4.1.0 UPnP/1.0', { vendor: 'LG', kind: 'tv' }],
  ),
  on(/LGE_DLNA_SDK\/[\d.]+ \[TV\]\[LG\](?<model>[\w-]+)\/(?<firmware>[\d.]+)/, { vendor: 'LG', kind: 'tv' }, [
    'LGE_DLNA_SDK/1.6.0 [TV][LG]42UB820V-ZH/04.02.00',
    { vendor: 'LG', model: '42UB820V-ZH', kind: 'tv', firmware: '04.02.00' },
  ]),
  on(/\bXbox\/(?<firmware>[\d.]+)/, { vendor: 'Microsoft', model: 'Xbox', kind: 'game-console' }, [
    'Xbox/2.0.17150.0',
    { vendor: 'Microsoft', model: 'Xbox', kind: 'game-console', firmware: '2.0.17150.0' },
  ]),
  on(
    /FetchTV_STB_\w+\/(?<firmware>[\d.]+) \(FetchTV, (?<model>\w+)/,
    { vendor: 'FetchTV', kind: 'media-player' },
    [
      'FetchTV_STB_BCM7252S/3.7.7244 (FetchTV, M616T, Wireless)',
      { vendor: 'FetchTV', model: 'M616T', kind: 'media-player', firmware: '3.7.7244' },
    ],
  ),
  on(/^\[Netgem; (?<firmware>[\d.-]+)/, { vendor: 'Netgem', kind: 'media-player' }, [
    '[Netgem; 6.0.05-103; x]',
    { vendor: 'Netgem', kind: 'media-player', firmware: '6.0.05-103' },
  ]),
  on(
    /\bCrKey\/(?<firmware>[\d.]+\w*\.\d+)/,
    { vendor: 'Google', model: 'Chromecast', kind: 'media-player' },
    [
      'CrKey/1.21a.76178',
      { vendor: 'Google', model: 'Chromecast', kind: 'media-player', firmware: '1.21a.76178' },
    ],
  ),
  on(
    /\b(?:Mini|Ready)DLNA\/(?<firmware>\d+(?:\.\d+)+)/,
    { model: 'MiniDLNA', kind: 'server', confidence: 0.6 },
    ['Debian DLNADOC/1.50 UPnP/1.0 MiniDLNA/1.3.0', { model: 'MiniDLNA', kind: 'server', firmware: '1.3.0' }],
  ),
  on(/\bPMS\/(?<firmware>\d+(?:\.\d+)+)/, { model: 'PS3 Media Server', kind: 'server' }, [
    'Linux-i386, UPnP/1.0, PMS/1.25.1',
    { model: 'PS3 Media Server', kind: 'server', firmware: '1.25.1' },
  ]),
  on(/\bUMS\/(?<firmware>\d+(?:\.\d+)+)/, { model: 'Universal Media Server', kind: 'server' }, [
    'Windows, UPnP/1.0 DLNADOC/1.50, UMS/9.8.2',
    { model: 'Universal Media Server', kind: 'server', firmware: '9.8.2' },
  ]),
  on(
    /\bTwonky(?:Media|Vision)?(?: Server| UPnP)?/i,
    { model: 'Twonky Server', kind: 'server', confidence: 0.4 },
    ['Linux/2.x.x, UPnP/1.0, TwonkyMedia UPnP SDK/1.1', { model: 'Twonky Server', kind: 'server' }],
  ),
  on(/\bSerViio?|\bServiio/i, { model: 'Serviio', kind: 'server' }, [
    'Linux, UPnP/1.0 DLNADOC/1.50, Serviio/1.8',
    { model: 'Serviio', kind: 'server' },
  ]),
  on(/\bgmediarender|GMediaRender/i, { model: 'gmediarender', kind: 'speaker', confidence: 0.6 }, [
    'Linux/5.10 UPnP/1.0 GMediaRender/0.0.9',
    { model: 'gmediarender', kind: 'speaker' },
  ]),
  on(/\bIDL4K\/(?<hardware>[\d.]+)/, { model: 'IDL4K', kind: 'media-player' }, [
    'Linux/1.0 UPnP/1.1 IDL4K/1.2',
    { model: 'IDL4K', kind: 'media-player', hardware: '1.2' },
  ]),
  on(/Microsoft-HTTPAPI|UPnP-Device-Host\/1/, { kind: 'computer', confidence: 0.3 }, [
    'Microsoft-HTTPAPI/2.0',
    { kind: 'computer' },
  ]),
  on(/\bSynology\/(?:DSM|SYNO)/i, { vendor: 'Synology', kind: 'nas' }, [
    'Synology/DSM/192.168.0.5',
    { vendor: 'Synology', kind: 'nas' },
  ]),
  on(
    /\bHDHomeRun\/(?<hardware>[\d.]+)/,
    { vendor: 'SiliconDust', model: 'HDHomeRun', kind: 'media-player', confidence: 0.7 },
    [
      'HDHomeRun/1.0 UPnP/1.0',
      { vendor: 'SiliconDust', model: 'HDHomeRun', kind: 'media-player', hardware: '1.0' },
    ],
  ),
  on(
    /\bHomeAssistant\/(?<firmware>\d{4}\.\d+(?:\.\d+)?)/,
    { vendor: 'Home Assistant', model: 'Home Assistant', kind: 'server', confidence: 0.7 },
    [
      'Linux/6.6 UPnP/1.0 HomeAssistant/2024.6.4',
      { vendor: 'Home Assistant', model: 'Home Assistant', kind: 'server', firmware: '2024.6.4' },
    ],
  ),
  on(/\bBoseSoundTouch|Bose/, { vendor: 'Bose', kind: 'speaker' }, [
    'Linux UPnP/1.0 BoseSoundTouch',
    { vendor: 'Bose', kind: 'speaker' },
  ]),
  on(/^Network_Module\/[\d.]+ \((?<model>[\w -]+)\)/, { vendor: 'Yamaha', kind: 'speaker' }, [
    'Network_Module/1.0 (WX-030)',
    { vendor: 'Yamaha', model: 'WX-030', kind: 'speaker' },
  ]),
  on(
    /^KnOS\/|\bDenon|\bHEOS/i,
    { vendor: 'Denon', kind: 'speaker', confidence: 0.7 },
    ['LINUX UPnP/1.0 Denon-Heos/149200', { vendor: 'Denon', kind: 'speaker' }],
    ['KnOS/3.2 UPnP/1.0 DMP/3.5', { vendor: 'Denon', kind: 'speaker' }],
  ),
  on(/\bLinkplay|WiiM/i, { vendor: 'Linkplay', kind: 'speaker', confidence: 0.6 }, [
    'Linkplay UPnP/1.0',
    { vendor: 'Linkplay', kind: 'speaker' },
  ]),
  on(/\bNanoleaf\//i, { vendor: 'Nanoleaf', kind: 'light' }, [
    'Unix UPnP/1.0 Nanoleaf/1.0',
    { vendor: 'Nanoleaf', kind: 'light' },
  ]),
  on(/\bYGLC\//, { vendor: 'Yeelight', kind: 'light' }, [
    'POSIX UPnP/1.0 YGLC/1',
    { vendor: 'Yeelight', kind: 'light' },
  ]),
  on(/\bFreeBSD\/.*MiniUPnPd|MiniUPnPd\//i, { kind: 'router', confidence: 0.6 }, [
    'FreeBSD/12.2-STABLE UPnP/1.1 MiniUPnPd/2.2.1',
    { kind: 'router' },
  ]),
  on(
    /\b(?:OpenWRT|LEDE|OpenWrt)\/?(?:(?<firmware>\d\d\.\d\d(?:\.\d+)?(?:-rc\d)?)|OpenWrt|kamikaze|[\w.-]+)?/i,
    { vendor: 'OpenWrt', kind: 'router', confidence: 0.7 },
    ['OpenWRT/OpenWrt UPnP/1.1 MiniUPnPd/2.0', { vendor: 'OpenWrt', kind: 'router' }],
    ['OpenWRT/19.07.4 UPnP/1.1 MiniUPnPd/2.1', { vendor: 'OpenWrt', kind: 'router', firmware: '19.07.4' }],
  ),
  on(
    /^MikroTik|RouterOS\/?(?<firmware>\d+\.\d+(?:\.\d+)?)?/i,
    { vendor: 'MikroTik', model: 'RouterOS', kind: 'router' },
    [
      'RouterOS/6.45.9UPnP/1.0 MikroTik UPnP/1.0',
      { vendor: 'MikroTik', model: 'RouterOS', kind: 'router', firmware: '6.45.9' },
    ],
  ),
  on(/\bASUSTeK UPnP|^ASUS/i, { vendor: 'Asus', kind: 'router' }, [
    'ASUSTeK UPnP/1.1 MiniUPnPd/1.9',
    { vendor: 'Asus', kind: 'router' },
  ]),
  on(/\bNETGEAR (?<model>(?!Genie|UPnP)[A-Z][A-Z0-9]+[\w-]*)/, { vendor: 'Netgear' }, [
    'NETGEAR DG834GT',
    { vendor: 'Netgear', model: 'DG834GT' },
  ]),
  on(/^tivo-httpd-\d+:(?<firmware>[\w.-]+)/i, { vendor: 'TiVo', kind: 'media-player' }, [
    'tivo-httpd-1:20.7.4.RC35-D18-6:D18',
    { vendor: 'TiVo', kind: 'media-player', firmware: '20.7.4.RC35-D18-6' },
  ]),
  on(
    /^Nucleus\/[\d.]+ UPnP\/1\.0 Virata-EmWeb|^Virata-EmWeb\/R\d/,
    { vendor: 'HP', kind: 'printer', confidence: 0.7 },
    ['Nucleus/4.3 UPnP/1.0 Virata-EmWeb/R6_2_0', { vendor: 'HP', kind: 'printer' }],
  ),
  on(
    /^HP HTTP Server; (?<model>[^;]+?)(?: - (?<hardware>\w+))?; Serial Number: (?<serial>\w+);(?:.*Built:? ?(?:(?<firmware>\d{3}_\w+|\w*\d{4}[A-Z]{1,2})|.*?\{(?<firmware2>[\w.]+)).*)?$/,
    { vendor: 'HP' },
    [
      'HP HTTP Server; HP LaserJet Pro M404dn - W1A53A; Serial Number: PHB1234567; Built: 002_2310A',
      {
        vendor: 'HP',
        model: 'HP LaserJet Pro M404dn',
        hardware: 'W1A53A',
        serial: 'PHB1234567',
        firmware: '002_2310A',
      },
    ],
    [
      'HP HTTP Server; HP Officejet Pro 8610 - A7F64A; Serial Number: CN49K0000X; Coulomb Built:Mon Apr 7, 2014 04:27:19PM {FDP1CN1411AR}',
      {
        vendor: 'HP',
        model: 'HP Officejet Pro 8610',
        hardware: 'A7F64A',
        serial: 'CN49K0000X',
        firmware: 'FDP1CN1411AR',
      },
    ],
  ),
  on(
    /^HP[- ]Chai|HP-ChaiS(?:OE|erver)|^\$ProjectRevision|^HP HTTP Server/i,
    { vendor: 'HP', kind: 'printer' },
    ['HP-ChaiSOE/1.0 UPnP/1.0', { vendor: 'HP', kind: 'printer' }],
  ),
  on(/^HP-iLO-Server|^HP-iLO/i, { vendor: 'HP', model: 'iLO', kind: 'server' }, [
    'HP-iLO-Server/1.30',
    { vendor: 'HP', model: 'iLO', kind: 'server' },
  ]),
  on(/^EWS-NIC\d?\//, { vendor: 'Xerox', kind: 'printer', confidence: 0.7 }, [
    'EWS-NIC3/6.31',
    { vendor: 'Xerox', kind: 'printer' },
  ]),
  on(/^Xerox|Phaser|WorkCentre/i, { vendor: 'Xerox', kind: 'printer' }, [
    'Xerox_MicroServer/Xerox11',
    { vendor: 'Xerox', kind: 'printer' },
  ]),
  on(/^KM-(?:MFP|httpd)|^KYOCERA/i, { vendor: 'Kyocera', kind: 'printer' }, [
    'KM-MFP-http/V0.0.1',
    { vendor: 'Kyocera', kind: 'printer' },
  ]),
  on(/^debut\/[\d.]+|^Brother/i, { vendor: 'Brother', kind: 'printer', confidence: 0.75 }, [
    'debut/1.20',
    { vendor: 'Brother', kind: 'printer' },
  ]),
  on(
    /^EPSON[-_ ](?:Linux|HTTP)|^EPSON/i,
    { vendor: 'Epson', kind: 'printer' },
    ['EPSON_Linux UPnP/1.0 Epson UPnP SDK/1.0', { vendor: 'Epson', kind: 'printer' }],
    ['EPSON-HTTP/1.0', { vendor: 'Epson', kind: 'printer' }],
  ),
  on(
    /^(?:KS_HTTP|CANON HTTP|Canon)/i,
    { vendor: 'Canon', kind: 'printer' },
    ['KS_HTTP/1.0', { vendor: 'Canon', kind: 'printer' }],
    ['CANON HTTP Server', { vendor: 'Canon', kind: 'printer' }],
  ),
  on(/^Lexmark|^Web-Server\/3\.0$/i, { vendor: 'Lexmark', kind: 'printer', confidence: 0.6 }, [
    'Lexmark_Web_Server',
    { vendor: 'Lexmark', kind: 'printer' },
  ]),
  on(
    /^Ricoh|^Rapid Logic\/.*RICOH|^Web-Server\/(?!3\.0$)/i,
    { vendor: 'Ricoh', kind: 'printer', confidence: 0.6 },
    ['Web-Server/3.1', { vendor: 'Ricoh', kind: 'printer' }],
  ),
  on(/^SEC-?HTTP|Samsung.*SyncThru/i, { vendor: 'Samsung', kind: 'printer' }, [
    'SyncThru Samsung SyncThru',
    { vendor: 'Samsung', kind: 'printer' },
  ]),
  on(/^PCR?_?HTTPD|^OKI|^OKIDATA/i, { vendor: 'OKI', kind: 'printer' }, [
    'OKIDATA-HTTPD',
    { vendor: 'OKI', kind: 'printer' },
  ]),
  on(/^SHARP|^RomPager.*Sharp/i, { vendor: 'Sharp', kind: 'printer' }, [
    'SHARP HTTP',
    { vendor: 'Sharp', kind: 'printer' },
  ]),
  on(/^(?:TOSHIBA|TTEC|e-STUDIO)/i, { vendor: 'Toshiba', kind: 'printer', confidence: 0.7 }, [
    'TOSHIBA TEC CORPORATION',
    { vendor: 'Toshiba', kind: 'printer' },
  ]),
  on(/^Fuji ?Xerox/i, { vendor: 'Xerox', kind: 'printer' }, [
    'FujiXerox-HTTPD',
    { vendor: 'Xerox', kind: 'printer' },
  ]),
  on(/^Konica|^KONICAMINOLTA/i, { vendor: 'Konica Minolta', kind: 'printer' }, [
    'KONICAMINOLTA HTTPD',
    { vendor: 'Konica Minolta', kind: 'printer' },
  ]),
  on(/^ZebraNet|^Zebra/i, { vendor: 'Zebra', kind: 'printer' }, [
    'ZebraNet PrintServer',
    { vendor: 'Zebra', kind: 'printer' },
  ]),
  on(/^CUPS\/(?:\d+\.\d+)/, { kind: 'server', confidence: 0.4 }, ['CUPS/2.3 IPP/2.1', { kind: 'server' }]),
  on(/^axhttpd|^AXIS|axis\d?\b/i, { vendor: 'Axis', kind: 'camera', confidence: 0.7 }, [
    'Linux/4.9.206-axis5, UPnP/1.0, Portable SDK for UPnP devices/1.6.22',
    { vendor: 'Axis', kind: 'camera' },
  ]),
  on(
    /^(?:DNVRS|App|Hikvision|DVRDVS)-?Web(?:s|server)?|^Hikvision/i,
    { vendor: 'Hikvision', kind: 'camera' },
    ['DVRDVS-Webs', { vendor: 'Hikvision', kind: 'camera' }],
    ['App-webs/', { vendor: 'Hikvision', kind: 'camera' }],
  ),
  on(/^Netwave IP Camera/i, { vendor: 'Foscam', kind: 'camera', confidence: 0.5 }, [
    'Netwave IP Camera',
    { vendor: 'Foscam', kind: 'camera' },
  ]),
  on(/^(?:Vivotek|VVTK-HTTP-Server)/i, { vendor: 'Vivotek', kind: 'camera' }, [
    'Vivotek Network Camera',
    { vendor: 'Vivotek', kind: 'camera' },
  ]),
  on(/^(?:DahuaHttp|Dahua|DH-)/i, { vendor: 'Dahua', kind: 'camera' }, [
    'DahuaHttp',
    { vendor: 'Dahua', kind: 'camera' },
  ]),
  on(/^GeoHttpServer/i, { vendor: 'Geovision', kind: 'camera' }, [
    'GeoHttpServer',
    { vendor: 'Geovision', kind: 'camera' },
  ]),
  on(/^MOBOTIX/i, { vendor: 'Mobotix', kind: 'camera' }, [
    'MOBOTIX Camera',
    { vendor: 'Mobotix', kind: 'camera' },
  ]),
  on(
    /^(?:IP|Network|Web) ?Cam(?:era)?|^IPCamera|WebCam|Cross Web Server|^Boa\/.*camera/i,
    { kind: 'camera' },
    ['IPCamera-Web/1.0', { kind: 'camera' }],
  ),
  on(/^Linux\/.*Ambarella|^Foscam/i, { vendor: 'Foscam', kind: 'camera' }, [
    'Foscam Http Server',
    { vendor: 'Foscam', kind: 'camera' },
  ]),
  on(/^Ubicom\/|^GoAhead-Webs.*DIR/i, { kind: 'router', confidence: 0.5 }, [
    'Ubicom/1.1',
    { kind: 'router' },
  ]),
  on(/^TP-LINK (?:HTTPD|Router|Web Server)/i, { vendor: 'TP-Link', confidence: 0.8 }, [
    'TP-LINK HTTPD/1.0',
    { vendor: 'TP-Link' },
  ]),
  on(/^Router Webserver$/i, { vendor: 'TP-Link', kind: 'router', confidence: 0.7 }, [
    'Router Webserver',
    { vendor: 'TP-Link', kind: 'router' },
  ]),
  on(/^SHIP 2\.0$|^TP-LINK/i, { vendor: 'TP-Link', confidence: 0.6 }, ['SHIP 2.0', { vendor: 'TP-Link' }]),
  on(/^(?:RomPager\/[\d.]+ UPnP|ZyXEL-RomPager)\b.*|^ZyXEL/i, { kind: 'router', confidence: 0.5 }, [
    'RomPager/4.07 UPnP/1.0',
    { kind: 'router' },
  ]),
  on(/ZyXEL|Zyxel|^Zywall/i, { vendor: 'Zyxel', confidence: 0.8 }, [
    'ZyXEL-RomPager/3.02',
    { vendor: 'Zyxel' },
  ]),
  on(/^cisco-IOS(?:\/(?<firmware>[\d.]+\w*))?/i, { vendor: 'Cisco', model: 'IOS', confidence: 0.6 }, [
    'cisco-IOS/12.4',
    { vendor: 'Cisco', model: 'IOS', firmware: '12.4' },
  ]),
  on(/^Mini web server 1\.0 ZTE/i, { vendor: 'ZTE', kind: 'router' }, [
    'Mini web server 1.0 ZTE corp 2005.',
    { vendor: 'ZTE', kind: 'router' },
  ]),
  on(/Huawei|^HuaweiHomeGateway/i, { vendor: 'Huawei', kind: 'router', confidence: 0.7 }, [
    'HuaweiHomeGateway',
    { vendor: 'Huawei', kind: 'router' },
  ]),
  on(/^(?:DrayTek|Vigor)/i, { vendor: 'DrayTek', kind: 'router' }, [
    'DrayTek Vigor',
    { vendor: 'DrayTek', kind: 'router' },
  ]),
  on(
    /^LANCOM (?<model>[\w+-]+(?: \w+)?) (?<firmware>\d+\.\d+(?:\.\d+)?)/,
    { vendor: 'Lancom', kind: 'router' },
    [
      'LANCOM 1781VA 9.24.0070 / 10.05.2016',
      { vendor: 'Lancom', model: '1781VA', kind: 'router', firmware: '9.24.0070' },
    ],
  ),
  on(/^FortiGate|^xxxxxxxx-xxxxx$/i, { vendor: 'Fortinet', kind: 'router' }, [
    'FortiGate',
    { vendor: 'Fortinet', kind: 'router' },
  ]),
  on(/^SonicWALL/i, { vendor: 'SonicWall', kind: 'router' }, [
    'SonicWALL',
    { vendor: 'SonicWall', kind: 'router' },
  ]),
  on(/^pfSense|^lighttpd.*pfSense/i, { vendor: 'pfSense', model: 'pfSense', kind: 'router' }, [
    'pfSense',
    { vendor: 'pfSense', model: 'pfSense', kind: 'router' },
  ]),
  on(/^Speedport|Telekom/i, { vendor: 'Telekom', kind: 'router', confidence: 0.7 }, [
    'Speedport',
    { vendor: 'Telekom', kind: 'router' },
  ]),
  on(/^Tasmota\/(?<firmware>\d+(?:\.\d+)+)/i, { vendor: 'Tasmota', kind: 'plug', confidence: 0.8 }, [
    'Tasmota/13.4.0(tasmota) (ESP8266EX)',
    { vendor: 'Tasmota', kind: 'plug', firmware: '13.4.0' },
  ]),
  on(/^ShellyHTTP\//i, { vendor: 'Shelly' }, ['ShellyHTTP/1.0.0', { vendor: 'Shelly' }]),
  on(/^WebServer for DoorBird|DoorBird/i, { vendor: 'DoorBird', kind: 'doorbell' }, [
    'DoorBird',
    { vendor: 'DoorBird', kind: 'doorbell' },
  ]),
  on(/^Http Server.*QNAP|^QNAP/i, { vendor: 'QNAP', kind: 'nas' }, ['QNAP', { vendor: 'QNAP', kind: 'nas' }]),
  on(/^Plex Media Server/i, { vendor: 'Plex', model: 'Plex Media Server', kind: 'server' }, [
    'Plex Media Server',
    { vendor: 'Plex', model: 'Plex Media Server', kind: 'server' },
  ]),
  on(/\bXBMC|\bKodi/i, { vendor: 'Kodi', model: 'Kodi', kind: 'computer' }, [
    'UPnP/1.0 DLNADOC/1.50 Kodi',
    { vendor: 'Kodi', model: 'Kodi', kind: 'computer' },
  ]),
  on(/^eHTTP v2\.0|^HP ProCurve/i, { vendor: 'HP', kind: 'switch', confidence: 0.7 }, [
    'eHTTP v2.0',
    { vendor: 'HP', kind: 'switch' },
  ]),
  on(/^Allegro-Software-RomPager.*APC|^APC/i, { vendor: 'APC', kind: 'energy' }, [
    'APC HTTP',
    { vendor: 'APC', kind: 'energy' },
  ]),
  on(/^snom/i, { vendor: 'Snom', kind: 'phone' }, ['snom embedded', { vendor: 'Snom', kind: 'phone' }]),
  on(/^(?<vendor>Polycom) (?<model>SoundPoint IP|VVX)/i, { kind: 'phone' }, [
    'Polycom SoundPoint IP Telephone HTTPd',
    { vendor: 'Polycom', model: 'SoundPoint IP', kind: 'phone' },
  ]),
  on(
    /^Grandstream(?: (?<model>[A-Z]{2,3}\d{3,4}\w*))?(?: (?<firmware>\d+(?:\.\d+){2,3}))?/i,
    { vendor: 'Grandstream', kind: 'phone' },
    [
      'Grandstream GXP2000 1.1.6.16',
      { vendor: 'Grandstream', model: 'GXP2000', kind: 'phone', firmware: '1.1.6.16' },
    ],
  ),
  on(/^Intoto Http Server|^micro_httpd|^mini_httpd\/1\.19.*bhr/i, { kind: 'router', confidence: 0.4 }, [
    'Intoto Http Server v1.0',
    { kind: 'router' },
  ]),
  on(/\bDLNADOC.*Panasonic|Panasonic/i, { vendor: 'Panasonic', confidence: 0.7 }, [
    'FreeBSD/8.0 UPnP/1.0 Panasonic-MIL-DLNA-SV/1.0',
    { vendor: 'Panasonic' },
  ]),
  on(/\bSony-BDP|\bSonyImageNetwork|Sony/i, { vendor: 'Sony', confidence: 0.7 }, [
    'UPnP/1.0 Sony-BDP/2.0',
    { vendor: 'Sony' },
  ]),
  on(/\bPhilips|\bTP ?Vision/, { vendor: 'Philips', confidence: 0.6 }, [
    'Linux/2.6 UPnP/1.0 Philips/1.0',
    { vendor: 'Philips' },
  ]),
  on(/\bHisense|\bVIDAA/i, { vendor: 'Hisense', kind: 'tv' }, [
    'VIDAA/1.0 UPnP/1.0',
    { vendor: 'Hisense', kind: 'tv' },
  ]),
  on(/\bNFLC\/|Platinum\/.*Pioneer|Pioneer/, { vendor: 'Pioneer', kind: 'speaker', confidence: 0.5 }, [
    'Pioneer UPnP',
    { vendor: 'Pioneer', kind: 'speaker' },
  ]),
  on(/\bOnkyo/i, { vendor: 'Onkyo', kind: 'speaker' }, ['Onkyo UPnP', { vendor: 'Onkyo', kind: 'speaker' }]),
  on(/^ESP8266|^ESPHome|^ESPAsync/i, { kind: 'sensor', confidence: 0.3 }, [
    'ESPAsyncWebServer',
    { kind: 'sensor' },
  ]),
  on(
    /SEC_HHP_ ?\[TV\] ?(?<model>(?:U[AEN]|P[NS]|L[AEN]|HG|Q[AEN])\d{2}[A-Z]{1,3}\d{3,5}\w*)\//,
    { vendor: 'Samsung', kind: 'tv' },
    ['SEC_HHP_[TV]UE32D5000/1.0', { vendor: 'Samsung', kind: 'tv', model: 'UE32D5000' }],
  ),
  on(/SEC_HHP_ ?(?:\[TV\]|Family TV)/, { vendor: 'Samsung', kind: 'tv' }, [
    'DLNADOC/1.50 SEC_HHP_[TV] Samsung Q9 Series (55)/1.0 UPnP/1.0',
    { vendor: 'Samsung', kind: 'tv' },
  ]),
  on(/SEC_HHP_ ?\[AV\] ?(?:Samsung )?(?<model>Soundbar \w+)/, { vendor: 'Samsung', kind: 'speaker' }, [
    'DLNADOC/1.50 SEC_HHP_[AV] Samsung Soundbar MS750/1.0 UPnP/1.0',
    { vendor: 'Samsung', kind: 'speaker', model: 'Soundbar MS750' },
  ]),
  on(/SHARP-AQUOS-DM/, { vendor: 'Sharp', kind: 'tv' }, [
    'DLNADOC/1.50 SHARP-AQUOS-DMP/1.1W',
    { vendor: 'Sharp', kind: 'tv' },
  ]),
  on(/^TP-LINK Router/i, { vendor: 'TP-Link', kind: 'router' }, [
    'TP-LINK Router',
    { vendor: 'TP-Link', kind: 'router' },
  ]),
  on(/^D-Link Web Server/i, { vendor: 'D-Link' }, ['D-Link Web Server 0.1', { vendor: 'D-Link' }]),
  on(/^VCS-VideoJet-Webserver/, { vendor: 'Bosch', kind: 'camera' }, [
    'VCS-VideoJet-Webserver',
    { vendor: 'Bosch', kind: 'camera' },
  ]),
  on(/^ZK Web Server/, { vendor: 'ZKTeco', kind: 'sensor' }, [
    'ZK Web Server',
    { vendor: 'ZKTeco', kind: 'sensor' },
  ]),
  on(/^Schneider-WEB/, { vendor: 'Schneider Electric' }, [
    'Schneider-WEB/V2.1.4',
    { vendor: 'Schneider Electric' },
  ]),
  on(/^IPOffice\/(?<firmware>\d+(?:\.\d+)*)/, { vendor: 'Avaya', model: 'IP Office', kind: 'phone' }, [
    'IPOffice/11.0.4.0',
    { vendor: 'Avaya', model: 'IP Office', kind: 'phone', firmware: '11.0.4.0' },
  ]),
  on(/^3CX PhoneSystem/, { vendor: '3CX', kind: 'server' }, [
    '3CX PhoneSystem',
    { vendor: '3CX', kind: 'server' },
  ]),
  on(
    /^Asterisk(?: PBX)?\/(?<firmware>\d+(?:\.\d+)+)/,
    { vendor: 'Asterisk', model: 'Asterisk', kind: 'server' },
    ['Asterisk/16.2.1', { vendor: 'Asterisk', model: 'Asterisk', kind: 'server', firmware: '16.2.1' }],
  ),
  on(/^Big-?IP\b/i, { vendor: 'F5', kind: 'server' }, ['BigIP', { vendor: 'F5', kind: 'server' }]),
  on(/^Cisco AWARE/i, { vendor: 'Cisco', kind: 'router' }, [
    'Cisco AWARE 2.0',
    { vendor: 'Cisco', kind: 'router' },
  ]),
  on(/^Check Point SVN/i, { vendor: 'Check Point', kind: 'router' }, [
    'Check Point SVN foundation',
    { vendor: 'Check Point', kind: 'router' },
  ]),
  on(/^Camera Web Server\b/i, { kind: 'camera' }, ['Camera Web Server/1.0', { kind: 'camera' }]),
  on(/^NetApp\/+(?<firmware>\d[\w.]*)$/, { vendor: 'NetApp', kind: 'nas' }, [
    'NetApp/7.3.4P1',
    { vendor: 'NetApp', kind: 'nas', firmware: '7.3.4P1' },
  ]),
  on(/^YAMAHA-RT$/, { vendor: 'Yamaha', kind: 'router' }, [
    'YAMAHA-RT',
    { vendor: 'Yamaha', kind: 'router' },
  ]),
  on(/^(?:Raptor )?Simple, Secure Web Server/, { vendor: 'Symantec', kind: 'router' }, [
    'Simple, Secure Web Server 1.1',
    { vendor: 'Symantec', kind: 'router' },
  ]),
  on(/^NS_\d/, { vendor: 'Citrix', kind: 'server' }, ['NS_6.1', { vendor: 'Citrix', kind: 'server' }]),
  on(/^servermgrd$/, { vendor: 'Apple', kind: 'server' }, [
    'servermgrd',
    { vendor: 'Apple', kind: 'server' },
  ]),
  on(/^(?:JAWS\/|uc-httpd|Cross Web Server)/, { kind: 'camera', confidence: 0.7 }, [
    'uc-httpd 1.0.0',
    { kind: 'camera' },
  ]),
  on(/^PanWeb Server/, { vendor: 'Palo Alto Networks', kind: 'router' }, [
    'PanWeb Server/ -',
    { vendor: 'Palo Alto Networks', kind: 'router' },
  ]),
  on(/Panasonic-Viera/i, { vendor: 'Panasonic', kind: 'tv' }, [
    'UPnP/1.0, Panasonic-Viera',
    { vendor: 'Panasonic', kind: 'tv' },
  ]),
  on(/^Compal Broadband/i, { vendor: 'Compal Broadband Networks', kind: 'router' }, [
    'Compal Broadband Networks, Inc/Linux/2.6.39.3 UPnP/1.1 MiniUPnPd/2.1',
    { vendor: 'Compal Broadband Networks', kind: 'router' },
  ]),
  on(/\bMiTV\//, { vendor: 'Xiaomi', kind: 'tv', confidence: 0.7 }, [
    'Linux/4.9 UPnP/1.0 MiTV/2.0',
    { vendor: 'Xiaomi', kind: 'tv' },
  ]),
]
