/** The parts of dns-packet 5.6.1 that tests compare with; the package ships no types. */
declare module 'dns-packet' {
  interface Answer {
    type: string
    name: string
    ttl?: number
    data: unknown
  }
  interface Packet {
    type: 'query' | 'response'
    id?: number
    flags?: number
    questions?: { name: string; type: string }[]
    answers?: Answer[]
    additionals?: Answer[]
  }
  const dnsPacket: {
    encode(packet: Packet): Uint8Array
    decode(packet: Uint8Array): Packet
  }
  export default dnsPacket
}
