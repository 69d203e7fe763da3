import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { evidenceCalls, StatedPlace } from '../../../shared/ipc/evidence-calls.ts'
import type { DataSet } from '../../../shared/model/contact-views.ts'
import type { ImportReport } from '../../../shared/model/import-report.ts'
import type { Source, SourceTrial } from '../../../shared/model/source.ts'

/** Files, sources and lists, as screens ask for them. */
export interface ActingOnEvidence {
  imports: { importFiles(tokens: readonly string[]): Promise<ImportReport>; cancelImport(): void }
  sources: {
    list(): Source[]
    add(place: StatedPlace): Source
    remove(id: string): Promise<Source[]>
    pause(id: string, isPaused: boolean): Promise<Source>
    unlock(id: string, password: string): Promise<Source>
    test(place: StatedPlace, password: string | null): Promise<SourceTrial>
  }
  lists: {
    add(token: string, licence: string | null): DataSet[]
    fetch(url: string, licence: string | null): Promise<DataSet[]>
    refresh(file: string): Promise<DataSet[]>
    remove(file: string): DataSet[]
  }
}

/** Imports, contacts, sources and lists as screens call them. */
export function evidenceHandlers(engine: ActingOnEvidence): Handlers<typeof evidenceCalls> {
  return {
    imports: {
      start: ({ files }) => engine.imports.importFiles(files),
      cancel: () => engine.imports.cancelImport(),
    },
    sources: {
      list: () => engine.sources.list(),
      add: (place) => engine.sources.add(place),
      remove: (id) => engine.sources.remove(id),
      pause: ({ id, paused }) => engine.sources.pause(id, paused),
      unlock: ({ id, password }) => engine.sources.unlock(id, password),
      test: ({ place, password }) => engine.sources.test(place, password),
    },
    lists: {
      add: ({ file, licence }) => engine.lists.add(file, licence),
      fetch: ({ url, licence }) => engine.lists.fetch(url, licence),
      refresh: async (file) => engine.lists.refresh(file),
      remove: (file) => engine.lists.remove(file),
    },
  }
}
