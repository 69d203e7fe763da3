/** From here on years have five digits, which RFC 3339 does not write. */
const NO_YEAR = 253_402_300_800_000

/**
 * Whether milliseconds since the epoch are a time that evidence may tell. A forged or broken clock tells others, of which
 * some no date can hold (ECMA-262, 21.4.1.1) and no ledger keeps.
 */
export const isPossibleTime = (ms: number): boolean => ms >= 0 && ms < NO_YEAR
