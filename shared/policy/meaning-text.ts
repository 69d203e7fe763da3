/**
 * The meaning-bearing text of a published page: paragraphs and sentences without menus, cookie bars,
 * dates and layout. Takes HTML, Markdown or plain text, trusts neither, runs in time linear in its length.
 */

const MAX_CHARACTERS = 1_000_000
const MAX_SENTENCES = 4000
/** Far above the longest honest sentence; it keeps a wall of words from costing time. */
const MAX_SENTENCE = 2000
/** Fewer words than this are a heading, a button or a menu entry. */
const SENTENCE_WORDS = 5

/** Elements whose content is never part of the text. */
const DROPPED = new Set(
  'script style noscript template svg nav header footer aside form button select iframe head title'.split(
    ' ',
  ),
)
/** Elements whose end also ends a sentence. */
const BLOCKS = new Set(
  'p div li h1 h2 h3 h4 h5 h6 br tr td th section article ul ol table blockquote dt dd pre main hr body'.split(
    ' ',
  ),
)
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  reg: '®',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember'
const DATES = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th|\\.)? (?:${MONTHS}),? \\d{4}\\b|\\b(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b`,
  'giu',
)
/** Lines that clothe every page: what they say changes weekly and means nothing. */
const FURNITURE =
  /\b(?:last (?:updated|modified|revised|changed)|all rights reserved|alle rechte vorbehalten|(?:accept|reject|manage) (?:all )?cookies|cookie settings|(?:this|our) (?:site|page|website) uses cookies|skip to (?:main )?content|your browser|enable javascript|zuletzt (?:aktualisiert|geändert))\b|©/i

/** A link in Markdown says its text; its address changes more often than its meaning. */
const MARKDOWN_LINK = /\[([^[\]]{1,300})\]\([^()\s]{1,2000}\)/g

/** The sentences of a page in order, each on one line, dates replaced by `(date)`. */
export function meaningOf(page: string): string[] {
  const bounded = page.slice(0, MAX_CHARACTERS)
  const text = looksLikeHtml(page) ? htmlToText(bounded) : bounded.replace(MARKDOWN_LINK, '$1')
  const sentences: string[] = []
  for (const paragraph of paragraphs(text))
    for (const sentence of paragraph.split(/(?<=[.!?])\s+/)) {
      const said = sentence.slice(0, MAX_SENTENCE).replace(DATES, '(date)').trim()
      if (wordsOf(said).length < SENTENCE_WORDS || FURNITURE.test(said)) continue
      sentences.push(said)
      if (sentences.length === MAX_SENTENCES) return sentences
    }
  return sentences
}

const looksLikeHtml = (page: string) =>
  /<(?:!doctype|html|body|p|div|main|section|article)\b/i.test(page.slice(0, 20_000))

/** Blank lines part paragraphs; a line that is only a menu belongs to none. */
function* paragraphs(text: string): Generator<string> {
  let lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const said = line.replace(/\s+/g, ' ').trim()
    if (said !== '' && !isMenu(said)) lines.push(said)
    if (said === '' && lines.length > 0) {
      yield lines.join(' ')
      lines = []
    }
  }
  if (lines.length > 0) yield lines.join(' ')
}

/** A line this short without the end of a sentence is a row of labels when most of them begin with a capital. */
const MENU_WORDS = 12
const MOSTLY = 0.6

/** Menus are short labels: between bars or brackets, after "Menu", or capitalised side by side. */
function isMenu(line: string): boolean {
  if (/[.!?:;,]["')\]]?$/.test(line)) return false
  if (/ [|•·›»] /.test(line) || /^(?:[^[\]]{0,20})?(?:\[[^\]]*\] ?)+$/.test(line) || /^menu\b/i.test(line))
    return true
  const words = line.split(' ')
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length <= MENU_WORDS && capitals / words.length >= MOSTLY
}

function htmlToText(html: string): string {
  const out: string[] = []
  let dropped: string | null = null
  let depth = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (dropped === null) out.push(html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' '))
    if (open < 0) break
    const comment = html.startsWith('<!--', open)
    const end = html.indexOf(comment ? '-->' : '>', open)
    if (end < 0) break
    at = end + (comment ? 3 : 1)
    if (comment) continue
    const closing = html[open + 1] === '/'
    const name = tagName(html, open + (closing ? 2 : 1), end)
    if (dropped !== null) {
      if (name === dropped) depth += closing ? -1 : 1
      if (depth === 0) dropped = null
    } else if (!closing && DROPPED.has(name) && html[end - 1] !== '/') {
      dropped = name
      depth = 1
    } else if (BLOCKS.has(name)) out.push('\n\n')
  }
  return decode(out.join(''))
}

function tagName(html: string, from: number, end: number): string {
  let to = from
  while (to < end && to - from < 20 && /[a-z0-9]/i.test(html[to]!)) to++
  return html.slice(from, to).toLowerCase()
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' '
  })

/** The words of a text, without case or punctuation: two sentences with the same words say the same. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
