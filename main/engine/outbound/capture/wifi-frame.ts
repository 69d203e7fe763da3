import { snap, type Unwrap } from './ethertype.ts'

/** Frames of a Wi-Fi as a monitoring interface hears them (IEEE 802.11, 9.3.2), and what drivers put before them. */

const PROTECTED = 0x40
const TO_DS = 0x01
const FROM_DS = 0x02
/** With data of a quality of service: a field of HT control follows (9.2.4.6). */
const ORDER = 0x80
const QOS = 0x80

/** A data frame that is not encrypted. */
export const wifi: Unwrap = (frame, data, at, end) => {
  if (at + 24 > end) return
  const control = data[at]!
  const flags = data[at + 1]!
  const isData = (control & 0x0c) === 0x08
  if (!isData || (flags & PROTECTED) !== 0 || (control & 0x40) !== 0) return
  const toDs = (flags & TO_DS) !== 0
  const fromDs = (flags & FROM_DS) !== 0
  const isQos = (control & QOS) !== 0
  const control4 = isQos && (flags & ORDER) !== 0 ? 4 : 0
  const llc = at + 24 + (toDs && fromDs ? 6 : 0) + (isQos ? 2 : 0) + control4
  frame.destinationMac = at + (toDs ? 16 : 4)
  frame.sourceMac = at + (fromDs ? (toDs ? 24 : 16) : 10)
  snap(frame, data, llc, end)
}

/** Radiotap: its length is the third and fourth byte, little-endian. */
export const radiotap: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  wifi(frame, data, at + (data[at + 2]! | (data[at + 3]! << 8)), end)
}

/** AVS: its length in 4 bytes behind its version, big-endian; no driver writes more than two of them. */
export const avs: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  wifi(frame, data, at + ((data[at + 6]! << 8) | data[at + 7]!), end)
}

/** Prism: its length in 4 bytes behind its type, in the byte order of who captured; some drivers write AVS instead. */
export const prism: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  if (data[at] === 0x80 && data[at + 1] === 0x21) avs(frame, data, at, end)
  else
    wifi(
      frame,
      data,
      at + Math.max(data[at + 4]! | (data[at + 5]! << 8), data[at + 7]! | (data[at + 6]! << 8)),
      end,
    )
}
