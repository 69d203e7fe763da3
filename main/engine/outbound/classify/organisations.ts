import type { DataSet } from '../../../../shared/model/contact-views.ts'

/**
 * Well-known destinations of home devices: domain, whose it is, what it is for. A row covers its subdomains;
 * the longest row wins. Facts, not verdicts: `advertising` and `analytics` say what the operator offers it for.
 * Compiled for this project from operators' own public documentation and WHOIS-visible ownership.
 */
export type OrganisationRow = readonly [domain: string, organisation: string, category: Category]

/** What a destination is for. The first three are what the app calls trackers. */
export const CATEGORIES = [
  'advertising',
  'analytics',
  'telemetry',
  'vendor',
  'cdn',
  'cloud',
  'time',
  'dns',
  'connectivity-check',
  'push',
  'media',
  'social',
  'messaging',
  'search',
  'voice',
  'software',
  'local',
] as const
export type Category = (typeof CATEGORIES)[number]

export const TRACKER_CATEGORIES: ReadonlySet<string> = new Set(['advertising', 'analytics', 'telemetry'])

export const ORGANISATIONS_DATA_SET: Omit<DataSet, 'entries'> = {
  name: 'Houseguest destinations',
  date: '2026-11-22',
  licence: 'MIT',
  source: 'compiled for Houseguest from operators’ public documentation',
  file: null,
  address: null,
}

