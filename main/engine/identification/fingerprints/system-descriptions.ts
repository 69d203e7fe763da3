import type { TextReading, TextRow } from './text-row.ts'

/**
 * SNMP sysDescr (RFC 3418). A print server card's own versions are reported only where the card is the device.
 * Source: sysDescr values as the agents of these makers answer them.
 */
const SOURCE = 'SNMP sysDescr.0 as answered by the devices'
const on = (
  match: RegExp,
  knows: Omit<TextRow, 'slot' | 'match' | 'examples' | 'source'>,
  ...examples: [string, TextReading][]
): TextRow => ({ slot: 'sysDescr', match, ...knows, examples, source: SOURCE })

export const SYSTEM_DESCRIPTIONS: readonly TextRow[] = [
  on(/^Envoy UplogixLM/, { vendor: 'Uplogix', kind: 'server' }, [
    'Envoy UplogixLM1 (A101101474); RMOS build: 20110726:1639214.4.0.20283',
    { vendor: 'Uplogix', kind: 'server' },
  ]),
  on(
    /^(?<vendor>Dell) (?:Color Laser |Laser (?:Printer|MFP) )?(?<model>\d{4}[a-z]*|[BCEHS]\d{3,4}[a-z]*)\b.*?(?:S\/N (?<serial>\w+))?$/,
    { kind: 'printer' },
    [
      'Dell 2135cn MFP; Net 12.10, Controller 200903191302',
      { vendor: 'Dell', model: '2135cn', kind: 'printer' },
    ],
    [
      'Dell 2335dn MFP; 2.70.03.02;Engine 1.10.65;S/N JQF9FG1',
      { vendor: 'Dell', model: '2335dn', kind: 'printer', serial: 'JQF9FG1' },
    ],
  ),
  on(/^(?<vendor>FUJI XEROX) (?<model>[\w -]+?)\s*;/i, { kind: 'printer' }, [
    'FUJI XEROX DocuPrint C2120 ; Net 15.35',
    { vendor: 'FUJI XEROX', model: 'DocuPrint C2120', kind: 'printer' },
  ]),
  on(
    /^APC .*?\((?:FW v(?<hardware>[\w.]+) )?SW v(?<firmware>[\w.]+),.*?MOD: (?<model>\w+)(?:.*?SN: (?<serial>\w{4,}))?/i,
    { vendor: 'APC', kind: 'energy' },
    [
      'APC Embedded PowerNet SNMP Agent (SW v2.0.3, HW v2.0B, Mod: AP9206, Mfg 06/22/94, SN: A94063028359)',
      { vendor: 'APC', firmware: '2.0.3', model: 'AP9206', serial: 'A94063028359', kind: 'energy' },
    ],
  ),
  on(
    /^Apple (?:AirPort )?Base Station V(?<firmware>\d+\.\d+(?:\.\d+)?)/i,
    { vendor: 'Apple', model: 'AirPort Base Station', kind: 'access-point' },
    [
      'Apple Base Station V3.84 Compatible',
      { vendor: 'Apple', model: 'AirPort Base Station', kind: 'access-point', firmware: '3.84' },
    ],
  ),
  on(
    /^Aruba (?<hardware>J\w+) (?<model>\S+) Switch, revision [A-Z]{2}\.(?<firmware>[\d.]+)/,
    { vendor: 'Aruba', kind: 'switch' },
    [
      'Aruba JL256A 2930F-48G-PoE+-4SFP+ Switch, revision WC.16.11.0004, ROM WC.16.01.0010',
      {
        vendor: 'Aruba',
        hardware: 'JL256A',
        model: '2930F-48G-PoE+-4SFP+',
        kind: 'switch',
        firmware: '16.11.0004',
      },
    ],
  ),
  on(
    /^3COM: (?<model>\S+): .*Access Point, Software v(?<firmware>[\w.]+)/i,
    { vendor: '3Com', kind: 'access-point' },
    [
      '3COM: AP8760: Dual Radio 11a/b/g Access Point, Software v2.1.13b05_sh, Bootrom v1.2.1, Hardware R02',
      { vendor: '3Com', model: 'AP8760', kind: 'access-point', firmware: '2.1.13b05_sh' },
    ],
  ),
  on(
    /^3COM (?<model>.*(?:Cable|ADSL) Modem).*software version:(?<firmware>[\w.]+)/i,
    { vendor: '3Com', kind: 'router' },
    [
      '3COM OfficeConnect Cable Modem3.1.0L,hardware version:B.2,software version:3.1.0L',
      { vendor: '3Com', model: 'OfficeConnect Cable Modem', kind: 'router', firmware: '3.1.0L' },
    ],
  ),
  on(
    /^3Com (?:3Com )?(?<model>(?:SuperStack|Super[Ss]tack|OfficeConnect|Baseline|LinkSwitch|LinkBuilder|Switch|IntelliJack|NJ)[\w -]*?)(?:,? (?:Software|SW) [Vv]ersion:? ?(?:3Com OS )?V?(?<firmware>[\w.]+).*)?$/i,
    { vendor: '3Com', kind: 'switch' },
    [
      '3Com SuperStackII Switch 1000, SW Version:3.10',
      { vendor: '3Com', model: 'SuperStackII Switch 1000', kind: 'switch', firmware: '3.10' },
    ],
  ),
  on(
    /^(?:(?<vendor>RICOH|NRG|LANIER|SAVIN|Gestetner|infotec|Aficio|nashuatec|Rex-Rotary)) (?<model>.+?) (?:Ver )?V?(?<firmware>\d+\.\d+(?:\.\d+)*[A-Za-z]?) ?\//i,
    { kind: 'printer' },
    [
      'RICOH MP 3053 1.09 / RICOH Network Printer C model / RICOH Network Scanner C model',
      { vendor: 'RICOH', model: 'MP 3053', kind: 'printer', firmware: '1.09' },
    ],
    [
      'NRG SP C312DN V1.03 / NRG Network Printer C model',
      { vendor: 'NRG', model: 'SP C312DN', kind: 'printer', firmware: '1.03' },
    ],
  ),
  on(
    /^(?<vendor>Samsung) (?<model>[^;]+);\s*(?<firmware>[A-Za-z0-9_-]*V?\d+(?:\.\d+)+)[^;]*;.*?(?:S\/N (?<serial>\w+))?$/i,
    { kind: 'printer' },
    [
      'Samsung CLP-300; CLP300N_V1.01.02.01 11-15-2006;Engine 1.01.57;NIC V4.01.06(CLP-300) 11-03-2006;S/N XXXXXXXXXXXXXXXX',
      {
        vendor: 'Samsung',
        model: 'CLP-300',
        kind: 'printer',
        firmware: 'CLP300N_V1.01.02.01',
        serial: 'XXXXXXXXXXXXXXXX',
      },
    ],
    [
      'Samsung Samsung CLX-3160; CLX3160_V1.00.02.05 10-24-2006;Engine 1.11.50',
      { vendor: 'Samsung', model: 'Samsung CLX-3160', kind: 'printer', firmware: 'CLX3160_V1.00.02.05' },
    ],
  ),
  on(
    /^(?<vendor>Samsung|Xerox)(?: Samsung| Xerox)? (?<model>[^;]+?)(?:;\s*| )(?:OS|System(?: Software)?(?: Version)?|SW) (?<firmware>V?\d+(?:\.\d+)+\w*)(?:.*?S\/N (?<serial>\w+))?/,
    { kind: 'printer' },
    [
      'Xerox Phaser 3300MFP; OS 1.50.00.17 11-05-2008;Engine 1.10.44',
      { vendor: 'Xerox', model: 'Phaser 3300MFP', kind: 'printer', firmware: '1.50.00.17' },
    ],
    [
      'Samsung ML-2850 Series; OS 1.20.00.17 06-12-2008;Engine 1.01.10',
      { vendor: 'Samsung', model: 'ML-2850 Series', kind: 'printer', firmware: '1.20.00.17' },
    ],
  ),
  on(
    /^(?<vendor>Xerox) (?<model>[^;]+?)(?: Multifunction (?:Printer|System)| v\d)?;\s*(?:System Software|SS|(?:.*, ?)?OS) (?<firmware>\d+(?:\.\d+)+)/,
    { kind: 'printer' },
    [
      'Xerox WorkCentre 3335; SS 60.004.00.000, NC 4.00.50.73, UI V5.51.00.31.00_17030801',
      { vendor: 'Xerox', model: 'WorkCentre 3335', kind: 'printer', firmware: '60.004.00.000' },
    ],
    [
      'Xerox Phaser 5500DN;PS G02.10,Net 22.42.11.22.2004,Eng 11.42.00,OS 4.46;SN RET570148',
      { vendor: 'Xerox', model: 'Phaser 5500DN', kind: 'printer', firmware: '4.46' },
    ],
  ),
  on(
    /^(?<vendor>Xerox) (?<model>DocuPrint \S+) Network Laser Printer - (?<firmware>[\d.-]+)/,
    { kind: 'printer' },
    [
      'Xerox DocuPrint N4525 Network Laser Printer - 2.15-04',
      { vendor: 'Xerox', model: 'DocuPrint N4525', kind: 'printer', firmware: '2.15-04' },
    ],
  ),
  on(/^(?<vendor>Xerox) (?<model>[^;]+?)\s*;/i, { kind: 'printer' }, [
    'Xerox Phaser 6180MFP-D; Net 11.74,ESS 200802251111,IOT 05.09.00',
    { vendor: 'Xerox', model: 'Phaser 6180MFP-D', kind: 'printer' },
  ]),
  on(
    /^(?<vendor>EPSON|Lexmark) (?<model>[\w -]+?);\s*Net [\d.]+,\s*ESS (?<firmware>[\d.]+)/i,
    { kind: 'printer' },
    [
      'EPSON AL-C2900; Net 96.51,ESS 201103101328,IOT 04.00.00',
      { vendor: 'EPSON', model: 'AL-C2900', kind: 'printer', firmware: '201103101328' },
    ],
  ),
  on(/^(?<vendor>EPSON) (?<model>(?!Built|Internal|UPnP|Print ?Server)[\w -]+)$/i, { kind: 'printer' }, [
    'EPSON WF-C5790',
    { vendor: 'EPSON', model: 'WF-C5790', kind: 'printer' },
  ]),
  on(/^(?<vendor>EPSON)\b/i, { kind: 'printer' }, [
    'EPSON Built-in 10Base-T/100Base-TX Print Server',
    { vendor: 'EPSON', kind: 'printer' },
  ]),
  on(
    /^(?:IBM )?(?<model>InfoPrint (?:Color )?\S+)(?: MFP)? Version (?<firmware>[\w.]+)/i,
    { vendor: 'IBM', kind: 'printer' },
    [
      'IBM Infoprint 1332 version 55.00.39 kernel 2.4.0-test6 All-N-1',
      { vendor: 'IBM', model: 'Infoprint 1332', kind: 'printer', firmware: '55.00.39' },
    ],
  ),
  on(
    /^(?<vendor>SINDORICOH|Source Technologies|Toshiba|Dell|Unisys|Nashuatec|Olivetti|Pantum) (?<model>.+?) version (?<firmware>[\w.]+) kernel /i,
    { kind: 'printer' },
    [
      'SINDORICOH LP 4500 version NS.NP.N118 kernel 2.6.6 All-N-1',
      { vendor: 'SINDORICOH', model: 'LP 4500', kind: 'printer', firmware: 'NS.NP.N118' },
    ],
  ),
  on(/^(?<vendor>Lexmark) (?<model>.+?) +Version (?<firmware>[\w.-]*[\w-])/i, { kind: 'printer' }, [
    'Lexmark C524 version NS.NP.N212 kernel 2.6.6 All-N-1',
    { vendor: 'Lexmark', model: 'C524', kind: 'printer', firmware: 'NS.NP.N212' },
  ]),
  on(
    /^HP ETHERNET MULTI-ENVIRONMENT,\s*(?:SN:\w+,)?\s*ROM (?<firmware>(?!none)[A-Z]\.\d\d\.\d\d),\s*JETDIRECT/,
    { vendor: 'HP', kind: 'printer' },
    [
      'HP ETHERNET MULTI-ENVIRONMENT,ROM A.03.15,JETDIRECT,JD24,EEPROM A.04.09',
      { vendor: 'HP', kind: 'printer', firmware: 'A.03.15' },
    ],
  ),
  on(
    /^HP ETHERNET MULTI-ENVIRONMENT,\s*SN:(?<serial>\w+),.*PID:(?:HP )?(?<model>[^,]+)/,
    { vendor: 'HP', kind: 'printer' },
    [
      'HP ETHERNET MULTI-ENVIRONMENT,SN:CNB0000001,FN:01,SVCID:22110,PID:HP LaserJet M402dn',
      { vendor: 'HP', kind: 'printer', model: 'LaserJet M402dn', serial: 'CNB0000001' },
    ],
  ),
  on(/^HP ETHERNET MULTI-ENVIRONMENT|JETDIRECT/i, { vendor: 'HP', kind: 'printer' }, [
    'HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD143,EEPROM V.43.92,CIDATE 07/22/2015',
    { vendor: 'HP', kind: 'printer' },
  ]),
  on(
    /^(?:HP |ProCurve |Hewlett-Packard )*(?<hardware>J\d{4}[A-Z]) (?<model>(?:ProCurve |HP |Aruba |PROCURVE )*(?:Switch|Routing Switch|Instant On|AP|\S+)[\w +()-]*?)(?:,| -)? (?:revision|PA|Revision) (?<firmware>[A-Z]{1,2}\.\d\d\.[\w.]+)/i,
    { vendor: 'HP', kind: 'switch' },
    [
      'ProCurve J9021A Switch 2810-24G, revision N.11.15, ROM N.10.01',
      { vendor: 'HP', hardware: 'J9021A', model: 'Switch 2810-24G', kind: 'switch', firmware: 'N.11.15' },
    ],
    [
      'HP J4899A ProCurve Switch 2650, revision H.10.50, ROM H.08.02',
      {
        vendor: 'HP',
        hardware: 'J4899A',
        model: 'ProCurve Switch 2650',
        kind: 'switch',
        firmware: 'H.10.50',
      },
    ],
  ),
  on(/^(?<vendor>Canon) (?<model>[\w +-]+?)(?: (?<firmware>\d+\.\d+))?(?: \/P)?$/, { kind: 'printer' }, [
    'Canon iR C3220-C1 /P',
    { vendor: 'Canon', model: 'iR C3220-C1', kind: 'printer' },
  ]),
  on(/^(?<vendor>D-Link) (?<model>\S+) Print Server/, { kind: 'printer' }, [
    'D-Link DP-301P+ Print Server',
    { vendor: 'D-Link', model: 'DP-301P+', kind: 'printer' },
  ]),
  on(
    /^DrayTek(?: Corporation)?, Router Model: (?<model>[\w ]+?), Version: (?<firmware>\d+(?:\.\d+)+)/i,
    { vendor: 'DrayTek', kind: 'router' },
    [
      'DrayTek Corporation, Router Model: Vigor2960, Version: 1.5.1.4_Beta/1.5.1.4, Build Date/Time: 2024-02-23 05:29:35',
      { vendor: 'DrayTek', model: 'Vigor2960', kind: 'router', firmware: '1.5.1.4' },
    ],
  ),
  on(/^(?<model>Evolution S? ?\d{3,4})/, { vendor: 'Eaton', kind: 'energy' }, [
    'Evolution 1100',
    { vendor: 'Eaton', model: 'Evolution 1100', kind: 'energy' },
  ]),
  on(/^NetApp Release (?<firmware>[\w.]+)/, { vendor: 'NetApp', model: 'Data ONTAP', kind: 'nas' }, [
    'NetApp Release 7.2.4: Fri Nov 16 00:34:57 PST 2007',
    { vendor: 'NetApp', model: 'Data ONTAP', kind: 'nas', firmware: '7.2.4' },
  ]),
  on(
    /^(?<model>USW[\w ]*?(?: Switch)?), (?:firmware|F\/W|Firmware) v?(?<firmware>[\d.]+)/i,
    { vendor: 'Ubiquiti', kind: 'switch' },
    [
      'USW GigaBit Ethernet Switch, firmware 5.34.0.12180',
      { vendor: 'Ubiquiti', model: 'USW GigaBit Ethernet Switch', kind: 'switch', firmware: '5.34.0.12180' },
    ],
  ),
  on(
    /^(?<model>(?:UAP|U6|U7|UDM|USG|US-|UCK|UniFi|UBB)[\w -]*?),? (?:firmware )?v?(?<firmware>\d+\.\d+\.\d+(?:\.\d+)?)/i,
    { vendor: 'Ubiquiti' },
    [
      'UAP-AC-Pro-Gen2 4.3.28.11361',
      { vendor: 'Ubiquiti', model: 'UAP-AC-Pro-Gen2', firmware: '4.3.28.11361' },
    ],
  ),
  on(
    /^EdgeOS v?(?<firmware>\d+\.\d+\.\d+(?:-hotfix\.\d+)?)/,
    { vendor: 'Ubiquiti', model: 'EdgeOS', kind: 'router' },
    [
      'EdgeOS v1.10.7.5127989.181001.1227',
      { vendor: 'Ubiquiti', model: 'EdgeOS', kind: 'router', firmware: '1.10.7' },
    ],
  ),
  on(/^EdgeSwitch (?<model>[\w -]+?), (?<firmware>[\d.]+)/, { vendor: 'Ubiquiti', kind: 'switch' }, [
    'EdgeSwitch 24-Port 250W, 1.7.4.5075842, Linux 3.6.5',
    { vendor: 'Ubiquiti', model: '24-Port 250W', kind: 'switch', firmware: '1.7.4.5075842' },
  ]),
  on(/^RouterOS (?<model>\S.*)$/, { vendor: 'MikroTik', kind: 'router' }, [
    'RouterOS RB951Ui-2HnD',
    { vendor: 'MikroTik', model: 'RB951Ui-2HnD', kind: 'router' },
  ]),
  on(/^(?<vendor>Brother) (?<model>(?!NC-)[\w -]+?)(?: ?[,;].*)?$/, { kind: 'printer' }, [
    'Brother HL-5250DN series',
    { vendor: 'Brother', model: 'HL-5250DN series', kind: 'printer' },
  ]),
  on(
    /^(?<vendor>Brother) NC-\w+, *(?:Firmware Ver\.[\w.]+ *\([\d.]+\))?(?:,MID [\w-]+)?/,
    { kind: 'printer' },
    ['Brother NC-8300h, Firmware Ver.1.12 (13.11.22),MID 84U-E09', { vendor: 'Brother', kind: 'printer' }],
  ),
  on(
    /^KYOCERA (?:Document Solutions )?(?:MITA )?Printing System(?: (?<model>[\w -]+?))?(?: FW (?<firmware>[\w.]+))?$/i,
    { vendor: 'Kyocera', kind: 'printer' },
    ['KYOCERA Document Solutions Printing System', { vendor: 'Kyocera', kind: 'printer' }],
    [
      'KYOCERA Document Solutions Printing System ECOSYS M5526cdw FW 2R7_2000.005.109',
      { vendor: 'Kyocera', model: 'ECOSYS M5526cdw', kind: 'printer', firmware: '2R7_2000.005.109' },
    ],
  ),
  on(
    /^(?<vendor>KONICA MINOLTA|MINOLTA|Konica Minolta) (?<model>[\w -]+?)(?: (?:Firmware|V)[ :]?(?<firmware>[\w.-]+))?$/i,
    { kind: 'printer' },
    ['KONICA MINOLTA bizhub C284', { vendor: 'KONICA MINOLTA', model: 'bizhub C284', kind: 'printer' }],
  ),
  on(/^(?<vendor>OKI) OkiLAN .*Attached to (?<model>\S+)/i, { kind: 'printer' }, [
    'OKI OkiLAN 8100e Rev.02.73 10/100BASE Ethernet PrintServer: Attached to C5400 Rev.N2.27 : (C)2004',
    { vendor: 'OKI', model: 'C5400', kind: 'printer' },
  ]),
  on(
    /^(?<vendor>OKI|OKIDATA|Oki Data)[ -](?:OkiLAN \w+ Rev\.(?<hardware>[\w.]+) ?)?(?<model>[\w -]*)/i,
    { kind: 'printer' },
    ['OKI C5600', { vendor: 'OKI', model: 'C5600', kind: 'printer' }],
  ),
  on(/^(?<vendor>SHARP) (?<model>[A-Z]{2}-[\w]+)/, { kind: 'printer' }, [
    'SHARP MX-2640N',
    { vendor: 'SHARP', model: 'MX-2640N', kind: 'printer' },
  ]),
  on(/^(?<vendor>TOSHIBA) (?<model>e-STUDIO[\w ]+)/i, { kind: 'printer' }, [
    'TOSHIBA e-STUDIO3555C',
    { vendor: 'TOSHIBA', model: 'e-STUDIO3555C', kind: 'printer' },
  ]),
  on(
    /^(?<vendor>Pantum|ZebraNet|Zebra(?: Technologies)?|Olivetti|UTAX(?:_TA)?|Riso) ?(?<model>[\w -]+)?/i,
    { kind: 'printer' },
    ['Pantum P2500W', { vendor: 'Pantum', model: 'P2500W', kind: 'printer' }],
    [
      'Zebra Technologies ZTC ZD420-203dpi ZPL',
      { vendor: 'Zebra Technologies', model: 'ZTC ZD420-203dpi ZPL', kind: 'printer' },
    ],
  ),
  on(
    /^(?<vendor>AXIS) (?<model>[\w-]+(?: Mk II)?)(?:;| Network (?:Camera|Video)| Print Server)?.*?(?:; (?<firmware>\d+(?:\.\d+)+))/i,
    {},
    ['AXIS 205; Network Camera; 4.05.1', { vendor: 'AXIS', model: '205', firmware: '4.05.1' }],
  ),
  on(/^(?<model>Sentry Switched (?:DC )*[CP]DU)$/, { vendor: 'Server Technology', kind: 'energy' }, [
    'Sentry Switched CDU',
    { vendor: 'Server Technology', model: 'Sentry Switched CDU', kind: 'energy' },
  ]),
  on(/^(?:HiPath )?(?<model>optiPoint \w+(?: \w+)?)/, { vendor: 'Siemens', kind: 'phone' }, [
    'optiPoint 410 phone',
    { vendor: 'Siemens', model: 'optiPoint 410 phone', kind: 'phone' },
  ]),
  on(/^Cisco Systems, Inc\. IP Phone (?<model>[\w-]+)/, { vendor: 'Cisco', kind: 'phone' }, [
    'Cisco Systems, Inc. IP Phone CP-7961G, SCCP41.8-5-2S',
    { vendor: 'Cisco', model: 'CP-7961G', kind: 'phone' },
  ]),
  on(
    /^\s*;\s*(?<vendor>AXIS) (?<model>[\w-]+(?: Mk II)?); (?:Network|PTZ|Fixed|Thermal|Bullet|Dome|Mobile|Door|Video)[^;]*; (?<firmware>\d+(?:\.\d+)+)/i,
    { kind: 'camera' },
    [
      '; AXIS 212; Network Camera; 4.49; Jun 18 2009',
      { vendor: 'AXIS', model: '212', kind: 'camera', firmware: '4.49' },
    ],
  ),
  on(
    /^Cisco (?:IOS|Internetwork)[^,]*Software.*?, ?(?:(?<model>[\w-]+) Software \(.*?\), )?Version (?<firmware>[\w.()]+)/i,
    { vendor: 'Cisco' },
    [
      'Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 12.2(55)SE, RELEASE SOFTWARE (fc2)',
      { vendor: 'Cisco', model: 'C2960', firmware: '12.2(55)SE' },
    ],
  ),
  on(
    /^Cisco Adaptive Security Appliance Version (?<firmware>[\w.()]+)/,
    { vendor: 'Cisco', model: 'ASA', kind: 'router' },
    [
      'Cisco Adaptive Security Appliance Version 9.1(2)',
      { vendor: 'Cisco', model: 'ASA', kind: 'router', firmware: '9.1(2)' },
    ],
  ),
  on(/^Juniper Networks, Inc\. (?<model>\S+) .*JUNOS (?<firmware>[\w.-]+)/, { vendor: 'Juniper' }, [
    'Juniper Networks, Inc. ex2200-24t-4g Ethernet Switch, kernel JUNOS 12.3R3.4, Build date',
    { vendor: 'Juniper', model: 'ex2200-24t-4g', firmware: '12.3R3.4' },
  ]),
  on(
    /^(?:Dell )?PowerConnect (?<model>\d{4}\w?)(?:, (?<firmware>\d+(?:\.\d+){2,3}))?/,
    { vendor: 'Dell', kind: 'switch' },
    ['PowerConnect 5548, 4.1.0.8', { vendor: 'Dell', model: '5548', kind: 'switch', firmware: '4.1.0.8' }],
  ),
  on(
    /^(?<model>(?:(?:GS|FS|XS|JGS)\d{3}(?!\d)|(?:M4|M5|S3)\d{3}|[GFX]SM\d{3})[\w-]*)(?: .*?)??(?:, (?<firmware>\d+(?:\.\d+){2,3})(?:,|$).*)?$/,
    { vendor: 'Netgear', kind: 'switch', confidence: 0.8 },
    ['GS108Tv2', { vendor: 'Netgear', model: 'GS108Tv2', kind: 'switch' }],
    [
      'GSM7224V2 L2 Managed Switch, 8.0.1.4, Linux',
      { vendor: 'Netgear', model: 'GSM7224V2', kind: 'switch', firmware: '8.0.1.4' },
    ],
  ),
  on(
    /^(?:WS\d-)?(?<model>D[GEX]S-\d{4}[\w-]*)(?:\/\w+)?(?: .*?)??(?:(?: |\/)v?(?<firmware>\d+\.\d+(?:\.[\w]+)+))?$/i,
    { vendor: 'D-Link', kind: 'switch' },
    ['DES-3526 Fast-Ethernet Switch', { vendor: 'D-Link', model: 'DES-3526', kind: 'switch' }],
    [
      'WS6-DGS-1210-52/F1 6.20.007',
      { vendor: 'D-Link', model: 'DGS-1210-52', kind: 'switch', firmware: '6.20.007' },
    ],
  ),
  on(/^(?:JetStream )?.*?(?<model>T\d{4}G-\w+|TL-S[GFXL]\w+)/, { vendor: 'TP-Link', kind: 'switch' }, [
    'JetStream 24-Port Gigabit L2 Managed Switch TL-SG3424',
    { vendor: 'TP-Link', model: 'TL-SG3424', kind: 'switch' },
  ]),
  on(/^(?<model>(?:GS|XGS|XS|ES|MES)\d{4}[\w-]*)$/, { vendor: 'Zyxel', kind: 'switch' }, [
    'GS1900-24E',
    { vendor: 'Zyxel', model: 'GS1900-24E', kind: 'switch' },
  ]),
  on(/^(?<model>(?:ZyWALL|USG) ?[\w -]+)$/, { vendor: 'Zyxel', kind: 'router' }, [
    'ZyWALL USG 50',
    { vendor: 'Zyxel', model: 'ZyWALL USG 50', kind: 'router' },
  ]),
  on(
    /^LANCOM (?<model>[\w+-]+(?: \w+)??)(?: (?:\(over ISDN\)|VDSL.*?))? (?<firmware>\d+\.\d+(?:\.\d+)?)/,
    { vendor: 'Lancom', kind: 'router' },
    [
      'LANCOM 1781VA 9.24.0070 / 10.05.2016',
      { vendor: 'Lancom', model: '1781VA', kind: 'router', firmware: '9.24.0070' },
    ],
  ),
  on(/^(?:bintec|BinTec|Funkwerk).*?(?<model>[RX]\d{3,4}\w*)/i, { vendor: 'Bintec', kind: 'router' }, [
    'bintec elmeg R3002',
    { vendor: 'Bintec', model: 'R3002', kind: 'router' },
  ]),
  on(
    /^(?<model>FortiGate-?\w+) v(?<firmware>\d+(?:\.\d+)+),? ?build/i,
    { vendor: 'Fortinet', kind: 'router' },
    [
      'FortiGate-100E v6.2.3,build1066,191219 (GA)',
      { vendor: 'Fortinet', kind: 'router', model: 'FortiGate-100E', firmware: '6.2.3' },
    ],
  ),
  on(/^Fortinet|^(?<model>FortiGate-?\w+)/i, { vendor: 'Fortinet', kind: 'router' }, [
    'FortiGate-60E',
    { vendor: 'Fortinet', model: 'FortiGate-60E', kind: 'router' },
  ]),
  on(
    /^SonicWALL (?<model>[\w ]+?) \(SonicOS (?:Enhanced |Standard )?(?<firmware>[\w.-]+)\)/i,
    { vendor: 'SonicWall', kind: 'router' },
    [
      'SonicWALL TZ 210 (SonicOS Enhanced 5.6.0.5-46o)',
      { vendor: 'SonicWall', model: 'TZ 210', kind: 'router', firmware: '5.6.0.5-46o' },
    ],
  ),
  on(
    /^pfSense (?:\S+ )?(?<firmware>\d+\.\d+(?:\.\d+)?-RELEASE)?/,
    { vendor: 'pfSense', model: 'pfSense', kind: 'router' },
    [
      'pfSense fw.home 2.4.4-RELEASE FreeBSD 11.2',
      { vendor: 'pfSense', model: 'pfSense', kind: 'router', firmware: '2.4.4-RELEASE' },
    ],
  ),
  on(/^OPNsense/, { vendor: 'OPNsense', model: 'OPNsense', kind: 'router' }, [
    'OPNsense fw 21.1',
    { vendor: 'OPNsense', model: 'OPNsense', kind: 'router' },
  ]),
  on(
    /^APC (?:Web\/SNMP|Embedded PowerNet)[^(]*\(MB:(?<hardware>v[\d.]+).*?AF1:v(?<firmware>[\d.]+).*?MN:(?<model>\w+)(?:.*?SN: ?(?<serial>\w+))?/,
    { vendor: 'APC', kind: 'energy' },
    [
      'APC Web/SNMP Management Card (MB:v3.8.6 PF:v3.5.5 PN:apc_hw02_aos_355.bin AF1:v3.5.5 AN1:apc_hw02_sumx_355.bin MN:AP9617 HR:A10 SN: ZA0427003834 MD:07/01/2004)',
      {
        vendor: 'APC',
        hardware: 'v3.8.6',
        firmware: '3.5.5',
        model: 'AP9617',
        serial: 'ZA0427003834',
        kind: 'energy',
      },
    ],
  ),
  on(/^Linux (?:DiskStation|RackStation|\S*synology\S*)/i, { vendor: 'Synology', kind: 'nas' }, [
    'Linux DiskStation 3.10.105 #25556 SMP x86_64',
    { vendor: 'Synology', kind: 'nas' },
  ]),
  // QTS 4 and later say their own version there; before, it was the kernel's.
  on(/^Linux (?<model>TS-[\w+]+) 2\.6\.\d/, { vendor: 'QNAP', kind: 'nas' }, [
    'Linux TS-219 2.6.33.2',
    { vendor: 'QNAP', kind: 'nas', model: 'TS-219' },
  ]),
  on(/^(?<vendor>QNAP) (?:Turbo )?NAS (?<model>T[BDV]?S-\S+)/, { kind: 'nas' }, [
    'QNAP NAS TS-859',
    { vendor: 'QNAP', kind: 'nas', model: 'TS-859' },
  ]),
  on(/^Linux (?<model>TS-[\w+]+|TVS-\w+) (?<firmware>\d+\.\d+\.\d+)$/, { vendor: 'QNAP', kind: 'nas' }, [
    'Linux TS-453D 5.1.5',
    { vendor: 'QNAP', model: 'TS-453D', kind: 'nas', firmware: '5.1.5' },
  ]),
  on(/^ReadyNAS OS|ReadyNAS/i, { vendor: 'Netgear', model: 'ReadyNAS', kind: 'nas' }, [
    'ReadyNAS OS',
    { vendor: 'Netgear', model: 'ReadyNAS', kind: 'nas' },
  ]),
  on(
    /^(?:Hardware: .*? )?- ?Software: Windows|^Hardware: .*Software: Windows/,
    { vendor: 'Microsoft', kind: 'computer', confidence: 0.6 },
    [
      'Hardware: x86 Family 6 Model 15 - Software: Windows 2000 Version 5.1 (Build 2600)',
      { vendor: 'Microsoft', kind: 'computer' },
    ],
  ),
  on(/^VMware ESXi? (?<firmware>\d+\.\d+\.\d+)/, { vendor: 'VMware', model: 'ESXi', kind: 'server' }, [
    'VMware ESXi 6.7.0 build-8169922 VMware, Inc. x86_64',
    { vendor: 'VMware', model: 'ESXi', kind: 'server', firmware: '6.7.0' },
  ]),
  on(
    /^Aruba (?<model>Instant On \d{4}\w? .*?Switch) (?<hardware>J\w{5}), InstantOn_\d+\w?_(?<firmware>[\d.]*\d)/,
    { vendor: 'Aruba', kind: 'switch' },
    [
      'Aruba Instant On 1930 8G 2SFP Switch JL680A, InstantOn_1930_2.8.1.0 (58)',
      {
        vendor: 'Aruba',
        model: 'Instant On 1930 8G 2SFP Switch',
        kind: 'switch',
        firmware: '2.8.1.0',
        hardware: 'JL680A',
      },
    ],
  ),
  on(
    /^(?<vendor>Aruba|ArubaOS|Ruckus|Meraki)\b(?:[^(]*\(MODEL: (?<model>[^)\s]+)\))?(?:.*?Version (?<firmware>[\d.]*\d))?/i,
    { kind: 'access-point', confidence: 0.8 },
    ['Ruckus Wireless Inc', { vendor: 'Ruckus', kind: 'access-point' }],
  ),
  on(/^(?<model>MarkNet [\w ]+?) Version (?<firmware>[\d.]*\d)/, { vendor: 'Lexmark', kind: 'printer' }, [
    'MarkNet X2011e Version 4.20.21 Ethernet 10/100.',
    { vendor: 'Lexmark', model: 'MarkNet X2011e', kind: 'printer', firmware: '4.20.21' },
  ]),
  // DOCSIS OSSI: every cable modem describes itself in this form.
  on(
    /\bHW_REV:.*?VENDOR: ?(?<vendor>[^;]+);.*?SW_REV: ?(?<firmware>[^;>]+);.*?MODEL: ?(?<model>[^;>]+)(?:>>|$)/i,
    { kind: 'router', confidence: 0.9 },
    [
      'Motorola SB5101 Cable Modem: <<HW_REV: 2; VENDOR: Motorola Corporation; BOOTR: 8.1; SW_REV: SB5101-2.7.6.1-SCM00; MODEL: SB5101>>',
      {
        vendor: 'Motorola Corporation',
        model: 'SB5101',
        kind: 'router',
        firmware: 'SB5101-2.7.6.1-SCM00',
      },
    ],
  ),
  // The release of the device, not of the platform it is built on.
  on(/Versatile Routing Platform.*?\((?<model>\S+) (?<firmware>V\d{3}R\d{3}\w*)\)/, { vendor: 'Huawei' }, [
    'Huawei Versatile Routing Platform Software VRP (R) software,Version 5.160 (AR150 V200R005C20SPC200) Copyright',
    { vendor: 'Huawei', model: 'AR150', firmware: 'V200R005C20SPC200' },
  ]),
  on(/^(?<vendor>Huawei|ZTE) (?<model>(?!Versatile|Home|Router|Integrated)[\w-]+)/i, { confidence: 0.7 }, [
    'Huawei AR1220',
    { vendor: 'Huawei', model: 'AR1220' },
  ]),
  on(/^snom(?<model>\d+)/i, { vendor: 'Snom', kind: 'phone' }, [
    'snom320-SIP',
    { vendor: 'Snom', model: '320', kind: 'phone' },
  ]),
  on(
    /^Total Access (?<model>\w+)[^,]*,.*?Version: (?<firmware>[\w.]+), Date:/,
    { vendor: 'ADTRAN', kind: 'router' },
    [
      'Total Access 924 (2nd Gen), Version: A1.08.00.E, Date: Tue Apr 28 10:54:58 2009',
      { vendor: 'ADTRAN', kind: 'router', model: '924', firmware: 'A1.08.00.E' },
    ],
  ),
  on(
    /^3Com (?<model>Router \w+) Software (?:Release )?(?<firmware>(?:Extended_)?V?[\w.]+)/,
    { vendor: '3Com', kind: 'router' },
    [
      '3Com Router 5012 Software V3.12 (build V300R002B65D002SP01)',
      { vendor: '3Com', kind: 'router', model: 'Router 5012', firmware: 'V3.12' },
    ],
  ),
  on(
    /^Cisco (?:NX-OS|SAN-OS)\(tm\) (?<model>[\w-]+), Software \([^)]+\), Version (?<firmware>[^,\s]+),/,
    { vendor: 'Cisco', kind: 'switch' },
    [
      'Cisco NX-OS(tm) m9100, Software (m9100-s2ek9-mz), Version 5.0(4), RELEASE SOFTWARE',
      { vendor: 'Cisco', kind: 'switch', model: 'm9100', firmware: '5.0(4)' },
    ],
  ),
  on(
    /^Cisco Systems(?:, Inc\.)? (?<model>WS-\S+) Cisco Catalyst Operating System Software, Version (?<firmware>\S+)/,
    { vendor: 'Cisco', kind: 'switch' },
    [
      'Cisco Systems, Inc. WS-C2980G-A Cisco Catalyst Operating System Software, Version 6.3(7) Copyright (c) 1995-2002 by Cisco Systems, Inc.',
      { vendor: 'Cisco', kind: 'switch', model: 'WS-C2980G-A', firmware: '6.3(7)' },
    ],
  ),
  on(/^Cisco (?<model>VG\d+) version (?<firmware>\S+)$/, { vendor: 'Cisco', kind: 'phone' }, [
    'Cisco VG248 version 1.3(1)',
    { vendor: 'Cisco', kind: 'phone', model: 'VG248', firmware: '1.3(1)' },
  ]),
  on(
    /^(?<model>WLSE(?: \d+)?) Release (?<firmware>\S+) .*Cisco Systems/,
    { vendor: 'Cisco', kind: 'access-point' },
    [
      'WLSE 1030 Release 2.13FCS Wed Feb 22 02:00:55 UTC 2006 (C) Copyright 2006 by Cisco Systems Inc.',
      { vendor: 'Cisco', kind: 'access-point', model: 'WLSE 1030', firmware: '2.13FCS' },
    ],
  ),
  on(
    /^Cisco (?:IOS|Internetwork Operating System) Software.*?\(?(?:C|CAT|WS-C)(?:2[389]\d\d|3[578]\d\d|4[59]\d\d|6\d\d\d|9\d\d\d|[1-9]K)\w*-/i,
    { vendor: 'Cisco', kind: 'switch' },
    [
      'Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 15.0(2)SE11, RELEASE SOFTWARE (fc3)',
      { vendor: 'Cisco', kind: 'switch' },
    ],
  ),
  on(
    /^Cisco (?:IOS|Internetwork Operating System) Software.*?\((?:C|ISR|CISCO)?(?:[5-9]\d\d|1[5-9]\d\d|[12]8\d\d|2[56]\d\d|[2347]\d00|[12]9\d\d|[4]\d\d\d)\w*-/i,
    { vendor: 'Cisco', kind: 'router', confidence: 0.7 },
    [
      'Cisco IOS Software, C1700 Software (C1700-ADVSECURITYK9-M), Version 12.3(11)YZ2, RELEASE SOFTWARE (fc2)',
      { vendor: 'Cisco', kind: 'router' },
    ],
  ),
  on(
    /^Dell (?:EMC )?Networking (?<model>[A-Z]\d{4}\w*)(?:-ON)?, (?<firmware>\d+(?:\.\d+)+), Linux/,
    { vendor: 'Dell', kind: 'switch' },
    [
      'Dell EMC Networking N1524P, 6.3.3.10, Linux 3.6.5-b9a6a6d3',
      { vendor: 'Dell', kind: 'switch', model: 'N1524P', firmware: '6.3.3.10' },
    ],
  ),
  on(
    /^Dell (?:EMC )?(?:Networking|Force10|Real Time).*?Application Software Version: ?(?<firmware>[\w.()-]+)/,
    { vendor: 'Dell', kind: 'switch' },
    [
      'Dell Force10 OS Operating System Version: 2.0 Application Software Version: 9.14(1.5) Series: S4810',
      { vendor: 'Dell', kind: 'switch', firmware: '9.14(1.5)' },
    ],
  ),
  on(/^Allied Telesis router\/switch/, { vendor: 'Allied Telesis', kind: 'switch', confidence: 0.9 }, [
    'Allied Telesis router/switch, Software (AlliedWare Plus) Version 5.4.6-1.1',
    { vendor: 'Allied Telesis', kind: 'switch' },
  ]),
  on(/^Linux (?<model>T[BDV]?S-\S+) [\w.]+-qnap /, { vendor: 'QNAP', kind: 'nas' }, [
    'Linux TS-453A 4.14.24-qnap #1 SMP Wed Jan 8 03:42:13 CST 2020 x86_64',
    { vendor: 'QNAP', kind: 'nas', model: 'TS-453A' },
  ]),
  on(/^Darwin .*Darwin Kernel Version/, { vendor: 'Apple', kind: 'computer' }, [
    'Darwin Mac-mini.local 19.6.0 Darwin Kernel Version 19.6.0: root:xnu-6153.141.1~1/RELEASE_X86_64 x86_64',
    { vendor: 'Apple', kind: 'computer' },
  ]),
  on(
    /^ExtremeXOS(?: \((?<model>[^)]+)\))? version (?<firmware>\d+(?:\.\d+)+)/,
    { vendor: 'Extreme Networks', kind: 'switch' },
    [
      'ExtremeXOS (X440-24t) version 15.3.2.11 v1532b11 by release-manager on Mon May 27 2013',
      { vendor: 'Extreme Networks', kind: 'switch', model: 'X440-24t', firmware: '15.3.2.11' },
    ],
  ),
  on(
    /^Arista Networks EOS version (?<firmware>\S+) running on an Arista(?: Networks)? (?<model>\S+)/,
    { vendor: 'Arista', kind: 'switch' },
    [
      'Arista Networks EOS version 4.15.3F running on an Arista Networks DCS-7150S-24',
      { vendor: 'Arista', kind: 'switch', model: 'DCS-7150S-24', firmware: '4.15.3F' },
    ],
  ),
  on(
    /^(?:HPE? )?(?<model>Integrated Lights-Out \d) (?<firmware>\d+\.\d+) /,
    { vendor: 'HP', kind: 'server' },
    [
      'Integrated Lights-Out 4 2.40 Dec 02 2015',
      { vendor: 'HP', kind: 'server', model: 'Integrated Lights-Out 4', firmware: '2.40' },
    ],
  ),
  on(
    /^AXIS (?<model>[\w+]+(?: Mk II)?) (?:Network )?(?:Camera|Video (?:Server|Encoder)) V?(?<firmware>\d+\.\d+(?:\.\d+)*)/,
    { vendor: 'Axis', kind: 'camera' },
    [
      'AXIS 2120 Network Camera 2.34 Mar 11 2003',
      { vendor: 'Axis', kind: 'camera', model: '2120', firmware: '2.34' },
    ],
  ),
  on(
    /^AXIS (?<model>[\w+]+(?: [\w+]+)??)(?:,)? (?:Network )?print ?server (?:version )?V?(?<firmware>\d+\.\d+)/i,
    { vendor: 'Axis', kind: 'printer' },
    [
      'AXIS 5400+ Network Print Server V6.00 Jun 21 2001',
      { vendor: 'Axis', kind: 'printer', model: '5400+', firmware: '6.00' },
    ],
    [
      'AXIS OfficeBasic USB, printserver version 6.10',
      { vendor: 'Axis', kind: 'printer', model: 'OfficeBasic USB', firmware: '6.10' },
    ],
  ),
  on(/^Meraki (?<model>MR\d\w*)/, { vendor: 'Meraki', kind: 'access-point' }, [
    'Meraki MR33 Cloud Managed AP',
    { vendor: 'Meraki', kind: 'access-point', model: 'MR33' },
  ]),
  on(/^Meraki (?<model>MS\d\w*(?:-\w+)?)/, { vendor: 'Meraki', kind: 'switch' }, [
    'Meraki MS220-8P Cloud Managed PoE Switch',
    { vendor: 'Meraki', kind: 'switch', model: 'MS220-8P' },
  ]),
  on(/^Meraki (?<model>MX\d\w*)/, { vendor: 'Meraki', kind: 'router' }, [
    'Meraki MX67 Router/Security Appliance',
    { vendor: 'Meraki', kind: 'router', model: 'MX67' },
  ]),
  on(/^(?<model>Fiery .+)$/, { kind: 'printer' }, [
    'Fiery X3eTY 30C-KM',
    { model: 'Fiery X3eTY 30C-KM', kind: 'printer' },
  ]),
  on(/^Digi (?<model>PortServer[\w ]*|Connect[\w ]*)/, { vendor: 'Digi', kind: 'server' }, [
    'Digi PortServer TS 16',
    { vendor: 'Digi', kind: 'server', model: 'PortServer TS 16' },
  ]),
  on(/^Cisco .*\((?:C|AP)\w+-K9W[78]-/, { vendor: 'Cisco', kind: 'access-point', confidence: 0.9 }, [
    'Cisco IOS Software, C1130 Software (C1130-K9W7-M), Version 12.4(10b)JDA3, RELEASE SOFTWARE (fc1)',
    { vendor: 'Cisco', kind: 'access-point' },
  ]),
  on(
    /^Cisco (?<model>VPN 3000 Concentrator|PIX Firewall|Secure PIX Firewall)/,
    { vendor: 'Cisco', kind: 'router' },
    [
      'Cisco VPN 3000 Concentrator Version 4.7.2.F built by vmurphy on Jul 11 2005',
      { vendor: 'Cisco', kind: 'router', model: 'VPN 3000 Concentrator' },
    ],
  ),
  // Bay and Nortel: FW is the diagnostics', SW the switch's own.
  on(
    /^(?:Nortel(?: Networks)? )?(?<model>(?:BayStack|BPS|Business Policy Switch|Ethernet (?:Routing )?Switch|Bay ?Stack) ?[\w-]*).*? FW:V?[\d.]+ +SW:v?(?<firmware>\d+(?:\.\d+)+)/,
    { vendor: 'Nortel', kind: 'switch' },
    [
      'BayStack 450-24T HW:RevL FW:V1.48 SW:v4.2.0.22 ISVN:2',
      { vendor: 'Nortel', kind: 'switch', model: 'BayStack 450-24T', firmware: '4.2.0.22' },
    ],
  ),
  on(/^(?<model>HWg-[\w-]+)/, { vendor: 'HW group', kind: 'sensor' }, [
    'HWg-STE: SNMP',
    { vendor: 'HW group', kind: 'sensor', model: 'HWg-STE' },
  ]),
  on(/^(?<vendor>Cisco) Controller$/, { kind: 'access-point' }, [
    'Cisco Controller',
    { vendor: 'Cisco', kind: 'access-point' },
  ]),
  on(/^SATO (?<model>[A-Z]{1,2}\w+)/, { vendor: 'SATO', kind: 'printer' }, [
    'SATO CL4NX',
    { vendor: 'SATO', kind: 'printer', model: 'CL4NX' },
  ]),
  on(/^Digi TransPort (?<model>[\w-]+)/, { vendor: 'Digi', kind: 'router' }, [
    'Digi TransPort WR21-U22B-DE1-XX Ser#:236241 Software Build Ver5.2.9.9',
    { vendor: 'Digi', kind: 'router', model: 'WR21-U22B-DE1-XX' },
  ]),
  on(/^GelSprinter (?<model>GX \w+) Ver (?<firmware>\d+(?:\.\d+)+)/, { vendor: 'Ricoh', kind: 'printer' }, [
    'GelSprinter GX e3300N Ver 1.06 / RICOH Network Printer C model',
    { vendor: 'Ricoh', kind: 'printer', model: 'GX e3300N', firmware: '1.06' },
  ]),
  on(/^(?<model>C[RS]S\S+) SwOS v(?<firmware>\S+)/, { vendor: 'MikroTik', kind: 'switch' }, [
    'CSS326-24G-2S+ SwOS v2.13',
    { vendor: 'MikroTik', kind: 'switch', model: 'CSS326-24G-2S+', firmware: '2.13' },
  ]),
  on(/^Onyx,(?<model>MSN\w+),SWv(?<firmware>\S+)/, { vendor: 'Nvidia', kind: 'switch' }, [
    'Onyx,MSN2700,SWv3.9.3202',
    { vendor: 'Nvidia', kind: 'switch', model: 'MSN2700', firmware: '3.9.3202' },
  ]),
  on(
    /^Siemens, SIMATIC (?:HMI|NET|S7), (?<model>[^,]+),(?:.*FW: ?(?:Version )?V?\.?(?<firmware>\d[\w.]*))?/,
    { vendor: 'Siemens' },
    [
      'Siemens, SIMATIC S7, CPU-1200, 6ES7 211-1BD30-0XB0, HW: 1, FW: V.2.0.2, SZVX8YU9000000',
      { vendor: 'Siemens', model: 'CPU-1200', firmware: '2.0.2' },
    ],
  ),
  on(
    /^Siemens (?<model>\d{4}) .*Router.* v(?<firmware>\d+(?:\.\d+)+)/,
    { vendor: 'Siemens', kind: 'router' },
    [
      'Siemens 7950 G.SHDSL [ATM] (7950-001) Router with ISDN Voice v6.1.077 All Rights Reserved',
      { vendor: 'Siemens', kind: 'router', model: '7950', firmware: '6.1.077' },
    ],
  ),
  on(/^Siemens Subscriber Networks (?<model>\S+)/, { vendor: 'Siemens', kind: 'router' }, [
    'Siemens Subscriber Networks 4100-Series (D240)',
    { vendor: 'Siemens', kind: 'router', model: '4100-Series' },
  ]),
  on(/^SunOS \S+ 5\.\d+ /, { vendor: 'Oracle', kind: 'server', confidence: 0.6 }, [
    'SunOS sysname 5.10 Generic_118833-33 sun4u',
    { vendor: 'Oracle', kind: 'server' },
  ]),
  on(
    /^Raritan (?<model>Dominion PX\w*) - Firmware Version (?<firmware>\S+)/,
    { vendor: 'Raritan', kind: 'energy' },
    [
      'Raritan Dominion PX - Firmware Version 010502-10441',
      { vendor: 'Raritan', kind: 'energy', model: 'Dominion PX', firmware: '010502-10441' },
    ],
  ),
  on(
    /^Raritan Computer; (?<model>CommandCenter[^;]+); Version (?<firmware>[\d.]+);/,
    { vendor: 'Raritan', kind: 'server' },
    [
      'Raritan Computer; CommandCenter Secure Gateway; Version 4.3.0.5.13; CC-SG-V1-A HW',
      { vendor: 'Raritan', kind: 'server', model: 'CommandCenter Secure Gateway', firmware: '4.3.0.5.13' },
    ],
  ),
  on(/^(?:Peplink|Pepwave) (?<model>(?:Balance|MAX|Surf)(?: \w+)*)$/, { vendor: 'Peplink', kind: 'router' }, [
    'Peplink Balance 20',
    { vendor: 'Peplink', kind: 'router', model: 'Balance 20' },
  ]),
  on(/^ReadyNAS OS (?<firmware>\d+(?:\.\d+)+)/, { vendor: 'Netgear', kind: 'nas' }, [
    'ReadyNAS OS 6.10.3',
    { vendor: 'Netgear', kind: 'nas', firmware: '6.10.3' },
  ]),
  on(
    /^(?:Alcatel-Lucent )?(?:Enterprise )?(?:OmniSwitch )?(?<model>OS\d{4}\S*) (?<firmware>\d+(?:\.\w+){3,}) (?:GA|Service Release|Development)/,
    { vendor: 'Alcatel-Lucent', kind: 'switch' },
    [
      'OmniSwitch OS6350-24 6.7.2.122.R08 GA, November 28, 2017.',
      { vendor: 'Alcatel-Lucent', kind: 'switch', model: 'OS6350-24', firmware: '6.7.2.122.R08' },
    ],
  ),
  on(/^AXIS (?<model>OfficeBasic[\w ]*?)(?: \d+\.\d+)?$/, { vendor: 'Axis', kind: 'printer' }, [
    'AXIS OfficeBasic USB 6.00',
    { vendor: 'Axis', kind: 'printer', model: 'OfficeBasic USB' },
  ]),
  on(
    /^Linux, Cisco Systems, Inc (?<model>[\w-]+)(?: \([\w-]+\))?, Version (?<firmware>[\d.]+)/,
    { vendor: 'Cisco', kind: 'access-point' },
    [
      'Linux, Cisco Systems, Inc WAP561 (WAP561-E-K9), Version 1.2.1.6',
      { vendor: 'Cisco', kind: 'access-point', model: 'WAP561', firmware: '1.2.1.6' },
    ],
  ),
  on(/^(?<model>ZXP Series \d+) Card Printer/, { vendor: 'Zebra', kind: 'printer' }, [
    'ZXP Series 9 Card Printer',
    { vendor: 'Zebra', kind: 'printer', model: 'ZXP Series 9' },
  ]),
  on(
    /^(?<firmware>\d\.\d{1,2}\.\d \d\.\d\.\d v\w{4}\.\d Build \d{6} Rel\.\d+n)/,
    { vendor: 'TP-Link', kind: 'router', confidence: 0.7 },
    [
      '1.2.0 0.9.1 v0001.0 Build 201203 Rel.59032n',
      { vendor: 'TP-Link', kind: 'router', firmware: '1.2.0 0.9.1 v0001.0 Build 201203 Rel.59032n' },
    ],
  ),
]
