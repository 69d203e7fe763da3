/**
 * Whom the home talks to. Names end in `.example` (RFC 2606), addresses are those set aside for documentation
 * (RFC 5737, RFC 3849), networks too (RFC 5398): nothing here exists. Countries are of registration, as everywhere.
 */
export interface Destination {
  host: string | null
  ip: string
  port: number
  protocol: 'tcp' | 'udp'
  asn: number
  organisation: string
  country: string
}

const NETWORKS = {
  fjordnet: { asn: 64496, organisation: 'Fjordnet Hosting', country: 'DK' },
  rhein: { asn: 64497, organisation: 'Rheinufer Rechenzentrum', country: 'DE' },
  shannon: { asn: 64498, organisation: 'Shannon Cloud', country: 'IE' },
  polder: { asn: 64499, organisation: 'Polder Delivery Network', country: 'NL' },
  prairie: { asn: 64500, organisation: 'Prairie Lakes Colocation', country: 'US' },
  sunderlume: { asn: 64501, organisation: 'Sunderlume Advertising', country: 'US' },
  meridian: { asn: 64502, organisation: 'Meridian Reach Media', country: 'US' },
  coldharbour: { asn: 64504, organisation: 'Coldharbour Backup', country: 'NL' },
  andes: { asn: 64503, organisation: 'Puerto Andino Hosting', country: 'CL' },
} as const

const ROWS: readonly (readonly [string, string, keyof typeof NETWORKS])[] = [
  ['status.wexcombe.example', '192.0.2.11', 'fjordnet'],
  ['acs.brightwater.example', '192.0.2.14', 'fjordnet'],
  ['updates.aldermoor.example', '192.0.2.37', 'rhein'],
  ['connect.pellandco.example', '198.51.100.21', 'shannon'],
  ['supplies.pellandco.example', '198.51.100.22', 'shannon'],
  ['fleet.tarnbrook.example', '192.0.2.58', 'rhein'],
  ['update.cairnholt.example', '192.0.2.71', 'fjordnet'],
  ['vault.coldharbour-backup.example', '2001:db8:40:9::17', 'coldharbour'],
  ['push.ondine.example', '198.51.100.40', 'shannon'],
  ['photos.ondine.example', '198.51.100.43', 'shannon'],
  ['push.haldane.example', '203.0.113.15', 'prairie'],
  ['mail.postbridge.example', '192.0.2.90', 'fjordnet'],
  ['updates.ferrisby.example', '203.0.113.31', 'polder'],
  ['office.paperlane.example', '203.0.113.44', 'shannon'],
  ['meet.paperlane.example', '203.0.113.45', 'shannon'],
  ['api.skerryvore.example', '198.51.100.66', 'rhein'],
  ['api.vantelle.example', '198.51.100.70', 'prairie'],
  ['fw.vantelle.example', '198.51.100.71', 'prairie'],
  ['play.filmhaven.example', '2001:db8:77::20', 'polder'],
  ['play.kinolark.example', '203.0.113.60', 'polder'],
  ['pixel.sunderlume.example', '203.0.113.140', 'sunderlume'],
  ['sync.sunderlume.example', '203.0.113.141', 'sunderlume'],
  ['api.rookhope.example', '198.51.100.81', 'prairie'],
  ['voice.corrie.example', '198.51.100.90', 'shannon'],
  ['stream.tunewell.example', '203.0.113.72', 'polder'],
  ['learn.wordgarden.example', '203.0.113.76', 'polder'],
  ['cloud.nordlyshome.example', '192.0.2.120', 'fjordnet'],
  ['clips.larkfield.example', '192.0.2.133', 'rhein'],
  ['api.larkfield.example', '192.0.2.134', 'rhein'],
  ['mqtt.oakspark.example', '198.51.100.112', 'rhein'],
  ['api.hearthwell.example', '198.51.100.120', 'shannon'],
  ['events.meridianreach.example', '203.0.113.188', 'meridian'],
  ['map.moppel.example', '192.0.2.150', 'rhein'],
]

/** Names read on phones, the tablet and the laptop: today this one, tomorrow another. */
const WEB = `northpost newsloft kettlewick harbourmaps sundayrecipes trainboard bookbarn weathervane tidebank
clubnotes schoolring gardenpath fieldhockey parcelway ledgerly citycouncil cinemaguide quillforum woolshop
stargazers bikelane oldmaps teashop ferrytimes museumhall`.split(/\s+/)

const named = (host: string, ip: string, network: keyof typeof NETWORKS): Destination => ({
  host,
  ip,
  port: host.startsWith('mqtt.') ? 8883 : host.startsWith('mail.') ? 993 : 443,
  protocol: 'tcp',
  ...NETWORKS[network],
})

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ...ROWS.map(([host, ip, network]) => [host, named(host, ip, network)] as const),
  [
    'time.poolclock.example',
    { ...named('time.poolclock.example', '192.0.2.123', 'fjordnet'), port: 123, protocol: 'udp' as const },
  ],
  // Asked for by address: no name was ever looked up.
  ['203.0.113.233', { ...named('', '203.0.113.233', 'andes'), host: null, port: 8443 }],
])

/** Two in three sites deliver over IPv4, the rest over IPv6. */
export const WEB_SITES: readonly Destination[] = WEB.map((name, i) =>
  named(
    `www.${name}.example`,
    i % 3 ? `203.0.113.${200 + i}` : `2001:db8:a:${i.toString(16)}::5`,
    i % 2 ? 'polder' : 'shannon',
  ),
)
