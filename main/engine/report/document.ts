import type { Sentence } from '../../../shared/model/sentence.ts'
import { clean } from '../../../shared/text.ts'
import type { Figure } from './figure.ts'

/**
 * A report between data and paper: blocks in reading order, which HTML and PDF are drawn from alike.
 * Whatever a device, vendor or person wrote is marked as said, so that no writer takes it for our own words.
 */

/**
 * Words of ours, words of someone else, or the address of a source. What a rule said stands as someone else's, with
 * the sentence it was, to be told in another language.
 */
export type Run = string | { said: string; sentence?: Sentence } | { link: string }
export type Text = Run | readonly Run[]

/** The longest foreign text a page shows; the JSON form has all of it. */
const MAX_SAID = 600

/** Someone else's words, cleaned and bounded for showing; `null` stays unknown. */
export function said(text: string, sentence?: Sentence): Run
export function said(text: string | null, sentence?: Sentence): Run | null
export function said(text: string | null, sentence?: Sentence): Run | null {
  if (text === null) return null
  const shown = clean(text, MAX_SAID + 1)
  const whole = shown.length > MAX_SAID ? `${clean(shown, MAX_SAID)}…` : shown
  return sentence ? { said: whole, sentence } : { said: whole }
}

/** An address where a statement was read: one that can be opened when it is http or https, words otherwise. */
export function link(url: string): Run {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && /^https?:$/.test(parsed.protocol) && url.length <= 2048) return { link: parsed.href }
  return said(url)
}

/** `null` is unknown and shown as a dash. */
export type Cell = Text | number | null

export interface Column {
  head: string
  /** Width as a share of the sum of all shares. */
  share: number
  /** Numbers stand at the end of their column. */
  end?: true
}

export interface Table {
  caption: Text
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

/** How serious a block is; always written out too, never shown by colour alone. */
export type Tone = 'plain' | 'good' | 'info' | 'notice' | 'warning' | 'alarm'

export type Block =
  | { type: 'heading'; level: 2 | 3; text: Text }
  | { type: 'paragraph'; text: Text; lead?: true; small?: true }
  | { type: 'list'; items: readonly Text[] }
  /** Counts, each as its reader writes a number. */
  | { type: 'tally'; items: readonly { value: string; label: string; tone: Tone }[] }
  | { type: 'facts'; rows: readonly (readonly [label: string, value: Cell])[] }
  | ({ type: 'table' } & Table)
  /** A picture; `twin` says the same in words. */
  | { type: 'figure'; title: Text; figure: Figure; twin: Table }
  | { type: 'card'; tag: string; tone: Tone; title: Text; body: readonly Block[] }
  /** Ruled lines to write on. */
  | { type: 'reply'; label: string; lines: number }
  | { type: 'page-break' }

export interface Document {
  /** What kind of report this is, such as "Home audit". */
  title: string
  /** Whom or what it is about. */
  subtitle: Text
  generatedAt: string
  version: string
  blocks: readonly Block[]
}

/** Words the writers themselves add to a document. */
export interface Frame {
  /** What stands before the number of a page, between it and that of all, and after. */
  page: readonly string[]
  sameInWords: string
  lettersLacking: string
}

/** A document told in a language, as it is written. */
export interface ToldDocument extends Document {
  /** BCP 47. */
  language: string
  frame: Frame
  /** `generatedAt` as its reader meets it: its day, and its minute in UTC. */
  day: string
  minute: string
}

export const heading = (text: Text, level: 2 | 3 = 2): Block => ({ type: 'heading', level, text })
export const paragraph = (...text: Run[]): Block => ({ type: 'paragraph', text })
export const small = (...text: Run[]): Block => ({ type: 'paragraph', text, small: true })

/** `text` as a list of runs. */
export const runsOf = (text: Text): readonly Run[] =>
  Array.isArray(text) ? (text as readonly Run[]) : [text as Run]

/** The letters of a text without its marks. */
export const plainText = (text: Text): string =>
  runsOf(text)
    .map((run) => (typeof run === 'string' ? run : 'said' in run ? run.said : run.link))
    .join('')
