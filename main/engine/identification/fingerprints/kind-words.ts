import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/** Words in a description that say what a device is. First match wins: the more particular stand first. */
export const KIND_WORDS: readonly {
  readonly kind: DeviceKind
  readonly match: RegExp
  readonly confidence: number
  readonly examples: readonly string[]
}[] = [
  {
    kind: 'doorbell',
    match: /door ?bell|door (?:station|intercom)|video intercom/i,
    confidence: 0.85,
    examples: ['Video Doorbell PoE', 'IP Video Door Station'],
  },
  {
    kind: 'printer',
    match:
      /print(?:er)?[ -]?server|laser ?jet|office ?jet|desk ?jet|\bprinter\b|\bcopier\b|multifunction|all-in-one|\bMFP\b/i,
    confidence: 0.8,
    examples: ['HP LaserJet 1320', 'Color MFP', 'Print Server'],
  },
  {
    kind: 'scanner',
    match: /\bscanner\b|digital sender/i,
    confidence: 0.7,
    examples: ['Document Scanner', '9250C Digital Sender'],
  },
  {
    kind: 'camera',
    match:
      /(?:ip|network|web|internet|dome|bullet|ptz|security|surveillance|cloud|day\/night)[ -]?cam(?:era)?|\bcamera\b|\bwebcam\b|video encoder|\bNVR\b|(?:cctv|network|digital|samsung) (?:dvr|video recorder)|\bDVR components/i,
    confidence: 0.8,
    examples: ['AXIS 211M Network Camera', 'Synology Camera BC500', 'IP Camera'],
  },
  {
    kind: 'access-point',
    match:
      /access point|wireless ap\b|repeater|range ?extender|wi-?fi extender|\bWAP\b|powerline|wireless bridge|mesh (?:point|satellite)|wlan-?repeater/i,
    confidence: 0.75,
    examples: ['WPS Access Point', 'FRITZ!Repeater 1200 AX', 'WiFi Range Extender'],
  },
  {
    kind: 'router',
    match:
      /\brouter\b|(?<!connected)(?:home|internet|residential|broadband|dsl|wireless|voip|gpon|media) gateway|cable modem|\bmodem\b|\b[av]dsl2?\b|internetgatewaydevice|\bCPE\b|home station|\bONT\b|firewall/i,
    confidence: 0.75,
    examples: ['Wireless N Router', 'Huawei Home Gateway', 'MikroTik Router'],
  },
  {
    kind: 'tv',
    match:
      /(?:\b|_|smart)tv(?:\b|_)(?!-ip| ?server| ?box| ?stick| ?tuner)|television|\bdtv\b|\bbravia\b|viera|webos/i,
    confidence: 0.75,
    examples: ['Samsung DTV DMR', 'LG Smart TV', 'BRAVIA', 'Philips TV DMR', 'Panasonic VIErA'],
  },
  {
    kind: 'switch',
    match:
      /(?:ethernet|gigabit|managed|poe|network|smart|stacking|layer ?[23]\+?|workgroup) switch\b|\bomni(?:switch|stack)\b|\bcatalyst \d|openmanage switch|fastpath switching|\bL[23] switch/i,
    confidence: 0.75,
    examples: ['8-Port Gigabit Smart Switch', 'USW GigaBit Ethernet Switch'],
  },
  {
    kind: 'nas',
    match:
      /\bNAS\b|network (?:attached )?storage|disk ?station|storage (?:server|system)|home media network hard drive/i,
    confidence: 0.8,
    examples: ['Synology NAS', 'Network Storage'],
  },
  {
    kind: 'game-console',
    match: /\bxbox|playstation|nintendo|game ?console/i,
    confidence: 0.85,
    examples: ['Xbox One', 'PlayStation 4'],
  },
  {
    kind: 'speaker',
    match:
      /speaker|sound ?bar|a\/?v[- ]?receiver|\bav amp|network (?:audio|receiver)|audio player|hi-?fi|internet radio|wireless (?:music|audio)|music ?cast|zone ?player|\bamplifier\b|stereo|radio\b|subwoofer|home ?pod/i,
    confidence: 0.75,
    examples: ['Network Speaker', 'AV Receiver', 'Internet Radio', 'Sonos ZonePlayer'],
  },
  {
    kind: 'media-player',
    match:
      /set[- ]?top|(?:\b|_)stb(?:\b|_)|media ?player|streaming (?:player|stick|media)|\bplayer\b|blu-?ray|\bdvd\b|tv[- ]?(?:box|stick|tuner)|tuner|freeview|chromecast|fire ?tv|personal video recorder|\b[PD]VR\b/i,
    confidence: 0.75,
    examples: ['Roku Streaming Player', 'Freeview+HD DVR', 'Blu-ray Disc Player'],
  },
  {
    kind: 'light',
    match:
      /\bbulb\b|light ?strip|\blamp\b|\bled (?:strip|controller|light)|\blighting\b|dimmable light|key light/i,
    confidence: 0.75,
    examples: ['Smart Wi-Fi LED Bulb with Dimmable Light', 'Light Strip'],
  },
  {
    kind: 'plug',
    match: /smart ?plug|wi-?fi plug|power ?plug|\boutlet\b|power socket|smart socket|\bplug\b(?!-?in)/i,
    confidence: 0.8,
    examples: ['Smart Wi-Fi Plug Mini', 'Wi-Fi Smart Plug With Energy Monitoring', 'Home Smart Plug'],
  },
  {
    kind: 'thermostat',
    match: /thermostat|heating control|climate control/i,
    confidence: 0.85,
    examples: ['Learning Thermostat'],
  },
  { kind: 'lock', match: /(?:door|smart) ?lock/i, confidence: 0.85, examples: ['Smart Lock Pro'] },
  { kind: 'vacuum', match: /vacuum|robot cleaner/i, confidence: 0.85, examples: ['Robot Vacuum'] },
  {
    kind: 'energy',
    match:
      /inverter|solar|photovoltaic|energy (?:meter|monitor)|smart meter|\bUPS\b|uninterrupt|ev[- ]?charg|charging station|wallbox|power meter|battery storage|\bPDU\b/i,
    confidence: 0.8,
    examples: ['Solar Inverter', 'Smart-UPS', 'EV Charger'],
  },
  {
    kind: 'sensor',
    match:
      /motion sensor|weather station|air quality|smoke (?:alarm|detector)|\bsiren\b|water (?:leak|sensor)|(?:temperature|humidity|door|window|contact) sensor|\bsensor\b|bathroom scale/i,
    confidence: 0.75,
    examples: ['D-Link Wi-Fi Siren', 'Motion Sensor', 'Weather Station'],
  },
  {
    kind: 'hub',
    match:
      /smart ?home|home (?:automation|control)|\bbridge\b|zigbee|z-?wave|iot gateway|(?:connectedhome|smart) (?:gateway|hub)|border router|\bhub\b/i,
    confidence: 0.65,
    examples: ['D-Link ConnectedHome Gateway', 'Zigbee bridge', 'Philips hue bridge'],
  },
  {
    kind: 'phone',
    match: /ip ?phone|sip phone|voip (?:phone|adapter)|smartphone|\btelephone\b/i,
    confidence: 0.8,
    examples: ['SIP Phone', 'IP Phone 7961'],
  },
  {
    kind: 'appliance',
    match:
      /coffee|kettle|fridge|refrigerator|washing machine|dishwasher|\boven\b|air ?(?:conditioner|purifier)|humidifier|sprinkler|irrigation|dryer/i,
    confidence: 0.8,
    examples: ['Coffee Machine', 'Air Purifier'],
  },
  {
    kind: 'server',
    match: /media ?server|file server|blade|\bBMC\b|\biLO\b|remote access controller|virtual machine/i,
    confidence: 0.5,
    examples: ['Synology DLNA/UPnP Media Server', 'UPnP media server'],
  },
  {
    kind: 'computer',
    match: /\b(?:windows|desktop|laptop|notebook|workstation|personal computer)\b/i,
    confidence: 0.5,
    examples: ['Windows Media Connect', 'Desktop'],
  },
]
