/**
 * XML from a device: refused when it carries a DTD or exceeds the caps; read without attributes, entities of its
 * own or guesses at numbers, names without their prefix. Scanned by hand, because a whole parser took most of the
 * time identification needs: one pass, every step forward. XML 1.0, 2 and 3; UPnP Device Architecture 2.0, 2.3.
 */

const XML_MAX_BYTES = 256 * 1024
/** Tags, comments, instructions and CDATA sections. */
const MAX_MARKUP = 4_000
/** What of a text is read: no field of a device is longer, and decoding what nobody reads costs time. */
const MAX_TEXT = 8_192
const MAX_DEPTH = 32

/** An element's children by local name; text stands as a string. */
export interface XmlElement {
  readonly [name: string]: XmlNode
}
export type XmlNode = string | XmlElement | readonly XmlNode[]

/** Lists whose inside is never read as elements: kept as raw text, which costs nothing. */
export const RAW_LISTS: ReadonlySet<string> = new Set(['iconList', 'deviceList', 'serviceList'])

/** An element still open: its children so far, made when the first one comes, and its own text. */
interface Open {
  readonly name: string
  children: Record<string, XmlNode> | null
  text: string
}

const [BANG, SLASH, QUESTION] = [0x21, 0x2f, 0x3f]

/**
 * Parses a document into its root by name. Cut short, it keeps what came before; `null` when it is refused, when
 * it has no element, or when a tag does not end. A tag seen twice becomes a list.
 */
export function parseXml(text: string): XmlElement | null {
  if (text.length > XML_MAX_BYTES) return null
  const document: Open = { name: '', children: null, text: '' }
  const open: Open[] = [document]
  let markup = 0
  let at = text.indexOf('<')
  let textFrom = text.length
  while (at >= 0) {
    if (++markup > MAX_MARKUP) return null
    const top = open.at(-1)!
    if (textFrom < at) top.text += text.slice(textFrom, at)
    const mark = text.charCodeAt(at + 1)
    let end: number
    if (mark === BANG) {
      if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4)
      else if (text.startsWith('<![CDATA[', at)) {
        end = after(text, ']]>', at + 9)
        if (end > 0) top.text += text.slice(at + 9, end - 3)
      } else return null
    } else if (mark === QUESTION) end = after(text, '?>', at + 2)
    else {
      end = tagEnd(text, at + 1)
      if (end === 0) return null
      if (mark === SLASH) close(open, localName(text, at + 2, end))
      else {
        const name = localName(text, at + 1, end)
        const empty = text.charCodeAt(end - 2) === SLASH
        if (empty || !name) put(top, name, '')
        else if (RAW_LISTS.has(name)) {
          const stop = rawEnd(text, end)
          put(top, name, text.slice(end, stop).trim())
          end = after(text, '>', stop) || text.length
        } else if (open.push({ name, children: null, text: '' }) > MAX_DEPTH + 1) return null
      }
    }
    if (end === 0) break
    textFrom = end
    at = text.indexOf('<', end)
  }
  while (open.length > 1) close(open, open.at(-1)!.name)
  return document.children
}

/** Ends the innermost open element of that name and those inside it; a stray end tag is passed over. */
function close(open: Open[], name: string): void {
  let index = open.length - 1
  while (index > 0 && open[index]!.name !== name) index--
  while (index > 0 && open.length > index) {
    const done = open.pop()!
    put(open.at(-1)!, done.name, done.children ?? done.text.trim())
  }
}

function put(parent: Open, name: string, value: XmlNode): void {
  if (!name) return
  parent.children ??= Object.create(null) as Record<string, XmlNode>
  const before = parent.children[name]
  if (before === undefined) parent.children[name] = value
  else if (Array.isArray(before)) before.push(value)
  else parent.children[name] = [before, value]
}

/** Where the text after `mark` begins; 0 when there is none. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? 0 : at + mark.length
}

/** Behind a tag's `>`, which may also stand inside a quoted attribute; 0 when the tag does not end. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (code !== 0x22 && code !== 0x27) continue
    const closing = text.indexOf(text[at]!, at + 1)
    if (closing < 0) return after(text, '>', at)
    at = closing
  }
  return 0
}

/** The name of the tag between, without its prefix. */
function localName(text: string, from: number, end: number): string {
  let start = from
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3a) start = at + 1
    else if (code === SLASH || code === 0x3e || code <= 0x20) return text.slice(start, at)
  }
  return text.slice(start, end)
}

/** Where the tag that ends a raw list begins: the first end tag without a beginning. */
function rawEnd(text: string, from: number): number {
  let depth = 0
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const mark = text.charCodeAt(at + 1)
    if (mark === SLASH) {
      if (depth-- === 0) return at
    } else if (mark !== BANG && mark !== QUESTION) {
      const end = text.indexOf('>', at)
      if (end < 0) break
      if (text.charCodeAt(end - 1) !== SLASH) depth++
    }
  }
  return text.length
}

/** The text of the first of `path` (names from the given element down); `''` when there is none. */
export function xmlText(node: XmlNode | undefined, ...path: string[]): string {
  const found = path.reduce<XmlNode | undefined>((at, name) => childOf(at, name), node)
  const first = Array.isArray(found) ? found[0] : found
  return typeof first === 'string' ? decodeEntities(first) : ''
}

/** The first child of a name, through lists. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  const element = Array.isArray(node) ? node[0] : node
  if (typeof element !== 'object' || Array.isArray(element) || !Object.hasOwn(element, name)) return undefined
  return (element as XmlElement)[name]
}

/** The first element of a name anywhere below, breadth first and bounded. */
export function findElement(root: XmlNode | undefined, name: string): XmlNode | undefined {
  let level: XmlNode[] = root === undefined ? [] : [root]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: XmlNode[] = []
    for (const node of level) {
      if (typeof node === 'string') continue
      if (Array.isArray(node)) {
        next.push(...node)
        continue
      }
      if (Object.hasOwn(node, name)) return (node as XmlElement)[name]
      next.push(...Object.values(node as XmlElement))
    }
    level = next
  }
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The five predefined entities and numeric references (XML 1.0, 4.1, 4.6); anything else stays as written. Of a text
 * longer than any field of a device only the beginning is read.
 */
export function decodeEntities(written: string): string {
  const text = written.slice(0, MAX_TEXT)
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()]!
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}
