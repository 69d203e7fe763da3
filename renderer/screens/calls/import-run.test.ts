import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../../../shared/fault.ts'
import { connect, serve } from '../../../shared/ipc/derive.ts'
import { portPair } from '../../../shared/ipc/port.ts'
import { engineSchema } from '../../../shared/ipc/schema.ts'
import type { ImportReport } from '../../../shared/model/import-report.ts'
import { importRun, runImport } from './import-run.ts'

test('an import whose engine ends tells which files it was of', async () => {
  const [ours, theirs] = portPair()
  const { imports } = engineSchema
  const unanswered = new Promise<ImportReport>(() => {})
  serve({ imports }, ours, { imports: { start: () => unanswered, cancel: () => {} } })
  const files = [{ token: 't', name: 'a.log', bytes: 9 }]
  const run = runImport(connect(engineSchema, theirs), files)
  ours.close()
  assert.deepEqual(await run, { phase: 'lost', files })
})

test('an import the owner stops ends as stopped, whatever was still told of it on the way', async () => {
  const [ours, theirs] = portPair()
  const { imports } = engineSchema
  const reading = Promise.withResolvers<ImportReport>()
  const publish = serve({ imports }, ours, {
    imports: {
      start: () => reading.promise,
      cancel: () => {
        publish.imports.progress({ ...progress, done: 2 })
        reading.reject(new Fault('cancelled', 'The import was stopped.'))
        publish.imports.progress({ ...progress, done: 3 })
      },
    },
  })
  const progress = { file: 'a.log', number: 1, files: 1, done: 1, bytes: 9, records: 1, skipped: 0 }
  const client = connect(engineSchema, theirs)
  const run = runImport(client, [{ token: 't', name: 'a.log', bytes: 9 }])
  assert.deepEqual(importRun.get(), { phase: 'running', progress: null })
  await client.imports.cancel()
  assert.deepEqual(await run, { phase: 'stopped' })
  assert.deepEqual(importRun.get(), { phase: 'stopped' })
})
