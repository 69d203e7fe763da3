import { setFlagsFromString } from 'node:v8'

/**
 * For a command whose work leaves nothing behind but whose input has no end: the collector then needs no more room for
 * a million lines than for the first thousand. Left to itself it doubles the room for new objects whenever enough of
 * them have outlived a collection, however many collections that took, and lets garbage pile up beside a small heap to
 * several times its size. V8 reads both settings at every collection, so that they hold from here on; one that a later
 * V8 does not know is passed over.
 */
export function keepMemorySteady(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
}
