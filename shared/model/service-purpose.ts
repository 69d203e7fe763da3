/** What a device offers its neighbours, by what people use it for. */

/** DNS-SD types without their dressing, UPnP service names and well-known port names. Source: IANA service names, UPnP Forum. */
const TYPES = {
  print:
    'ipp ipps printer lpd pdl-datastream jetdirect fax-ipp privet riousbprint canon-bjnp1 ippusb printbasic printenhanced',
  scan: 'scanner scan uscan uscans escl ica-networking',
  page: 'http https http-alt www',
  sound: 'raop spotify-connect soundtouch sonos heos-audio linkplay musc musp bangolufsen raumfeld snapcast',
  show: 'airplay googlecast cast dial amzn-wplay chromecast avtransport renderingcontrol mediarenderer display',
  library: 'daap plexmediasvr plex roon slim contentdirectory mediaserver dlna',
  files: 'smb afpovertcp nfs webdav webdavs sftp-ssh sftp',
  transfer: 'ftp tftp',
  backup: 'adisk backup',
  appleHome: 'hap homekit',
  matter: 'matter matterc matterd',
  remote:
    'androidtvremote androidtvremote2 companion-link mediaremotetv roku-rcp touch-able dacp samsungmsf smarttv-rest webos-ssap lg_dtv_wifirc philipstv_rpc philipstv_s_rpc beoremote',
  control:
    'coap coaps hue shelly esphomelib esphome wled elg nanoleafapi nanoleafms miio tuya ewelink hwenergy homewizard openevse knxip loxone switchpower dimming',
  messages: 'mqtt secure-mqtt mqtts',
  mesh: 'meshcop trel',
  picture: 'rtsp rtsps onvif axis-video psia',
  names: 'dns domain dns-over-tls',
  clock: 'ntp',
  login: 'ssh',
  openLogin: 'telnet rlogin rsh rexec shell login',
  screen: 'rfb vnc rdp teamviewer net-assistant',
  debugging: 'adb adb-tls-connect',
  upkeep: 'snmp tr-069 tr069 cwmp',
  presence: 'upnp ssdp device-info workstation basicservice sleep-proxy',
  internet: 'wanipconnection wanpppconnection wancommoninterfaceconfig layer3forwarding nat-pmp',
} as const

export type ServicePurpose = keyof typeof TYPES

const PURPOSES: ReadonlyMap<string, ServicePurpose> = new Map(
  (Object.keys(TYPES) as ServicePurpose[]).flatMap((purpose) =>
    TYPES[purpose].split(' ').map((type) => [type, purpose] as const),
  ),
)

/**
 * What a service is for, by the type its device announced (`_coap._udp`, `coap`, `urn:…:service:AVTransport:1`).
 * @returns `null` for a type nobody has a word for
 */
export function servicePurpose(type: string): ServicePurpose | null {
  const name =
    /^urn:[^:]+:(?:service|device):([^:]+):\d+$/i.exec(type)?.[1] ?? type.replace(/\._(?:tcp|udp)\.?$/i, '')
  return PURPOSES.get(name.toLowerCase().replace(/^_/, '')) ?? null
}
