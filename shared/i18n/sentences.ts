import type { Sentence, SentenceItem } from '../model/sentence.ts'
import type { said } from './en/said.ts'

/** What may be said, checked by the compiler: the sentences of the English catalogue and the values each asks for. */

type Flat<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? { id: `${Path}${Stem<K>}`; text: T[K] }
    : Flat<T[K], `${Path}${K}.`>
}[keyof T & string]

type Stem<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

type Said = Flat<typeof said>
export type SentenceId = Said['id']

type Place<T extends string> = T extends `${string}{{${infer P}}}${infer Rest}` ? P | Place<Rest> : never
type NameOf<P extends string> = P extends `${infer Name}, ${string}` ? Name : P
type Told<P extends string> = P extends `${string}, country`
  ? string | readonly string[]
  : P extends `${string}, ${string}`
    ? number | readonly number[]
    : SentenceItem | readonly SentenceItem[]

/** The values a sentence asks for, by the places in its text. */
export type ValuesOf<Id extends SentenceId> = {
  [P in Place<Extract<Said, { id: Id }>['text']> as NameOf<P>]: Told<P>
}

type Given<Id extends SentenceId> = keyof ValuesOf<Id> extends never ? [] : [values: ValuesOf<Id>]

/** A sentence of the catalogue as data. */
export const sentence = <Id extends SentenceId>(id: Id, ...[values]: Given<Id>): Sentence =>
  values === undefined ? { id } : { id, values }
