/**
 * The lines of a stream of UTF-8, ended by LF or CR LF and by nothing else: JSON leaves U+2028 as it is in its texts,
 * which `node:readline` takes for the end of a line. A line longer than `longest` characters comes cut to one more than
 * that, so that whoever reads it sees that it is too long, and nothing larger is held.
 */
export async function* textLines(
  input: AsyncIterable<string | Uint8Array>,
  longest: number,
): AsyncGenerator<string> {
  const utf8 = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : utf8.decode(chunk, { stream: true })
    if (rest.length > longest) {
      // The rest of a line that is too long anyway is not kept.
      const end = text.indexOf('\n')
      if (end < 0) continue
      yield rest
      rest = ''
      text = text.slice(end + 1)
    }
    text = rest + text
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield lineOf(text, from, end)
      from = end + 1
    }
    rest = text.slice(from, from + longest + 1)
  }
  const last = rest + utf8.decode()
  if (last !== '') yield last
}

const lineOf = (text: string, from: number, end: number): string =>
  text.slice(from, text[end - 1] === '\r' ? end - 1 : end)
