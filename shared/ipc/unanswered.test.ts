import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, type Handlers, serve } from './derive.ts'
import { type DesktopSchema, desktopSchema } from './desktop-schema.ts'
import { portPair } from './port.ts'
import { watchedPort } from './unanswered.ts'

/** A client of a desk that answers when it is let, with a clock that is turned by hand. */
function client() {
  const [ours, theirs] = portPair()
  const answers: (() => void)[] = []
  const later = (): Promise<void> => new Promise((done) => void answers.push(done))
  const handlers = {
    desktop: { engineSilent: later, showFolder: later },
  } as unknown as Handlers<DesktopSchema>
  const publish = serve(desktopSchema, theirs, handlers)
  let tick: (() => void) | null = null
  let silences = 0
  const watched = watchedPort(
    ours,
    () => void silences++,
    (_ms, act) => {
      tick = act
      return () => {
        tick = null
      }
    },
  )
  const { desktop } = connect(desktopSchema, watched)
  return {
    desktop,
    theirs,
    publish,
    answer: () => answers.shift()?.(),
    tick: () => tick?.(),
    watches: () => tick !== null,
    silences: () => silences,
  }
}
const delivered = () => new Promise((done) => setImmediate(done))

test('a call that stays unanswered is noticed again and again, and nothing is watched after the last answer', async () => {
  const { desktop, answer, tick, watches, silences } = client()
  assert.equal(watches(), false)
  const [one, other] = [desktop.showFolder(), desktop.engineSilent()]
  tick()
  tick()
  assert.equal(silences(), 2)
  await delivered()
  answer()
  await one
  assert.equal(watches(), true)
  answer()
  await other
  assert.equal(watches(), false)
})

test('while anything is heard, a long call is none that nobody works on', async () => {
  const { desktop, publish, tick, silences } = client()
  void desktop.showFolder()
  publish.desktop.changed({} as never)
  await delivered()
  tick()
  assert.equal(silences(), 0)
  tick()
  assert.equal(silences(), 1)
})

test('nothing is watched when the other side is gone', async () => {
  const { desktop, theirs, watches } = client()
  const call = desktop.showFolder()
  assert.equal(watches(), true)
  theirs.close()
  await assert.rejects(call, { code: 'engine-gone' })
  assert.equal(watches(), false)
})
