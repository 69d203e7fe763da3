import { basename } from 'node:path'
import type { SourcePlace } from '../../../shared/model/source.ts'

/** What a source's place says of it. */

/** How the evidence table and people name a source. */
export function evidenceOf(place: SourcePlace): { kind: string; name: string } {
  switch (place.kind) {
    case 'pihole':
      return { kind: 'pihole-api', name: new URL(place.url).host }
    case 'adguard':
      return { kind: 'adguard-api', name: new URL(place.url).host }
    case 'logfile':
      return { kind: 'logfile', name: place.path }
    case 'netflow':
      return { kind: 'netflow-udp', name: `${place.address}:${place.port}` }
    case 'capture':
      return { kind: 'capture', name: place.interface }
  }
}

/** In short, for people. */
export const nameOf = (place: SourcePlace): string =>
  place.kind === 'logfile' ? basename(place.path) : evidenceOf(place).name

/** Whether a source is a box that may ask for a password. */
export const isBox = (place: SourcePlace): boolean => place.kind === 'adguard' || place.kind === 'pihole'

/** Whether a source cannot be followed without a password. */
export const needsPassword = (place: SourcePlace): boolean =>
  place.kind === 'adguard' || (place.kind === 'pihole' && place.hasPassword)
