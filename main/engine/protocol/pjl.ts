/** Printer Job Language: the model in an `INFO ID` answer, which is quoted and may follow its own echo. */

/** `@PJL INFO ID\r\n"HP LaserJet 4100"\r\n\f` or the bare value -> the bare value; `''` when there is none. */
export function parsePjlId(answer: string): string {
  const text = answer.slice(0, 1024).replace(/^[^\n]*@PJL INFO ID\s*/i, '')
  const quoted = /"([^"\r\n]*)"/.exec(text)
  return (quoted?.[1] ?? text.split(/[\r\n\f]/)[0] ?? '').trim()
}
