import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Portion } from './read-evidence.ts'
import { ReadingThread } from './reading-thread.ts'
import { helloMessage, pcap, records, server, tcp, tv } from './testing/frames.ts'

const folder = mkdtempSync(join(tmpdir(), 'houseguest-thread-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A capture in which a television calls one host. */
function capture(host: string): string {
  const path = join(folder, `${host}.pcap`)
  writeFileSync(path, pcap([tcp(tv, server, 99, 2), tcp(tv, server, 100, 24, records(helloMessage(host)))]))
  return path
}
const job = (path: string) => ({
  path,
  detected: { format: 'pcap' as const },
  skipTo: 0,
  isHeldBack: false,
  modifiedAt: 0,
})

/** The hosts of a file, as the thread hands them over. */
async function hostsOf(thread: ReadingThread, path: string): Promise<(string | null)[]> {
  const hosts: (string | null)[] = []
  const portion = async ({ batch }: Portion) => void hosts.push(...batch.destinations.map((d) => d.host))
  await thread.read(job(path), undefined, { portion, read: () => undefined })
  return hosts
}

test('one thread reads one capture after another, also after one that could not be read or kept', async () => {
  const thread = new ReadingThread()
  thread.start()
  const [first, second] = [capture('one.example'), capture('two.example')]
  try {
    assert.deepEqual(await hostsOf(thread, first), ['one.example'])
    assert.deepEqual(await hostsOf(thread, second), ['two.example'])
    await assert.rejects(hostsOf(thread, join(folder, 'none.pcap')), { code: 'unexpected' })
    assert.deepEqual(await hostsOf(thread, first), ['one.example'])
    const full = { portion: () => Promise.reject(new Error('The disk is full.')), read: () => undefined }
    await assert.rejects(thread.read(job(first), undefined, full), { message: 'The disk is full.' })
    assert.deepEqual(await hostsOf(thread, second), ['two.example'])
  } finally {
    await thread.end()
  }
})

test('a reading that is stopped ends without a portion more', async () => {
  const thread = new ReadingThread()
  const stop = new AbortController()
  stop.abort()
  const portion = () => Promise.reject(new Error('A portion came.'))
  await thread.read(job(capture('late.example')), stop.signal, { portion, read: () => undefined })
  await thread.end()
})
