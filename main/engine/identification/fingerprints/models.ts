import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/**
 * What a model's name gives away. Names are compared lower-case without blanks and punctuation, so `TL-WR841N`
 * is `tlwr841n`. `starts` are beginnings; `like` must also match the whole squashed name. `ownMaker` rows hold
 * only when the maker is known from elsewhere, because others use such names too.
 * Source: the makers' own product naming, as their devices state it.
 */
export interface ModelRow {
  readonly vendor: string
  readonly kind: DeviceKind | null
  readonly starts: readonly string[]
  readonly like?: RegExp
  readonly ownMaker?: true
  readonly examples: readonly string[]
}

type Options = { like?: RegExp; ownMaker?: true }
const row = (
  vendor: string,
  kind: DeviceKind | null,
  starts: string,
  examples: string,
  options: Options = {},
): ModelRow => ({
  vendor,
  kind,
  starts: starts.split(' '),
  examples: examples.split('|'),
  ...options,
})
const own = { ownMaker: true } as const

export const MODELS: readonly ModelRow[] = [
  // printers
  row(
    'HP',
    'printer',
    'laserjet officejet deskjet photosmart envy pagewide designjet colorlaserjet smarttank inktank hplaser hpneverstop hpcolorlaser',
    'LaserJet Pro M404dn|OfficeJet Pro 8730|ENVY 5640 series|HP Laser MFP 135w|Color LaserJet 2840|DesignJet T120',
  ),
  row(
    'HP',
    'printer',
    'hpofficejet hpdeskjet hpenvy hpphotosmart hppagewide hpdesignjet hpsmarttank hplaserjet hpcolorlaserjet hptango',
    'HP OfficeJet 3830 series|HP Color LaserJet Pro M252dw',
  ),
  row('HP', 'switch', 'procurve hpprocurve hpswitch', 'ProCurve Switch 2510G-24'),
  row('HP', 'scanner', 'hp9', 'HP 9250C Digital Sender', { like: /digitalsender/ }),
  row('HP', 'server', 'proliant ilo hpilo integratedlightsout', 'ProLiant DL360|iLO 5'),
  row('HP', 'computer', 'elitebook probook zbook elitedesk prodesk pavilion omen', 'EliteBook 840 G5'),
  row(
    'Brother',
    'printer',
    'hll dcpl dcpj dcpt mfcl mfcj mfct hlj brother',
    'HL-L2350DW|DCP-L3550CDW series|MFC-J870DW|DCP-T510W',
    { like: /^(?:brother(?!.*nas|ads\d|ds\d{3})|hll\d|hlj\d|dcp[ljt]\d|mfc[ljt]\d)/ },
  ),
  row('Brother', 'printer', 'hl dcp mfc', 'HL-5250DN|DCP-7065DN|MFC-9340CDW', {
    like: /^(?:hl|dcp|mfc)\d{3,4}[a-z]*/,
  }),
  row('Brother', 'printer', 'ql ptp ptd pte td pj rj', 'QL-820NWB|PT-P750W|TD-4550DNWB', {
    like: /^(?:ql\d{3}|pt[pde]\d{3}|td\d{4}|[pr]j\d{3,4})/,
    ...own,
  }),
  row(
    'Epson',
    'printer',
    'stylus workforce surecolor ecotank acculaser wf xp et l scp sct al epson expression',
    'WF-C5790BA|XP-6000 Series|ET-2760 Series|SC-P900 Series|AL-C2900|WorkForce Pro WF-3720|Expression Home XP-2100',
    {
      like: /^(?:stylus|workforce|surecolor|ecotank|acculaser|expression(?:home|premium|photo)|wf[cm]?\d|xp\d{2,4}|et[m]?\d{4}|sc[ptfs]\d{3,5}|al[cmx]+\d{3,4}|epson(?!.*projector|ds\d|perfection|fastfoto|es\d))/,
    },
  ),
  row('Epson', 'printer', 'l m tm pm ep px lq ew pf', 'L3150 Series|TM-T88V|PX-M5041F', {
    like: /^(?:[lm]\d{3,4}|tm[tmuhp]\d|pm\d|ep\d|px[mks]?\d|lq\d|ew[m]?\d)/,
    ...own,
  }),
  row(
    'Canon',
    'printer',
    'pixma imagerunner imageclass imageprograf isensys maxify selphy ir iradv lbp mf mg mx ts tr g mb ix ip mp pro cnmf cn canon',
    'PIXMA TS3350|iR-ADV C5235|LBP7100C|MF720C Series|MG3600 series|SELPHY CP1300|TS6000 series|imageCLASS MF644Cdw|iR C3220-C1',
    {
      like: /^(?:pixma|imagerunner|imageclass|imageprograf|isensys|maxify|selphy|iradv|irc?\d{4}|lbp\d{3,4}|(?:cn)?mf\d{3,4}[a-z]*(?:series)?$|mg\d{4}(?:series)?$|mx\d{3}(?:series)?$|t[sr]\d{4}(?!p)|canon(?!ic|if|iz))/,
    },
  ),
  row(
    'Canon',
    'printer',
    'g mb ix ip mp pro gm e d gx',
    'G3010 series|MB2700 series|iP4900 series|PRO-1000 series',
    { like: /^(?:gm?x?\d{4}|mb\d{4}|i[xp]\d{4}|mp\d{3}|pro\d{2,4}s?|[ed]\d{3,4})/, ...own },
  ),
  row('Kyocera', 'printer', 'ecosys taskalfa kyocera', 'ECOSYS M2540dn|TASKalfa 3252ci|Kyocera FS-1370DN'),
  row('Kyocera', 'printer', 'fs km', 'FS-1370DN|KM-5050|FS-C5250DN', {
    like: /^(?:fsc?\d{4}[a-z]|kmc?\d{4})/,
  }),
  row('Lexmark', 'printer', 'lexmark', 'Lexmark MS610dn|Lexmark C524'),
  row(
    'Lexmark',
    'printer',
    'ms mx mb mc cs cx c x t e b xm xc optra',
    'MS610dn|CX510de|C524|XM1145|Optra T610',
    { like: /^(?:m[sxbc]\d{3,4}|c[sx]\d{3}|[cxtebw]\d{3,4}[a-z]*|x[mc]\d{4}|optra)/, ...own },
  ),
  row(
    'Ricoh',
    'printer',
    'ricoh aficio nrg lanier savin gestetner',
    'RICOH MP 3053|Aficio MP C3001|NRG SP C312DN',
  ),
  row('Ricoh', 'printer', 'mp sp im pro p m', 'MP C3003|SP C250DN|IM C3000|SP 3600DN', {
    like: /^(?:mpc?w?\d{3,4}|sp[ce]?\d{3,4}|imc?\d{3,4}|pc?\d{3}|mc?\d{3})/,
    ...own,
  }),
  row('Ricoh', 'printer', 'mpc spc imc', 'MP C3003|SP C250DN|IM C3000', { like: /^(?:mp|sp|im)c\d{3,4}/ }),
  row(
    'Xerox',
    'printer',
    'phaser workcentre versalink altalink colorqube docucolor primelink docuprint docucentre xerox apeosport nuvera',
    'Phaser 3300MFP|WorkCentre 6515|VersaLink C405|AltaLink C8045|DocuPrint CM305 df',
  ),
  row(
    'Samsung',
    'printer',
    'clp clx scx xpress proxpress multixpress',
    'CLP-300|SCX-5835_5935|CLX-3300 Series|Xpress C460FW',
    { like: /^(?:clp\d|clx\d|scx\d|ml\d{4}|sl[cmkxj]\d|(?:pro|multi)?xpress)/ },
  ),
  row('Samsung', 'printer', 'm c k sl ml', 'M2070 Series|C1860 Series|SL-M2070FW|C48x Series|ML-2850', {
    like: /^(?:[mck]\d{2,4}[0-9x]?(?:[a-z]*)?series|sl[cmkxj]\d|ml\d{4}|[mck]\d{4}[a-z]*$)/,
    ...own,
  }),
  row('Samsung', 'printer', 'sl ml', 'SL-M2070FW|ML-2850 Series', { like: /^(?:sl[cmkxj]\d{3,4}|ml\d{4})/ }),
  row(
    'Konica Minolta',
    'printer',
    'bizhub magicolor pagepro ineo konica accurio',
    'bizhub C284|magicolor 4650|PagePro 1350W',
  ),
  row('OKI', 'printer', 'oki okidata okipage', 'OKI-C5600|OKIPAGE 14e'),
  row('OKI', 'printer', 'c mc b mb es', 'C5600|MC562|B431|ES5462', {
    like: /^(?:mc?b?\d{3}|c\d{3,4}|b\d{3,4}|es\d{4})/,
    ...own,
  }),
  row('Sharp', 'printer', 'mx bp ar', 'MX-3071|MX-M264|BP-70C31|AR-M257', {
    like: /^(?:mx[bcm]?\d{3,4}|bp\d{2}[cm]\d{2}|ar[bcm]?\d{3,4})/,
  }),
  row('Toshiba', 'printer', 'estudio toshibaestudio', 'e-STUDIO2505AC|TOSHIBA e-STUDIO 3005AC'),
  row(
    'Dell',
    'printer',
    'dell',
    'Dell 2135cn|Dell B1165nfw|Dell Laser Printer 1720dn|Dell C1760nw|Dell S2825cdn',
    { like: /^dell(?:laser|color|(?:[bches]\d{4}|\d{4})[a-z]*)/ },
  ),
  row('Dell', 'printer', 'laserprinter', 'Laser Printer 5100cn', { like: /^laserprinter\d{4}/ }),
  row('Dell', 'printer', '1 2 3 5 b c e h s laser', '2135cn|B1165nfw|C1760nw', {
    like: /^(?:[12357]\d{3}[cd]?(?:cn|dn|dw|n|d|cdn|cnw|nw)|[bceh]\d{4}[a-z]{1,4})/,
    ...own,
  }),
  row('Pantum', 'printer', 'pantum', 'Pantum M6500W series|Pantum P2500W'),
  row('Zebra', 'printer', 'zebra ztc zt zd gk gx zq', 'ZT410|ZD420|ZTC GK420d', {
    like: /^(?:zebra|ztc|zt\d{3}|zd\d{3}|g[kx]\d{3}|zq\d{3}|zm\d{3})/,
  }),
  row('D-Link', 'printer', 'dp dpr', 'DP-301P+|DPR-1061', { like: /^dpr?\d{3}/ }),
  row('Dymo', 'printer', 'labelwriter labelmanager dymo', 'LabelWriter Wireless'),
  // cameras and doorbells
  row('D-Link', 'camera', 'dcs', 'DCS-935L|DCS-930LB|DCS-5222L', { like: /^dcs\d{2}/ }),
  row('Axis', 'camera', 'axis', 'AXIS M1065-L|AXIS P3225-LV Mk II|AXIS 211M', {
    like: /^axis(?:[mpqfv]\d|2\d\d|companion|network|video)/,
  }),
  row('Axis', 'camera', 'm p q f', 'M1065-LW|P3225-LV|Q6055-E', { like: /^[mpqfv]\d{4}/, ...own }),
  row(
    'Hikvision',
    'camera',
    'ds2cd ds2de hikvision ids2',
    'DS-2CD2142FWD-I|DS-2DE4225IW-DE|iDS-2CD7A46G0-IZHS',
  ),
  row('Hikvision', 'camera', 'ds', 'DS-7608NI-I2', { like: /^ds[79]\d{3}/ }),
  row('Hikvision', 'doorbell', 'dskv dskb', 'DS-KV6113-WPE1|DS-KB8113'),
  row(
    'Dahua',
    'camera',
    'ipchfw ipchdw ipchdbw dhipc dhsd sd nvr xvr',
    'IPC-HFW4431R-Z|IPC-HDW2431T|DH-IPC-HDBW2231R',
    { like: /^(?:dh)?(?:ipc(?:hfw|hdw|hdbw|hum|k|a|c|b)|dhsd|dhnvr|dhxvr)/ },
  ),
  row('Dahua', 'doorbell', 'dhvto vto', 'VTO2111D-WP|DHI-VTO3211D', { like: /^(?:dhi?)?vto/ }),
  row('Dahua', 'doorbell', 'dhivto', 'DHI-VTO3211D'),
  row('Foscam', 'camera', 'fi98 fi99 fi89 foscam', 'FI9821P|FI9900P|FI8918W'),
  row('Foscam', 'camera', 'c r g', 'C1|R2|G4P', { like: /^[crg]\d[a-z]?$/, ...own }),
  row('Reolink', 'camera', 'rlc rln reolink e1 argus', 'RLC-510A|RLN8-410|Reolink E1 Zoom|Argus 3 Pro', {
    like: /^(?:rlc\d|rln\d|reolink(?!.*doorbell)|e1(?:zoom|pro|outdoor)|argus\d)/,
  }),
  row(
    'Reolink',
    'doorbell',
    'reolinkvideodoorbell reolinkdoorbell videodoorbellpoe',
    'Reolink Video Doorbell PoE',
  ),
  row('Amcrest', 'camera', 'ip amcrest amdv', 'IP2M-841|Amcrest IP8M-T2499EW', {
    like: /^(?:ip\dm|amcrest|amdv)/,
  }),
  row('Amcrest', 'doorbell', 'ad110 ad410', 'AD110|AD410'),
  row('Vivotek', 'camera', 'ib fd fe ip mb', 'IB9367-HT|FD8167A', {
    like: /^(?:ib|fd|fe|ip|md|cc)\d{4}/,
    ...own,
  }),
  row('Edimax', 'printer', 'ps1 ps2 ps3', 'PS-1206MF|PS-3207U', { like: /^ps\d{4}[a-z]{1,3}$/ }),
  row('Edimax', 'router', 'br', 'BR-6428nS|BR-6204Wg', { like: /^br\d{4}[a-z]{1,3}/ }),
  row('Comtrend', 'router', 'ct vr', 'CT-5361T|VR-3025u', {
    like: /^(?:ct[57]\d{2,3}[a-z]?|vr3\d{3}[a-z]{1,2})$/,
  }),
  row('Level One', 'router', 'wbr fbr', 'WBR-6003|FBR-1461', { like: /^[wf]br\d{4}/ }),
  row('Toshiba', 'printer', 'tecb b', 'B-EX4T1|B-FV4D|TEC B-EX4T1', {
    like: /^(?:tec)?b(?:ex|fv|sa|sx|sv|852)\w*/,
    ...own,
  }),
  row('Edimax', 'camera', 'ic', 'IC-3115W|IC-7001W', { like: /^ic\d{4}/ }),
  row('Edimax', 'plug', 'sp', 'SP-1101W|SP-2101W', { like: /^sp[12]1\d\dw/ }),
  row('TRENDnet', 'camera', 'tvip', 'TV-IP110W|TV-IP862IC'),
  row('TP-Link', 'camera', 'nc tlsc tapoc', 'NC450|TL-SC3430|Tapo C200', {
    like: /^(?:nc\d{3}|tlsc|tapoc|vigi)/,
  }),
  row('TP-Link', 'camera', 'c kc ec', 'C200|KC120|C310', {
    like: /^(?:c[1235-7]\d{2}|kc\d{3}|ec\d{2})/,
    ...own,
  }),
  row('TP-Link', 'doorbell', 'tapod d', 'Tapo D230|D230', { like: /^(?:tapo)?d[12]\d{2}/, ...own }),
  row('Ubiquiti', 'camera', 'uvc', 'UVC-G3-Flex|UVC G4 Pro'),
  row('Netatmo', 'camera', 'netatmowelcome netatmopresence', 'Netatmo Welcome|Netatmo Presence'),
  row(
    'Netatmo',
    'sensor',
    'netatmohealtyhomecoach netatmohealthyhomecoach healthyhomecoach',
    'Netatmo Healthy Home Coach|Netatmo Healty Home Coach',
  ),
  row('Netatmo', 'thermostat', 'netatmorelay netatmothermostat', 'Netatmo Relay'),
  row('Synology', 'camera', 'bc tc cc', 'BC500|TC500|CC400W', { like: /^(?:bc|tc|cc)[4-9]00w?$/, ...own }),
  row('Wyze', 'camera', 'wyzecam wyzecamv3 wyzec', 'WyzeCam|Wyze Cam v3'),
  row('Eufy', 'camera', 't84 t81', 'T8410|T8113', { like: /^t8[14]\d\d/ }),
  row('Eufy', 'doorbell', 't82', 'T8210|T8200', { like: /^t82\d\d/ }),
  row('Eufy', 'hub', 't80', 'T8010|T8001', { like: /^t80\d\d/ }),
  row('Eufy', 'plug', 't12', 'T1201|T1203', { like: /^t12\d\d/ }),
  row('Eufy', 'light', 't10 t13', 'T1011|T1013', { like: /^t1[03]\d\d/ }),
  row('Eufy', 'vacuum', 't21 t22 t23', 'T2118|T2261', { like: /^t2[123]\d\d/ }),
  row('Arlo', 'camera', 'vmc', 'VMC4030P', { like: /^vmc\d{4}/ }),
  row('Arlo', 'hub', 'vmb', 'VMB4500', { like: /^vmb\d{4}/ }),
  row('Arlo', 'doorbell', 'avd', 'AVD1001', { like: /^avd\d{4}/ }),
  row('Google', 'camera', 'nestcam googlenestcam', 'Nest Cam IQ|Google Nest Cam'),
  row('Google', 'doorbell', 'nesthello nestdoorbell', 'Nest Hello|Nest Doorbell (battery)'),
  row('Ring', 'doorbell', 'ringvideodoorbell ringdoorbell ringpeephole', 'Ring Video Doorbell Pro'),
  row('Ring', 'hub', 'ringalarm ringbase', 'Ring Alarm|Ring Alarm Pro'),
  row(
    'Ring',
    'camera',
    'ringstickup ringfloodlight ringspotlight ringindoor',
    'Ring Stick Up Cam|Ring Floodlight Cam',
  ),
  row('Logitech', 'camera', 'logicircle circleview', 'Logi Circle 2|Circle View'),
  row('DoorBird', 'doorbell', 'doorbird d10 d21 d11', 'DoorBird D2101V|D101', {
    like: /^(?:doorbird|d1\d1|d21\d)/,
  }),
  // routers, access points, switches
  row(
    'AVM',
    'access-point',
    'fritzrepeater fritzwlanrepeater fritzpowerline',
    'FRITZ!Repeater 1200 AX|FRITZ!WLAN Repeater 450E|FRITZ!Powerline 546E',
  ),
  row('AVM', 'plug', 'fritzdect2 fritzdect', 'FRITZ!DECT 200|FRITZ!DECT 210', { like: /^fritzdect2[01]\d/ }),
  row('AVM', 'thermostat', 'fritzdect3', 'FRITZ!DECT 301'),
  row('AVM', 'phone', 'fritzfon', 'FRITZ!Fon C6'),
  row('AVM', 'hub', 'fritzsmartgateway', 'FRITZ!Smart Gateway'),
  row('AVM', 'router', 'fritzbox fritz', 'FRITZ!Box|FRITZ!Box 7590|FRITZ!Box Fon WLAN 7170', {
    like: /^fritzbox/,
  }),
  row(
    'TP-Link',
    'router',
    'tlwr tlmr tlwdr tlxdr tler archer tdw td deco mr tlr tlxtr tlwdn',
    'TL-WR841N|Archer C7|TL-XDR6030|TD-W8960N|Deco M5|TL-WDR3600',
    {
      like: /^(?:tl(?:wr|mr|wdr|xdr|er|r\d|xtr)|archer(?!t\d)|tdw|td[v8]\d{3}|td8\d{2,4}|deco[mxespwb]\d|mr[1-6]00v?$)/,
    },
  ),
  row('TP-Link', 'access-point', 'tlwa tlwpa eap tlpa re', 'TL-WA801N|EAP225|TL-WPA4220|RE450', {
    like: /^(?:tlw?pa|tlwa|eap\d{3}|re\d{3})/,
  }),
  row('TP-Link', 'switch', 'tlsg tlsf t16 t15 t26 jetstream', 'TL-SG108E|T1600G-28TS', {
    like: /^(?:tls[gfxl]|jetstream|t\d{4}g)/,
  }),
  row(
    'TP-Link',
    'plug',
    'hs1 hs3 kp ep hs200 hs210 hs220 ks tapop',
    'HS103(US)|HS110(EU)|KP115(EU)|EP10(US)|Tapo P100|HS300(US)',
    { like: /^(?:hs1\d{2}|hs3\d{2}|kp\d{3}|ep\d{2}|tapop\d{3})/ },
  ),
  row('TP-Link', 'plug', 'p', 'P100|P110', { like: /^p1\d{2}m?$|^p3\d{2}/, ...own }),
  row('TP-Link', 'switch', 'hs2 ks es', 'HS220(US)|HS200(US)|KS220M(US)', {
    like: /^(?:hs2\d{2}|ks\d{3}|es20m)/,
  }),
  row('TP-Link', 'light', 'lb kl tapol', 'LB110(EU)|KL130(US)|KL430(US)|Tapo L530', {
    like: /^(?:lb\d{3}|kl\d{2,3}|tapol\d)/,
  }),
  row('TP-Link', 'light', 'l', 'L530|L900', { like: /^l[59]\d{2}[a-z]?$/, ...own }),
  row('TP-Link', 'hub', 'kh tapoh h', 'KH100|Tapo H100|H200', {
    like: /^(?:kh\d{3}|(?:tapo)?h[1-5]00)/,
    ...own,
  }),
  row('Netgear', 'router', 'netgear', 'NETGEAR DG834GV4 Router|NETGEAR Orbi', {
    like: /^netgear(?!.*(?:readynas|switch|stora))/,
  }),
  row(
    'Netgear',
    'router',
    'dg dgn wnr wndr r rax rbr cbr cax c6 evg dgnd wgr wgt wpn',
    'DG834GV4|WNDR3700|R7000|RAX40|RBR50|WGR614v7|DGN2200',
    {
      like: /^(?:dgn?d?[1-2]\d{3}|dg8\d{2}|wnd?r\d{4}|r[678]\d{3}p?$|ra[xd]\d{2,3}|rbr\d{2}|[cr]bk\d{2}|ca?x?\d{2,4}$|wg[rt]\d{3}|wpn\d{3})/,
    },
  ),
  row('Netgear', 'access-point', 'wnap wac wax wndap wn ex rbs', 'WAC104|EX6120|WN3000RP|RBS50', {
    like: /^(?:wnd?ap\d|wa[cx]\d{3}|wn\d{4}rp|ex\d{4}|rbs\d{2})/,
  }),
  row('Netgear', 'switch', 'gs gss jgs', 'GS108Tv2|GS724T|JGS524Ev2', {
    like: /^(?:j?gss?[1357]\d{2}[a-z]{1,4}(?:v\d)?(?!\d))/,
  }),
  row('Netgear', 'switch', 'gs fs gss gc prosafe', 'GS108|GC108P|FS728TP', {
    like: /^(?:g[sc][ms]?\d{3}[a-z]{0,4}|fs\d{3}[a-z]|prosafe)/,
    ...own,
  }),
  row('TP-Link', 'printer', 'tlps tlwps', 'TL-PS110U|TL-WPS510U', { like: /^tlw?ps\d/ }),
  row('Netgear', 'switch', 'm4 m5 gsm xsm s3', 'M4100-24G-POE+|GSM7224V2', {
    like: /^(?:m[45]\d00|[gx]sm\d{4}|s3\d{3}t)/,
    ...own,
  }),
  row('Netgear', 'nas', 'readynas rn stora', 'ReadyNAS Ultra 4|ReadyNAS 214', {
    like: /^(?:netgear)?(?:readynas|stora(?!ge))/,
  }),
  row(
    'Asus',
    'router',
    'rt wl5 gt dsl zenwifi rog bluecave tuf 4g lyra',
    'RT-AC68U|WL500g.Premium|ZenWiFi_XT8|GT-AX11000|DSL-AC68U|RT-AX88U',
    {
      like: /^(?:wl5\d{2}[a-z]|rt(?:ac|ax|be)\d*|rt[ng]\d|gt(?:ac|ax|be)|dsl(?:ac|n)\d|zenwifi|bluecave|tufgaming?ax|rograpture|lyra)/,
    },
  ),
  row('Asus', 'access-point', 'rp ea', 'RP-AC1900|RP-N53', { like: /^rp(?:ac|ax|n)\d/ }),
  row(
    'Linksys',
    'router',
    'wrt ea mr mx e wag velop linksys be bef lrt',
    'WRT54G|EA6900|MR8300|WRT1900AC|WAG320N|Velop|E4200|BEFSX41',
    {
      like: /^(?:wrt\d|ea\d{4}|wag\d|velop|mr[5-9]\d{3}|linksys(?!wap|psus|wps|pap|spa|srw|lgs|nslu)|lrt\d{3}|bef(?:sr|sx|w1|vp)\w{2,}|e[1-9]\d{3}$)/,
    },
  ),
  row('Linksys', 'access-point', 'wap linksyswap', 'WAP54G|WAP11|Linksys WAP54G', {
    like: /^(?:linksys)?wap(?:11|\d{2}[a-z]{1,2})$/,
  }),
  row('Linksys', 'printer', 'psus wps', 'PSUS4|WPS54G', { like: /^(?:psus\d|wps\d{2}g)/ }),
  row('Linksys', 'nas', 'nslu', 'NSLU2'),
  row('Linksys', 'phone', 'spa pap', 'SPA942|SPA2102|PAP2T', { like: /^(?:spa(?:[23]\d{3}|9\d{2})|pap2)/ }),
  row(
    'MikroTik',
    'router',
    'routeros rb hap ccr hex routerboard mikrotik',
    'RouterOS RB951Ui-2HnD|RB750Gr3|hAP ac|CCR1009-7G-1C|MikroTik Router',
    {
      like: /^(?:routeros|rb\d{3,4}|rbd|hap(?:ac|ax|be|mini|lite)|ccr\d|hex(?:s|poe|lite|refresh)$|routerboard|mikrotik)/,
    },
  ),
  row('MikroTik', 'switch', 'crs css', 'CRS326-24G-2S+|CSS610', { like: /^c[rs]s\d{3}/ }),
  row(
    'Ubiquiti',
    'switch',
    'usw us8 us16 us24 us48 unifiswitch edgeswitch',
    'USW-24-PoE|US-8-60W|USW GigaBit Ethernet Switch|EdgeSwitch 24',
    { like: /^(?:usw|us(?:8|16|24|48)|unifiswitch|edgeswitch|es(?:8|16|24|48))/ },
  ),
  row(
    'Ubiquiti',
    'router',
    'usg udm udr uxg edgerouter erx edgeos unifidream unifisecurity unifigateway ucg',
    'USG-3P|UDM-Pro|EdgeRouter X|UniFi Dream Machine',
    { like: /^(?:usg|ud[mrw]|uxg|ucg|edgerouter|erx|edgeos|unifi(?:dream|security|gateway|express))/ },
  ),
  row(
    'Ubiquiti',
    'access-point',
    'uap u6 u7 nanostation nanobeam litebeam powerbeam unifiap bullet rocket airgrid unifi',
    'UAP-AC-Pro|U6-LR|NanoStation M5|UniFi AP',
    {
      like: /^(?:uap|u[67](?:lr|lite|pro|mesh|iw|ent|plus)|nano(?:station|beam|bridge)|(?:lite|power)beam|unifi(?:ap|u6)|airgrid|bulletm|rocketm|unifi$)/,
    },
  ),
  row('Ubiquiti', 'hub', 'uck unificloudkey', 'UCK-G2-Plus|UniFi Cloud Key'),
  row(
    'Huawei',
    'router',
    'hg echolife smartax b ws hn optixstar',
    'HG531 V1|SmartAX MT882|EchoLife HG8245H|B525s-23a|HG8245|WS5200',
    { like: /^(?:hg\d{3}|echolife|smartax|b[356]\d{2}s?|ws\d{4}|optixstar|huaweirouter|hn8\d{3}|eg8\d{3})/ },
  ),
  row('ZTE', 'router', 'zxhn f6 zxv mf h', 'ZXHN H298N|ZXV10 W300|MF283+', {
    like: /^(?:zxhn|zxv|zxdsl|mf2\d{2}(?!.*series))/,
  }),
  row(
    'Zyxel',
    'router',
    'vmg nbg p66 usgflex zywall prestige emg lte dx ex armor amg sbg nr',
    'VMG8825-T50K|NBG6616|P-660HW-T1|ZyWALL USG 40',
    {
      like: /^(?:vmg\d|nbg\d|p[26-8]\d{2}[a-z]|usg(?:flex|\d{2})|zywall|prestige|emg\d|amg\d|sbg\d{4}$|ex[35]\d{3}|dx[35]\d{3}|armor[zx])/,
    },
  ),
  row('Keenetic', 'router', 'keenetic', 'Keenetic Giga'),
  row('Zyxel', 'router', 'keenetic', 'ZyXEL Keenetic Lite II'),
  row('LaCie', 'nas', 'lacie', 'LaCie-2big'),
  row('Zyxel', 'access-point', 'nwa wap wre wac', 'NWA1123-AC|WRE6505', { like: /^(?:nwa\d|wre\d|wap\d)/ }),
  row('Zyxel', 'switch', 'gs1 gs2 xgs es', 'GS1900-24E|GS1200-8', {
    like: /^(?:x?gs[12]\d{3}|xs\d{4}|es[123]\d{3})/,
  }),
  row('Zyxel', 'nas', 'nsa nas3 nas5', 'NSA325|NAS326', { like: /^(?:nsa\d{3}|nas[35]\d{2})/ }),
  row('Thomson', 'router', 'speedtouch', 'SpeedTouch 585'),
  row('Sagemcom', 'router', 'fast f@st sagemcomfast livebox', 'F@ST 3890V3|FAST5366|F@st 5670|Livebox 5', {
    like: /^(?:sagemcom)?(?:f@?a?st\d{4}|livebox)/,
  }),
  row(
    'Technicolor',
    'router',
    'tg mediaaccess tc dga dwa cga',
    'TG588v|MediaAccess TG|TC7200|DGA4130|CGA4234',
    { like: /^(?:tg[5-8]\d{2}|mediaaccess|tc\d{4}|d[gw]a\d{4}|cga\d{4})/ },
  ),
  row('Arris', 'router', 'tg tm sb sbg sbr surfboard nvg dg vap', 'TG1672G|SB6183|SBG10|NVG599|DG3450', {
    like: /^(?:tg[123]\d{3}|tg8\d{2}[ag]|tm\d{3,4}|sb\d{4}$|sb[gr]\d|surfboard|nvg\d{3}|dg\d{4}a?$)/,
  }),
  row('D-Link', 'router', 'dir dsl dva dwr covr di', 'DIR-850L|DSL-2640B|DWR-921|COVR-C1203|DI-804HV', {
    like: /^(?:di[5-8]\d{2}|dir\d{3,4}|dirx|dsl\d{3,4}|dva\d{4}|dwr\d{3}|covr)/,
  }),
  row('D-Link', 'access-point', 'dap dra dwl', 'DAP-1360|DRA-1360|DWL-2100AP', {
    like: /^(?:dap\d|dra[12]\d{3}|dwl)/,
  }),
  row('D-Link', 'switch', 'dgs des dxs', 'DGS-1210-24|DES-3526', { like: /^d[gex]s\d{2}/ }),
  row('D-Link', 'nas', 'dns', 'DNS-320|DNS-323', { like: /^dns\d{3}/ }),
  row('D-Link', 'plug', 'dspw', 'DSP-W215|DSP-W115', { like: /^dspw\d/ }),
  row('D-Link', 'sensor', 'dchs dchz', 'DCH-S150|DCH-S220|DCH-S160', { like: /^dch[sz]\d/ }),
  row('D-Link', 'hub', 'dchg dsh', 'DCH-G020'),
  row('D-Link', 'camera', 'dnr', 'DNR-202L'),
  row('DrayTek', 'router', 'vigor draytek', 'Vigor2960|Vigor 2862ac', {
    like: /^(?:draytek)?vigor(?!ap|switch)/,
  }),
  row('DrayTek', 'access-point', 'vigorap', 'VigorAP 903'),
  row('DrayTek', 'switch', 'vigorswitch', 'VigorSwitch G1280'),
  row('Lancom', 'router', 'lancom', 'LANCOM 1781VA', { like: /^lancom(?!l\d|ln|lw)/ }),
  row('Telekom', 'router', 'speedport', 'Speedport Smart 3|Speedport W 724V'),
  row('Telekom', 'access-point', 'speedhomewifi speedwlan', 'Speed Home WiFi'),
  row('BT', 'router', 'bthomehub bthub homehub smarthub btsmarthub', 'BT Home Hub 5|BT Smart Hub 2'),
  row('Free', 'router', 'freeboxserver freebox', 'Freebox Server (r2)|Freebox v8 (r1)', {
    like: /^freebox(?!player|crystal)/,
  }),
  row('Free', 'media-player', 'freeboxplayer', 'Freebox Player'),
  row('Tenda', 'router', 'tenda nova', 'Tenda AC15|nova MW6', { like: /^(?:tenda|novamw)/ }),
  row(
    'Xiaomi',
    'router',
    'miwifi xiaomirouter mirouter xiaomiaiot',
    'MiWiFi|Xiaomi Router AX3600|Mi Router 4A',
  ),
  row('GL.iNet', 'router', 'glmt glar glinet glb glax glx glsft', 'GL-MT300N-V2|GL-AR750S', {
    like: /^gl(?:inet|mt|ar|b|ax|x\d|sft|mv)/,
  }),
  row('Buffalo', 'router', 'wzr whr wsr wxr airstation', 'WZR-HP-G300NH|WHR-G54S|WXR-1900DHP'),
  row('Buffalo', 'nas', 'ls linkstation terastation ts', 'LS210D|LinkStation|TeraStation', {
    like: /^(?:ls\d{3}|linkstation|terastation|ts[35]\d{3})/,
    ...own,
  }),
  row('Buffalo', 'nas', 'linkstation terastation', 'LinkStation|TeraStation TS3410'),
  row(
    'devolo',
    'access-point',
    'dlan magic2 magic1 devolo',
    'dLAN pro 1200+ WiFi ac|Magic 2 WiFi next|devolo Magic 1 LAN',
  ),
  row('Google', 'router', 'onhub googlewifi nestwifi', 'OnHub|Google Wifi|Nest Wifi Pro'),
  row('eero', 'router', 'eero', 'eero Pro 6|eero Gateway'),
  row(
    'Apple',
    'access-point',
    'airport timecapsule airportexpress airportextreme',
    'AirPort Express|AirPort Extreme|Time Capsule|AirPort10,115',
  ),
  row(
    'Cisco',
    'router',
    'isr asr rv ciscoios cisco8 cisco19 cisco29 epc dpc',
    'RV340|ISR4331|EPC3925|DPC3825',
    { like: /^(?:isr\d|asr\d|rv\d{3}|cisco(?:8|19|29|ios)|[ed]pc\d{4})/ },
  ),
  row('Cisco', 'switch', 'catalyst sg sf cbs nexus wsc', 'SG300-28|Catalyst 2960|WS-C2960X-24', {
    like: /^(?:catalyst|sg[235]\d{2}|sf[235]\d{2}|cbs\d{3}|nexus|wsc\d{4})/,
  }),
  row('Cisco', 'phone', 'cp7 cp8 ciscoipphone spa5', 'CP-7961G|CP-8841', {
    like: /^(?:cp[678]\d{3}|ciscoipphone)/,
  }),
  row('pfSense', 'router', 'pfsense', 'pfSense'),
  row('OPNsense', 'router', 'opnsense', 'OPNsense'),
  row('OpenWrt', 'router', 'openwrt', 'OpenWrt'),
  row('DD-WRT', 'router', 'ddwrt', 'DD-WRT'),
  row('Actiontec', 'router', 'mi424 t3200 c1000 gt7', 'MI424WR|T3200M|C1000A', {
    like: /^(?:mi424|t3200|[cv]1000a|gt7\d\d)/,
  }),
  row('Fortinet', 'router', 'fortigate fgt', 'FortiGate-60E|FGT60E', { like: /^(?:fortigate|fgt\d)/ }),
  // televisions
  row(
    'LG',
    'tv',
    'oled nano lgtv lgwebos webostv lgsmarttv',
    'OLED65C24LA|[LG] webOS TV OLED55C9PLA|LG TV|43NANO756PA',
    { like: /^(?:oled\d{2}|lg(?:tv|webos|smarttv|signature)|lge?webos|nano\d{2}|webostv)/ },
  ),
  row('LG', 'tv', '3 4 5 6 7 8 u', '43UM7000PLA|UR73003LA|65SM8500PLA|42UB820V|50QNED826QB|43NANO756PA', {
    like: /^(?:\d{2}(?:u[a-z]|sm|sk|lb|lf|lh|lj|lk|lm|la|ln|ub|uf|uh|uj|uk|um|un|up|uq|ur|qned|nano|oled|ef|eg)\d{2,4}|u[a-z]\d{4,5}[a-z]{2,3}$)/,
    ...own,
  }),
  row('LG', 'tv', '4 5 6 7 3 8', '43UM7000PLA|65SM8500PLA|50QNED826QB', {
    like: /^\d{2}(?:u[bfhjkmnpqrt]|s[jkm]|l[abfhjkmns]|qned|nano)\d{2,4}[a-z]{1,3}/,
  }),
  row('LG', 'speaker', 'sl sn sp sk lgsn lgsp lgsl ls wk xboom music las', 'SL8YG|SN11RG|SP9YA|WK7', {
    like: /^(?:lg)?(?:s[lnpkcjq]\d{1,2}[a-z]{0,3}$|wk\d|xboom|las\d{3}|nphs)/,
    ...own,
  }),
  row('LG', 'appliance', 'thinq', 'ThinQ'),
  row('LG', 'media-player', 'bp bd st', 'BP550|BD670|ST600', {
    like: /^(?:b[dp]p?\d{3}[a-z]?|st600)$/,
    ...own,
  }),
  row(
    'Samsung',
    'tv',
    'ue un qe qn tq gq kq ua hg ps qa ls0 ku lh',
    'UE43RU7400UXRU|UN55LS03N|TQ43Q68CAUXXC|QE55Q7FNA|QN65QN90AAFXZA|HG55AJ690|UA55KU7000',
    {
      like: /^(?:(?:u[ena]|q[ena]|t[qu]|g[qu]|kq|hg|ps|pn|ln|le|lh)\d{2}[a-z]{1,3}\d{1,4}|qn\d{2}|lh\d{2}[a-z]{4}|ua[a-z]{1,2}\d{4})/,
    },
  ),
  row(
    'Samsung',
    'tv',
    'samsungdtv samsungtv theframe theserif samsungq samsungframe samsungsmarttv samsung7 samsung6 samsung8 samsung9',
    'Samsung DTV DMR|Samsung TV|Samsung Frame Series (55)|Samsung Q68CA 43|Samsung 7 Series (55)',
  ),
  row(
    'Samsung',
    'speaker',
    'hw wam samsungsoundbar soundbar',
    'HW-Q90R|WAM1500|HW-K650|Samsung Soundbar Q90R',
    { like: /^(?:hw[a-z]{1,2}\d{2,4}|wam\d{3,4}|samsungsoundbar)/ },
  ),
  row('Samsung', 'speaker', 'ht', 'HT-E5500|HT-J5500W', { like: /^ht[a-z]{1,2}\d{3,4}/, ...own }),
  row('Samsung', 'media-player', 'bd ubd', 'BD-H6500|UBD-K8500|BD-J7500', {
    like: /^(?:ubd|bd)[a-z]\d{4}/,
  }),
  row('Samsung', 'phone', 'smg sma sms smn galaxy gt', 'SM-G991B|Galaxy S21|GT-I9300', {
    like: /^(?:sm[gasnmf]\d{3}|galaxy(?!tab)|gt[ins]\d{4})/,
  }),
  row('Samsung', 'tablet', 'smt smp smx galaxytab', 'SM-T860|Galaxy Tab S7', {
    like: /^(?:sm[tpx]\d{3}|galaxytab)/,
  }),
  row('Samsung', 'appliance', 'familyhub rf rs', 'Family Hub|RF28R7551SR', {
    like: /^(?:familyhub|rf\d{2}|rs\d{2})/,
    ...own,
  }),
  row('SmartThings', 'hub', 'smartthings sth', 'SmartThings Hub|STH-ETH-250', {
    like: /^(?:smartthings|stheth)/,
  }),
  row('Samsung', 'camera', 'snv snb snd snp xnv qnv snh', 'SNV-6013|SNH-V6414BN', {
    like: /^(?:sn(?:[vbp]|d(?!m)|h[a-z])\d{4}[a-z]*$|[xqp]n[vodb]\d{4})/,
  }),
  row(
    'Sony',
    'tv',
    'bravia kdl kd ke kj xbr xr fw',
    'KD-55XE9005|XBR-65A1E|KE-55XH9096|BRAVIA XR-55A80J|KDL-40W605B|BRAVIA 4K UR2',
    { like: /^(?:bravia|kdl\d|k[dej]\d{2}|xbr\d|xr\d{2}[axk]|fw\d{2})/ },
  ),
  row(
    'Sony',
    'speaker',
    'str hta ht srs san gtk cmt sa',
    'STR-DN1080|HT-S700RF|SRS-X88|HT-A7000|SA-NS310|SRS-ZR7',
    {
      like: /^(?:str[a-z]{2,3}\d{3,4}|ht(?:a|s|st|ct|nt|mt|x|z|g)\d{1,4}[a-z]*$|srs[a-z]{1,3}\d|sans\d{3}|gtk[a-z]{2}\d|cmt[a-z]+\d|sa[a-z]{1,2}\d)/,
    },
  ),
  row('Sony', 'media-player', 'bdp ubp bdvn bdv', 'BDP-S6700|UBP-X800|BDV-N9200W', {
    like: /^(?:bdp|ubp|bdv)/,
    ...own,
  }),
  row('Sony', 'game-console', 'ps3 ps4 ps5 playstation cfi cuh', 'PlayStation 4|PS5|PLAYSTATION 3|ps4', {
    like: /^(?:ps[345]$|ps[45]pro|playstation|c(?:fi|uh)\d{4})/,
  }),
  row('Sony', 'phone', 'xperia xq', 'Xperia 1 III', { like: /^(?:xperia|xq[a-z]{2}\d)/ }),
  row('Philips', 'tv', '2 3 4 5 6 7 8', '49PUS8503/12|55OLED803/12|32PFS5803/12|42PFL6158K/12|50PUS7304/12', {
    like: /^\d{2}(?:pu[sfghlkt]|p[fh][slhtkg]|oled\d{3}|pml|hfl|bdl)\d*/,
  }),
  row('Philips', 'tv', 'philipstv', 'Philips TV DMR|Philips TV Server'),
  row('Philips', 'hub', 'bsb philipshuebridge huebridge', 'BSB002|Philips hue bridge 2015|Hue Bridge', {
    like: /^(?:bsb0\d\d|.*hue)/,
  }),
  row('Philips', 'light', 'lct lwb lca lwa lst llc lom hue 9290 9400', 'LCT015|LWB010|LCA001|LST002', {
    like: /^(?:l(?:ct|wb|ca|wa|st|lc|tc|tw|wo|tg|cg|cl|cx|cs)\d{3}|929000|94003|hue(?:lamp|color|white|go|bulb|lightstrip))/,
    ...own,
  }),
  row('Philips', 'speaker', 'taw tab tapr tabs fidelio', 'TAW6205|Fidelio', {
    like: /^(?:ta[wbpr]+\d{4}|fidelio)/,
  }),
  row('Philips', 'media-player', 'bdp', 'BDP7700/12', { like: /^bdp\d{4}/, ...own }),
  row(
    'Panasonic',
    'tv',
    'th tx tc viera panasonicviera',
    'TH-55DX640Z|TX-50CXW704|VIErA|Panasonic VIErA|TC-P60ST60',
    { like: /^(?:t[hxc][lp]?\d{2}[a-z]|(?:panasonic)?viera|t[xc][lp]\d)/ },
  ),
  row('Panasonic', 'media-player', 'dmr dmp dp ub', 'DMR-UBS90|DMP-BDT500|DP-UB820', {
    like: /^(?:dm[rp][a-z]{1,3}\d|dpub|bdt\d)/,
  }),
  row('Panasonic', 'speaker', 'sc sa all', 'SC-ALL05|SC-HTB900|SA-ALL8', {
    like: /^s[ac](?:all|htb|pmx|btt|c\d|ua|gu)/,
    ...own,
  }),
  row('Panasonic', 'camera', 'wv bl bb', 'WV-SC385|BL-C111', {
    like: /^(?:wv[a-z]{1,2}\d|b[lb]c\d{2,3}|blvp)/,
  }),
  row('Panasonic', 'phone', 'kx', 'KX-HDV130|KX-TGP600', { like: /^kx(?!m[bc])[a-z]{1,4}\d/ }),
  row('Technics', 'speaker', 'sug sc', 'SU-G30|SC-C70', { like: /^(?:su[gr]\d|scc\d|stg)/, ...own }),
  row('Hisense', 'tv', 'hisense h he hz', 'H55U7B|Hisense TV|HE55A6500UWTS', {
    like: /^(?:hisense|h[ez]?\d{2}[abeumn]\d)/,
  }),
  row('TCL', 'tv', 'smarttvpro tcl', 'TCL TV|TCL Smart TV Pro|Smart TV Pro', { like: /^(?:tcl|smarttvpro)/ }),
  row('TCL', 'tv', '3 4 5 6 7', '43S435|55R617|65C735', {
    like: /^\d{2}(?:[srcpqx]\d{3}|ep\d{3}|dp\d{3}|ec\d{3}|qm\d)/,
    ...own,
  }),
  row('Vizio', 'tv', 'd e m p v', 'D40f-J09|M55-E0|P65-F1|V505-G9|E65-F0', {
    like: /^(?:[depmv]\d{2,3}[a-z]?[a-gj]\d{1,2}$|pq\d{2}|oled\d{2}h\d)/,
    ...own,
  }),
  row('Vizio', 'tv', 'd e m p v', 'D40f-J09|M55-E0|V505-G9', { like: /^[depmv]\d{2,3}[a-z]?[a-gj]\d{1,2}$/ }),
  row('Vizio', 'speaker', 'sb sp', 'SB4031-D5|SB36512-F6|SP30-E0', {
    like: /^(?:sb\d{4,5}[a-h]\d|sp[357]0)/,
  }),
  row('Vizio', 'speaker', 'm v s sb p', 'M512a-H6|V51-H6|SB3621n-E8', {
    like: /^(?:m51[0-9]|v[25][01][a-z]?h\d|s\d{4}[wx]?|sb\d)/,
    ...own,
  }),
  row('Sharp', 'tv', 'lc aquos', 'LC-60LE640E|AQUOS', { like: /^(?:lc\d{2}|aquos)/ }),
  row('Toshiba', 'tv', 'toshibatv regza', 'Toshiba TV|REGZA 42XL10'),
  row('Grundig', 'tv', 'vlx vle', 'VLX7850BP|VLE 5520 BG', { like: /^vl[xeo]\d/ }),
  row('Loewe', 'tv', 'loewe bild', 'Loewe bild 5.55|bild 3.49', { like: /^(?:loewe|bild\d)/ }),
  // players, consoles, computers, phones
  row('Roku', 'media-player', 'roku', 'Roku Express|Roku 3|Roku Ultra|Roku Streaming Stick 4K', {
    like: /^roku(?!tv)/,
  }),
  row('Roku', 'tv', '5 6 7 8', '7820X|8000X', { like: /^[5-8]\d{3}x2?$/ }),
  row('Roku', 'media-player', '2 3 4', '3900X|4660X|2700X|3810X', {
    like: /^[2-4]\d{3}[a-z]{1,2}\d?$/,
    ...own,
  }),
  row('Roku', 'tv', 'a b c d e f g h', 'C105X|C135X|C134X|D103X|G139X', { like: /^[a-h]1\d{2}x$/, ...own }),
  row(
    'Google',
    'media-player',
    'chromecast googletv',
    'Chromecast|Chromecast Ultra|Google TV Streamer|Chromecast HD',
    { like: /^(?:chromecast(?!audio)|googletv)/ },
  ),
  row('Google', 'media-player', 'chromecastaudio', 'Chromecast Audio'),
  row(
    'Google',
    'speaker',
    'googlehome googlenestaudio nestaudio googlenestmini nestmini homemini',
    'Google Home Mini|Google Home|Google Nest Mini|Nest Audio|Google Home Max',
    { like: /^(?:googlehome(?!hub)|(?:google)?nest(?:audio|mini)|homemini)/ },
  ),
  row(
    'Google',
    'voice-assistant',
    'googlenesthub nesthub googlehomehub',
    'Google Nest Hub|Nest Hub Max|Google Home Hub',
  ),
  row('Google', 'thermostat', 'nestthermostat nestlearning', 'Nest Learning Thermostat|Nest Thermostat E'),
  row('Google', 'sensor', 'nestprotect', 'Nest Protect'),
  row('Google', 'phone', 'pixel', 'Pixel 8|Pixel 6 Pro', { like: /^pixel(?:\d|fold|xl|a$)/ }),
  row('Google', 'tablet', 'pixeltablet', 'Pixel Tablet'),
  row('Apple', 'media-player', 'appletv', 'AppleTV11,1|AppleTV3,2|Apple TV 4K'),
  row('Apple', 'speaker', 'audioaccessory homepod', 'AudioAccessory5,1|HomePod mini'),
  row(
    'Apple',
    'computer',
    'macbook imac macmini macpro mac powerbook powermac virtualmac',
    'MacBookPro18,3|iMac21,1|Macmini9,1|Mac14,3|MacPro7,1|MacBook Air (M1, 2020)',
    { like: /^(?:macbook|imac|macmini|macpro|macstudio|mac\d|virtualmac|power(?:book|mac))/ },
  ),
  row('Apple', 'server', 'xserve', 'Xserve3,1', { like: /^xserve\d/ }),
  row('Apple', 'phone', 'iphone', 'iPhone14,2|iPhone'),
  row('Apple', 'tablet', 'ipad', 'iPad13,4|iPad'),
  row('Apple', 'sensor', 'watch', 'Watch6,2', { like: /^watch\d/ }),
  row('Amazon', 'media-player', 'aft firetv', 'AFTMM|AFTKA|Fire TV Stick', {
    like: /^(?:aft(?!er)[a-z]{1,3}\d{0,2}$|firetv(?!omni|.*series)|aft(?:mm|ka|krt|gazl|sss|wms))/,
  }),
  row('Amazon', 'tv', 'aft firetv', 'AFTTIFF43|AFTTIFF55|Fire TV Omni', {
    like: /^(?:aft(?:tiff|ruby|hazl|rel|md|s|eu0)\w*\d{2}|firetvomni|firetv\d)/,
  }),
  row('Amazon', 'voice-assistant', 'echo amazonecho aeobc aeoc', 'Echo Dot|Amazon Echo Show 5|AEOBC', {
    like: /^(?:amazon)?echo(?:dot|show|plus|studio|spot|pop|flex|sub|auto|input|link|\d)|^amazonecho$|^aeo[a-z]{2}$/,
  }),
  row('Amazon', 'tablet', 'kindle kf firehd', 'Kindle Fire HD|KFMAWI|Fire HD 10', {
    like: /^(?:kindle|kf[a-z]{4}|firehd)/,
  }),
  row('Nvidia', 'media-player', 'shield nvidiashield', 'SHIELD Android TV|NVIDIA Shield'),
  row(
    'Xiaomi',
    'media-player',
    'mibox mitvstick xiaomitvbox xiaomitvstick mitvbox',
    'MIBOX4|Mi Box S|MiTV-Stick',
    { like: /^(?:mibox|mitvstick|mitvbox|xiaomitv(?:box|stick))/ },
  ),
  row('Xiaomi', 'tv', 'mitv xiaomitv', 'MiTV-MSSP1|Xiaomi TV P1', { like: /^(?:xiao)?mitv(?!stick|box)/ }),
  row('Xiaomi', 'router', 'r1 r2 r3 r4 ra rb miwifi mirouter', 'R3G|RA69|R4AC|MiWiFi', {
    like: /^(?:r[1-4][a-z]{0,3}|r[ab]\d{2}|mi(?:wifi|router).*)$/,
    ...own,
  }),
  row('Xiaomi', 'vacuum', 'rockrobo', 'rockrobo-vacuum-v1'),
  row('Xiaomi', 'appliance', 'zhimiair zhimihumidifier zhimi', 'zhimi-airpurifier-m1|zhimi-humidifier-v1'),
  row('Aqara', 'hub', 'lumigateway gatewayv gatewaymgl', 'lumi-gateway-v3|lumi-gateway-mgl03'),
  row('Xiaomi', 'camera', 'chuangmicamera isacamera', 'chuangmi-camera-ipc009|isa-camera-isc5'),
  row('Xiaomi', 'plug', 'chuangmiplug', 'chuangmi-plug-m1'),
  row('Philips', 'light', 'philipslight', 'philips-light-bulb'),
  row(
    'Yeelight',
    'light',
    'yeelinklight yeelight ylxd',
    'yeelink-light-strip1|yeelink-light-color1|YLXD41YL',
    { like: /^(?:yeelink|yeelight|yl[dx][dbp]\d{2}y)/ },
  ),
  row('Microsoft', 'game-console', 'xbox', 'Xbox 360|Xbox One|Xbox Series X'),
  row('Microsoft', 'computer', 'surface windows', 'Surface Pro 7', {
    like: /^surface(?:pro|book|laptop|go|studio)/,
  }),
  row('Nintendo', 'game-console', 'nintendo wiiu', 'Nintendo Switch|Wii U'),
  row('SiliconDust', 'media-player', 'hdhomerun hdhr', 'HDHomeRun CONNECT|HDHR5-4US'),
  row('TiVo', 'media-player', 'tivo', 'TiVo Roamio'),
  row('Dreambox', 'media-player', 'dreambox dm', 'Dreambox|DM7080HD|dm900', {
    like: /^(?:dreambox|dm\d{3,4}(?:hd|uhd|se)?)/,
  }),
  row('VU+', 'media-player', 'vu+ vuduo vusolo vuuno vuultimo vuzero', 'Vu+ Duo2|VU+ Solo 4K'),
  row('Raspberry Pi', 'computer', 'raspberrypi', 'Raspberry Pi 4 Model B'),
  // audio
  row('Sonos', 'speaker', 'sonos zps zp br anvil sub wd100', 'Sonos One|ZPS9|ZP120|BR100|Sonos Play:1', {
    like: /^(?:sonos|zps\d|zp\d{2,3}|br100|wd100)/,
  }),
  row('Sonos', 'speaker', 's', 'S18|S1|S5', { like: /^s\d{1,2}$/, ...own }),
  row(
    'Sonos',
    'speaker',
    'amp arc beam move roam one five port connect playbar playbase play era ray symfonisk',
    'Amp|Beam|Play:5|Era 100',
    { like: /^(?:amp|arc|beam|move|roam|one|five|port|connect|play|era|ray|symfonisk)/, ...own },
  ),
  row('Ikea', 'speaker', 'symfonisk', 'SYMFONISK Bookshelf'),
  row('Bose', 'speaker', 'soundtouch bose wave', 'SoundTouch 20|Bose Home Speaker 500|Bose Soundbar 700', {
    like: /^(?:soundtouch|bose|wavesoundtouch)/,
  }),
  row(
    'Denon',
    'speaker',
    'denon avr dht heos dnp dra ceol avc',
    'AVR-X2200W|DNP-730AE|HEOS 1|Denon AVR-X3600H|DRA-800H',
    { like: /^(?:denon|avr[xs]\d{3,4}|avc[xa]\d|dht\d|heos|dnp\d{3}|dra\d{3}|dwsa)/ },
  ),
  row('Denon', 'speaker', 'avr rcd', 'AVR-2113|RCD-N9', { like: /^(?:avr\d{4}|rcdn\d)/, ...own }),
  row('Marantz', 'speaker', 'marantz nr sr nasr mcr na', 'Marantz SR5008|NR1605|SR7009|M-CR611|NA6005', {
    like: /^(?:marantz|nr1\d{3}|sr[5-8]\d{3}|mcr\d{3}|na[678]\d{3}|cinema[4-9]0|av[78]\d{3})/,
  }),
  row(
    'Yamaha',
    'speaker',
    'rxv rxa rx wx yas ysp nx crx rn musiccast cd tsr htr wxad wxa wxc rs mcr srt sr',
    'RX-V483|RX-A2050|WX-030|YAS-207|YSP-1600|R-N602|RX-V3900|MusicCast 20|TSR-7850|HTR-4069',
    {
      like: /^(?:rx[vasdz]\d|wx[acd]*\d|yas\d{3}|ysp\d|nxn\d|crxn|rn\d{3}|musiccast|cdn\w*\d{3}|tsr\d{4}|htr\d{4}|cx[a]\d|mcrn|srt\d|srb\d{2})/,
    },
  ),
  row('Onkyo', 'speaker', 'tx onkyo', 'TX-NR686|Onkyo TX-RZ830', {
    like: /^(?:txnr\d|txrz\d|tx8\d{3}|txsr\d|onkyo|txl\d{2})/,
  }),
  row('Onkyo', 'speaker', 'ht nc dx ls', 'HT-S7800|NCP-302', { like: /^(?:hts\d|ncp\d|lst\d)/, ...own }),
  row('Pioneer', 'tv', 'pdp kuro', 'PDP-LX5090H', { like: /^(?:pdp|kuro)/ }),
  row('Pioneer', 'speaker', 'vsx sc mrx n xw pioneer', 'VSX-932|VSX-1131|SC-LX59|MRX-3|N-50AE', {
    like: /^(?:vsx\w?\d{3,4}|sclx\d|mrx\d|xwsma|pioneer|xhm\d{2}|n[357]0a)/,
  }),
  row('WiiM', 'media-player', 'wiim', 'WiiM Pro Plus Receiver|WiiM Mini|WiiM Amp'),
  row('Honeywell', 'thermostat', 'lyric', 'Lyric T5/T6|Lyric Round', { like: /^lyric(?:t\d|round)/ }),
  row('Arylic', 'speaker', 'arylic up2stream', 'Arylic A50+|Up2Stream Amp'),
  row(
    'Bluesound',
    'speaker',
    'bluesound pulse node powernode vault',
    'BLUESOUND PULSE FLEX|NODE 2i|POWERNODE',
    { like: /^(?:bluesound|powernode|pulse(?:flex|mini|2i?|soundbar)|node(?:2i?|n130|n132|icon|nano|x)$)/ },
  ),
  row('Devialet', 'speaker', 'phantom devialet dialog', 'Phantom II|Devialet Dione', {
    like: /^(?:phantom|devialet)/,
  }),
  row(
    'Bang & Olufsen',
    'speaker',
    'beosound beoplay beolab beolink beovision',
    'BeoSound 1|BeoPlay A9|Beosound Stage',
    { like: /^beo(?!vision)/ },
  ),
  row('Bang & Olufsen', 'tv', 'beovision', 'BeoVision Eclipse'),
  row('JBL', 'speaker', 'jbl', 'JBL Link 300|JBL Bar 5.0|JBL Playlist'),
  row(
    'Harman Kardon',
    'speaker',
    'harmankardon hkomni omni citation avr',
    'Harman Kardon Citation One|HK Omni 10|Citation 100',
    {
      like: /^(?:harmankardon|hkomni|citation(?:one|\d|bar|adapt|tower|sub|multibeam|surround|amp|oasis)|hkavr)/,
    },
  ),
  row('Libratone', 'speaker', 'libratone zipp', 'Libratone Zipp 2|Zipp Mini'),
  row('Naim', 'speaker', 'naim muso ndx uniti superuniti', 'Mu-so|Mu-so Qb|Uniti Atom|NDX 2', {
    like: /^(?:naim|muso|ndx|ndsx|nd5|(?:super)?uniti)/,
  }),
  row(
    'Cambridge Audio',
    'media-player',
    'cxn cambridgeaudio evo azur streammagic',
    'CXN (V2)|EVO 150|StreamMagic 6',
    { like: /^(?:cxnv?2?|cambridgeaudio|evo(?:75|150|cd)|streammagic|cxr\d)/ },
  ),
  row('Arcam', 'speaker', 'arcam', 'ARCAM rPlay', { like: /^arcam/ }),
  row('Arcam', 'speaker', 'avr sa av', 'AVR450, AVR750|SA30', {
    like: /^(?:avr?\d{2,3}|sa\d{2}|rhd|cds\d)/,
    ...own,
  }),
  row('KEF', 'speaker', 'kef ls50 lsx ls60', 'KEF LS50 Wireless|LSX II|LS60'),
  row(
    'Logitech',
    'speaker',
    'squeezebox squeezeplay uesmart ueradio',
    'Squeezebox Touch|UE Smart Radio|Squeezebox Radio',
    { like: /^(?:squeezebox(?!server)|uesmart|ueradio)/ },
  ),
  row('Logitech', 'hub', 'harmony', 'Harmony Hub|HarmonyHub', {
    like: /^harmony(?:hub|pro|elite|companion|ultimate|home|\d)/,
  }),
  row('Raumfeld', 'speaker', 'raumfeld', 'Raumfeld One S'),
  row('Teufel', 'speaker', 'teufel', 'Teufel Streamer'),
  row('TechniSat', 'speaker', 'digitradio', 'DIGITRADIO 580'),
  row('Hama', 'speaker', 'ir dit dir', 'IR110|DIR3100|IR320', {
    like: /^(?:ir\d{2,4}[a-z]*|dit\d{4}|dir\d{4}[a-z]*)$/,
    ...own,
  }),
  row('Frontier Silicon', 'speaker', 'irmmi', 'ir-mmi-FS2026'),
  row('Ikea', 'speaker', 'vappeby', 'VAPPEBY'),
  // lights, plugs, hubs, sensors
  row('Nanoleaf', 'light', 'nl nanoleaf', 'NL22|NL29|NL42|NL59|Nanoleaf Canvas', {
    like: /^(?:nl\d{2}|nanoleaf)/,
  }),
  row('LIFX', 'light', 'lifx', 'LIFX Color 1000|LIFX A19'),
  row('Ikea', 'hub', 'tradfrigateway tradfri dirigera', 'TRADFRI gateway|DIRIGERA Hub'),
  row('Osram', 'hub', 'lightify', 'Lightify|LIGHTIFY Gateway'),
  row(
    'Elgato',
    'light',
    'elgatokeylight elgatolight elgatoring keylight lightstrip ringlight',
    'Elgato Key Light Air|Key Light|Light Strip|Elgato Ring Light',
  ),
  row('Twinkly', 'light', 'tw twinkly', 'TWI190SPP|TWS250STP|Twinkly', { like: /^(?:tw[a-z]\d{3}|twinkly)/ }),
  row('Govee', 'light', 'govee', 'Govee H6159'),
  row('Wiz', 'light', 'esp01 esp03 esp06', 'ESP01_SHRGB1C_31|ESP03_SHRGBW_01', { like: /^esp0\d(?:sh|dh)/ }),
  row('Wiz', 'plug', 'esp10socket esp25socket', 'ESP10_SOCKET_06'),
  row('Shelly', 'hub', 'blugw sngw shellyblugw', 'BluGwG3|SNGW-BT01|shellyblugwg3'),
  row(
    'Shelly',
    'energy',
    'spem shem shellyem shelly3em shellypro3em shellyproem s3em pro3em proem',
    'SPEM-003CEBEU|SHEM-3|SHEM|shellypro3em|S3EM-002CXCEU',
  ),
  row(
    'Shelly',
    'plug',
    'snpl s3pl s4pl shplg shellyplug plusplug plugus pluguk plugit plugsg3 plugmg3',
    'SNPL-00116US|S3PL-00112EU|SHPLG-S|SHPLG2-1|shellyplug-s|PlugSG3',
    { like: /^(?:snpl\d|s[34]pl\d|shplg|shellyplug|plusplug|plug(?:us|uk|it|sg3|mg3)$)/ },
  ),
  row(
    'Shelly',
    'light',
    'shblb shcb shvin shbduo shrgbw sndm s3dm spdm shdm shellybulb shellyvintage shellyduo shellycolorbulb shellydimmer shellyrgbw2 sndc',
    'SHBLB-1|SHCB-1|SHRGBW2|SHDM-2|SHVIN-1|SHBDUO-1|SNDM-0013US|shellydimmer2',
  ),
  row(
    'Shelly',
    'sensor',
    'shht snsn shwt shdw shsm shmos shgs s3sn shellyht shellyflood shellydoor shellymotion shellysmoke shellygas shellyplusht shellyplussmoke sbdw sbmo sbht snsm',
    'SHHT-1|SHWT-1|SHDW-2|SHMOS-01|SNSN-0013A|SHSM-01|shellyht',
  ),
  row('Shelly', 'thermostat', 'shtrv shellytrv sawd', 'SHTRV-01|shellytrv', { like: /^(?:shtrv|shellytrv)/ }),
  row(
    'Shelly',
    'switch',
    'shsw snsw s3sw s4sw spsw shsp shix sninx snsn shbtn shuni shelly shair sh',
    'SHSW-1|SHSW-25|SNSW-001P16EU|S3SW-001X8EU|SPSW-004PE16EU|SHIX3-1|shelly1pm|SHUNI-1|Shelly Plus 1PM',
    { like: /^(?:shsw|snsw|s[34]sw|spsw|shix|shbtn|shuni|snin|shair\d|shsp|s[34]in|spsh|shelly)/ },
  ),
  // The names of Shelly's own applications (`app`).
  row('Shelly', 'sensor', 'plusht plussmoke ht smoke flood', 'PlusHT|PlusSmoke|HTG3|FloodG4', {
    like: /^(?:plus(?:ht|smoke)|ht(?:g\d)?$|flood(?:g\d)?$)/,
    ...own,
  }),
  row(
    'Shelly',
    'light',
    'pluswalldimmer plusrgbw dimmer prorgbw prodimmer plus010v plus10v duo',
    'PlusWallDimmer|PlusRGBWPM|DimmerG3|ProDimmer1PM',
    {
      like: /^(?:pluswalldimmer|(?:plus|pro)rgbw|(?:pro|plus)?dimmer|plus0?10v|duo)/,
      ...own,
    },
  ),
  row('Shelly', 'switch', 'plus pro mini 1 2', 'Plus1PM|Pro4PM|Mini1G3|1PMG3|Plus2PM|Pro1', {
    like: /^(?:plus[i124]|pro[124]|mini1|[124](?:pm)?(?:g[34])?(?:mini)?(?:g3)?$|1pm|2pm|i4)/,
    ...own,
  }),
  row('Sonoff', 'plug', 'sonoff s26 s20 diyplug s31', 'Sonoff Basic|S26|diy_plug|Sonoff S31', {
    like: /^(?:sonoff|s2[06]$|s31$|diyplug|basicr\d)/,
  }),
  row('Meross', 'plug', 'mss', 'MSS310|mss110', { like: /^mss[13-6]\d{2}/ }),
  row('Meross', 'light', 'msl', 'MSL120', { like: /^msl\d{3}/ }),
  row('Meross', 'hub', 'msh', 'MSH300', { like: /^msh\d{3}/ }),
  row('Eve', 'plug', 'eveenergy', 'Eve Energy 20EBO8301|Eve Energy (Matter)'),
  row(
    'Eve',
    'sensor',
    'everoom evemotion evedoor eveweather evedegree eveaqua',
    'Eve Room|Eve Motion|Eve Door',
  ),
  row('Eve', 'thermostat', 'evethermo', 'Eve Thermo'),
  row('Eve', 'light', 'eveflare evelight', 'Eve Flare|Eve Light Strip'),
  row('Wyze', 'plug', 'wyzeplug wyzeoutdoorplug', 'Wyze Plug|WyzeOutdoorPlug'),
  row('Wyze', 'light', 'wyzebulb', 'Wyze Bulb'),
  row('HomeWizard', 'energy', 'hwep1 hwekwh', 'HWE-P1|HWE-KWH1'),
  row('HomeWizard', 'plug', 'hweskt', 'HWE-SKT'),
  row('HomeWizard', 'sensor', 'hwewtr', 'HWE-WTR'),
  row('HomeWizard', 'energy', 'hwebat sdm', 'HWE-BAT|SDM230-wifi', { like: /^(?:hwebat|sdm\d{3})/ }),
  row('Aqara', 'hub', 'aqarahub hm1 hm2', 'Aqara Hub M2|HM1S-G01|HM2-G01', {
    like: /^(?:aqarahub|hm[12]s?g0\d)/,
  }),
  row(
    'Belkin',
    'plug',
    'wemoinsight wemomini wemoswitch insight socket controllee maker',
    'Insight|Socket|WeMo Mini|WeMo Insight',
    {
      like: /^(?:wemo(?:insight|mini|switch|outdoor|wifismartplug)|insight|socket|controllee|outdoorplug|maker)$/,
      ...own,
    },
  ),
  row('Belkin', 'switch', 'lightswitch dimmer wemolightswitch', 'LightSwitch|Dimmer|LightSwitch 3-way', {
    like: /^(?:wemo)?(?:lightswitch|dimmer)/,
    ...own,
  }),
  row('Belkin', 'hub', 'bridge wemolink link', 'Bridge|WeMo Link', {
    like: /^(?:bridge|wemolink|link)$/,
    ...own,
  }),
  row('Belkin', 'sensor', 'motion sensor', 'Motion|Sensor', { like: /^(?:motion|sensor)/, ...own }),
  row(
    'Belkin',
    'appliance',
    'crockpot coffeemaker humidifier heater airpurifier smarter',
    'Crockpot|CoffeeMaker|Humidifier',
    { like: /^(?:crock|coffee|humid|heater|airpur|slowcook|smart)/, ...own },
  ),
  row('Belkin', 'router', 'f5d f7d f9k', 'F5D8236-4|F9K1102', { like: /^f[579][dk]\d{4}/ }),
  row('Belkin', 'camera', 'netcam', 'NetCam HD+', own),
  row('Lutron', 'hub', 'smartbridge lbdg lsmart caseta radiora', 'Smart Bridge|L-BDG2-WH|Caseta SBP2', {
    like: /^(?:smartbridge|lbdg|caseta|radiora)/,
  }),
  row('tado', 'hub', 'ac02 gw ib01 ib02 tadobridge', 'AC02|IB01', { like: /^(?:ac02|ib0\d|tado)/ }),
  row('Yeelight', 'light', 'yl', 'YLDP05YL|YLXD01YL', { like: /^yl[a-z]{2}\d{2,3}yl/ }),
  row('Cisco', 'phone', 'spa1 spa232 spa3 spa5', 'SPA112|SPA232D|SPA504G', {
    like: /^spa(?:1[12]2|232d|[35]\d\ds?g?\d?$)/,
  }),
  row('Cisco', 'phone', 'spa cp ata', 'SPA901|CP-7961G|ATA186', {
    like: /^(?:spa\d{3}|cp\d{4}|ata1\d{2})/,
    ...own,
  }),
  row('Koogeek', 'plug', 'koogeek', 'Koogeek P1EU'),
  row('Aqara', 'hub', 'aqh', 'AQH-M1S'),
  row('Aqara', 'sensor', 'pss', 'PS-S02D|PS-S04D', { like: /^pss\d{2}[de]/ }),
  row('iDevices', 'plug', 'idev', 'IDEV0002|IDEV0009', { like: /^idev\d{4}/ }),
  row('Philips', 'tv', 'tpm', 'TPM191E|TPM171E', { like: /^tpm\d{3}e/ }),
  row('Vizio', 'tv', 'p m e d', 'P502UI-B1E|M552I-B2', { like: /^[pmed]\d{3}(?:ui?|i)b\d/ }),
  row('Pixel Magic Systems', 'media-player', 'lumin', 'LUMIN U1 Mini', { like: /^lumin(?:[a-z]\d|$)/ }),
  row('TechniSat', 'media-player', 'digiplus digicorder digit isio', 'DigiPlus STR 1', {
    like: /^(?:technisat)?(?:digi(?:plus|corder|t(?:isio|hd|\d)|bit)|isio)/,
  }),
  row('Panasonic', 'printer', 'dp kxmb kxmc', 'DP-C262|KX-MB2061', {
    like: /^(?:dpc?\d{3,4}|kxm[bc]\d)/,
    ...own,
  }),
  row('Epson', 'scanner', 'ds perfection gt es', 'DS-530|Perfection V39', {
    like: /^(?:ds\d{3,5}|perfection|gt[sx]?\d|es\d{3})/,
    ...own,
  }),
  row('HP', 'scanner', 'scanjet hpscanjet', 'ScanJet Pro 3000'),
  row('Canon', 'scanner', 'canoscan imageformula dr', 'CanoScan LiDE 400|imageFORMULA DR-C230', {
    like: /^(?:canoscan|imageformula|dr[cm]?\d{3,4})/,
  }),
  row(
    'Kodak',
    'scanner',
    'kodaki scanmate kodakscanmate alariss',
    'KODAK i1190E|ScanMate i1150|Alaris S2060w',
    {
      like: /^(?:kodaki\d{4}|(?:kodak)?scanmate|alariss\d{4})/,
    },
  ),
  row(
    'Apple',
    'phone',
    'd n',
    'D79AP|N71mAP|D53gAP',
    // The names of Apple's own builds: D and some of N are iPhones.
    { like: /^(?:d\d{2,3}[a-z]?|n(?:4[1289]|5[136]|6[169]|71|841|104)[a-z]?)ap$/ },
  ),
  row('Apple', 'media-player', 'j33 j42 j105 j255 j305 k66', 'J105aAP|J305AP|J42dAP', {
    like: /^(?:j33|j42|j105|j255|j305|k66)[a-z]?ap$/,
  }),
  row('Apple', 'speaker', 'b238 b520 b620', 'B238aAP|B520AP', { like: /^b(?:238|520|620)[a-z]?ap$/ }),
  row('Brother', 'scanner', 'ads ds', 'ADS-2800W', { like: /^(?:ads\d{4}|ds\d{3})/, ...own }),
  row('Harman Kardon', 'speaker', 'hkcitation citation', 'HK Citation ONE', { like: /^hkcitation/ }),
  row('LG', 'tv', 'u', 'UQ7500|UP7700|UN7300', { like: /^u[mnpqrt]\d{2,4}/, ...own }),
  row('Emerson', 'thermostat', 'sensi', 'Sensi Touch', { like: /^sensi(?:touch|lite|classic)?$/ }),
  row('August', 'lock', 'asl', 'ASL-03', { like: /^asl\d{2}$/ }),
  row('Velux', 'hub', 'velux', 'VELUX Gateway'),
  row('Escea', 'appliance', 'escea', 'Escea'),
  row('Sensibo', 'thermostat', 'sensibo', 'Sensibo Sky'),
  row('iZone', 'thermostat', 'izone', 'iZone'),
  row('iSmartGate', 'hub', 'ismartgate', 'iSmartGate PRO'),
  row('Hive', 'hub', 'hhkbridge', 'HHKBridge1'),
  row('Big Ass Fans', 'appliance', 'haiku', 'Haiku H/I Series'),
  row('NetComm', 'router', 'nb nf', 'NB1300|NF18ACV', { like: /^n[bf]\d{2,4}/, ...own }),
  row('ecobee', 'thermostat', 'ecobee eb', 'ecobee3 lite|EB-STATE5|EB-STATE3LT', {
    like: /^(?:ecobee|ebs(?:tate|ensor))/,
  }),
  row('Homematic', 'hub', 'ccu2 ccu3 homematic', 'CCU3|HomeMatic Central', {
    like: /^(?:ccu[23]|homematic)/,
  }),
  row('Global Caché', 'hub', 'itach ip2ir ip2cc wf2ir gc100', 'iTach IP2IR|IP2CC|GC-100', {
    like: /^(?:itach|ip2(?:ir|cc|sl)|wf2(?:ir|cc|sl)|gc100)/,
  }),
  row('Chamberlain', 'hub', '819lmb myq', '819LMB|MyQ Home Bridge'),
  row('RainMachine', 'appliance', 'spk5 rainmachine touchhd', 'SPK5|RainMachine Touch HD-12|Touch HD-12'),
  row('Abode', 'hub', 'abode', 'Abode'),
  row('Rachio', 'appliance', 'rachio', 'Rachio-3'),
  row('LaMetric', 'light', 'lametricsky sky', 'LaMetric SKY|SKY', { like: /^(?:lametric)?sky$/, ...own }),
  row('LaMetric', 'appliance', 'lametric sa8', 'LaMetric Time|SA8', { like: /^(?:lametric|sa8$)/ }),
  row('SwitchBot', 'hub', 'switchbot', 'SwitchBot Hub Mini'),
  row('Nuki', 'hub', 'nukibridge', 'Nuki Bridge'),
  row('August', 'lock', 'augustsmartlock', 'August Smart Lock Pro'),
  row('Schlage', 'lock', 'schlage be489', 'Schlage Sense|BE489WB'),
  row('Yale', 'lock', 'yale', 'Yale Assure Lock'),
  row('Hunter Douglas', 'hub', 'powerview hunterdouglas', 'PowerView Hub|PowerView'),
  row('dresden elektronik', 'hub', 'deconz phoscon conbee raspbee', 'deCONZ|Phoscon-GW|ConBee II'),
  row(
    'Home Assistant',
    'hub',
    'homeassistantgreen homeassistantyellow homeassistantblue skyconnect',
    'Home Assistant Green',
  ),
  row('Dyson', 'appliance', 'dyson', 'Dyson Pure Cool'),
  row('iRobot', 'vacuum', 'roomba irobot braava', 'Roomba 980|iRobot Braava'),
  row('Roborock', 'vacuum', 'roborock', 'Roborock S5'),
  row('Ecovacs', 'vacuum', 'deebot ecovacs', 'DEEBOT OZMO 950'),
  row('Smarter', 'appliance', 'ikettle smarterkettle smartercoffee', 'iKettle 3.0|Smarter Coffee'),
  row('Withings', 'sensor', 'withings wbs', 'Withings WBS05|WBS06', { like: /^(?:withings|wbs\d{2})/ }),
  row('Fitbit', 'sensor', 'aria', 'Aria 2', { like: /^aria\d?$/, ...own }),
  row('Airthings', 'sensor', 'airthings waveplus viewplus', 'Airthings View Plus'),
  row('Enphase', 'energy', 'envoy iqgateway 800', 'Envoy-S|IQ Gateway|800-00654-r06', {
    like: /^(?:envoy|iqgateway|800\d{5}r\d{2}$)/,
  }),
  row(
    'Tesla',
    'energy',
    'powerwall teslapowerwall teslawall wallconnector',
    'Powerwall 2|Tesla Wall Connector',
  ),
  row('Fronius', 'energy', 'symo primo fronius', 'Fronius Symo 10.0-3|Primo GEN24', {
    like: /^(?:fronius|symo|primo(?:gen|\d))/,
  }),
  row('SMA', 'energy', 'sunnyboy tripower sunnytripower sma', 'SUNNY BOY 3.6|Sunny Tripower 10.0', {
    like: /^(?:sunny(?:boy|tripower|home|island)|smahome|smainverter|smaenergy)/,
  }),
  row('SolarEdge', 'energy', 'solaredge se', 'SolarEdge SE5000H', { like: /^(?:solaredge)/ }),
  row('APC', 'energy', 'smartups backups apc symmetra', 'Smart-UPS 1500|APC Web/SNMP|Symmetra RM', {
    like: /^(?:smartups|backups(?:es|rs|pro|cs|nis|\d)|apc|symmetra)/,
  }),
  row(
    'Eaton',
    'energy',
    'evolution eaton ellipse eaton5px pulsar',
    'Evolution 1100|Eaton 5PX|Ellipse PRO 1600',
    { like: /^(?:evolution(?:s)?\d{3,4}|eaton|ellipse(?:eco|pro|max)|pulsar(?:m|ev|evolution)?\d|5px|9px)/ },
  ),
  row('CyberPower', 'energy', 'cyberpower cp1500 ups', 'CyberPower CP1500PFCLCD', {
    like: /^(?:cyberpower|cp\d{4}(?:pfc|avr|epfc|eavr))/,
  }),
  // storage and servers
  row(
    'Synology',
    'nas',
    'ds rs diskstation rackstation fs dva dx synologynas sa',
    'DS216se|DS220+|RS3618xs|DiskStation|FS3017|Synology NAS',
    {
      like: /^(?:ds\d{3,4}(?:slim|play|air|j|se|xs|plus|ii|\+)*|rs\d{3,4}|fs\d{4}|sa\d{4}|dva\d{4}|diskstation|rackstation|synologynas)/,
    },
  ),
  row('Synology', 'router', 'rt mr', 'RT2600ac|MR2200ac', {
    like: /^(?:rt[126]\d{3}ac|mr2200ac|rt1900ac|rt6600ax|wrx560)/,
  }),
  row('QNAP', 'nas', 'ts tvs hs tbs tds ss qnap', 'TS-453D|HS-453DX|TVS-872XT|TBS-464|TS-464C', {
    like: /^(?:ts\d{3}[a-z]*$|ts\d{4}(?:xu|u|sdi)|tsx\d{2}|tvs\w?\d{3}|hs\d{3}|tbs\d{3}|tds\d|qnap)/,
  }),
  row('Asustor', 'nas', 'as asustor', 'AS5304T|AS1002T|AS6404T', { like: /^(?:as[1-7]\d{3}[a-z]*|asustor)/ }),
  row('TerraMaster', 'nas', 'f2 f4 f5 terramaster', 'F2-221|F4-421|TerraMaster', {
    like: /^(?:f[2458]\d{3}|terramaster)/,
  }),
  row(
    'Western Digital',
    'nas',
    'mycloud wdmycloud mybooklive wdmybook mybookworld',
    'WD My Cloud|MyCloudEX2Ultra|My Book Live',
  ),
  row('Western Digital', 'media-player', 'wdtv', 'WD TV Live'),
  row(
    'Seagate',
    'nas',
    'goflex blackarmor seagatecentral 2big 5big seagatenas',
    'GoFlex Home|BlackArmor NAS|Seagate Central|5big NAS',
  ),
  row('Iomega', 'nas', 'ix2 ix4 px4 storcenter', 'ix2-dl|StorCenter ix4', {
    like: /^(?:ix[24]|px[2456]|storcenter)/,
  }),
  row('TrueNAS', 'nas', 'truenas freenas', 'TrueNAS|FreeNAS'),
  row('Dell', 'server', 'poweredge idrac', 'PowerEdge R720|iDRAC9'),
  row('Dell', 'switch', 'powerconnect', 'PowerConnect 5548'),
  row('Dell', 'computer', 'optiplex latitude xps precision inspiron', 'OptiPlex 7050|XPS 13', {
    like: /^(?:optiplex|latitude|xps\d|precision\d|inspiron)/,
  }),
  row('Lenovo', 'computer', 'thinkpad thinkcentre ideapad', 'ThinkPad T480|ThinkCentre'),
  row(
    'Lenovo',
    'voice-assistant',
    'lenovosmartdisplay lenovosmartclock',
    'Lenovo Smart Display 10|Lenovo Smart Clock',
  ),
  // phones
  row('Snom', 'phone', 'snom', 'snom 320|snomD785'),
  row('Yealink', 'phone', 'sipt yealink', 'SIP-T46G|Yealink T42S', { like: /^(?:sipt\d{2}|yealink)/ }),
  row('Polycom', 'phone', 'vvx soundpoint soundstation polycom', 'VVX 410|SoundPoint IP 550'),
  row('Grandstream', 'phone', 'gxp gxv grp ht8 grandstream', 'GXP2160|GXV3275|HT802', {
    like: /^(?:gx[pv]\d{4}|grp\d{4}|ht[578]\d{2}|grandstream)/,
  }),
  row('Gigaset', 'phone', 'gigaset', 'Gigaset N510 IP PRO'),
  row('Aastra', 'phone', 'aastra', 'Aastra 6757i'),
  row('TRENDnet', 'router', 'tew', 'TEW-632BRP|TEW-827DRU', { like: /^tew[1689]\d\d(?:brp|dru|brm)/ }),
  row('TRENDnet', 'access-point', 'tew', 'TEW-740APBO', { like: /^tew\d{3}(?:ap|ext|re)/ }),
  row('TRENDnet', 'switch', 'teg te1 tpe tl2', 'TEG-160WS|TPE-1620WS|TE100-S24', {
    like: /^(?:teg\d|tpe\d|te100|tl2\w)/,
  }),
  row('Billion', 'router', 'billion bipac', 'Billion 7800N|BiPAC 7800DXL'),
  row('AirLive', 'access-point', 'wl54 wl1 gap', 'WL-5460AP v2', { like: /^wl\d{4}(?:ap|ot)/ }),
  row('Sony', 'camera', 'snc', 'SNC-CH210|SNC-VB600', { like: /^snc[a-z]{1,3}\d/ }),
  row('Canon', 'camera', 'vb', 'VB-C60|VB-H41', { like: /^vb[a-z]\d{2}/ }),
  row('Pioneer', 'media-player', 'bdp', 'BDP-150|BDP-LX58', { like: /^bdp(?:lx)?\d/, ...own }),
  row('Cambridge Audio', 'media-player', 'azur', 'Azur 752BD', { like: /^azur\d{3}bd/, ...own }),
  row('BleBox', 'light', 'wlightbox dimmerbox', 'wLightBox|wLightBoxS|dimmerBox'),
  row('BleBox', 'appliance', 'gatebox shutterbox', 'gateBox|shutterBox'),
  row('BleBox', 'sensor', 'airsensor tempsensor', 'airSensor|tempSensor', own),
  row('YouView', 'media-player', 'dtrt', 'DTR-T2000|DTR-T1010', { like: /^dtrt\d{4}/ }),
  row('Goal Zero', 'energy', 'yeti', 'Yeti 1400', { like: /^yeti\d{3,4}/ }),
  row('NET2GRID', 'energy', 'sbwf', 'SBWF3102', { like: /^sbwf\d{4}/ }),
  row('Fujitsu', 'scanner', 'scansnap fujitsuscansnap', 'ScanSnap iX1600|Fujitsu ScanSnap iX1500'),
  row('Polk', 'speaker', 'polkcommand polkmagnifi polkreact polkomni', 'Polk Command Bar|Polk MagniFi Max'),
  row('Marshall', 'speaker', 'marshall', 'Marshall Stanmore II|Marshall Woburn III', {
    like: /^marshall(?:stanmore|acton|woburn|uxbridge|emberton|kilburn|tufton)/,
  }),
  row('LG', 'speaker', 'sj sk sl sn sp lgs', 'SJ9|SN11RG|SP9YA|LG S95QR', {
    like: /^(?:s[jklnp]\d{1,2}[a-z]{0,2}|lgs\d{2}[a-z]{0,2})$/,
    ...own,
  }),
  row('Bouygues', 'media-player', 'bouygtel', 'Bouygtel4K'),

  row('Panasonic', 'printer', 'dpm dpmb', 'DP-MB350|DP-MC210', { like: /^dpm[bc]\d/ }),
  row('Linksys', 'switch', 'lgs srw', 'LGS308|LGS528P|SRW2024', { like: /^(?:lgs|srw)\d/ }),
  row('D-Link', 'media-player', 'dsm', 'DSM-510|DSM-320', { like: /^dsm\d{3}/ }),
  row('Netgear', 'media-player', 'neotv ntv eva', 'NeoTV|NTV550|EVA9150', { like: /^(?:neotv|ntv\d|eva\d)/ }),
  row('Freecom', 'speaker', 'musicpal', 'MusicPal'),
  row('Sky', 'media-player', 'skyq skyhd sky+hd skybox', 'Sky Q Silver|Sky+HD', {
    like: /^sky(?:q|\+?hd|box)/,
  }),
  row('Sky', 'router', 'sr er', 'SR102|SR203|ER110', { like: /^(?:sr|er)\d{3}$/, ...own }),
  row('SMC', 'router', 'smc', 'SMC7904WBRA2|SMCD3GN', { like: /^smc(?:7|8|d3|wbr)/ }),
  row('U.S. Robotics', 'router', 'usr', 'USR9108', { like: /^usr\d{4}/ }),
  row('Apple', 'media-player', 'j33 j42 j105 j255 j305', 'J105aAP|J33AP|J42dAP', {
    like: /^j(?:33i?|42d|105a|255|305)ap$/,
  }),
  row('Apple', 'speaker', 'b238 b520', 'B238aAP|B520AP', { like: /^b(?:238a|520)ap$/ }),
]
