/**
 * Service types asked for by name in the first breath, so that a common device is found in one exchange.
 * Types beyond these are learned from `_services._dns-sd._udp.local`. From protocols in wide use at home.
 */
export const COMMON_SERVICE_TYPES = [
  '_http._tcp',
  '_https._tcp',
  '_ipp._tcp',
  '_ipps._tcp',
  '_printer._tcp',
  '_pdl-datastream._tcp',
  '_uscan._tcp',
  '_uscans._tcp',
  '_scanner._tcp',
  '_airplay._tcp',
  '_raop._tcp',
  '_companion-link._tcp',
  '_homekit._tcp',
  '_hap._tcp',
  '_hap._udp',
  '_googlecast._tcp',
  '_androidtvremote2._tcp',
  '_spotify-connect._tcp',
  '_sonos._tcp',
  '_hue._tcp',
  '_matter._tcp',
  '_matterc._udp',
  '_meshcop._udp',
  '_esphomelib._tcp',
  '_shelly._tcp',
  '_wled._tcp',
  '_nanoleafapi._tcp',
  '_elg._tcp',
  '_miio._udp',
  '_axis-video._tcp',
  '_smb._tcp',
  '_afpovertcp._tcp',
  '_nfs._tcp',
  '_ssh._tcp',
  '_sftp-ssh._tcp',
  '_workstation._tcp',
  '_qdiscover._tcp',
  '_home-assistant._tcp',
  '_mqtt._tcp',
  '_amzn-wplay._tcp',
  '_soundtouch._tcp',
  '_enphase-envoy._tcp',
  '_sleep-proxy._udp',
] as const

/**
 * The model of a computer or server, as a TXT record under the name of its other services. No browse lists it:
 * it is asked for by name wherever a service of these types is found.
 */
export const DEVICE_INFO_TYPE = '_device-info._tcp'
export const DEVICE_INFO_BESIDE: ReadonlySet<string> = new Set([
  '_smb._tcp',
  '_afpovertcp._tcp',
  '_adisk._tcp',
  '_rfb._tcp',
  '_ssh._tcp',
  '_sftp-ssh._tcp',
  '_airplay._tcp',
  '_companion-link._tcp',
])
