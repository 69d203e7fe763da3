/** How makers wrap their firmware versions. Comparing two is `shared/firmware-version.ts`. */

/** FRITZ!OS without the hardware group in front (`154.07.50` is 07.50); `''` when it is none. */
export function avmFirmware(text: string): string {
  return /^(?:\d{2,3}\.)?(\d{2}\.\d{2})(?:-\d+)?$/.exec(text.trim())?.[1] ?? ''
}

/** AirPlay's `fv` without its platform prefix; `''` for Samsung's constant `p20.0.1` and its kin. */
export function airplayFirmware(text: string): string {
  const version = text.trim().replace(/^p\d+\./, '')
  // The last two are what imitations of an AirPort Express say, whatever they run.
  return /^(?:0\.0\.1|0\.1|1\.0|s\d{4}\.\d{4}\.\d{4}|76400\.10|)$/.test(version) ? '' : version
}
