import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { command, projectRoot, run } from './command.ts'

/**
 * `npm run typecheck`: every source under the options of where it runs, the largest first, as many at once as there are
 * processors. Each project is checked by one thread (tsconfig.json): what several share each of them would work out
 * again. The one of `e2e` has all of `main` in it, whose options are the same.
 */

const PROJECTS = ['e2e', 'renderer', 'shared', 'main/engine/tsconfig.pure.json']

/** The compiler is a JavaScript file that starts the real one. */
const TSC = join(projectRoot, 'node_modules/typescript/bin/tsc')

await command(async () => {
  const waiting = [...PROJECTS]
  let status = 0
  const worker = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const checked = await run(process.execPath, [TSC, '-p', project])
      status ||= checked.status
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), PROJECTS.length) }, worker))
  return status
})
