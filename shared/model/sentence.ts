/**
 * One sentence as data: which one of the catalogue's `said`, such as `new-device.title`, and what stands in it. Names and
 * texts are hostile; times are milliseconds UTC, sizes bytes, spans days, countries ISO 3166-1 alpha-2 codes.
 */
export interface Sentence {
  id: string
  values?: Readonly<Record<string, SentenceValue>>
}

/** A list is told item by item. */
export type SentenceValue = SentenceItem | readonly SentenceItem[]
export type SentenceItem = string | number | Sentence

/** The words of a warning as data; its evidence carries its own. */
export interface SaidOfWarning {
  title: Sentence
  explanation: Sentence[]
  advice: Sentence[]
}
