import { basename } from 'node:path'
import type { SourcePlace, SourceTrial } from '../../../shared/model/source.ts'
import type { EvidenceDesk } from '../evidence.ts'
import { detectFormat, unknownFormat } from '../outbound/detect-format.ts'
import { EvidenceFile } from '../outbound/evidence-file.ts'
import { followAdguard } from '../outbound/follow/follow-adguard.ts'
import { captureProgram, followCapture } from '../outbound/follow/follow-capture.ts'
import { followFile } from '../outbound/follow/follow-file.ts'
import { followNetflow } from '../outbound/follow/follow-netflow.ts'
import { followPihole } from '../outbound/follow/follow-pihole.ts'
import type { FollowOptions } from '../outbound/follow/live-source.ts'
import { whyUnread } from '../outbound/why-unread.ts'
import { evidenceOf } from './source-place.ts'

/** Follows one source of any kind, and tries one without keeping anything. */

/** What following needs beside the place: the secret, and what is remembered of its box. */
export interface FollowKeys {
  password: string | null
  fingerprint: string | null
  onFingerprint(fingerprint: string): void
}

/** Follows until aborted. @throws Fault when it cannot go on, `not-permitted` when trying again would do harm */
export async function follow(
  place: SourcePlace,
  keys: FollowKeys,
  options: FollowOptions,
  importFiles: EvidenceDesk['importFiles'],
): Promise<void> {
  switch (place.kind) {
    case 'pihole':
      return followPihole({ ...keys, url: place.url }, options)
    case 'adguard':
      return followAdguard(
        { ...keys, url: place.url, user: place.user, password: keys.password ?? '' },
        options,
      )
    case 'logfile': {
      const source = evidenceOf(place)
      const say = (problem: string | null) =>
        options.store.health(source.kind, source.name, problem, options.now())
      return followFile(
        place.path,
        async (paths) => {
          const { files } = await importFiles(paths, { source, signal: options.signal })
          say(files.at(-1)?.errors[0] ?? null)
        },
        {
          ...options,
          onAbsent: (error) =>
            say(
              (error as NodeJS.ErrnoException).code === 'ENOENT'
                ? `${place.path} is not there; check that the log is still written.`
                : whyUnread(place.path, error),
            ),
          onSilent: () => say(`${place.path} has not grown for a day; check that the log is still written.`),
        },
      )
    }
    case 'netflow': {
      const { done } = await followNetflow(place, options)
      return done
    }
    case 'capture':
      return followCapture(place.interface, options)
  }
}

const TRIAL_MS = 3_000

/** Tries a source for a few seconds; keeps nothing, tells what was seen or what is wrong in one sentence. */
export async function trySource(
  place: SourcePlace,
  keys: FollowKeys,
  options: Pick<FollowOptions, 'addressOf' | 'onContact' | 'now'>,
): Promise<SourceTrial> {
  if (place.kind === 'logfile') {
    const { head } = await EvidenceFile.open(place.path)
    const found = detectFormat(head)
    return found
      ? { works: true, said: `${basename(place.path)} is a log of ${found.format}.` }
      : { works: false, said: unknownFormat(place.path, head).message }
  }
  if (place.kind === 'capture' && captureProgram() === null)
    return { works: false, said: 'No capture program is installed; install Wireshark (dumpcap) or tcpdump.' }
  const stop = new AbortController()
  let problem: string | null = null
  let records = 0
  let isHeard = false
  const done = follow(
    place,
    keys,
    {
      ...options,
      store: {
        marks: () => [],
        commit(batches, imported) {
          records += imported.records
          isHeard ||= batches.some((batch) => batch.count > 0)
          return { markId: 1, contacts: [] }
        },
        watched: () => undefined,
        health(_kind, _name, said) {
          problem = said
          if (place.kind !== 'netflow' && place.kind !== 'capture') stop.abort()
        },
      },
      classify: () => ({ domain: null, organisation: null, category: null, asn: null, country: null }),
      signal: stop.signal,
      everyMs: 1000,
    },
    () => Promise.reject(new TypeError('a trial imports no file')),
  )
  const timer = setTimeout(
    () => stop.abort(),
    place.kind === 'netflow' || place.kind === 'capture' ? TRIAL_MS : 15_000,
  )
  try {
    await done
  } finally {
    clearTimeout(timer)
  }
  if (problem !== null) return { works: place.kind === 'netflow' && !isHeard, said: problem }
  return {
    works: true,
    said: records > 0 ? `Records seen just now: ${records}.` : 'Nothing new was said just now.',
  }
}
