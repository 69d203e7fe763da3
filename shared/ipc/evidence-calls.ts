import * as v from 'valibot'
import type { DataSet } from '../model/contact-views.ts'
import { type HandedFile, type ImportProgress, type ImportReport, MAX_FILES } from '../model/import-report.ts'
import type { Source, SourceTrial } from '../model/source.ts'
import { call, none, push } from './derive.ts'

/** Calls on evidence: files that are imported once, sources that are followed, lists destinations are named from. */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
/** A file the main process handed to the engine; screens never name a path. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const boxUrl = v.pipe(v.string(), v.trim(), v.url(), v.maxLength(512))
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))
const address = v.pipe(v.string(), v.trim(), v.ip())

/** A place as a screen states it; a log file by the token of a file that was handed over. */
export const statedPlace = v.variant('kind', [
  v.object({ kind: v.literal('pihole'), url: boxUrl, hasPassword: v.boolean() }),
  v.object({
    kind: v.literal('adguard'),
    url: boxUrl,
    user: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  }),
  v.object({ kind: v.literal('logfile'), file: token }),
  v.object({
    kind: v.literal('netflow'),
    address,
    port: v.optional(port, 2055),
    exporters: v.pipe(v.array(address), v.minLength(1), v.maxLength(16)),
  }),
  v.object({ kind: v.literal('capture'), interface: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
])

/** A source as the owner states it, before it is kept. */
export type StatedPlace = v.InferOutput<typeof statedPlace>

/** Imports, whom devices call, sources that are followed, and lists that name destinations. */
export const evidenceCalls = {
  imports: {
    /** Imports files; answers when all are done. What was kept stays kept on a cancel; too many are refused in words. */
    start: call<ImportReport>()(
      v.object({ files: v.pipe(v.array(token), v.minLength(1), v.maxLength(MAX_FILES + 1)) }),
    ),
    cancel: call<void>()(none),
    progress: push<ImportProgress>(),
  },
  sources: {
    list: call<Source[]>()(none),
    /** Adds a source and follows it at once; one with a password is `locked` until `unlock`. */
    add: call<Source>()(statedPlace),
    /** Stops following; what it brought stays. Its password is forgotten. */
    remove: call<Source[]>()(id),
    pause: call<Source>()(v.object({ id, paused: v.boolean() })),
    /** Gives the password for as long as the engine runs; it is kept nowhere and never answered. */
    unlock: call<Source>()(v.object({ id, password: secret })),
    /** Tries a place for a few seconds without keeping anything. */
    test: call<SourceTrial>()(
      v.object({ place: statedPlace, password: v.optional(v.nullable(secret), null) }),
    ),
    /** All sources, whenever one of them turned. */
    changed: push<Source[]>(),
  },
  lists: {
    /** Adds a list of domains or address ranges from a file; destinations are named anew. Answers all data sets. */
    add: call<DataSet[]>()(
      v.object({
        file: token,
        /** The list's licence where the file does not state it. */
        licence: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))), null),
      }),
    ),
    /** Fetches a list from an address whose host the owner said yes to; as `add`. */
    fetch: call<DataSet[]>()(
      v.object({
        url: v.pipe(v.string(), v.trim(), v.url(), v.maxLength(2048)),
        licence: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))), null),
      }),
    ),
    /** Fetches a fetched list again, by its file. What is no list leaves the old one in place. */
    refresh: call<DataSet[]>()(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
    /** Takes an added list away again, by its file. */
    remove: call<DataSet[]>()(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
  },
}

/** Calls only the main process makes, on a port of its own: it alone names files of this machine. */
export const handingCalls = {
  files: {
    /** Hands over files the owner chose in a dialog or dropped; each gets a token screens can name it by. */
    hand: call<HandedFile[]>()(
      v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))), v.maxLength(MAX_FILES + 1)),
    ),
  },
}
