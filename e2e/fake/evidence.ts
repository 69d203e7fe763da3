import { Fault } from '../../shared/fault.ts'
import type { Handlers, Publisher } from '../../shared/ipc/derive.ts'
import type { evidenceCalls, StatedPlace } from '../../shared/ipc/evidence-calls.ts'
import type { Source, SourcePlace } from '../../shared/model/source.ts'

const DAY_MS = 86_400_000

/** Sources that work, fail and are locked, and an import that takes a while: for looking at the screens. */
export function fakeEvidence(publish: () => Publisher<typeof evidenceCalls>): Handlers<typeof evidenceCalls> {
  const today = Date.now() - (Date.now() % DAY_MS)
  const source = (n: number, place: SourcePlace, name: string, over: Partial<Source> = {}): Source => ({
    id: `source-${n}`,
    place,
    name,
    addedAt: today - 40 * DAY_MS,
    state: 'following',
    problem: null,
    checkedAt: Date.now(),
    lastRecordAt: Date.now() - 40_000,
    records: 12_345 * n,
    coverage: Array.from({ length: 40 }, (_, i) => ({
      day: today - (39 - i) * DAY_MS,
      hours: i % 9 === 4 ? 7.5 : 24,
    })).filter((_, i) => i % 13 !== 6),
    sameHours: [],
    ...over,
  })
  let sources = [
    source(1, { kind: 'pihole', url: 'http://192.168.178.5', hasPassword: true }, '192.168.178.5'),
    source(2, { kind: 'logfile', path: '/var/log/dnsmasq.log' }, 'dnsmasq.log', {
      state: 'failing',
      problem: '/var/log/dnsmasq.log is not there; check that the log is still written.',
    }),
    source(3, { kind: 'adguard', url: 'http://192.168.178.6:3000', user: 'anna' }, '192.168.178.6:3000', {
      state: 'locked',
      coverage: [],
      records: 0,
      lastRecordAt: null,
    }),
  ]
  let cancelled = false
  const change = (id: string, over: Partial<Source>): Source => {
    sources = sources.map((each) => (each.id === id ? { ...each, ...over } : each))
    publish().sources.changed(sources)
    return sources.find((each) => each.id === id)!
  }
  const placeOf = (stated: StatedPlace): SourcePlace =>
    stated.kind === 'logfile' ? { kind: 'logfile', path: `/var/log/${stated.file}` } : stated
  return {
    imports: {
      async start({ files }) {
        cancelled = false
        for (const [n, file] of files.entries())
          for (let step = 0; step <= 10; step++) {
            if (cancelled)
              throw new Fault(
                'cancelled',
                'The import was stopped; what was kept until then stays, and importing again goes on from there.',
              )
            publish().imports.progress({
              file,
              number: n + 1,
              files: files.length,
              done: step * 9e7,
              bytes: 9e8,
              records: step * 266_000,
              skipped: step,
            })
            await new Promise((next) => setTimeout(next, 200))
          }
        const reports = files.map((file) => ({
          file,
          format: 'pcap',
          records: 2_660_000,
          contacts: 412,
          skipped: 10,
          skippedBy: { 'frame cut short': 10 },
          sameHours: ['zeek'],
          errors: ['byte 899123456: the last record is not whole (31 bytes)'],
          ms: 1500,
          bytes: 9e8,
        }))
        const sum = (pick: (report: (typeof reports)[number]) => number) =>
          reports.reduce((n, report) => n + pick(report), 0)
        return {
          files: reports,
          total: {
            records: sum((r) => r.records),
            contacts: sum((r) => r.contacts),
            skipped: sum((r) => r.skipped),
            errors: sum((r) => r.errors.length),
            ms: sum((r) => r.ms),
            bytes: sum((r) => r.bytes),
          },
        }
      },
      cancel() {
        cancelled = true
      },
    },
    sources: {
      list: () => sources,
      add(stated) {
        const place = placeOf(stated)
        const made = source(
          sources.length + 1,
          place,
          stated.kind === 'capture' ? stated.interface : stated.kind,
          {
            state: stated.kind === 'adguard' ? 'locked' : 'following',
            coverage: [],
            records: 0,
            lastRecordAt: null,
          },
        )
        sources = [...sources, made]
        publish().sources.changed(sources)
        return made
      },
      remove(id) {
        sources = sources.filter((each) => each.id !== id)
        publish().sources.changed(sources)
        return sources
      },
      pause: ({ id, paused }) => change(id, { state: paused ? 'paused' : 'following' }),
      unlock: ({ id }) => change(id, { state: 'following', problem: null }),
      async test({ place }) {
        await new Promise((next) => setTimeout(next, 800))
        return place.kind === 'adguard'
          ? { works: false, said: '192.168.178.6:3000 refuses the user or password; enter them again.' }
          : { works: true, said: 'Records seen just now: 120.' }
      },
    },
    lists: { add: () => [], fetch: () => [], refresh: () => [], remove: () => [] },
  }
}
