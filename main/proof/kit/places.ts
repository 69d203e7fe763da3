/** Who lives where in the attacked home. Addresses and MACs are the proof's own. */

export const NETWORK = '10.91.0.'
export const LAPTOP = { name: 'laptop', address: '10.91.0.2/24', mac: '02:9a:00:00:00:02' }
/** Where the default route leads; it says nothing, and a port of it is the trap. */
export const ROUTER = { name: 'router', address: '10.91.0.1/24', mac: '02:9a:00:00:00:01' }
/** A neighbour that tells of itself over SSDP and HTTP. */
export const SPEAKER = { name: 'speaker', address: '10.91.0.20/24', mac: '00:0e:58:00:00:20' }
/** A neighbour that tells of itself over mDNS. */
export const RELAY = { name: 'relay', address: '10.91.0.21/24', mac: '08:b6:1f:00:00:21' }
export const LIAR = { name: 'liar', address: '10.91.0.66/24', mac: '02:9a:66:00:00:66' }

export const ipOf = ({ address }: { address: string }): string => address.split('/', 1)[0]!

/** Nothing of the home has anything to do with this port: whoever connects to it was sent there. */
export const TRAP = 4799
/** A port of the liar's own that it may well be asked at. */
export const ITS_OWN_PORT = 8082

/** What the honest ones are. */
export const SPEAKER_IS = {
  vendor: 'Sonos',
  model: 'One',
  /** How it may be told: with or without the maker, its number or the player's type behind it. */
  told: /^(Sonos )?One( \((ZP)?S18\))?$/,
  firmware: '78.1-52020',
  serial: '00-0E-58-00-00-20:5',
  uuid: 'RINCON_000E5800002001400',
  name: 'Kitchen',
}
export const RELAY_IS = {
  vendor: 'Shelly',
  /** Its TXT record says the one, its own page the other, and the scan may end before the page was read. */
  told: /^(Plus1|SNSW-001X16EU)$/,
  firmware: '1.4.4',
  host: 'ShellyPlus1-08B61F000021',
}
