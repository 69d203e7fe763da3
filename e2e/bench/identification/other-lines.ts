/** The line as another device of the same kind would state it: other serial numbers, addresses and build numbers. */
export const unlike = (line: string, device: number): string =>
  line.replace(/"ipp_hex":"([0-9a-f]*)"|\d{4,}/g, (found, hex?: string) =>
    hex === undefined ? shifted(found, device) : `"ipp_hex":"${inHex(hex, device)}"`,
  )

/** An endless home, line by line: as many as `most`, from as few as `lines`, none like another. */
export function* unlikeLines(lines: readonly string[], most: number): Generator<string> {
  for (let at = 0; at < most; at++) yield unlike(lines[at % lines.length]!, Math.floor(at / lines.length))
}

/** Digits to which a number was added place by place, so that there are as many of them as before. */
function shifted(digits: string, by: number): string {
  let [result, rest] = ['', by]
  for (let at = digits.length - 1; at >= 0; at--) {
    result = ((Number(digits[at]) + rest) % 10) + result
    rest = Math.floor(rest / 10)
  }
  return result
}

const inHex = (hex: string, device: number): string =>
  Buffer.from(
    Buffer.from(hex, 'hex')
      .toString('latin1')
      .replace(/\d{4,}/g, (digits) => shifted(digits, device)),
    'latin1',
  ).toString('hex')
