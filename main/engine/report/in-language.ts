import type { Catalogue } from '../../../shared/i18n/catalogue.ts'
import { CATALOGUES, type Offered } from '../../../shared/i18n/catalogues.ts'
import { english } from '../../../shared/i18n/en/index.ts'
import { localTongue } from '../../../shared/i18n/local-tongue.ts'
import { recognise } from '../../../shared/i18n/recognise.ts'
import { type Tongue, tell, tellInPieces } from '../../../shared/i18n/tell.ts'
import { withPluralForms } from '../../../shared/i18n/texts.ts'
import { INDICATORS } from '../../../shared/model/indicator.ts'
import {
  type Block,
  type Cell,
  type Document,
  type Run,
  runsOf,
  type Table,
  type Text,
  type ToldDocument,
} from './document.ts'
import type { Shape } from './figure.ts'
import { localDate, localMonth, localValue } from './local-value.ts'
import { longDay, minute, number } from './words.ts'

/**
 * A document told in a language. Chapters write English; here each of their texts is known again by its row of the
 * catalogue (`said.report`), and its values, with whatever strangers said, stand in the sentence of the language.
 */

/** Tells a document in a language; loads its catalogue. */
export async function told(document: Document, language: Offered): Promise<ToldDocument> {
  const catalogue = await CATALOGUES[language]()
  return language === 'en' ? asWritten(document) : inLanguage(document, language, catalogue)
}

function asWritten(document: Document): ToldDocument {
  const { page, sameInWords, lettersLacking } = english.said.report
  return {
    ...document,
    language: 'en',
    frame: { page: page.split(/\{\{\w+\}\}/), sameInWords, lettersLacking },
    day: longDay(document.generatedAt),
    minute: `${minute(document.generatedAt)} UTC`,
  }
}

function inLanguage(document: Document, language: Offered, catalogue: Catalogue): ToldDocument {
  const teller = tellerOf(language, catalogue)
  const { page, sameInWords, lettersLacking } = catalogue.said.report
  return {
    ...document,
    title: teller.words(document.title),
    subtitle: teller.text(document.subtitle),
    blocks: document.blocks.map((each) => block(each, teller)),
    language,
    frame: { page: page.split(/\{\{\w+\}\}/), sameInWords, lettersLacking },
    day: teller.words(longDay(document.generatedAt)),
    minute: `${teller.value(minute(document.generatedAt))} UTC`,
  }
}

interface Teller {
  /** A number as English writes it. */
  value(text: string): string
  /** A month on the scale of a picture; anything else there stays. */
  month(text: string): string
  /** Words of ours alone. */
  words(text: string): string
  text(text: Text): Text
}

/** Stands for the run of that number while a text is known again; letters of private use (Unicode 23.5) are never ours. */
const PLACE = /\u{e000}(\d+)\u{e001}/u

function tellerOf(language: Offered, catalogue: Catalogue): Teller {
  const tongue = localTongue(language, withPluralForms(catalogue.said, language))
  const exact = namesIn(catalogue)
  const questions = questionsIn(catalogue)
  const name = (text: string): string => exact.get(text) ?? localValue(text, language)
  const plain = (text: string): string =>
    text.split(', ').every((one) => exact.has(one)) ? text.split(', ').map(name).join(', ') : name(text)
  // A version or a name of a stranger may look like a number or a word of ours: dates and questions are told, no more.
  const quoted = (text: string): string => questions.get(text) ?? localDate(text, language)
  const inWords = wordsIn(tongue)
  const words = (text: string): string => inWords(text)?.map(plain).join('') ?? plain(text)
  const run = (each: Run): Run => {
    if (typeof each === 'string') return words(each)
    if (!('said' in each)) return each
    return { said: (each.sentence && tell(each.sentence, tongue)) ?? quoted(each.said) }
  }
  return {
    value: (text) => localValue(text, language),
    month: (text) => localMonth(text, language),
    words,
    text(text) {
      const runs = runsOf(text)
      const whole = runs.map((each, n) => (typeof each === 'string' ? each : `\u{e000}${n}\u{e001}`)).join('')
      const pieces = inWords(whole)
      if (!pieces) return runs.map(run)
      return pieces.flatMap((piece) =>
        piece.split(PLACE).flatMap((part, n): Run[] => {
          if (n % 2 === 1) return [run(runs[Number(part)]!)]
          return part === '' ? [] : [plain(part)]
        }),
      )
    },
  }
}

