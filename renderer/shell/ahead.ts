import { calmMoments } from '../engine/awaited.ts'
import type { Engine } from '../engine/engine.ts'
import { SCREENS } from '../screens/index.ts'
import { loadPagesAhead } from '../screens/page-of.ts'
import type { Screen } from '../screens/screen.ts'

/** Asks what a page opens with: whoever points at its link is about to open it. */
export function askAhead(engine: Engine, { ahead }: Screen): void {
  const { client } = engine.state.get()
  if (client) for (const question of ahead?.() ?? []) void engine.kept.askAhead(question, client)
}

/** Makes every page ready, one after the other, while nobody waits for anything. */
export async function makeReady(engine: Engine): Promise<void> {
  const end = new AbortController()
  const calm = calmMoments(end.signal)
  await loadPagesAhead(calm)
  for (const question of SCREENS.flatMap(({ ahead }) => ahead?.() ?? [])) {
    await calm()
    const { client } = engine.state.get()
    if (client) await engine.kept.askAhead(question, client)
  }
  end.abort()
}