/** Rows by organisation: [organisation, [domain, category] …]. */
const BY_ORGANISATION: readonly (readonly [string, readonly (readonly [string, Category])[]])[] = [
  [
    'Google',
    [
      ['google.com', 'search'],
      ['googleapis.com', 'cloud'],
      ['gstatic.com', 'cdn'],
      ['googleusercontent.com', 'cdn'],
      ['googlevideo.com', 'media'],
      ['youtube.com', 'media'],
      ['ytimg.com', 'media'],
      ['ggpht.com', 'cdn'],
      ['gvt1.com', 'software'],
      ['gvt2.com', 'telemetry'],
      ['gvt3.com', 'telemetry'],
      ['doubleclick.net', 'advertising'],
      ['googlesyndication.com', 'advertising'],
      ['googleadservices.com', 'advertising'],
      ['googletagservices.com', 'advertising'],
      ['googletagmanager.com', 'analytics'],
      ['google-analytics.com', 'analytics'],
      ['app-measurement.com', 'analytics'],
      ['crashlytics.com', 'telemetry'],
      ['firebaselogging-pa.googleapis.com', 'telemetry'],
      ['firebase-settings.crashlytics.com', 'telemetry'],
      ['firebaseio.com', 'cloud'],
      ['admob.com', 'advertising'],
      ['1e100.net', 'cloud'],
      ['time.google.com', 'time'],
      ['dns.google', 'dns'],
      ['connectivitycheck.gstatic.com', 'connectivity-check'],
      ['clients3.google.com', 'connectivity-check'],
      ['mtalk.google.com', 'push'],
      ['nest.com', 'vendor'],
      ['home.nest.com', 'vendor'],
      ['android.com', 'software'],
      ['withgoogle.com', 'vendor'],
    ],
  ],
  [
    'Apple',
    [
      ['apple.com', 'vendor'],
      ['icloud.com', 'cloud'],
      ['icloud-content.com', 'cloud'],
      ['mzstatic.com', 'cdn'],
      ['aaplimg.com', 'cdn'],
      ['apple-dns.net', 'dns'],
      ['cdn-apple.com', 'cdn'],
      ['itunes.com', 'media'],
      ['push.apple.com', 'push'],
      ['time.apple.com', 'time'],
      ['captive.apple.com', 'connectivity-check'],
      ['metrics.apple.com', 'telemetry'],
      ['xp.apple.com', 'telemetry'],
      ['iadsdk.apple.com', 'advertising'],
    ],
  ],
  [
    'Amazon',
    [
      ['amazon.com', 'vendor'],
      ['amazon.de', 'vendor'],
      ['amazon.co.uk', 'vendor'],
      ['amazonaws.com', 'cloud'],
      ['cloudfront.net', 'cdn'],
      ['awsstatic.com', 'cdn'],
      ['media-amazon.com', 'cdn'],
      ['amazonvideo.com', 'media'],
      ['primevideo.com', 'media'],
      ['aiv-cdn.net', 'media'],
      ['aiv-delivery.net', 'media'],
      ['amazonalexa.com', 'voice'],
      ['avs-alexa-na.amazon.com', 'voice'],
      ['avs-alexa-eu.amazon.com', 'voice'],
      ['device-metrics-us.amazon.com', 'telemetry'],
      ['device-metrics-us-2.amazon.com', 'telemetry'],
      ['unagi-na.amazon.com', 'telemetry'],
      ['amazon-adsystem.com', 'advertising'],
      ['ring.com', 'vendor'],
      ['blinkforhome.com', 'vendor'],
      ['immedia-semi.com', 'vendor'],
      ['eero.com', 'vendor'],
      ['firetvcaptiveportal.com', 'connectivity-check'],
      ['amazoncrl.com', 'software'],
      ['amazontrust.com', 'software'],
    ],
  ],
  [
    'Microsoft',
    [
      ['microsoft.com', 'vendor'],
      ['windows.com', 'vendor'],
      ['windows.net', 'cloud'],
      ['azure.com', 'cloud'],
      ['azure-devices.net', 'cloud'],
      ['azureedge.net', 'cdn'],
      ['azurefd.net', 'cdn'],
      ['trafficmanager.net', 'cloud'],
      ['msedge.net', 'cdn'],
      ['live.com', 'cloud'],
      ['office.com', 'cloud'],
      ['office365.com', 'cloud'],
      ['skype.com', 'messaging'],
      ['bing.com', 'search'],
      ['msn.com', 'media'],
      ['windowsupdate.com', 'software'],
      ['xboxlive.com', 'vendor'],
      ['msftconnecttest.com', 'connectivity-check'],
      ['msftncsi.com', 'connectivity-check'],
      ['time.windows.com', 'time'],
      ['vortex.data.microsoft.com', 'telemetry'],
      ['events.data.microsoft.com', 'telemetry'],
      ['telemetry.microsoft.com', 'telemetry'],
      ['clarity.ms', 'analytics'],
      ['appcenter.ms', 'telemetry'],
    ],
  ],
  [
    'Meta',
    [
      ['facebook.com', 'social'],
      ['facebook.net', 'analytics'],
      ['fbcdn.net', 'cdn'],
      ['instagram.com', 'social'],
      ['cdninstagram.com', 'cdn'],
      ['whatsapp.com', 'messaging'],
      ['whatsapp.net', 'messaging'],
      ['graph.facebook.com', 'analytics'],
      ['an.facebook.com', 'advertising'],
      ['oculus.com', 'vendor'],
    ],
  ],
  [
    'Samsung',
    [
      ['samsung.com', 'vendor'],
      ['samsungcloudsolution.com', 'vendor'],
      ['samsungcloudsolution.net', 'vendor'],
      ['samsungcloud.com', 'cloud'],
      ['samsungcloud.tv', 'vendor'],
      ['samsungotn.net', 'software'],
      ['samsungosp.com', 'vendor'],
      ['samsungqbe.com', 'vendor'],
      ['samsungrm.net', 'telemetry'],
      ['samsungacr.com', 'analytics'],
      ['acr0.samsungcloudsolution.com', 'analytics'],
      ['log-ingestion.samsungacr.com', 'analytics'],
      ['samsungads.com', 'advertising'],
      ['ads.samsung.com', 'advertising'],
      ['internetat.tv', 'vendor'],
      ['smartthings.com', 'vendor'],
      ['pavv.co.kr', 'vendor'],
      ['samsungapps.com', 'software'],
      ['samsungelectronics.com', 'vendor'],
    ],
  ],
  [
    'LG',
    [
      ['lge.com', 'vendor'],
      ['lgtvsdp.com', 'vendor'],
      ['lgappstv.com', 'vendor'],
      ['lgtvcommon.com', 'vendor'],
      ['lgsmartplatform.com', 'vendor'],
      ['lgthinq.com', 'vendor'],
      ['lgeapi.com', 'vendor'],
      ['lgsmartad.com', 'advertising'],
      ['ad.lgappstv.com', 'advertising'],
      ['smartclip.net', 'advertising'],
      ['rdx2.lgtvsdp.com', 'telemetry'],
      ['alphonso.tv', 'analytics'],
    ],
  ],
  [
    'Sony',
    [
      ['sony.com', 'vendor'],
      ['sony.net', 'vendor'],
      ['sonyentertainmentnetwork.com', 'vendor'],
      ['playstation.net', 'vendor'],
      ['playstation.com', 'vendor'],
      ['sonyericsson.com', 'vendor'],
      ['bda.ndmdhs.com', 'telemetry'],
    ],
  ],
  [
    'Roku',
    [
      ['roku.com', 'vendor'],
      ['rokucdn.com', 'cdn'],
      ['rokutime.com', 'time'],
      ['logs.roku.com', 'telemetry'],
      ['scribe.logs.roku.com', 'telemetry'],
      ['ads.roku.com', 'advertising'],
      ['ravm.tv', 'advertising'],
    ],
  ],
  [
    'Vizio',
    [
      ['vizio.com', 'vendor'],
      ['tvinteractive.tv', 'analytics'],
      ['inscape.tv', 'analytics'],
      ['cognitivenetworks.com', 'analytics'],
    ],
  ],
  [
    'TCL',
    [
      ['tcl.com', 'vendor'],
      ['tclking.com', 'vendor'],
      ['tcloudfamily.com', 'vendor'],
      ['ffalcon.cn', 'vendor'],
    ],
  ],
  [
    'Hisense',
    [
      ['hisense.com', 'vendor'],
      ['hismarttv.com', 'vendor'],
      ['hisense.net', 'vendor'],
      ['vidaahub.com', 'vendor'],
      ['hismedia.com', 'vendor'],
    ],
  ],
  [
    'Xperi',
    [
      ['tivo.com', 'vendor'],
      ['tivo.tv', 'vendor'],
      ['xperi.com', 'vendor'],
    ],
  ],
  [
    'Panasonic',
    [
      ['panasonic.com', 'vendor'],
      ['viera.tv', 'vendor'],
      ['panasonic.net', 'vendor'],
    ],
  ],
  [
    'Philips',
    [
      ['philips.com', 'vendor'],
      ['nettvservices.com', 'vendor'],
    ],
  ],
  [
    'Signify',
    [
      ['meethue.com', 'vendor'],
      ['philips-hue.com', 'vendor'],
      ['wizconnected.com', 'vendor'],
      ['wiz.world', 'vendor'],
    ],
  ],
  [
    'Tuya',
    [
      ['tuya.com', 'vendor'],
      ['tuyaeu.com', 'vendor'],
      ['tuyaus.com', 'vendor'],
      ['tuyacn.com', 'vendor'],
      ['tuyain.com', 'vendor'],
      ['tuyaweaz.com', 'vendor'],
      ['iot-dns.com', 'dns'],
      ['wgine.com', 'vendor'],
      ['airtake.me', 'vendor'],
    ],
  ],
  [
    'Xiaomi',
    [
      ['xiaomi.com', 'vendor'],
      ['xiaomi.net', 'vendor'],
      ['mi.com', 'vendor'],
      ['miui.com', 'vendor'],
      ['io.mi.com', 'vendor'],
      ['tracking.miui.com', 'analytics'],
      ['data.mistat.xiaomi.com', 'analytics'],
      ['ad.xiaomi.com', 'advertising'],
      ['yeelight.com', 'vendor'],
    ],
  ],
  ['Roborock', [['roborock.com', 'vendor']]],
  [
    'Ecovacs',
    [
      ['ecovacs.com', 'vendor'],
      ['ecouser.net', 'vendor'],
      ['dc-eu.ww.ecouser.net', 'vendor'],
    ],
  ],
  [
    'iRobot',
    [
      ['irobotapi.com', 'vendor'],
      ['irobot.com', 'vendor'],
    ],
  ],
  [
    'Dyson',
    [
      ['dyson.com', 'vendor'],
      ['cp.dyson.com', 'vendor'],
    ],
  ],
  [
    'TP-Link',
    [
      ['tp-link.com', 'vendor'],
      ['tplinkcloud.com', 'vendor'],
      ['tplinknbu.com', 'vendor'],
      ['tplinkra.com', 'vendor'],
      ['tplinkwifi.net', 'vendor'],
      ['tapo.com', 'vendor'],
      ['kasasmart.com', 'vendor'],
    ],
  ],
  [
    'D-Link',
    [
      ['dlink.com', 'vendor'],
      ['mydlink.com', 'vendor'],
      ['dlink.com.tw', 'vendor'],
      ['ntp1.dlink.com', 'time'],
    ],
  ],
  [
    'Belkin',
    [
      ['belkin.com', 'vendor'],
      ['xbcs.net', 'vendor'],
      ['wemo2.com', 'vendor'],
      ['linksys.com', 'vendor'],
      ['linksyssmartwifi.com', 'vendor'],
    ],
  ],
  [
    'Edimax',
    [
      ['edimax.com', 'vendor'],
      ['myedimax.com', 'vendor'],
    ],
  ],
  [
    'Netgear',
    [
      ['netgear.com', 'vendor'],
      ['ntgr.net', 'vendor'],
      ['arlo.com', 'vendor'],
      ['arloxcld.com', 'vendor'],
      ['time-g.netgear.com', 'time'],
    ],
  ],
  [
    'ASUS',
    [
      ['asus.com', 'vendor'],
      ['asuscomm.com', 'dns'],
    ],
  ],
  [
    'AVM',
    [
      ['avm.de', 'vendor'],
      ['fritz.box', 'local'],
      ['myfritz.net', 'dns'],
      ['myfritz.link', 'dns'],
    ],
  ],
  [
    'Ubiquiti',
    [
      ['ui.com', 'vendor'],
      ['ubnt.com', 'vendor'],
      ['uidb.ui.com', 'vendor'],
      ['trace.svc.ui.com', 'telemetry'],
    ],
  ],
  [
    'MikroTik',
    [
      ['mikrotik.com', 'vendor'],
      ['mynetname.net', 'dns'],
    ],
  ],
  [
    'Synology',
    [
      ['synology.com', 'vendor'],
      ['quickconnect.to', 'vendor'],
      ['synology.me', 'dns'],
    ],
  ],
  [
    'QNAP',
    [
      ['qnap.com', 'vendor'],
      ['myqnapcloud.com', 'vendor'],
    ],
  ],
  [
    'Western Digital',
    [
      ['wdc.com', 'vendor'],
      ['mycloud.com', 'vendor'],
      ['wd2go.com', 'vendor'],
    ],
  ],
  [
    'HP',
    [
      ['hp.com', 'vendor'],
      ['hpeprint.com', 'vendor'],
      ['hpsmart.com', 'vendor'],
      ['hpconnected.com', 'vendor'],
      ['hpcloud.hp.com', 'vendor'],
      ['hpicorp.net', 'vendor'],
      ['instantink.com', 'vendor'],
    ],
  ],
  [
    'Canon',
    [
      ['canon.com', 'vendor'],
      ['c-ij.com', 'vendor'],
      ['canon-europe.com', 'vendor'],
      ['canonusa.com', 'vendor'],
    ],
  ],
  [
    'Epson',
    [
      ['epson.com', 'vendor'],
      ['epson.net', 'vendor'],
      ['epson.biz', 'vendor'],
      ['epsonconnect.com', 'vendor'],
    ],
  ],
  [
    'Brother',
    [
      ['brother.com', 'vendor'],
      ['brother.co.jp', 'vendor'],
    ],
  ],
  [
    'Lexmark',
    [
      ['lexmark.com', 'vendor'],
      ['lexmark.cloud', 'vendor'],
    ],
  ],
  [
    'Xerox',
    [
      ['xerox.com', 'vendor'],
      ['support.xerox.com', 'vendor'],
    ],
  ],
  [
    'Sonos',
    [
      ['sonos.com', 'vendor'],
      ['ws.sonos.com', 'vendor'],
      ['sonos.radio', 'media'],
      ['msmetrics.ws.sonos.com', 'telemetry'],
    ],
  ],
  [
    'Bose',
    [
      ['bose.com', 'vendor'],
      ['bose.io', 'vendor'],
    ],
  ],
  [
    'Denon',
    [
      ['skyegloup.com', 'vendor'],
      ['heosapp.com', 'vendor'],
    ],
  ],
  [
    'Logitech',
    [
      ['logitech.com', 'vendor'],
      ['logi.com', 'vendor'],
      ['myharmony.com', 'vendor'],
    ],
  ],
  [
    'Wyze',
    [
      ['wyze.com', 'vendor'],
      ['wyzecam.com', 'vendor'],
    ],
  ],
  [
    'Eufy',
    [
      ['eufylife.com', 'vendor'],
      ['eufy.com', 'vendor'],
      ['anker.com', 'vendor'],
      ['security-app-eu.eufylife.com', 'vendor'],
    ],
  ],
  [
    'Hikvision',
    [
      ['hikvision.com', 'vendor'],
      ['hik-connect.com', 'vendor'],
      ['ezvizlife.com', 'vendor'],
      ['ezviz7.com', 'vendor'],
    ],
  ],
  [
    'Dahua',
    [
      ['dahuatech.com', 'vendor'],
      ['easy4ip.com', 'vendor'],
      ['easy4ipcloud.com', 'vendor'],
      ['lechange.com', 'vendor'],
    ],
  ],
  ['Reolink', [['reolink.com', 'vendor']]],
  [
    'Foscam',
    [
      ['foscam.com', 'vendor'],
      ['myfoscam.org', 'dns'],
    ],
  ],
  [
    'Netatmo',
    [
      ['netatmo.com', 'vendor'],
      ['netatmo.net', 'vendor'],
    ],
  ],
  ['tado', [['tado.com', 'vendor']]],
  ['Ecobee', [['ecobee.com', 'vendor']]],
  [
    'Honeywell Home',
    [
      ['honeywell.com', 'vendor'],
      ['resideo.com', 'vendor'],
      ['alarmnet.com', 'vendor'],
    ],
  ],
  [
    'Bosch',
    [
      ['bosch.com', 'vendor'],
      ['bosch-smarthome.com', 'vendor'],
      ['home-connect.com', 'vendor'],
      ['bosch-iot-suite.com', 'vendor'],
    ],
  ],
  [
    'Miele',
    [
      ['miele.com', 'vendor'],
      ['mieleserver.de', 'vendor'],
    ],
  ],
  [
    'eQ-3',
    [
      ['eq-3.de', 'vendor'],
      ['homematic.com', 'vendor'],
      ['homematic.de', 'vendor'],
      ['max-portal.elv.de', 'vendor'],
    ],
  ],
  [
    'IKEA',
    [
      ['ikea.com', 'vendor'],
      ['ikea.net', 'vendor'],
    ],
  ],
  [
    'Shelly',
    [
      ['shelly.cloud', 'vendor'],
      ['allterco.com', 'vendor'],
    ],
  ],
  ['Meross', [['meross.com', 'vendor']]],
  ['Govee', [['govee.com', 'vendor']]],
  [
    'LIFX',
    [
      ['lifx.co', 'vendor'],
      ['lifx.com', 'vendor'],
    ],
  ],
  ['Nanoleaf', [['nanoleaf.me', 'vendor']]],
  [
    'Withings',
    [
      ['withings.net', 'vendor'],
      ['withings.com', 'vendor'],
    ],
  ],
  ['Fitbit', [['fitbit.com', 'vendor']]],
  ['Garmin', [['garmin.com', 'vendor']]],
  ['Smarter', [['smarter.am', 'vendor']]],
  [
    'Nintendo',
    [
      ['nintendo.net', 'vendor'],
      ['nintendo.com', 'vendor'],
      ['conntest.nintendowifi.net', 'connectivity-check'],
      ['nintendowifi.net', 'vendor'],
    ],
  ],
  [
    'Valve',
    [
      ['steampowered.com', 'vendor'],
      ['steamcontent.com', 'cdn'],
      ['steamserver.net', 'vendor'],
    ],
  ],
  [
    'Tesla',
    [
      ['tesla.com', 'vendor'],
      ['teslamotors.com', 'vendor'],
      ['tesla.services', 'vendor'],
    ],
  ],
  [
    'Espressif',
    [
      ['espressif.com', 'vendor'],
      ['rainmaker.espressif.com', 'cloud'],
    ],
  ],
  ['Particle', [['particle.io', 'cloud']]],
  [
    'Blynk',
    [
      ['blynk.cloud', 'cloud'],
      ['blynk.cc', 'cloud'],
    ],
  ],
  [
    'Netflix',
    [
      ['netflix.com', 'media'],
      ['nflxvideo.net', 'media'],
      ['nflximg.net', 'media'],
      ['nflxso.net', 'media'],
      ['nflxext.com', 'media'],
      ['logs.netflix.com', 'telemetry'],
    ],
  ],
  [
    'Spotify',
    [
      ['spotify.com', 'media'],
      ['scdn.co', 'cdn'],
      ['spotifycdn.com', 'cdn'],
      ['audio-ak-spotify-com.akamaized.net', 'media'],
    ],
  ],
  [
    'Disney',
    [
      ['disneyplus.com', 'media'],
      ['disney-plus.net', 'media'],
      ['dssott.com', 'media'],
      ['bamgrid.com', 'media'],
      ['hulu.com', 'media'],
      ['hulustream.com', 'media'],
    ],
  ],
  [
    'Deezer',
    [
      ['deezer.com', 'media'],
      ['dzcdn.net', 'media'],
    ],
  ],
  [
    'TuneIn',
    [
      ['tunein.com', 'media'],
      ['radiotime.com', 'media'],
    ],
  ],
  [
    'Dropbox',
    [
      ['dropbox.com', 'cloud'],
      ['dropboxapi.com', 'cloud'],
    ],
  ],
  [
    'Akamai',
    [
      ['akamai.net', 'cdn'],
      ['akamaiedge.net', 'cdn'],
      ['akamaihd.net', 'cdn'],
      ['akamaized.net', 'cdn'],
      ['edgekey.net', 'cdn'],
      ['edgesuite.net', 'cdn'],
      ['akadns.net', 'dns'],
      ['akam.net', 'dns'],
      ['go-mpulse.net', 'analytics'],
    ],
  ],
  [
    'Cloudflare',
    [
      ['cloudflare.com', 'cdn'],
      ['cloudflare.net', 'cdn'],
      ['cloudflare-dns.com', 'dns'],
      ['one.one.one.one', 'dns'],
      ['time.cloudflare.com', 'time'],
      ['workers.dev', 'cloud'],
      ['cloudflareinsights.com', 'analytics'],
      ['jsdelivr.net', 'cdn'],
    ],
  ],
  [
    'Fastly',
    [
      ['fastly.net', 'cdn'],
      ['fastlylb.net', 'cdn'],
      ['fastly-edge.com', 'cdn'],
    ],
  ],
  [
    'Edgio',
    [
      ['edgecastcdn.net', 'cdn'],
      ['llnwd.net', 'cdn'],
      ['llnwi.net', 'cdn'],
      ['systemcdn.net', 'cdn'],
    ],
  ],
  [
    'Alibaba',
    [
      ['alibaba.com', 'vendor'],
      ['aliyun.com', 'cloud'],
      ['aliyuncs.com', 'cloud'],
      ['alicdn.com', 'cdn'],
      ['alibabadns.com', 'dns'],
      ['umeng.com', 'analytics'],
      ['umengcloud.com', 'analytics'],
      ['mmstat.com', 'analytics'],
      ['time1.aliyun.com', 'time'],
      ['ntp.aliyun.com', 'time'],
    ],
  ],
  [
    'Tencent',
    [
      ['tencent.com', 'vendor'],
      ['qq.com', 'messaging'],
      ['weixin.qq.com', 'messaging'],
      ['wechat.com', 'messaging'],
      ['myqcloud.com', 'cloud'],
      ['tencentcs.com', 'cloud'],
      ['gtimg.cn', 'cdn'],
      ['bugly.qq.com', 'telemetry'],
      ['gdt.qq.com', 'advertising'],
    ],
  ],
  [
    'Baidu',
    [
      ['baidu.com', 'search'],
      ['bdstatic.com', 'cdn'],
      ['bcebos.com', 'cloud'],
      ['hm.baidu.com', 'analytics'],
    ],
  ],
  [
    'Huawei',
    [
      ['huawei.com', 'vendor'],
      ['hicloud.com', 'cloud'],
      ['dbankcloud.com', 'cloud'],
      ['myhuaweicloud.com', 'cloud'],
    ],
  ],
  [
    'ByteDance',
    [
      ['bytedance.com', 'vendor'],
      ['tiktok.com', 'social'],
      ['tiktokv.com', 'social'],
      ['tiktokcdn.com', 'cdn'],
      ['byteoversea.com', 'analytics'],
      ['pangle.io', 'advertising'],
      ['ibytedtos.com', 'cdn'],
    ],
  ],
  [
    'Oracle',
    [
      ['oraclecloud.com', 'cloud'],
      ['bluekai.com', 'advertising'],
      ['addthis.com', 'advertising'],
      ['moatads.com', 'advertising'],
      ['moatpixel.com', 'advertising'],
    ],
  ],
  [
    'Adobe',
    [
      ['adobe.com', 'vendor'],
      ['omtrdc.net', 'analytics'],
      ['2o7.net', 'analytics'],
      ['demdex.net', 'advertising'],
      ['everesttech.net', 'advertising'],
      ['adobedtm.com', 'analytics'],
    ],
  ],
  [
    'Comscore',
    [
      ['scorecardresearch.com', 'analytics'],
      ['comscore.com', 'analytics'],
      ['zqtk.net', 'analytics'],
    ],
  ],
  [
    'Nielsen',
    [
      ['imrworldwide.com', 'analytics'],
      ['exelator.com', 'advertising'],
      ['gracenote.com', 'media'],
      ['cddbp.net', 'media'],
    ],
  ],
  ['Conviva', [['conviva.com', 'analytics']]],
  [
    'Samba TV',
    [
      ['samba.tv', 'analytics'],
      ['flingo.tv', 'analytics'],
      ['sambatv.com', 'analytics'],
    ],
  ],
  [
    'Adjust',
    [
      ['adjust.com', 'analytics'],
      ['adjust.io', 'analytics'],
    ],
  ],
  [
    'AppsFlyer',
    [
      ['appsflyer.com', 'analytics'],
      ['appsflyersdk.com', 'analytics'],
    ],
  ],
  [
    'Branch',
    [
      ['branch.io', 'analytics'],
      ['app.link', 'analytics'],
    ],
  ],
  ['Kochava', [['kochava.com', 'analytics']]],
  ['Mixpanel', [['mixpanel.com', 'analytics']]],
  ['Amplitude', [['amplitude.com', 'analytics']]],
  [
    'Segment',
    [
      ['segment.com', 'analytics'],
      ['segment.io', 'analytics'],
    ],
  ],
  [
    'Braze',
    [
      ['braze.com', 'analytics'],
      ['appboy.com', 'analytics'],
    ],
  ],
  ['Flurry', [['flurry.com', 'analytics']]],
  [
    'New Relic',
    [
      ['newrelic.com', 'telemetry'],
      ['nr-data.net', 'telemetry'],
    ],
  ],
  [
    'Datadog',
    [
      ['datadoghq.com', 'telemetry'],
      ['datadoghq.eu', 'telemetry'],
    ],
  ],
  ['Sentry', [['sentry.io', 'telemetry']]],
  ['Bugsnag', [['bugsnag.com', 'telemetry']]],
  ['Splunk', [['splunkcloud.com', 'telemetry']]],
  [
    'Criteo',
    [
      ['criteo.com', 'advertising'],
      ['criteo.net', 'advertising'],
    ],
  ],
  ['The Trade Desk', [['adsrvr.org', 'advertising']]],
  ['Xandr', [['adnxs.com', 'advertising']]],
  [
    'Magnite',
    [
      ['rubiconproject.com', 'advertising'],
      ['spotxchange.com', 'advertising'],
      ['spotx.tv', 'advertising'],
      ['tremorhub.com', 'advertising'],
    ],
  ],
  ['PubMatic', [['pubmatic.com', 'advertising']]],
  ['OpenX', [['openx.net', 'advertising']]],
  [
    'FreeWheel',
    [
      ['fwmrm.net', 'advertising'],
      ['stickyadstv.com', 'advertising'],
    ],
  ],
  ['Innovid', [['innovid.com', 'advertising']]],
  [
    'Unity',
    [
      ['unity3d.com', 'vendor'],
      ['unityads.unity3d.com', 'advertising'],
    ],
  ],
  [
    'AppLovin',
    [
      ['applovin.com', 'advertising'],
      ['applvn.com', 'advertising'],
    ],
  ],
  ['Vungle', [['vungle.com', 'advertising']]],
  ['InMobi', [['inmobi.com', 'advertising']]],
  [
    'Quantcast',
    [
      ['quantserve.com', 'advertising'],
      ['quantcount.com', 'advertising'],
    ],
  ],
  ['Taboola', [['taboola.com', 'advertising']]],
  ['Outbrain', [['outbrain.com', 'advertising']]],
  ['LiveRamp', [['rlcdn.com', 'advertising']]],
  ['Lotame', [['crwdcntrl.net', 'advertising']]],
  ['Hotjar', [['hotjar.com', 'analytics']]],
  [
    'Yandex',
    [
      ['yandex.ru', 'search'],
      ['yandex.net', 'cloud'],
      ['mc.yandex.ru', 'analytics'],
      ['appmetrica.yandex.net', 'analytics'],
    ],
  ],
  [
    'VK',
    [
      ['vk.com', 'social'],
      ['mail.ru', 'messaging'],
    ],
  ],
  [
    'X',
    [
      ['twitter.com', 'social'],
      ['x.com', 'social'],
      ['twimg.com', 'cdn'],
      ['t.co', 'social'],
      ['ads-twitter.com', 'advertising'],
    ],
  ],
  [
    'Pinterest',
    [
      ['pinterest.com', 'social'],
      ['pinimg.com', 'cdn'],
    ],
  ],
  [
    'Snap',
    [
      ['snapchat.com', 'social'],
      ['sc-cdn.net', 'cdn'],
    ],
  ],
  [
    'Discord',
    [
      ['discord.com', 'messaging'],
      ['discord.gg', 'messaging'],
      ['discordapp.net', 'cdn'],
    ],
  ],
  [
    'Telegram',
    [
      ['telegram.org', 'messaging'],
      ['t.me', 'messaging'],
    ],
  ],
  [
    'Signal',
    [
      ['signal.org', 'messaging'],
      ['whispersystems.org', 'messaging'],
    ],
  ],
  [
    'Zoom',
    [
      ['zoom.us', 'messaging'],
      ['zoom.com', 'messaging'],
    ],
  ],
  [
    'NTP Pool Project',
    [
      ['pool.ntp.org', 'time'],
      ['ntp.org', 'time'],
    ],
  ],
  [
    'NIST',
    [
      ['nist.gov', 'time'],
      ['time.nist.gov', 'time'],
    ],
  ],
  [
    'PTB',
    [
      ['ptb.de', 'time'],
      ['ptbtime1.ptb.de', 'time'],
    ],
  ],
  [
    'Canonical',
    [
      ['ubuntu.com', 'software'],
      ['canonical.com', 'software'],
      ['snapcraft.io', 'software'],
      ['connectivity-check.ubuntu.com', 'connectivity-check'],
      ['ntp.ubuntu.com', 'time'],
    ],
  ],
  [
    'Debian',
    [
      ['debian.org', 'software'],
      ['debian.net', 'software'],
    ],
  ],
  [
    'Mozilla',
    [
      ['mozilla.org', 'software'],
      ['mozilla.com', 'software'],
      ['firefox.com', 'software'],
      ['mozilla.net', 'software'],
      ['detectportal.firefox.com', 'connectivity-check'],
      ['incoming.telemetry.mozilla.org', 'telemetry'],
    ],
  ],
  [
    'GitHub',
    [
      ['github.com', 'software'],
      ['githubusercontent.com', 'software'],
      ['github.io', 'cloud'],
    ],
  ],
  [
    'Let’s Encrypt',
    [
      ['letsencrypt.org', 'software'],
      ['lencr.org', 'software'],
    ],
  ],
  ['DigiCert', [['digicert.com', 'software']]],
  [
    'Sectigo',
    [
      ['sectigo.com', 'software'],
      ['comodoca.com', 'software'],
      ['usertrust.com', 'software'],
    ],
  ],
  [
    'GlobalSign',
    [
      ['globalsign.com', 'software'],
      ['globalsign.net', 'software'],
    ],
  ],
  ['Quad9', [['quad9.net', 'dns']]],
  [
    'OpenDNS',
    [
      ['opendns.com', 'dns'],
      ['umbrella.com', 'dns'],
    ],
  ],
  [
    'AdGuard',
    [
      ['adguard.com', 'software'],
      ['adguard-dns.com', 'dns'],
      ['dns.adguard.com', 'dns'],
    ],
  ],
  ['NextDNS', [['nextdns.io', 'dns']]],
  [
    'Home Assistant',
    [
      ['home-assistant.io', 'software'],
      ['nabucasa.com', 'cloud'],
      ['ui.nabu.casa', 'cloud'],
    ],
  ],
  [
    'Plex',
    [
      ['plex.tv', 'media'],
      ['plex.direct', 'media'],
      ['metric.plex.tv', 'telemetry'],
    ],
  ],
  ['Kodi', [['kodi.tv', 'software']]],
  ['TeamViewer', [['teamviewer.com', 'software']]],
  [
    'Dyn',
    [
      ['dyndns.org', 'dns'],
      ['dyn.com', 'dns'],
    ],
  ],
  [
    'No-IP',
    [
      ['no-ip.com', 'dns'],
      ['ddns.net', 'dns'],
    ],
  ],
  [
    'ThroughTek',
    [
      ['kalay.net.cn', 'cloud'],
      ['iotcplatform.com', 'cloud'],
      ['kalayservice.com', 'cloud'],
    ],
  ],
]

/** One row per domain. */
export const ORGANISATIONS: readonly OrganisationRow[] = BY_ORGANISATION.flatMap(([organisation, domains]) =>
  domains.map(([domain, category]): OrganisationRow => [domain, organisation, category]),
)
