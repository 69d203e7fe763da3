import type { Packet } from './packet.ts'

/** Who opened a conversation and whose device it is, told by its first packet. */

export const SYN = 2
export const ACK = 16
/** Ports below are those of services (RFC 6335, 6). */
const FIRST_USER_PORT = 1024

/** Whether the packet's sender opened the conversation. Its ends are near where they are in the home. */
export function senderOpened(p: Packet, sourceNear: boolean, destinationNear: boolean): boolean {
  if ((p.flags & (SYN | ACK)) === (SYN | ACK)) return false
  if ((p.flags & SYN) !== 0) return true
  const fromService = p.sourcePort < FIRST_USER_PORT
  const toService = p.destinationPort < FIRST_USER_PORT
  if (fromService !== toService) return toService
  return sourceNear === destinationNear || sourceNear
}