/** Tells a text of ours in pieces, `null` for another; heads and labels of a document come again and again. */
function wordsIn(tongue: Tongue): (text: string) => string[] | null {
  const known = new Map<string, string[] | null>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const sentence = recognise(text, 'report')
    const pieces = sentence && (tellInPieces(sentence, tongue)?.map((piece) => piece.text) ?? null)
    known.set(text, pieces)
    return pieces
  }
}

/** Words of lists that have names in the catalogue: kinds of devices, what notes speak of, what befell elsewhere. */
function namesIn({ changes, kinds, printer, vendors, warnings }: Catalogue): Map<string, string> {
  const spaced = (names: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(names).map(([key, name]) => [key.replaceAll('-', ' '), name])
  const asInEnglish = <K extends string>(
    own: Readonly<Record<K, string>>,
    names: Readonly<Record<K, string>>,
  ) => Object.keys(own).map((key): [string, string] => [own[key as K], names[key as K]])
  return new Map([
    ...asInEnglish(english.printer.states, printer.states),
    ...asInEnglish(english.printer.reasons, printer.reasons),
    ...asInEnglish(english.changes.topics, changes.topics),
    ...asInEnglish(english.warnings.causeKinds, warnings.causeKinds),
    ...spaced(vendors.own.classes),
    ...spaced(vendors.incidentStates),
    ...Object.entries(kinds),
  ])
}

const questionsIn = ({ vendors }: Catalogue): Map<string, string> =>
  new Map(INDICATORS.map(({ id, name }) => [name, vendors.indicators[id]]))

function block(b: Block, teller: Teller): Block {
  switch (b.type) {
    case 'heading':
    case 'paragraph':
      return { ...b, text: teller.text(b.text) }
    case 'list':
      return { ...b, items: b.items.map(teller.text) }
    case 'tally':
      return {
        ...b,
        items: b.items.map(({ value, label, tone }) => ({
          value: teller.value(value),
          label: teller.words(label),
          tone,
        })),
      }
    case 'facts':
      return {
        ...b,
        rows: b.rows.map(([label, value]) => [teller.words(label), cell(value, teller)] as const),
      }
    case 'table':
      return { ...b, ...table(b, teller) }
    case 'figure':
      return {
        ...b,
        title: teller.text(b.title),
        figure: { ...b.figure, shapes: b.figure.shapes.map((shape) => labelled(shape, teller)) },
        twin: table(b.twin, teller),
      }
    case 'card':
      return {
        ...b,
        tag: teller.words(b.tag),
        title: teller.text(b.title),
        body: b.body.map((each) => block(each, teller)),
      }
    case 'reply':
      return { ...b, label: teller.words(b.label) }
    case 'page-break':
      return b
  }
}

const labelled = (shape: Shape, teller: Teller): Shape =>
  shape.type === 'label' ? { ...shape, text: teller.month(shape.text) } : shape

const cell = (value: Cell, teller: Teller): Cell =>
  value === null ? null : typeof value === 'number' ? teller.value(number(value)) : teller.text(value)

const table = ({ caption, columns, rows }: Table, teller: Teller): Table => ({
  caption: teller.text(caption),
  columns: columns.map((column) => ({ ...column, head: teller.words(column.head) })),
  rows: rows.map((row) => row.map((value) => cell(value, teller))),
})
