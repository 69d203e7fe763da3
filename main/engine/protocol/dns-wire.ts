/** What readers and writers of DNS messages share. */

/** Record types kept: RFC 1035, 3.2.2; RFC 3596, 2.1; RFC 2782. */
export const DNS_TYPE = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 } as const

/**
 * Stands for a dot inside a label while a packet is on its way through a decoder that joins labels by dots.
 * RFC 6763, 4.1.1 forbids control characters in names, so no honest name contains it.
 */
export const LABEL_DOT = '\u001f'
export const LABEL_DOT_BYTE = 0x1f
export const DOT = 0x2e

/** RFC 1035, 4.1.1. */
export const HEADER_BYTES = 12

export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!
