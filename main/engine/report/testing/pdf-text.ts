import { inflateSync } from 'node:zlib'

/** Reads back what a PDF of ours says, the way a reader's "select all" does: glyphs through each font's ToUnicode map. */

export interface ReadPdf {
  /** The text of each page, in the order it was drawn. */
  pages: string[]
  /** The titles of the outline. */
  outline: string[]
  /** The file without its compressed streams: names, links and actions would stand here. */
  skeleton: string
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map((m) => [m[1]!, m[2]!] as const),
  )
  const all = [...objects.values()]
  const fonts = fontMaps(all, objects)
  const pages = all
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => /\/Contents (\d+) 0 R/.exec(page)![1]!)
    .map((id) => drawn(stream(objects.get(id)!), fonts))
  const outline = all
    .filter((object) => object.includes('/Title') && object.includes('/Parent'))
    .map((object) => textString(/\/Title \(((?:\\.|[^\\)])*)\)/s.exec(object)?.[1] ?? ''))
  return { pages, outline, skeleton: all.map((object) => object.split('stream\n')[0]).join('\n') }
}

function stream(object: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(object)![1]!
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

/** Resource name of each font to its map from glyph code to letters. */
function fontMaps(all: string[], objects: Map<string, string>): Map<string, Map<number, string>> {
  const named = new Map(
    all.flatMap((object) => [...object.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [m[1]!, m[2]!] as const)),
  )
  return new Map(
    [...named].map(([name, id]) => {
      const map = stream(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id)!)![1]!)!)
      const codes = new Map<number, string>()
      for (const range of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
        [...range[2]!.matchAll(/<([0-9a-f ]*)>/g)].forEach((entry, i) => {
          const utf16 = entry[1]!.replaceAll(' ', '').match(/.{4}/g) ?? []
          codes.set(
            Number.parseInt(range[1]!, 16) + i,
            String.fromCharCode(...utf16.map((unit) => Number.parseInt(unit, 16))),
          )
        })
      return [name, codes]
    }),
  )
}

function drawn(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>()
  const lines: string[] = []
  for (const m of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)) {
    if (m[1]) font = fonts.get(m[1])!
    else
      lines.push(
        [...m[2]!.matchAll(/<([0-9a-f]*)>/g)]
          .flatMap((run) => run[1]!.match(/.{4}/g) ?? [])
          .map((code) => font.get(Number.parseInt(code, 16)) ?? '\ufffd')
          .join(''),
      )
  }
  return lines.join('\n')
}

/** A PDF text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else Latin letters. */
function textString(escaped: string): string {
  const raw = escaped.replace(/\\([\s\S])/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c)
  return raw.startsWith('\xfe\xff') ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le') : raw
}
