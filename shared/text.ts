/** Text from strangers: one door for every name and value a packet, file or document brings. */

const PLAIN = /^[\x20-\x7e]*$/
const BLANK_CONTROLS = /[\t\n\r]+/g
/**
 * What never belongs in a name: C0 and C1 controls, lone surrogates, line and paragraph separators, annotation marks, and
 * whatever Unicode says is not shown (UAX 44, Default_Ignorable_Code_Point: bidirectional controls, zero-width letters, the
 * byte-order mark, fillers, tags) but for the variation selectors of emoji. Each can hide or reorder what a person reads.
 */
const UNSEEN = /[[\p{Cc}\p{Cs}\p{DI}\u2028\u2029\ufff9-\ufffb]--[\ufe00-\ufe0f]]/gv
/** Combining marks beyond four in a row stack over neighbouring lines ("zalgo"). */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** The longest name a device list should have to show, in graphemes. */
const MAX_GRAPHEMES = 128

let segmenter: Intl.Segmenter | undefined

/** Made at the first long name: it takes longer to make than the rest of a start. */
const graphemes = (text: string) => {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/**
 * `text` made safe to store and show: NFC, no controls, no bidirectional or zero-width characters,
 * at most four combining marks in a row, at most `max` graphemes, no blanks at the ends.
 */
export function clean(text: string, max: number = MAX_GRAPHEMES): string {
  if (text === '') return text
  if (text.length <= max && PLAIN.test(text)) return text.trim()
  // A grapheme of a script in use is at most a few dozen units; cutting first bounds the work below.
  const bounded = text.length > max * 32 ? text.slice(0, max * 32) : text
  const shown = bounded
    .normalize('NFC')
    .replace(BLANK_CONTROLS, ' ')
    .replace(UNSEEN, '')
    .replace(STACKED_MARKS, '$1')
    .trim()
  if (shown.length <= max) return shown
  let end = 0
  let count = 0
  for (const { index, segment } of graphemes(shown)) {
    if (count++ === max) break
    end = index + segment.length
  }
  return shown.slice(0, end).trim()
}
