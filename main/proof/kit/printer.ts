import { service } from './dns.ts'

/** A printer that lies: how it announces itself, and the pieces of its IPP answers (RFC 8010, 3). */

/** The announcement of a printer at `ip`; `number` tells it from others of its kind. */
export const lyingPrinter = (ip: string, number?: number): Buffer =>
  service({
    type: '_ipp._tcp',
    instance: number === undefined ? 'Liar Printer' : `Printer ${number}`,
    host: number === undefined ? 'liar-printer.local' : `printer-${number}.local`,
    ip,
    port: 631,
    txt: [
      'rp=ipp/print',
      'ty=Liar LaserJet 1',
      'product=(Liar LaserJet 1)',
      'usb_MFG=HP',
      'usb_MDL=LaserJet 1',
    ],
  })

/** Version 2.0, successful-ok, request 1, then the group of printer attributes. */
export const IPP_HEAD = Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4])

/** One attribute with one value; `length` is what it says of the value's length. */
export function ippAttribute(
  tag: number,
  name: string,
  value: string | Buffer = '',
  length?: number,
): Buffer {
  const bytes = Buffer.from(value)
  const head = Buffer.alloc(3)
  head[0] = tag
  head.writeUInt16BE(name.length, 1)
  const size = Buffer.alloc(2)
  size.writeUInt16BE((length ?? bytes.length) & 0xffff)
  return Buffer.concat([head, Buffer.from(name), size, bytes])
}
